import { CalendarError } from '../calendar/errors.ts';
import { messages } from '../calendar/messages.ts';
import {
  type DatedHoliday,
  type HolidayDay,
  type HolidayRule,
  type HolidaySource,
  holidaysIn,
} from './holiday-rule.ts';

/** First year for which the table of national holidays is meant: L. 260/1949 is in force from 1 June 1949. */
export const ITALIAN_HOLIDAYS_FROM = 1950;

const L_260_1949 = cited('L. 27 maggio 1949, n. 260, art. 2');
const L_260_1949_1 = cited('L. 27 maggio 1949, n. 260, art. 1');
const L_54_1977 = cited('L. 5 marzo 1977, n. 54, art. 1, in force from 8 March 1977');
const DPR_792_1985 = cited('D.P.R. 28 dicembre 1985, n. 792, art. 1, in force from 1 January 1986');
const L_336_2000 = cited('L. 20 novembre 2000, n. 336, art. 1');
const DL_5_2011 = cited('D.L. 22 febbraio 2011, n. 5, art. 1');
const L_151_2025 = cited('L. 8 ottobre 2025, n. 151, art. 1, in force from 1 January 2026');
/** Its article 1 was read, in a collection that calls it no. 200; the number was not checked. */
const LAW_OF_1986: HolidaySource = {
  act: 'Legge del 1986, n. 200 (?), art. 1: lunedì 2 giugno 1986',
  status: 'unverified',
};

const REPUBLIC = ['Festa della Repubblica', 'Republic Day'] as const;
const PETER_AND_PAUL = ['Santi Pietro e Paolo', 'Saints Peter and Paul'] as const;
const UNITY = ["Giorno dell'Unità nazionale", 'National Unity Day'] as const;

/**
 * The national holidays of Italy (*giorni festivi*) from 1950 on, as the laws have them. Sundays, which L. 260/1949
 * makes holidays too, are left to the weekly hours, but those that have a name are here.
 */
export const ITALIAN_HOLIDAYS: readonly HolidayRule[] = [
  rule('new-year', annual('01-01'), 'Capodanno', "New Year's Day", [L_260_1949, DPR_792_1985]),
  rule('epiphany-1950', annual('01-06'), 'Epifania', 'Epiphany', [L_260_1949, L_54_1977], [1950, 1977]),
  rule('epiphany-1986', annual('01-06'), 'Epifania', 'Epiphany', [DPR_792_1985], [1986]),
  rule('joseph', annual('03-19'), 'San Giuseppe', 'Saint Joseph', [L_260_1949, L_54_1977], [1950, 1976]),
  rule('unity-150', annual('03-17'), "150° dell'Unità", '150 Years of Unity', [DL_5_2011], [2011, 2011]),
  rule('easter-sunday', easter(0), 'Pasqua', 'Easter Sunday', [L_260_1949]),
  rule('easter-monday', easter(1), "Lunedì dell'Angelo", 'Easter Monday', [L_260_1949]),
  rule('ascension', easter(39), 'Ascensione', 'Ascension', [L_260_1949, L_54_1977], [1950, 1976]),
  rule('corpus-domini', easter(60), 'Corpus Domini', 'Corpus Christi', [L_260_1949, L_54_1977], [1950, 1976]),
  rule('liberation', annual('04-25'), 'Liberazione', 'Liberation Day', [L_260_1949]),
  rule('labour', annual('05-01'), 'Festa del Lavoro', 'Labour Day', [L_260_1949]),
  rule('republic-1950', annual('06-02'), ...REPUBLIC, [L_260_1949_1, L_54_1977], [1950, 1976]),
  rule('republic-1977', firstSunday(6), ...REPUBLIC, [L_54_1977], [1977, 1985]),
  rule('republic-1986', annual('06-02'), ...REPUBLIC, [LAW_OF_1986], [1986, 1986]),
  rule('republic-1987', firstSunday(6), ...REPUBLIC, [L_54_1977, L_336_2000], [1987, 2000]),
  rule('republic-2001', annual('06-02'), ...REPUBLIC, [L_336_2000], [2001]),
  rule('peter-paul', annual('06-29'), ...PETER_AND_PAUL, [L_260_1949, L_54_1977], [1950, 1976]),
  rule('assumption', annual('08-15'), 'Assunzione', 'Assumption', [L_260_1949, DPR_792_1985]),
  rule('francis', annual('10-04'), "San Francesco d'Assisi", 'Saint Francis', [L_151_2025], [2026]),
  rule('all-saints', annual('11-01'), 'Ognissanti', "All Saints' Day", [L_260_1949, DPR_792_1985]),
  rule('unity-1950', annual('11-04'), ...UNITY, [L_260_1949, L_54_1977], [1950, 1976]),
  rule('unity-1977', firstSunday(11), ...UNITY, [L_54_1977], [1977]),
  rule('immaculate', annual('12-08'), 'Immacolata Concezione', 'Immaculate Conception', [
    L_260_1949,
    DPR_792_1985,
  ]),
  rule('christmas', annual('12-25'), 'Natale', 'Christmas Day', [L_260_1949, DPR_792_1985]),
  rule('stephen', annual('12-26'), 'Santo Stefano', "Saint Stephen's Day", [L_260_1949]),
];

/** 29 June, a holiday in the municipality of Rome alone from 1986. */
export const ROME_PETER_AND_PAUL: HolidayRule = rule(
  'rome-peter-paul',
  annual('06-29'),
  ...PETER_AND_PAUL,
  [DPR_792_1985],
  [1986],
);

/**
 * The national holidays of a year, in order of date.
 *
 * @throws {CalendarError} for a year before 1950, or that is not whole.
 *
 * @example
 * italianHolidays(2026).map(({ date, rule }) => `${date} ${rule.name.it}`); // […, "2026-10-04 San Francesco d'Assisi", …]
 */
export function italianHolidays(year: number): DatedHoliday[] {
  if (!Number.isInteger(year) || year < ITALIAN_HOLIDAYS_FROM) {
    throw new CalendarError('year', year, messages.year(ITALIAN_HOLIDAYS_FROM));
  }
  return holidaysIn(ITALIAN_HOLIDAYS, year);
}

function rule(
  id: string,
  day: HolidayDay,
  it: string,
  en: string,
  sources: readonly HolidaySource[],
  [firstYear, lastYear]: readonly [first: number, last?: number] = [ITALIAN_HOLIDAYS_FROM],
): HolidayRule {
  return { id, name: { it, en }, day, firstYear, ...(lastYear === undefined ? {} : { lastYear }), sources };
}

function annual(on: string): HolidayDay {
  return { kind: 'annual', on };
}

function easter(plusDays: number): HolidayDay {
  return { kind: 'easter', plusDays };
}

function firstSunday(month: number): HolidayDay {
  return { kind: 'weekday', nth: 1, weekday: 'sun', month };
}

function cited(act: string): HolidaySource {
  return { act, status: 'cited' };
}
