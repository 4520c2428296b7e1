import { expect, test } from 'vitest';
import { entry } from '../../src/at.ts';
import {
  attainment,
  compileCalendar,
  outcomesOf,
  type TicketEvent,
  type TicketPolicy,
  ticketStatus,
} from '../../src/index.ts';

const HOUR_MS = 3_600_000;
const MONDAY = Date.UTC(2021, 10, 8, 9);
const day = [['09:00', '17:00']] as const;
const office = compileCalendar({
  timeZone: 'UTC',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
});
const policy: TicketPolicy = {
  calendars: { office },
  targets: [
    {
      id: 'reply',
      starts: 'opened',
      ends: ['replied'],
      durationMs: 8 * HOUR_MS,
      calendar: 'office',
      onResolve: 'stop',
    },
  ],
};
const opened: TicketEvent = { id: '1', kind: 'opened', at: MONDAY };

const outcomes = (events: readonly TicketEvent[], now: number, ticket = 'T-1', desk = 'Lodi') =>
  outcomesOf(ticket, ticketStatus(policy, events, now), () => ({ desk }));

test.each([
  ['open', [], 4],
  ['met', [{ id: '2', kind: 'replied', at: MONDAY + 2 * HOUR_MS }], 30],
  ['stopped', [{ id: '2', kind: 'closed', at: MONDAY + 2 * HOUR_MS }], 30],
  ['overdue', [], 30],
  ['late', [{ id: '2', kind: 'replied', at: MONDAY + 26 * HOUR_MS }], 30],
  ['late', [{ id: '2', kind: 'closed', at: MONDAY + 26 * HOUR_MS }], 30],
] as const)('a reply within eight hours comes out %s', (result, events, hours) => {
  const [outcome] = outcomes([opened, ...events], MONDAY + hours * HOUR_MS);
  expect(outcome?.result).toBe(result);
  expect(outcome?.dueAt).toBe(MONDAY + 8 * HOUR_MS);
});

test('a ticket that nobody has opened has no outcome', () => {
  expect(outcomes([{ id: '2', kind: 'replied', at: MONDAY }], MONDAY + HOUR_MS)).toEqual([]);
});

test('groups come in the order of their values, whatever the order of the outcomes', () => {
  const two = [outcomes([opened], MONDAY, 'T-2'), outcomes([opened], MONDAY, 'T-1', 'Como')].flat();
  const desks = (some: typeof two) => attainment(some, ['desk']).groups.map(({ values }) => values[0]);
  expect(desks(two)).toEqual(['Como', 'Lodi']);
  expect(desks(two.toReversed())).toEqual(['Como', 'Lodi']);
});

test('what is counted by a dimension that an outcome lacks is counted under none', () => {
  expect(attainment(outcomes([opened], MONDAY), ['toString']).groups[0]?.values).toEqual(['']);
});

test('an entry that is not there is a defect, and says so', () => {
  expect(() => entry(['a'], -1)).toThrow(new RangeError('no entry -1 in a list of 1'));
});
