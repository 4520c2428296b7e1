import type { Language, LocalizedText } from '@insedia/domain';
import type { Origin } from '@insedia/domain/programme';
import type { AgreementState, DueStatus, KpiStatus } from '@insedia/monitoring';
import type { Tone } from '../write/tables/table.ts';

/** How something stands, in a word and a tone. */
interface Standing {
  readonly tone: Tone;
  readonly text: LocalizedText;
}

export const KPI_STANDING: Readonly<Record<KpiStatus, Standing>> = {
  notStarted: standing('quiet', 'non ancora iniziato', 'not begun'),
  onTrack: standing('good', 'in linea', 'on track'),
  behind: standing('bad', 'in ritardo', 'behind'),
  open: standing('fair', 'aperto', 'open'),
  met: standing('good', 'raggiunto', 'met'),
  exceeded: standing('fair', 'superato', 'exceeded'),
  missed: standing('bad', 'mancato', 'missed'),
};

export const DUE_STANDING: Readonly<Record<DueStatus, Standing>> = {
  met: standing('good', 'fatto', 'done'),
  metLate: standing('fair', 'fatto in ritardo', 'done late'),
  missing: standing('bad', 'manca', 'missing'),
  ahead: standing('quiet', 'da fare', 'to do'),
};

export const AGREEMENT_STANDING: Readonly<Record<AgreementState['status'], Standing>> = {
  unsigned: standing('bad', 'non sottoscritto', 'not signed'),
  inForce: standing('good', 'in vigore', 'in force'),
  ended: standing('quiet', 'concluso', 'ended'),
};

export const ORIGINS: Readonly<Record<Origin, LocalizedText>> = {
  'lead-generation': { it: 'lead generation', en: 'lead generation' },
  'ice-invitalia': { it: 'ICE-Invitalia', en: 'ICE-Invitalia' },
};

export const CLOSED: LocalizedText = { it: 'chiuso', en: 'closed' };
export const OUTSIDE: LocalizedText = { it: 'fuori dalla pipeline', en: 'outside the pipeline' };

/** A month `YYYY-MM` as an axis names it: `mag 21`. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[language][Number(number) - 1] ?? number} ${year.slice(2)}`;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

function standing(tone: Tone, it: string, en: string): Standing {
  return { tone, text: { it, en } };
}
