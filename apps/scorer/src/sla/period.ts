import { periodUnit } from '@insedia/sla';
import { UsageError } from '../failure.ts';

/** Ways to write a quarter or a month, the year first or last. */
const QUARTER = /^(?:(?<year>\d{4})[-/ ]?[qt](?<n>[1-4])|[qt](?<m>[1-4])[-/ ](?<last>\d{4}))$/i;
const MONTH = /^(?:(?<year>\d{4})[-/](?<n>\d{1,2})|(?<m>\d{1,2})[-/](?<last>\d{4}))$/;

/**
 * A period given on the command line, as `2021`, `2021-Q4` or `2021-12`; `2021-q4`, `2021-T4`, `T4 2021` and `12/2021`
 * are read too.
 *
 * @throws {UsageError} if it is none
 */
export function periodNamed(text: string): string {
  const plain = text.trim();
  const quarter = QUARTER.exec(plain)?.groups;
  const month = MONTH.exec(plain)?.groups;
  const period = quarter
    ? `${quarter.year ?? quarter.last}-Q${quarter.n ?? quarter.m}`
    : month
      ? `${month.year ?? month.last}-${(month.n ?? month.m ?? '').padStart(2, '0')}`
      : plain;
  if (periodUnit(period) !== undefined) return period;
  throw new UsageError({
    it: `--period «${text}»: ci vuole un anno, un trimestre o un mese: 2021, 2021-T4, 2021-12`,
    en: `--period “${text}”: it takes a year, a quarter or a month: 2021, 2021-Q4, 2021-12`,
  });
}
