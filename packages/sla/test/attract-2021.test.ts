import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ATTRACT_2021_DAYS, ATTRACT_2021_TARGETS, attract2021 } from '../src/attract-2021.ts';
import { CalendarError } from '../src/calendar/errors.ts';
import { localToUtc, utcToLocal } from '../src/calendar/local-time.ts';
import { HOURS_READINGS } from '../src/calendar/reading.ts';
import type { HolidayRule } from '../src/holidays/holiday-rule.ts';
import { LOMBARD_PATRONS } from '../src/holidays/lombardy.ts';
import { ticketStatus } from '../src/tickets/status.ts';

const DECREE = fileURLToPath(
  new URL('../../../../shared/programme/decree-dgr-xi-4715-2021.txt', import.meta.url),
);

test.skipIf(!existsSync(DECREE))(
  'every quote is in the decree, word for word, on the lines it names (skipped without ../shared)',
  () => {
    const lines = readFileSync(DECREE, 'utf8').split('\n');
    const citations = [
      ...ATTRACT_2021_TARGETS.map(({ citation }) => citation),
      ...Object.values(ATTRACT_2021_DAYS),
    ];
    for (const { line, quote } of citations) {
      const [first = 0, last = first] = line.split('-').map(Number);
      const text = lines
        .slice(first - 1, last)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      expect(text).toContain(quote);
    }
  },
);

const rome = (local: string): number => localToUtc(local, 'Europe/Rome');
const request = rome('2021-12-06T15:30');
const HOUR = 3_600_000;

test('a request of Monday 6 December 2021 is due on three days, by three readings', () => {
  const { calendars } = attract2021();
  const due = HOURS_READINGS.map((reading) =>
    utcToLocal(calendars[reading].add(request, 48 * HOUR), 'Europe/Rome'),
  );
  expect(due).toEqual(['2021-12-08T15:30:00', '2021-12-10T15:30:00', '2021-12-16T15:30:00']);
});

function dueWith(patron: HolidayRule | null): string {
  return utcToLocal(attract2021({ patron }).calendars.workingDays.add(request, 48 * HOUR), 'Europe/Rome');
}

test('where the desk is decides which patron saint it rests on', () => {
  expect(dueWith(LOMBARD_PATRONS.BG)).toBe('2021-12-09T15:30:00');
  expect(dueWith(LOMBARD_PATRONS.LC)).toBe('2021-12-10T00:00:00');
  expect(dueWith(null)).toBe('2021-12-09T15:30:00');
});

test('the 72 hours run from the request, or from the first reply', () => {
  const opened = { id: '1', kind: 'opened', at: request } as const;
  const replied = { id: '2', kind: 'replied', at: rome('2021-12-09T10:00') } as const;
  const due = (followUpFrom: 'request' | 'first-reply') => {
    const { calendars, targets } = attract2021({ followUpFrom });
    const status = ticketStatus(
      { targets: targets.investors, calendars },
      [opened, replied],
      rome('2021-12-09T12:00'),
    );
    return status.targets.map(({ dueAt }) => dueAt && utcToLocal(dueAt, 'Europe/Rome'));
  };
  expect(due('request')).toEqual(['2021-12-09T15:30:00', '2021-12-13T15:30:00']);
  expect(due('first-reply')).toEqual(['2021-12-09T15:30:00', '2021-12-14T10:00:00']);
});

test('the office may keep other hours', () => {
  const { calendars } = attract2021({ reading: 'workingHours', hours: ['08:00', '20:00'] });
  expect(utcToLocal(calendars.workingHours.add(request, 48 * HOUR), 'Europe/Rome')).toBe(
    '2021-12-14T15:30:00',
  );
});

test('a desk with a calendar of its own keeps the national holidays and the patron', () => {
  const half = [['09:00', '13:00']] as const;
  const { calendars } = attract2021({
    reading: 'workingHours',
    office: {
      weekly: { mon: half, tue: half, wed: half, thu: half, fri: half, sat: half },
      holidays: ['12-10'],
      overrides: { '2021-12-11': [] },
      versions: [{ from: '2022-01-01', holidays: ['01-07'] }],
    },
  });
  const { workingHours } = calendars;
  const open = ['2021-12-06', '2021-12-07', '2021-12-08', '2021-12-09', '2021-12-10', '2021-12-11'].map(
    (date) => workingHours.isWorkingDay(date),
  );
  expect(open).toEqual([true, false, false, true, false, false]);
  expect(
    ['2021-12-18', '2022-01-06', '2022-01-07', '2022-12-10'].map((d) => workingHours.isWorkingDay(d)),
  ).toEqual([true, false, false, true]);
});

test('a choice that the preset does not offer is refused', () => {
  const wrong: readonly object[] = [{ reading: 'hours' }, { followUpFrom: 'reply' }];
  const refusals = wrong.map((choices) => {
    try {
      attract2021(choices);
      return 'accepted';
    } catch (error) {
      return error instanceof CalendarError ? error.path : error;
    }
  });
  expect(refusals).toEqual(['choices.reading', 'choices.followUpFrom']);
});
