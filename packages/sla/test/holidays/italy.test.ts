import {
  CalendarError,
  compileCalendar,
  easterSunday,
  type HolidayDay,
  type HolidayRule,
  holidaysIn,
  ITALIAN_HOLIDAYS,
  ITALIAN_HOLIDAYS_FROM,
  italianHolidays,
  LOMBARD_PATRONS,
  localHoliday,
  ROME_PETER_AND_PAUL,
} from '@insedia/sla';
import { describe, expect, test } from 'vitest';

function rule(id: string, day: HolidayDay): HolidayRule {
  return { id, name: { en: id, it: id }, day, sources: [] };
}

function dates(year: number): string[] {
  return italianHolidays(year).map(({ date }) => date.slice(5));
}

describe('Easter Sunday', () => {
  test.each([
    '1583-04-10',
    '1818-03-22',
    '1886-04-25',
    '1943-04-25',
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2021-04-04',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2285-03-22',
  ])('is %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  test('is the first Sunday after the full moon of the tables, from 22 March to 25 April, in every year', () => {
    for (let year = 1583; year < 4000; year++) {
      const date = easterSunday(year);
      expect(new Date(`${date}T00:00Z`).getUTCDay()).toBe(0);
      expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('the national holidays', () => {
  test('of 2021 on weekdays are the six that fell on one', () => {
    const weekdays = italianHolidays(2021).filter(
      ({ date }) => new Date(`${date}T12:00Z`).getUTCDay() % 6 !== 0,
    );
    expect(weekdays.map(({ date }) => date)).toEqual([
      '2021-01-01',
      '2021-01-06',
      '2021-04-05',
      '2021-06-02',
      '2021-11-01',
      '2021-12-08',
    ]);
  });

  test('of 1950 are the list of L. 260/1949', () => {
    expect(dates(1950)).toEqual([
      '01-01',
      '01-06',
      '03-19',
      '04-09',
      '04-10',
      '04-25',
      '05-01',
      '05-18',
      '06-02',
      '06-08',
      '06-29',
      '08-15',
      '11-01',
      '11-04',
      '12-08',
      '12-25',
      '12-26',
    ]);
  });

  test.each([
    ['01-06', 'Epiphany, abolished after that of 1977', [1977, 1986, 2026], [1978, 1985]],
    [
      '06-02',
      'the Republic, on a Sunday from 1977 to 2000, but for its fortieth year',
      [1976, 1986, 2001],
      [1977, 1987, 2000],
    ],
    ['03-19', 'Saint Joseph', [1976], [1977, 2021]],
    ['06-29', 'Saints Peter and Paul', [1976], [1977, 2021]],
    ['11-04', 'National Unity', [1976], [1980, 2021]],
    ['10-04', 'Saint Francis', [2026, 2099], [1976, 2025]],
    ['03-17', 'the 150 years of Unity', [2011], [2010, 2012]],
    ['12-26', 'Saint Stephen', [1950, 2099], []],
  ])('count %s in its years: %s', (date, _, years, otherYears) => {
    expect(years.filter((year) => !dates(year).includes(date))).toEqual([]);
    expect(otherYears.filter((year) => dates(year).includes(date))).toEqual([]);
  });

  test('of movable date follow Easter, Ascension and Corpus Domini up to 1976', () => {
    expect(dates(1976)).toEqual(expect.arrayContaining(['04-18', '04-19', '05-27', '06-17']));
    expect(dates(1977)).toEqual(expect.arrayContaining(['04-10', '04-11']));
    expect(dates(1977)).not.toContain('05-19');
  });

  test('are the first Sundays of June and November where the law of 1977 moved them', () => {
    expect(dates(1977)).toEqual(expect.arrayContaining(['06-05', '11-06']));
    expect(dates(1986)).not.toContain('06-01');
    expect(dates(2001)).not.toContain('06-03');
  });

  test('each name an act, and only the law of 1986 was not checked to its number', () => {
    for (const { sources } of ITALIAN_HOLIDAYS) expect(sources.length).toBeGreaterThan(0);
    const unsure = ITALIAN_HOLIDAYS.filter(({ sources }) =>
      sources.some(({ status }) => status === 'unverified'),
    );
    expect(unsure.map(({ id }) => id)).toEqual(['republic-1986']);
  });

  test('are refused for years before the table', () => {
    expect(() => italianHolidays(ITALIAN_HOLIDAYS_FROM - 1)).toThrow(CalendarError);
    expect(() => italianHolidays(2021.5)).toThrow('a year from 1950 on');
  });
});

test('a rule may be the last of a weekday in a month, a fifth only where there is one, a leap day only in its years', () => {
  const rules = [
    rule('last Monday of May', { kind: 'weekday', nth: -1, weekday: 'mon', month: 5 }),
    rule('fifth Friday of January', { kind: 'weekday', nth: 5, weekday: 'fri', month: 1 }),
    rule('leap day', { kind: 'annual', on: '02-29' }),
  ];
  expect(holidaysIn(rules, 2021).map(({ date }) => date)).toEqual(['2021-01-29', '2021-05-31']);
  expect(holidaysIn(rules, 2024).map(({ date }) => date)).toEqual(['2024-02-29', '2024-05-27']);
});

describe('local holidays', () => {
  const everyDay = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['09:00', '17:00']] as const]),
  );

  test('close a calendar on the patron saint of a Lombard capital', () => {
    const milan = compileCalendar({
      timeZone: 'Europe/Rome',
      weekly: everyDay,
      holidays: [LOMBARD_PATRONS.MI],
    });
    expect(['2021-12-06', '2021-12-07', '2022-12-07'].map((date) => milan.isWorkingDay(date))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('hold within their years, and say where they come from', () => {
    const crema = localHoliday({
      municipality: 'Crema',
      name: 'San Pantaleone',
      on: '06-10',
      firstYear: 2020,
    });
    const calendar = compileCalendar({ timeZone: 'Europe/Rome', weekly: everyDay, holidays: [crema] });
    expect([calendar.isWorkingDay('2019-06-10'), calendar.isWorkingDay('2020-06-10')]).toEqual([true, false]);
    expect(crema.sources).toEqual([{ act: 'Santo patrono di Crema', status: 'unverified' }]);
    expect(localHoliday({ municipality: 'X', name: 'Y', on: '02-29', act: 'Z' }).sources).toEqual([
      { act: 'Z', status: 'cited' },
    ]);
    expect(() => localHoliday({ municipality: 'X', name: 'Y', on: '10/06' })).toThrow('MM-DD');
  });

  test('keep 29 June in Rome from 1986', () => {
    const rome = compileCalendar({
      timeZone: 'Europe/Rome',
      weekly: everyDay,
      holidays: [ROME_PETER_AND_PAUL],
    });
    expect([rome.isWorkingDay('1985-06-29'), rome.isWorkingDay('1986-06-29')]).toEqual([true, false]);
  });
});
