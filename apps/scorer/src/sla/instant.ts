import type { LocalizedText } from '@insedia/domain';
import { parseInstant } from '@insedia/domain';
import { ITALIAN_HOLIDAYS_FROM, localToUtc } from '@insedia/sla';
import { UsageError } from '../failure.ts';
import { type InstantFault, instantProblem } from '../text/instant-problems.ts';

/** The years of requests and replies: the holidays of those before are not known, and later ones are slips. */
const FIRST_YEAR = ITALIAN_HOLIDAYS_FROM;
const LAST_YEAR = 2199;

/** The instant that a text names on the clocks of a zone, in the years that deadlines are worked out for. */
export function readInstant(text: string, timeZone: string): number | InstantFault {
  const instant = parseInstant(text, timeZone);
  if (instant === 'malformed') return instantProblem(malformation(text));
  if (typeof instant !== 'number') return instantProblem(instant);
  const known = instant >= startOf(FIRST_YEAR, timeZone) && instant < startOf(LAST_YEAR + 1, timeZone);
  return known ? instant : OTHER_YEARS;
}

/**
 * An instant given on the command line.
 *
 * @throws {UsageError} if it is none
 */
export function instantOf(text: string, timeZone: string, option: string): number {
  const instant = readInstant(text, timeZone);
  if (typeof instant === 'number') return instant;
  const { expected, mend } = instant;
  throw new UsageError({
    it: `${option} «${text}»: ci vuole ${expected.it}; ${mend.it}`,
    en: `${option} “${text}”: it takes ${expected.en}; ${mend.en}`,
  });
}

function startOf(year: number, timeZone: string): number {
  return localToUtc(`${year}-01-01T00:00`, timeZone);
}

/** What a text that has no form of an instant is more likely to be. */
function malformation(text: string): 'no-date' | 'serial-number' | 'malformed' {
  if (/^\d{1,4}[:.]\d{2}(?:[:.]\d{2})?$/.test(text)) return 'no-date';
  return /^\d{5}(?:[.,]\d+)?$/.test(text) ? 'serial-number' : 'malformed';
}

const YEARS: LocalizedText = {
  it: `un anno fra ${FIRST_YEAR} e ${LAST_YEAR}`,
  en: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
};

const OTHER_YEARS: InstantFault = {
  expected: YEARS,
  mend: { it: 'controllare l’anno', en: 'check the year' },
};
