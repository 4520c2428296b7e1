/** A calendar date `YYYY-MM-DD`. Dates compare as the texts they are; of whose day they are, the caller decides. */
export type IsoDate = string;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a text is a date of the Gregorian calendar, in full form.
 *
 * @example
 * isIsoDate('2020-02-29'); // true
 * isIsoDate('2021-02-29'); // false
 */
export function isIsoDate(text: string): text is IsoDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : DAYS[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
