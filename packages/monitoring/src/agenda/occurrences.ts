import type { CadenceTerms } from '@insedia/domain/programme';
import { type Day, dayOf, firstOfMonth, monthOf } from '../dates.ts';

/** One time that something recurring is due: from the day after the time before, by the end of a day. */
export interface Occurrence {
  readonly from: Day;
  readonly by: Day;
}

/** Every time that something recurring is due in its window, in order; none where the source does not say how often. */
export function occurrencesOf({ every, window }: CadenceTerms): readonly Occurrence[] {
  const [first, last] = [dayOf(window.from), dayOf(window.to)];
  if (every === null) return [];
  const days = 'days' in every ? periods(first, last, every.days) : daysOfMonths(first, last, every);
  return days.map((by, i) => ({ from: (days[i - 1] ?? first - 1) + 1, by }));
}

/** The last day of each whole period. */
function periods(first: Day, last: Day, length: number): readonly Day[] {
  const days: Day[] = [];
  for (let by = first + length - 1; by <= last; by += length) days.push(by);
  return days;
}

interface MonthDays {
  readonly monthDays: readonly number[];
  readonly months?: readonly number[] | undefined;
}

function daysOfMonths(first: Day, last: Day, { monthDays, months }: MonthDays): readonly Day[] {
  const days: Day[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month++) {
    if (months && !months.includes((month % 12) + 1)) continue;
    const end = firstOfMonth(month + 1) - 1;
    for (const day of monthDays) days.push(Math.min(firstOfMonth(month) + day - 1, end));
  }
  return [...new Set(days)].filter((day) => day >= first && day <= last).toSorted((a, b) => a - b);
}
