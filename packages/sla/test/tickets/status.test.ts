import { expect, test } from 'vitest';
import { TicketError } from '../../src/tickets/error.ts';
import { ticketStatus } from '../../src/tickets/status.ts';
import { december, events, HOUR, judged, policyOf, reply } from './tickets.ts';

const opened = { kind: 'opened', at: december(6, 15) } as const;
const reasons = (status: ReturnType<typeof judged>) =>
  status.ticket.withoutEffect.map(({ event, reason }) => [event.id, reason]);

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

test('waiting for the requester moves the deadline by the working time it takes', () => {
  const list = events(
    opened,
    { kind: 'paused', at: december(7, 10) },
    { kind: 'resumed', at: december(7, 12) },
  );
  expect(judged(reply(), list, december(7, 11))).toMatchObject({
    state: 'paused',
    dueAt: undefined,
    dueIfResumed: december(7, 16),
    usedMs: 3 * HOUR,
  });
  expect(judged(reply(), list, december(7, 13))).toMatchObject({ dueAt: december(7, 17), leftMs: 4 * HOUR });
});

function pausedAtNight(from: number, to: number) {
  const list = events(
    { kind: 'opened', at: december(6, 9) },
    { kind: 'paused', at: from },
    { kind: 'resumed', at: to },
  );
  return judged(reply(), list, december(8));
}

test('a pause at night costs nothing, even one that begins at a deadline at closing time', () => {
  for (const [from, to] of [
    [december(6, 17), december(7, 9)],
    [december(6, 18), december(7, 8)],
  ] as const) {
    expect(pausedAtNight(from, to)).toMatchObject({ dueAt: december(6, 17), breachedAt: december(6, 17) });
  }
});

test('a pause that outlives the first deadline moves it; one that begins after it does not', () => {
  const outlives = events(
    opened,
    { kind: 'paused', at: december(7, 14) },
    { kind: 'resumed', at: december(9, 10) },
  );
  expect(judged(reply(), outlives, december(9, 10))).toMatchObject({
    state: 'running',
    dueAt: december(9, 11),
  });
  const after = events(opened, { kind: 'paused', at: december(7, 16) });
  expect(judged(reply(), after, december(8, 12))).toMatchObject({
    state: 'breached-paused',
    breachedAt: december(7, 15),
    leftMs: -HOUR,
  });
});

test('named pauses overlap and count once; a nameless one is ended by the first resumption', () => {
  const named = events(
    opened,
    { kind: 'paused', at: december(7, 9), pause: 'documents' },
    { kind: 'paused', at: december(7, 10), pause: 'survey' },
    { kind: 'resumed', at: december(7, 11), pause: 'documents' },
    { kind: 'resumed', at: december(7, 13), pause: 'survey' },
  );
  expect(judged(reply(), named, december(7, 14))).toMatchObject({ usedMs: 3 * HOUR, dueAt: december(8, 11) });
  const nameless = events(
    opened,
    { kind: 'paused', at: december(7, 9) },
    { kind: 'paused', at: december(7, 10) },
    { kind: 'resumed', at: december(7, 11) },
    { kind: 'resumed', at: december(7, 13) },
  );
  const status = judged(reply(), nameless, december(7, 14));
  expect(status).toMatchObject({ usedMs: 5 * HOUR, dueAt: december(7, 17) });
  expect(reasons(status)).toEqual([
    ['e3', 'already-paused'],
    ['e5', 'not-paused'],
  ]);
});

test('a pause of no length changes nothing, and one pause may follow another at the same instant', () => {
  const noon = december(7, 12);
  const none = judged(
    reply(),
    events(opened, { kind: 'paused', at: noon }, { kind: 'resumed', at: noon }),
    noon,
  );
  expect(none).toMatchObject({ state: 'running', dueAt: december(7, 15) });
  const two = events(
    opened,
    { kind: 'paused', at: december(7, 11) },
    { kind: 'resumed', at: noon },
    { kind: 'paused', at: noon },
    { kind: 'resumed', at: december(7, 13) },
  );
  const status = judged(reply(), two, december(7, 14));
  expect(status).toMatchObject({ state: 'running', dueAt: december(7, 17), usedMs: 5 * HOUR });
  expect(reasons(status)).toEqual([]);
});

test('a target that no pause stops runs on while the ticket waits', () => {
  const list = events(opened, { kind: 'paused', at: december(6, 16) });
  const status = judged(reply({ pausable: false }), list, december(8));
  expect(status).toMatchObject({ state: 'breached', breachedAt: december(7, 15) });
});

test('a reply while paused meets the target, with the deadline that stood then', () => {
  const list = events(
    opened,
    { kind: 'paused', at: december(6, 16) },
    { kind: 'replied', at: december(7, 12) },
  );
  expect(judged(reply(), list, december(20))).toMatchObject({
    state: 'met',
    usedMs: HOUR,
    dueAt: december(8, 11),
  });
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

const resolution = reply({ id: 'resolution', ends: ['resolved', 'closed'] });
const reopening = events(
  opened,
  { kind: 'resolved', at: december(7, 10) },
  { kind: 'reopened', at: december(9, 10) },
);

test('a reopened ticket keeps its met target, resumes its clock, or begins a new one', () => {
  const at = december(9, 12);
  expect(judged(resolution, reopening, at)).toMatchObject({ state: 'met', metAt: december(7, 10) });
  expect(judged({ ...resolution, onReopen: 'resume' }, reopening, at)).toMatchObject({
    state: 'running',
    usedMs: 5 * HOUR,
    dueAt: december(9, 15),
  });
  const restarted = judged({ ...resolution, onReopen: 'restart' }, reopening, at);
  expect(restarted).toMatchObject({ state: 'running', startedAt: december(9, 10), dueAt: december(10, 10) });
  expect(restarted.previous).toMatchObject([{ metAt: december(7, 10), usedMs: 3 * HOUR }]);
});

test('a resolution that is no reply lets the clock run, or stops it unmet until the ticket is reopened', () => {
  const resolved = reopening.slice(0, 2);
  expect(judged(reply(), resolved, december(9)).state).toBe('breached');
  const stopping = reply({ onResolve: 'stop' });
  expect(judged(stopping, resolved, december(9))).toMatchObject({
    state: 'stopped',
    stoppedAt: december(7, 10),
    usedMs: 3 * HOUR,
    breachedAt: undefined,
  });
  expect(judged(stopping, reopening, december(9, 12))).toMatchObject({
    state: 'running',
    dueAt: december(9, 15),
  });
});

test('a resolution ends the pause, which a resumption then finds over', () => {
  const list = events(
    opened,
    { kind: 'paused', at: december(6, 16) },
    { kind: 'resolved', at: december(7, 10) },
    { kind: 'resumed', at: december(7, 11) },
    { kind: 'paused', at: december(7, 12) },
  );
  const status = judged(resolution, list, december(8));
  expect(status).toMatchObject({ state: 'met', usedMs: HOUR });
  expect(reasons(status)).toEqual([
    ['e4', 'not-paused'],
    ['e5', 'paused-while-resolved'],
  ]);
});

test('a new priority counts from the start, keeps what is past, or begins a new clock', () => {
  const urgent = events(opened, { kind: 'priority-changed', at: december(7, 13), priority: 'high' });
  const by = (onPriorityChange: 'from-start' | 'keep-used' | 'restart') =>
    judged(
      reply({ durationMsByPriority: { high: 4 * HOUR }, onPriorityChange }),
      urgent,
      december(7, 13, 30),
    );
  expect(by('from-start')).toMatchObject({ state: 'breached', breachedAt: december(7, 11) });
  expect(by('keep-used')).toMatchObject({ state: 'breached', breachedAt: december(7, 13) });
  expect(by('restart')).toMatchObject({ state: 'running', dueAt: december(7, 17), usedMs: HOUR / 2 });
});

test('a longer time granted after the deadline undoes the breach only when it counts from the start', () => {
  const relaxed = events(opened, { kind: 'priority-changed', at: december(8, 10), priority: 'low' });
  const by = (onPriorityChange: 'from-start' | 'keep-used') =>
    judged(reply({ durationMsByPriority: { low: 16 * HOUR }, onPriorityChange }), relaxed, december(8, 11));
  expect(by('from-start')).toMatchObject({ state: 'running', dueAt: december(8, 15), breachedAt: undefined });
  expect(by('keep-used')).toMatchObject({ state: 'breached', breachedAt: december(7, 15) });
});

test('a longer time granted at the very deadline comes in time', () => {
  const relaxed = events(opened, { kind: 'priority-changed', at: december(7, 15), priority: 'low' });
  const target = reply({ durationMsByPriority: { low: 10 * HOUR }, onPriorityChange: 'keep-used' });
  expect(judged(target, relaxed, december(7, 16))).toMatchObject({
    state: 'running',
    dueAt: december(7, 17),
  });
});

test('new hours keep what is used on the old ones, or are counted from the start', () => {
  const summer = events(opened, { kind: 'calendar-changed', at: december(7, 12), calendar: 'mornings' });
  const by = (onCalendarChange: 'keep-used' | 'recompute-all') =>
    judged(reply({ onCalendarChange }), summer, december(7, 13));
  // 2 h on Monday and 3 h on Tuesday are used; 3 h are left: 12–14 on Tuesday and 8–9 on Wednesday.
  expect(by('keep-used')).toMatchObject({ calendar: 'mornings', usedMs: 6 * HOUR, dueAt: december(8, 9) });
  // On the mornings alone Monday's opening at 15 is after closing: 6 h on Tuesday, 2 h on Wednesday.
  expect(by('recompute-all')).toMatchObject({ usedMs: 5 * HOUR, dueAt: december(8, 10) });
});

test('a calendar can change for some targets only', () => {
  const policy = policyOf(reply(), reply({ id: 'other' }));
  const list = events(opened, {
    kind: 'calendar-changed',
    at: december(7, 12),
    calendar: 'mornings',
    targets: ['other'],
  });
  const calendars = ticketStatus(policy, list, december(7, 13)).targets.map(({ calendar }) => calendar);
  expect(calendars).toEqual(['office', 'mornings']);
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
  expect(reasons(status)).toEqual([
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
