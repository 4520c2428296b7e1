import { test as property } from '@fast-check/vitest';
import { compileCalendar, NoWorkingTimeError, SlaError, TicketError, usedTime } from '@insedia/sla';
import { describe, expect, test } from 'vitest';
import { ticketStatus } from '../../src/tickets/status.ts';
import type { Target } from '../../src/tickets/target.ts';
import { aHistory, anInstant, aPolicy, december, events, HOUR, judged, policyOf, reply } from './tickets.ts';

const day = [['09:00', '17:00']] as const;
const week = { mon: day, tue: day, wed: day, thu: day, fri: day };

function raised(at: number): ReturnType<typeof events> {
  return events({ kind: 'opened', at: december(6, 9) }, { kind: 'priority-changed', at, priority: 'high' });
}

describe('a shorter time that keeps what is used', () => {
  const shorter = reply({ durationMsByPriority: { high: 4 * HOUR }, onPriorityChange: 'keep-used' });

  test('leaves no deadline later than the change when nothing is left', () => {
    expect(judged(shorter, raised(december(6, 17)), december(6, 18))).toMatchObject({
      state: 'breached',
      dueAt: december(6, 17),
      leftMs: -4 * HOUR,
    });
    const opened = { kind: 'opened', at: december(10, 10) } as const; // a Friday
    const evening = events(opened, { kind: 'priority-changed', at: december(10, 18), priority: 'high' });
    expect(judged(shorter, evening, december(11, 12))).toMatchObject({
      state: 'breached',
      dueAt: december(10, 18),
      leftMs: -3 * HOUR,
    });
  });

  property.prop([aPolicy, aHistory, anInstant], { seed: 20210517, numRuns: 300 })(
    'and no clock runs with less than nothing left, but at its very deadline',
    (policy, list, now) => {
      for (const { dueAt, leftMs, state } of ticketStatus(policy, list, now).targets) {
        if (state === 'running' && dueAt !== now) expect(leftMs).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('and a longer one granted after the breach leaves it breached, with time left', () => {
    const longer = reply({ durationMsByPriority: { low: 10 * HOUR }, onPriorityChange: 'keep-used' });
    const list = events(
      { kind: 'opened', at: december(6, 9) },
      { kind: 'priority-changed', at: december(6, 18), priority: 'low' },
    );
    expect(judged(longer, list, december(6, 19))).toMatchObject({
      state: 'breached',
      breachedAt: december(6, 17),
      leftMs: 2 * HOUR,
    });
  });
});

test('a calendar that cuts to whole minutes cuts the time used once, not at every pause', () => {
  const office = { timeZone: 'UTC', weekly: week };
  const calendars = { office: compileCalendar(office, { truncate: 'minute' }) };
  const opening = december(6, 9);
  const pauses = Array.from({ length: 40 }, (_, i) => {
    const from = opening + (i + 1) * 4.5 * 60_000;
    return [from, from + 9000] as const;
  });
  const list = [
    ...events({ kind: 'opened', at: opening }),
    ...pauses.flatMap(([from, to], i) => [
      { id: `p${i}`, kind: 'paused' as const, at: from },
      { id: `r${i}`, kind: 'resumed' as const, at: to },
    ]),
  ];
  const [target] = ticketStatus({ calendars, targets: [reply()] }, list, december(6, 12)).targets;
  expect(target?.usedMs).toBe(3 * HOUR - 40 * 9000);
  expect(usedTime(calendars.office, opening, december(6, 12), pauses)).toBe(3 * HOUR - 40 * 9000);
  expect(usedTime(calendars.office, opening, opening + 90_000, [])).toBe(60_000);
});

test('an instant out of the years covered and an unknown kind of event are refused, and the rest is judged', () => {
  const foreign: object = { id: 'x', kind: 'escalated', at: december(6, 10) };
  const list = [
    ...events({ kind: 'opened', at: december(6, 9) }, { kind: 'replied', at: Date.parse('0021-12-06') }),
    ...[foreign].filter((event): event is ReturnType<typeof events>[number] => 'kind' in event),
  ];
  const status = judged(reply(), list, december(6, 12));
  expect(status.state).toBe('running');
  expect(status.ticket.refused.map(({ event, reason }) => [event.id, reason])).toEqual([
    ['x', 'unknown-kind'],
    ['e2', 'no-instant'],
  ]);
  expect(() => judged(reply(), list, Date.parse('0021-12-06'))).toThrow(TicketError);
});

test('a calendar that has ended is told as such', () => {
  const ended = { timeZone: 'UTC', weekly: week, versions: [{ from: '2021-12-07', weekly: {} }] };
  const policy = { calendars: { office: compileCalendar(ended) }, targets: [reply()] };
  const list = events({ kind: 'opened', at: december(6, 15) });
  expect(() => ticketStatus(policy, list, december(6, 16))).toThrow(NoWorkingTimeError);
});

test.each([
  [{ onReopen: 'foo' }, 'targets.reply.onReopen', 'one of keep-met, resume, restart'],
  [{ ends: ['x'] }, 'targets.reply.ends', 'one of replied'],
  [{ starts: 'replyed' }, 'targets.reply.starts', 'one of opened'],
  [{ pausable: 'yes' }, 'targets.reply.pausable', 'one of true, false'],
  [{ onReopn: 'resume' }, 'targets.reply.onReopn', 'one of id, starts'],
  [{ durationMs: Number.NaN }, 'targets.reply.durationMs', 'got NaN'],
])('a target with %j is refused, in English and Italian', (wrong, path, words) => {
  const changes: object = wrong;
  const target: Target = { ...reply(), ...changes };
  try {
    ticketStatus(policyOf(target), [], 0);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    expect(error.path).toBe(path);
    expect(error.message).toContain(words);
    expect(error.text.it).toMatch(/: ricevuto .*, atteso /);
  }
});
