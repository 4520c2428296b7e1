import type { Language } from '@insedia/domain';
import {
  ATTRACT_2021_TARGETS,
  type AttainmentGroup,
  type Fraction,
  type Outcome,
  percentile,
  shareMet,
} from '@insedia/sla';
import { instantText } from '../text/dates.ts';
import { NumberWriter } from '../text/numbers.ts';
import { slaMessagesIn } from '../text/sla-messages.ts';
import { hoursMinutes } from '../text/sla-times.ts';
import { RESULTS } from '../text/sla-words.ts';
import type { SlaReport } from './report.ts';

/** What a target is called. */
export function targetTitle(id: string, language: Language): string {
  return ATTRACT_2021_TARGETS.find((target) => target.id === id)?.title[language] ?? id;
}

/** A desk or municipality, or the word for none. */
export function nameOr(name: string | undefined, language: Language): string {
  return name === undefined || name === '' ? slaMessagesIn(language).unnamed : name;
}

/** A share in percent with a decimal; a dash where nothing was counted. */
export function shareText({ counted, met }: Fraction, language: Language): string {
  return counted === 0 ? '–' : `${new NumberWriter(language).fixed((100 * met) / counted, 1)}%`;
}

/** What a group is called: the target, or what it is grouped by within one. */
export function groupName({ values: [target = '', name] }: AttainmentGroup, language: Language): string {
  return name === undefined ? targetTitle(target, language) : nameOr(name, language);
}

/** The cells of a group: met of counted, share, late, overdue, open, ended unmet, median, nine tenths. */
export function attainmentCells({ tally }: AttainmentGroup, report: SlaReport, language: Language): string[] {
  const share = shareMet(tally, report.overdue);
  const used = (percent: number): string => {
    const value = percentile(tally.usedMs, percent);
    return value === undefined ? '–' : hoursMinutes(value);
  };
  return [
    `${share.met}/${share.counted}`,
    shareText(share, language),
    String(tally.late.length),
    String(tally.overdue.length),
    String(tally.open.length),
    String(tally.stopped.length),
    used(50),
    used(90),
  ];
}

/** The cells that say which outcome one is: ticket, target, desk, municipality, deadline. */
export function outcomeCells(outcome: Outcome, report: SlaReport, language: Language): string[] {
  const { dimensions, dueAt, target, ticket } = outcome;
  return [
    ticket,
    targetTitle(target, language),
    nameOr(dimensions.desk, language),
    nameOr(dimensions.municipality, language),
    instantText(dueAt, report.timeZone, language).replace(` (${report.timeZone})`, ''),
  ];
}

/** How an outcome came out, and by how much of the reading's time it is over its deadline. */
export function breachCells({ durationMs, result, usedMs }: Outcome, language: Language): string[] {
  return [RESULTS[result][language], hoursMinutes(usedMs - durationMs)];
}
