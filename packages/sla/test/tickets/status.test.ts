import { expect, test } from 'vitest';
import { TicketError } from '../../src/tickets/error.ts';
import { ticketStatus } from '../../src/tickets/status.ts';
import { december, events, HOUR, judged, policyOf, reasonsOf, reply } from './tickets.ts';

const opened = { kind: 'opened', at: december(6, 15) } as const;

test('a ticket opened on Monday at 15 is due the next day at 15, eight office hours later', () => {
  const status = judged(reply({ warnAt: [0.8, 0.5, 1] }), events(opened), december(7, 13));
  expect(status).toMatchObject({
    state: 'running',
    startedAt: december(6, 15),
    dueAt: december(7, 15),
    usedMs: 6 * HOUR,
    leftMs: 2 * HOUR,
    breachedAt: undefined,
    warnings: [{ fraction: 0.5, at: december(7, 11) }],
  });
});

test('a reply at the very deadline is in time, a millisecond later it is late', () => {
  const at = december(7, 15);
  const inTime = judged(reply(), events(opened, { kind: 'replied', at }), december(20));
  expect(inTime).toMatchObject({ state: 'met', metAt: at, dueAt: at, leftMs: 0, breachedAt: undefined });
  const late = judged(reply(), events(opened, { kind: 'replied', at: at + 1 }), december(20));
  expect(late).toMatchObject({ state: 'met-late', leftMs: -1, breachedAt: at });
});

test('a deadline at closing time is overrun in the evening, though closed hours use no time', () => {
  const list = events({ kind: 'opened', at: december(6, 9) });
  expect(judged(reply(), list, december(6, 17)).state).toBe('running');
  expect(judged(reply(), list, december(6, 20))).toMatchObject({
    state: 'breached',
    breachedAt: december(6, 17),
    leftMs: 0,
  });
});

test('an overdue ticket has negative time left, in working time', () => {
  const status = judged(reply(), events(opened), december(8, 12));
  expect(status).toMatchObject({ state: 'breached', breachedAt: december(7, 15), leftMs: -5 * HOUR });
});

test('the follow-up may wait for the first reply, and a call made before it counts', () => {
  const followUp = reply({ id: 'follow-up', starts: { after: 'reply' }, ends: ['followed-up'] });
  const policy = policyOf(followUp, reply());
  const list = events(opened, { kind: 'replied', at: december(7, 10) });
  const [waiting, met] = ticketStatus(policy, list, december(7, 12)).targets;
  expect(met).toMatchObject({ target: 'reply', state: 'met' });
  expect(waiting).toMatchObject({ startedAt: december(7, 10), dueAt: december(8, 10), state: 'running' });
  const early = [...list, ...events(opened, opened, { kind: 'followed-up', at: december(6, 16) }).slice(2)];
  expect(ticketStatus(policy, early, december(7, 12)).targets[0]).toMatchObject({
    state: 'met',
    metAt: december(6, 16),
    startedAt: december(7, 10),
    usedMs: 0,
  });
  const strict = policyOf({ ...followUp, onEarlyEnd: 'ignored' }, reply());
  const status = ticketStatus(strict, early, december(7, 12));
  expect(status.targets[0]).toMatchObject({ state: 'running' });
  expect(status.withoutEffect).toMatchObject([{ reason: 'meets-nothing', event: { kind: 'followed-up' } }]);
});

test('who is in charge at the deadline answers for the breach', () => {
  const list = events(
    { ...opened, desk: 'Milano', person: 'Ada' },
    { kind: 'reassigned', at: december(7, 14), desk: 'Lecco' },
    { kind: 'reassigned', at: december(7, 16), desk: 'Sondrio', person: 'Bice' },
    { kind: 'replied', at: december(7, 17) },
  );
  const status = judged(reply(), list, december(20));
  expect(status).toMatchObject({ state: 'met-late', desk: 'Lecco', person: 'Ada' });
  expect(status.ticket.assignments).toHaveLength(3);
});

test('events that change nothing are listed with the reason', () => {
  const list = events(
    { kind: 'replied', at: december(1) },
    opened,
    { kind: 'opened', at: december(6, 16) },
    { kind: 'reopened', at: december(6, 16) },
    { kind: 'replied', at: december(6, 16) },
    { kind: 'replied', at: december(6, 17) },
    { kind: 'resolved', at: december(7, 9) },
    { kind: 'resolved', at: december(7, 10) },
    { kind: 'reassigned', at: december(7, 11) },
  );
  const status = judged(reply(), [...list, ...list.slice(1, 2)], december(20));
  expect(reasonsOf(status)).toEqual([
    ['e1', 'before-opening'],
    ['e2', 'duplicate'],
    ['e3', 'already-open'],
    ['e4', 'not-resolved'],
    ['e6', 'meets-nothing'],
    ['e8', 'already-resolved'],
    ['e9', 'no-change'],
  ]);
});

test('one id with two contents is refused on both sides, as are names that the policy does not know', () => {
  const list = events(
    opened,
    { kind: 'replied', at: december(6, 16) },
    { kind: 'calendar-changed', at: december(6, 16), calendar: 'nights' },
    { kind: 'calendar-changed', at: december(6, 16), calendar: 'office', targets: ['nothing'] },
    { kind: 'replied', at: Number.NaN },
  );
  const status = judged(
    reply(),
    [...list, { id: 'e2', kind: 'replied', at: december(6, 17) }],
    december(6, 18),
  );
  expect(status.state).toBe('running');
  expect(status.ticket.refused.map(({ event, reason }) => [event.id, reason])).toEqual([
    ['e3', 'unknown-calendar'],
    ['e4', 'unknown-target'],
    ['e2', 'conflicting-id'],
    ['e2', 'conflicting-id'],
    ['e5', 'no-instant'],
  ]);
});

function faultOf(...targets: Parameters<typeof policyOf>): unknown {
  try {
    ticketStatus(policyOf(...targets), [], 0);
  } catch (error) {
    return error instanceof TicketError ? error.path : error;
  }
  return undefined;
}

test('a policy that contradicts itself throws with the place', () => {
  expect(faultOf(reply({ calendar: 'nights' }))).toBe('targets.reply.calendar');
  expect(faultOf(reply(), reply())).toBe('targets');
  expect(faultOf(reply({ durationMs: 0.5 }))).toBe('targets.reply.durationMs');
  expect(faultOf(reply({ warnAt: [80] }))).toBe('targets.reply.warnAt');
  expect(faultOf(reply({ ends: [] }))).toBe('targets.reply.ends');
  const a = reply({ id: 'a', starts: { after: 'b' } });
  expect(faultOf(a, reply({ id: 'b', starts: { after: 'a' } }))).toBe('targets.a.starts.after');
  expect(faultOf(a)).toBe('targets.a.starts.after');
  expect(() => ticketStatus(policyOf(reply()), [], Number.NaN)).toThrow(TicketError);
});
