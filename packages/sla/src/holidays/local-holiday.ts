import { requireMonthDay } from './check-rule.ts';
import type { HolidayRule, HolidaySource } from './holiday-rule.ts';

/** A municipality's own holiday, its patron saint's day as a rule. */
export interface LocalHoliday {
  readonly municipality: string;
  /** Name of the holiday, such as `San Pantaleone`. */
  readonly name: string;
  /** `MM-DD`. */
  readonly on: string;
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Where the municipality says so; without one the rule is marked `unverified`. */
  readonly act?: string;
}

/**
 * A rule for a municipality's own holiday, to put beside the national ones in a calendar.
 *
 * @throws {CalendarError} when `on` is no day `MM-DD`.
 *
 * @example
 * const holidays = [...ITALIAN_HOLIDAYS, localHoliday({ municipality: 'Crema', name: 'San Pantaleone', on: '06-10' })];
 */
export function localHoliday({ municipality, name, on, act, ...years }: LocalHoliday): HolidayRule {
  const source: HolidaySource =
    act === undefined
      ? { act: `Santo patrono di ${municipality}`, status: 'unverified' }
      : { act, status: 'cited' };
  return {
    id: `local-${municipality.toLowerCase().replaceAll(/\s+/g, '-')}-${on}`,
    name: { it: `${name} (${municipality})`, en: `${name} (${municipality})` },
    day: { kind: 'annual', on: requireMonthDay(on, 'on') },
    ...years,
    sources: [source],
  };
}
