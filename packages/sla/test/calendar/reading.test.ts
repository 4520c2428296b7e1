import {
  compileCalendar,
  HOURS_READINGS,
  ITALIAN_HOLIDAYS,
  LOMBARD_PATRONS,
  localToUtc,
  readingOf,
  utcToLocal,
} from '@insedia/sla';
import { expect, test } from 'vitest';

const HOUR_MS = 3_600_000;
const hours = [['09:00', '17:00']] as const;
const milan = {
  timeZone: 'Europe/Rome',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: [...ITALIAN_HOLIDAYS, LOMBARD_PATRONS.MI],
};

test.each([
  ['calendarHours', '2021-12-08T15:30:00'],
  ['workingDays', '2021-12-10T15:30:00'],
  ['workingHours', '2021-12-16T15:30:00'],
] as const)('48 hours from Monday 6 December 2021, 15:30, in Milan: read as %s, due %s', (reading, due) => {
  const from = localToUtc('2021-12-06T15:30', 'Europe/Rome');
  const calendar = compileCalendar(readingOf(milan, reading));
  expect(utcToLocal(calendar.add(from, 48 * HOUR_MS), 'Europe/Rome')).toBe(due);
});

test('working days keep closures, openings and versions; breaks take those of which they leave nothing', () => {
  const days = compileCalendar(
    readingOf(
      {
        timeZone: 'UTC',
        weekly: { mon: hours, tue: [] },
        overrides: { '2021-12-07': hours, '2021-12-13': [] },
        breaks: { '2021-12-06': [['09:00', '17:00']], '2021-12-07': [['09:00', '16:00']] },
        versions: [
          { from: '2021-12-20', weekly: { wed: hours } },
          { from: '2022-01-01', holidays: ['01-05'] },
        ],
      },
      'workingDays',
    ),
  );
  const open = [...days.periods(Date.UTC(2021, 11, 6), Date.UTC(2022, 0, 13))].map((period) =>
    new Date(period.open).toISOString().slice(0, 10),
  );
  expect(open).toEqual(['2021-12-07', '2021-12-22', '2021-12-29', '2022-01-12']);
});

test('pauses count in no reading', () => {
  const [from, to] = [Date.UTC(2021, 11, 13), Date.UTC(2021, 11, 20)];
  const paused = { ...milan, pauses: [[from, to] as const] };
  const worked = HOURS_READINGS.map(
    (reading) =>
      compileCalendar(readingOf(paused, reading)).between(from - 24 * HOUR_MS, to + 24 * HOUR_MS) / HOUR_MS,
  );
  // Day and night on either side; of the Monday before its first hour, of the Monday after all; its office hours.
  expect(worked).toEqual([48, 25, 8]);
});

test('a reading that is none of the three is refused', () => {
  const read: (definition: typeof milan, reading: never) => unknown = readingOf;
  const wrong: readonly never[] = JSON.parse('["hours"]');
  expect(() => read(milan, wrong[0] ?? expect.unreachable())).toThrow(
    'reading: got "hours", expected one of calendarHours, workingDays, workingHours',
  );
});
