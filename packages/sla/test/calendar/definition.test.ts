import { CalendarError, compileCalendar, DEFAULT_POLICIES } from '@insedia/sla';
import { describe, expect, test } from 'vitest';

const MONDAY = '2021-12-06';

function at(time: string, date: string = MONDAY): number {
  return Date.parse(`${date}T${time}:00Z`);
}

function refusal(definition: object): CalendarError {
  try {
    compileCalendar({ timeZone: 'UTC', ...definition });
  } catch (error) {
    if (error instanceof CalendarError) return error;
    throw error;
  }
  throw new Error('the definition was accepted');
}

describe('the hours of a date', () => {
  test('are its intervals, those that overlap or touch counted once and in any order', () => {
    const hours = compileCalendar({
      timeZone: 'UTC',
      weekly: {
        mon: [
          ['14:00', '18:00'],
          ['09:00', '12:00'],
          ['11:00', '13:00'],
          ['18:00', '19:30'],
        ],
      },
    });
    expect([...hours.periods(at('00:00'), at('24:00'))]).toEqual([
      { open: at('09:00'), close: at('13:00') },
      { open: at('14:00'), close: at('19:30') },
    ]);
  });

  test('close at 24:00 without losing the last minute', () => {
    const hours = compileCalendar({ timeZone: 'UTC', weekly: { mon: [['00:00', '24:00']] } });
    expect(hours.between(at('23:59'), at('00:01', '2021-12-07'))).toBe(60_000);
  });

  test('run over midnight and belong to the day they begin, even into a holiday', () => {
    const night = compileCalendar({
      timeZone: 'UTC',
      weekly: { mon: [['22:00', '06:00']], tue: [['22:00', '06:00']] },
      holidays: ['2021-12-07'],
    });
    expect([...night.periods(at('00:00'), at('24:00', '2021-12-10'))]).toEqual([
      { open: at('22:00'), close: at('06:00', '2021-12-07') },
    ]);
  });

  test('that reach into the hours of the next day count once', () => {
    const overlapping = compileCalendar({
      timeZone: 'UTC',
      weekly: { mon: [['20:00', '10:00']], tue: [['08:00', '12:00']] },
    });
    expect(overlapping.between(at('00:00'), at('24:00', '2021-12-07'))).toBe(16 * 3_600_000);
  });

  test('make a working day of theirs even where the night before had them', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: { mon: [['20:00', '10:00']], tue: [['08:00', '09:00']] },
    });
    expect(calendar.isWorkingDay('2021-12-07')).toBe(true);
  });

  test('closed at 00:00 end with the day', () => {
    const evening = compileCalendar({ timeZone: 'UTC', weekly: { mon: [['18:00', '00:00']] } });
    expect(evening.add(at('18:00'), 6 * 3_600_000)).toBe(at('00:00', '2021-12-07'));
  });
});

describe('what holds for a date', () => {
  const week = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } as const;

  test('is nothing on a holiday, of one year, of every year, or by rule', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: week,
      holidays: [
        '2021-12-06',
        '12-14',
        {
          id: 'third-monday',
          name: { en: 'Third Monday', it: 'Terzo lunedì' },
          day: { kind: 'weekday', nth: 3, weekday: 'mon', month: 12 },
          sources: [],
        },
      ],
    });
    const open = ['06', '07', '13', '14', '20', '21'].filter((day) =>
      calendar.isWorkingDay(`2021-12-${day}`),
    );
    expect(open).toEqual(['07', '13', '21']);
    expect(calendar.isWorkingDay('2027-12-14')).toBe(false);
  });

  test('is its own entry before all else: a closure, a half day, an opening on a holiday', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: week,
      holidays: ['2021-12-13'],
      overrides: { '2021-12-06': [], '2021-12-07': [['09:00', '12:00']], '2021-12-13': [['10:00', '11:00']] },
    });
    expect([...calendar.periods(at('00:00'), at('24:00', '2021-12-13'))]).toEqual([
      { open: at('09:00', '2021-12-07'), close: at('12:00', '2021-12-07') },
      { open: at('10:00', '2021-12-13'), close: at('11:00', '2021-12-13') },
    ]);
  });

  test('loses its breaks and its pauses, once each where they overlap', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: week,
      breaks: {
        '2021-12-06': [
          ['10:00', '11:00'],
          ['10:30', '12:00'],
        ],
      },
      pauses: [
        [at('11:30'), at('13:00')],
        [at('12:30'), at('13:30')],
      ],
    });
    expect([...calendar.periods(at('00:00'), at('24:00'))]).toEqual([
      { open: at('09:00'), close: at('10:00') },
      { open: at('13:30'), close: at('17:00') },
    ]);
  });

  test('changes with the version in force, which keeps what it does not name', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: week,
      holidays: ['01-03'],
      versions: [
        { from: '2021-12-14', weekly: { mon: [['08:00', '14:00']] } },
        { from: '2022-01-10', holidays: [] },
      ],
    });
    expect(calendar.between(at('00:00', '2021-12-13'), at('24:00', '2021-12-13'))).toBe(8 * 3_600_000);
    expect(calendar.between(at('00:00', '2021-12-20'), at('24:00', '2021-12-21'))).toBe(6 * 3_600_000);
    expect(calendar.isWorkingDay('2022-01-03')).toBe(false);
    expect(calendar.isWorkingDay('2028-01-03')).toBe(true);
  });
});

/** As callers without types may. */
function untyped(...values: unknown[]): unknown {
  return Reflect.apply(compileCalendar, undefined, values);
}

describe('a definition that cannot be used is refused with where, what and what was expected', () => {
  test.each([
    [{ timeZone: 'Europe/Rom' }, 'timeZone', 'IANA'],
    [{ timeZone: '+25:00' }, 'timeZone', 'IANA'],
    [{ timeZone: undefined }, 'timeZone', 'IANA'],
    [{ weekly: [] }, 'weekly', 'by day'],
    [{ overrides: 'closed' }, 'overrides', 'by day'],
    [{ holidays: '12-25' }, 'holidays', 'a list'],
    [{ weekly: { lun: [] } }, 'weekly.lun', 'mon, tue'],
    [{ weekly: { mon: '09:00-17:00' } }, 'weekly.mon', 'a list of pairs'],
    [{ weekly: { mon: ['09:00', '17:00'] } }, 'weekly.mon[0]', 'a pair'],
    [{ weekly: { mon: [['09:00', '17:00', '18:00']] } }, 'weekly.mon[0]', 'a pair'],
    [{ weekly: { mon: [['09.00', '17:00']] } }, 'weekly.mon[0][0]', '00:00 to 23:59'],
    [{ weekly: { mon: [['24:00', '06:00']] } }, 'weekly.mon[0][0]', '00:00 to 23:59'],
    [
      {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['13:00', '24:01'],
          ],
        },
      },
      'weekly.mon[1][1]',
      '00:00 to 24:00',
    ],
    [{ weekly: { mon: [['09:60', '17:00']] } }, 'weekly.mon[0][0]', '00:00 to 23:59'],
    [{ weekly: { mon: [['00:00', '00:00']] } }, 'weekly.mon[0]', '00:00 to 24:00'],
    [{ holidays: ['2021-02-29'] }, 'holidays[0]', 'YYYY-MM-DD'],
    [{ holidays: ['12-25', '02-30'] }, 'holidays[1]', 'MM-DD'],
    [{ holidays: [{ day: { kind: 'lunar' } }] }, 'holidays[0]', 'a holiday rule'],
    [{ overrides: { '24/12/2021': [] } }, 'overrides.24/12/2021', 'YYYY-MM-DD'],
    [{ overrides: { '2021-12-24': null } }, 'overrides.2021-12-24', 'a list of pairs'],
    [{ breaks: { '2021-12-24': [['12:00']] } }, 'breaks.2021-12-24[0]', 'a pair'],
    [{ pauses: [[2, 1]] }, 'pauses[0]', 'not before'],
    [{ pauses: [['2021-12-06T10:00Z', '2021-12-06T11:00Z']] }, 'pauses[0]', 'epoch milliseconds'],
    [{ pauses: [{ from: 1, to: 2 }] }, 'pauses[0]', 'a pair of instants'],
    [{ pauses: 5 }, 'pauses', 'a list'],
    [{ pauses: [[Number.NaN, 1]] }, 'pauses[0]', 'not before'],
    [{ versions: {} }, 'versions', 'a list'],
    [{ versions: [{ from: '2021-06-01', hours: {} }] }, 'versions[0].hours', 'one of from, weekly'],
    [{ holydays: ['12-25'] }, 'holydays', 'one of timeZone, weekly, holidays'],
    [{ holidays: [{ day: { kind: 'easter' } }] }, 'holidays[0].day.plusDays', 'after Easter'],
    [
      { holidays: [{ day: { kind: 'weekday', nth: 0, weekday: 'mon', month: 5 } }] },
      'holidays[0].day.nth',
      '1 to 5',
    ],
    [
      { holidays: [{ day: { kind: 'weekday', nth: -2, weekday: 'mon', month: 5 } }] },
      'holidays[0].day.nth',
      '-1 for the last',
    ],
    [
      { holidays: [{ day: { kind: 'weekday', nth: 1, weekday: 'monday', month: 5 } }] },
      'holidays[0].day.weekday',
      'one of mon',
    ],
    [
      { holidays: [{ day: { kind: 'weekday', nth: 1, weekday: 'mon', month: 13 } }] },
      'holidays[0].day.month',
      '1 to 12',
    ],
    [
      { holidays: [{ day: { kind: 'annual', on: '12-25' }, firstYear: 'x' }] },
      'holidays[0].firstYear',
      'year',
    ],
    [{ versions: [{ from: '2021-13-01' }] }, 'versions[0].from', 'YYYY-MM-DD'],
    [{ versions: [{ from: '2021-06-01' }, { from: '2021-06-01' }] }, 'versions[1].from', 'after'],
    [
      { versions: [{ from: '2021-06-01', weekly: { mon: [['1', '2']] } }] },
      'versions[0].weekly.mon[0][0]',
      '00:00',
    ],
  ])('%j at %s', (definition, path, expected) => {
    const error = refusal(definition);
    expect(error.path).toBe(path);
    expect(error.expected.en).toContain(expected);
    expect(error.message).toBe(`${path}: got ${error.got}, expected ${error.expected.en}`);
    expect(error.text.it).toBe(`${path}: ricevuto ${error.got}, atteso ${error.expected.it}`);
  });

  test('so is a policy that is not offered', () => {
    const wrong: object = { atClose: 'midnight' };
    expect(() => compileCalendar({ timeZone: 'UTC' }, wrong)).toThrow(
      'policies.atClose: got "midnight", expected one of close, next-open',
    );
    const misspelt: object = { atclose: 'close' };
    expect(() => compileCalendar({ timeZone: 'UTC' }, misspelt)).toThrow('policies.atclose: got "atclose"');
  });

  test('so is no definition at all, and an amount that is text', () => {
    expect(() => untyped()).toThrow(CalendarError);
    expect(() => untyped(null)).toThrow('definition: got null, expected an object with any of timeZone');
    const calendar = compileCalendar({ timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] } });
    expect(() => Reflect.apply(calendar.add, calendar, [0, '1000'])).toThrow('durationMs: got "1000"');
    expect(() => calendar.add(0, Number.POSITIVE_INFINITY)).toThrow('durationMs: got Infinity');
  });

  test('a policy that is undefined is the default', () => {
    expect(compileCalendar({ timeZone: 'UTC' }, { atClose: undefined }).policies).toEqual(DEFAULT_POLICIES);
  });

  test('the definition of a calendar stays what was compiled', () => {
    const hours: [string, string][] = [['09:00', '17:00']];
    const calendar = compileCalendar({ timeZone: 'UTC', weekly: { mon: hours } });
    hours[0] = ['00:00', '24:00'];
    expect(calendar.definition.weekly?.mon).toEqual([['09:00', '17:00']]);
    expect(Object.isFrozen(calendar.definition.weekly)).toBe(true);
  });
});
