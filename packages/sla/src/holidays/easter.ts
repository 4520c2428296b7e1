import { dayNumber, writeDate } from '../calendar/dates.ts';

/**
 * Days since 1970-01-01 of the Gregorian Easter Sunday, by the method of *Nature*, 20 April 1876, as Meeus prints it
 * in *Astronomical Algorithms*, chapter 8; every year from 1583 on.
 */
export function easterDay(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const leaps = Math.floor((year % 100) / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayNumber(year, 3, 22) + epact + toSunday - 7 * late;
}

/**
 * The date of Easter Sunday, `YYYY-MM-DD`, in the Gregorian calendar.
 *
 * @example
 * easterSunday(2021); // '2021-04-04'
 */
export function easterSunday(year: number): string {
  return writeDate(easterDay(year));
}
