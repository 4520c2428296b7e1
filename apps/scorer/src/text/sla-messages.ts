import type { Language } from '@insedia/domain';
import { SLA_DUE } from './sla-due-messages.ts';
import { SLA_OPTIONS } from './sla-options.ts';
import { SLA_REPORT } from './sla-report-messages.ts';

const IT = { ...SLA_OPTIONS.it, ...SLA_DUE.it, ...SLA_REPORT.it };

/** Every text of the commands on response targets. */
export type SlaMessages = typeof IT;

const EN: SlaMessages = { ...SLA_OPTIONS.en, ...SLA_DUE.en, ...SLA_REPORT.en };

/** The texts in a language. */
export function slaMessagesIn(language: Language): SlaMessages {
  return language === 'it' ? IT : EN;
}
