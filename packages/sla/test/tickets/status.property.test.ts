import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { TicketEvent } from '../../src/tickets/event.ts';
import { ticketStatus } from '../../src/tickets/status.ts';
import { usedTime } from '../../src/tickets/used-time.ts';
import { ALWAYS, MORNINGS, OFFICE, WORKING_DAYS } from '../plain-hours.ts';
import { aHistory, anInstant, aPolicy, december, events, HOUR, judged, reply } from './tickets.ts';

const SEEDED = { seed: 20210517 };

test.prop(
  [
    aPolicy,
    aHistory.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)),
    ),
    anInstant,
  ],
  SEEDED,
)('the order of events and duplicates change nothing', (policy, [list, shuffled, again], now) => {
  const plain = ticketStatus(policy, list, now);
  const repeated = ticketStatus(policy, [...again, ...shuffled], now);
  const rest = repeated.withoutEffect.filter(({ reason }) => reason !== 'duplicate');
  expect({ ...repeated, withoutEffect: rest }).toEqual(plain);
});

test.prop([aPolicy, aHistory, anInstant], SEEDED)('a status never looks ahead', (policy, list, now) => {
  const past = list.filter(({ at }) => at <= now);
  expect(ticketStatus(policy, list, now)).toEqual(ticketStatus(policy, past, now));
});

test.prop([aPolicy, aHistory, anInstant], SEEDED)(
  'every event is a step, without effect, or refused, and states agree with their instants',
  (policy, list, now) => {
    const { refused, targets, withoutEffect } = ticketStatus(policy, list, now);
    const seen = list.filter(({ at }) => at <= now);
    const told = [...refused, ...withoutEffect].map(({ event }) => event);
    expect(told.every((event) => seen.includes(event))).toBe(true);
    expect(new Set(told).size).toBe(told.length);
    for (const { breachedAt, dueAt, leftMs, durationMs, metAt, state, usedMs, warnings } of targets) {
      expect(leftMs).toBe(durationMs - usedMs);
      expect(breachedAt === undefined || breachedAt === dueAt).toBe(true);
      expect(['met', 'met-late'].includes(state)).toBe(metAt !== undefined);
      if (breachedAt === undefined) expect(['breached', 'breached-paused', 'met-late']).not.toContain(state);
      expect(warnings.every(({ at }) => at <= now)).toBe(true);
    }
  },
);

test.prop([aPolicy, aHistory, anInstant, anInstant], SEEDED)(
  'the time used never shrinks as time goes by, as long as nothing happens',
  (policy, list, a, b) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const quiet = list.filter(({ at }) => at <= from);
    const later = ticketStatus(policy, quiet, to).targets;
    for (const [i, { breachedAt, dueAt, usedMs }] of ticketStatus(policy, quiet, from).targets.entries()) {
      expect(later[i]?.usedMs).toBeGreaterThanOrEqual(usedMs);
      if (dueAt !== undefined) expect(later[i]?.dueAt).toBe(dueAt);
      if (breachedAt !== undefined) expect(later[i]?.breachedAt).toBe(breachedAt);
    }
  },
);

test.prop([anInstant, anInstant, fc.boolean()], SEEDED)(
  'under new hours the time used is that on the old ones and then on the new, or all on the new',
  (a, b, keeps) => {
    const [change, now] = [Math.min(a, b), Math.max(a, b)];
    const opening = december(6);
    const list = events(
      { kind: 'opened', at: opening },
      { kind: 'calendar-changed', at: change, calendar: 'mornings' },
    );
    const onCalendarChange = keeps ? 'keep-used' : 'recompute-all';
    const { dueAt, durationMs, usedMs } = judged(
      reply({ durationMs: 30 * HOUR, onCalendarChange }),
      list,
      now,
    );
    const used = (until: number): number => {
      const before = keeps ? OFFICE.between(opening, Math.min(change, until)) : 0;
      return before + MORNINGS.between(keeps ? change : opening, Math.max(until, keeps ? change : opening));
    };
    expect(usedMs).toBe(used(now));
    expect(dueAt === undefined ? undefined : used(dueAt)).toBe(durationMs);
  },
);

function paused(pauses: readonly (readonly [number, number])[]): TicketEvent[] {
  return pauses.flatMap(([from, to], i) => [
    { id: `p${i}`, kind: 'paused' as const, at: from, pause: `${i}` },
    { id: `r${i}`, kind: 'resumed' as const, at: to, pause: `${i}` },
  ]);
}

describe('pauses', () => {
  const aPause = fc.tuple(anInstant, anInstant).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const aCalendar = fc.constantFrom('always' as const, 'office' as const, 'days' as const);
  const TIMES = { always: ALWAYS, office: OFFICE, days: WORKING_DAYS };

  test.prop([aCalendar, fc.array(aPause, { maxLength: 4 }), anInstant], SEEDED)(
    'the time used is that outside the pauses, whichever way it is counted, minute by minute too',
    (calendar, pauses, now) => {
      const start = december(6);
      const opened = events({ kind: 'opened', at: start });
      const whole = pauses.map(([a, b]) => [minute(a), minute(b)] as const);
      const end = minute(now);
      const target = reply({ calendar, durationMs: 400 * HOUR });
      const { usedMs } = judged(target, [...opened, ...paused(whole)], end);
      const time = TIMES[calendar];
      expect(usedTime(time, start, end, whole)).toBe(usedMs);
      let minutes = 0;
      for (let at = start; at < end; at += 600_000) {
        for (let m = at; m < Math.min(at + 600_000, end); m += 60_000) {
          if (time.isOpen(m) && !whole.some(([a, b]) => m >= a && m < b)) minutes++;
        }
      }
      expect(usedMs).toBe(minutes * 60_000);
    },
  );

  test.prop([aCalendar, fc.array(aPause, { maxLength: 3 }), anInstant], SEEDED)(
    'a deadline leaves exactly the duration outside the pauses before it',
    (calendar, pauses, now) => {
      const start = december(6);
      const target = reply({ calendar, durationMs: 20 * HOUR });
      const { dueAt } = judged(target, [...events({ kind: 'opened', at: start }), ...paused(pauses)], now);
      const known = pauses
        .filter(([from]) => from <= now)
        .map(([from, to]) => [from, to <= now ? to : Infinity] as const);
      if (dueAt !== undefined) expect(usedTime(TIMES[calendar], start, dueAt, known)).toBe(20 * HOUR);
    },
  );

  test.prop([fc.array(aPause, { maxLength: 3 }), aPause, anInstant], SEEDED)(
    'a pause may be cut in two, or said twice, and nothing changes',
    (pauses, [from, to], now) => {
      const middle = Math.floor((from + to) / 2);
      const opened = events({ kind: 'opened', at: december(6) });
      const of = (list: readonly (readonly [number, number])[]) => {
        const { ticket: _, ...status } = judged(reply(), [...opened, ...paused(list)], now);
        return status;
      };
      const one = of([...pauses, [from, to]]);
      expect(of([...pauses, [from, to], [from, to]])).toEqual(one);
      expect(of([...pauses, [from, middle], [middle, to]])).toEqual(one);
    },
  );
});

function minute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}
