import { type CalendarDefinition, ITALIAN_HOLIDAYS, italianHolidays, LOMBARD_PATRONS } from '@insedia/sla';

/** Opening and closing, in minutes from midnight, of every day from Monday to Friday. */
export const SHIFTS: readonly { readonly open: number; readonly close: number }[] = [
  { open: 9 * 60, close: 13 * 60 },
  { open: 14 * 60, close: 18 * 60 },
];

export const TIME_ZONE = 'Europe/Rome';

const shifts = SHIFTS.map(({ open, close }) => [clock(open), clock(close)] as const);

/** An office in Milan. */
export const OFFICE: CalendarDefinition = {
  timeZone: TIME_ZONE,
  weekly: { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts },
  holidays: [...ITALIAN_HOLIDAYS, LOMBARD_PATRONS.MI],
};

/** Its holidays as dates, for peers that know no rules. */
export const HOLIDAY_DATES: readonly string[] = Array.from({ length: 30 }, (_, i) => 2010 + i).flatMap(
  (year) => [...italianHolidays(year).map(({ date }) => date), `${year}-12-07`],
);

/** `HH:MM`. */
export function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
