import { CalendarError, type ChosenPolicies, compileCalendar } from '@insedia/sla';
import { describe, expect, test } from 'vitest';

const HOUR_MS = 3_600_000;
const utc = (text: string): number => Date.parse(`${text}Z`);
const hours = [
  ['09:00', '13:00'],
  ['14:00', '17:00'],
] as const;
const office = {
  timeZone: 'UTC',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
};
const under = (policies: ChosenPolicies) => compileCalendar(office, policies);
const days = (policies: ChosenPolicies, from: string, count: number): string =>
  new Date(under(policies).addDays(utc(from), count)).toISOString().slice(0, 16);

describe('a request outside hours', () => {
  test('counts its days from its own date, or from where the policy moves it', () => {
    const evening = '2021-12-03T20:00'; // a Friday
    expect(days({}, evening, 1)).toBe('2021-12-07T09:00');
    expect(days({ outsideHours: 'next-open' }, evening, 1)).toBe('2021-12-07T09:00');
    expect(days({ outsideHours: 'previous-close' }, evening, 1)).toBe('2021-12-06T17:00');
    expect(days({ outsideHours: 'next-open' }, '2021-12-04T11:00', 1)).toBe('2021-12-07T09:00');
    expect(days({ outsideHours: 'next-open' }, '2021-12-06T13:30', 1)).toBe('2021-12-07T14:00');
  });

  test.each([
    ['2021-12-04T11:00', 1, '2021-12-07T09:00'],
    ['2021-12-04T11:00', -1, '2021-12-02T09:00'],
    ['2021-12-08T21:54', 1, '2021-12-10T09:00'],
    ['2021-12-08T21:54', -1, '2021-12-07T09:00'],
    ['2021-12-08T01:54', -1, '2021-12-06T09:00'],
    ['2021-12-08T01:54', 1, '2021-12-09T09:00'],
    ['2021-12-08T09:00', -1, '2021-12-07T09:00'],
  ])(
    'may count from openings, back from the last one, as business_time does: from %s, %i days lead to %s',
    (from, count, to) => {
      const day = [['09:00', '17:00']] as const;
      const whole = { timeZone: 'UTC', weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } };
      const due = compileCalendar(whole, { outsideHours: 'onward-open' }).addDays(utc(from), count);
      expect(due).toBe(utc(to));
    },
  );

  test('is refused where the policy says so, by every way of counting', () => {
    const strict = under({ outsideHours: 'throw' });
    const lunch = utc('2021-12-06T13:30');
    for (const ask of [
      () => strict.add(lunch, HOUR_MS),
      () => strict.subtract(lunch, HOUR_MS),
      () => strict.addDays(lunch, 1),
    ]) {
      expect(ask).toThrow(CalendarError);
      expect(ask).toThrow('within working hours');
    }
    expect(strict.add(utc('2021-12-06T09:00'), HOUR_MS)).toBe(utc('2021-12-06T10:00'));
    expect(strict.subtract(utc('2021-12-06T13:00'), HOUR_MS)).toBe(utc('2021-12-06T12:00'));
    expect(() => strict.add(utc('2021-12-06T13:00'), HOUR_MS)).toThrow(CalendarError);
  });
});

describe('a request on a date without hours', () => {
  test.each([
    ['as-is', '2021-12-04', 1, '2021-12-06'],
    ['as-is', '2021-12-05', -1, '2021-12-03'],
    ['next-date', '2021-12-04', 1, '2021-12-07'],
    ['next-date', '2021-12-05', -1, '2021-12-03'],
    ['next-date', '2021-12-04', 0, '2021-12-06'],
    ['previous-date', '2021-12-04', 1, '2021-12-06'],
    ['previous-date', '2021-12-05', -1, '2021-12-02'],
    ['previous-date', '2021-12-04', 0, '2021-12-03'],
    ['modified-next', '2021-07-31', 0, '2021-07-30'],
    ['modified-next', '2021-12-04', 0, '2021-12-06'],
    ['modified-previous', '2021-05-01', 0, '2021-05-03'],
    ['modified-previous', '2021-12-04', 0, '2021-12-03'],
  ] as const)('%s: from %s, %i days lead to %s, as in numpy.busday_offset', (closedDate, from, count, to) => {
    const at = days({ closedDate, landing: 'keep' }, `${from}T00:00`, count);
    expect(at).toBe(`${to}T00:00`);
  });

  test('may count from the opening after it, or the end of the date before', () => {
    expect(days({ closedDate: 'next-open' }, '2021-12-04T11:00', 1)).toBe('2021-12-07T09:00');
    expect(days({ closedDate: 'next-open', landing: 'keep' }, '2021-12-03T20:00', 1)).toBe(
      '2021-12-06T20:00',
    );
    expect(days({ closedDate: 'previous-close' }, '2021-12-04T11:00', 1)).toBe('2021-12-06T17:00');
    expect(() => under({ closedDate: 'throw' }).addDays(utc('2021-12-04T11:00'), 1)).toThrow(
      'a date that has working hours',
    );
  });
});

describe('a landing outside hours', () => {
  test.each([
    ['onward', '2021-12-03T23:00', 1, '2021-12-07T09:00'],
    ['onward', '2021-12-06T23:00', -1, '2021-12-03T17:00'],
    ['keep', '1991-11-15T23:00', 1, '1991-11-18T23:00'], // as in the working_hours gem
    ['keep', '2021-12-06T00:00', 2, '2021-12-08T00:00'],
    ['keep', '2021-12-04T12:00', 0, '2021-12-04T12:00'],
    ['next-open', '2021-12-06T13:30', -1, '2021-12-03T14:00'],
    ['previous-close', '2021-12-06T13:30', 1, '2021-12-07T13:00'],
  ] as const)('%s: from %s, %i days lead to %s', (landing, from, count, to) => {
    expect(days({ landing }, from, count)).toBe(to);
  });

  test('holds for no time at all, too', () => {
    const night = utc('2021-12-06T20:00');
    const [open, close] = [utc('2021-12-07T09:00'), utc('2021-12-06T17:00')];
    const nothing = (landing: 'onward' | 'keep' | 'next-open' | 'previous-close') => {
      const calendar = under({ landing });
      return [calendar.add(night, 0), calendar.subtract(night, 0)];
    };
    expect(nothing('onward')).toEqual([open, close]);
    expect(nothing('keep')).toEqual([night, night]);
    expect(nothing('next-open')).toEqual([open, open]);
    expect(nothing('previous-close')).toEqual([close, close]);
  });
});
