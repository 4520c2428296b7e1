import { expect, test } from 'vitest';
import { ticketStatus } from '../../src/tickets/status.ts';
import { december, events, HOUR, judged, policyOf, reply } from './tickets.ts';

const opened = { kind: 'opened', at: december(6, 15) } as const;

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

test('a target met at its very deadline and resumed on reopening is due at the reopening, not before', () => {
  const list = events(
    opened,
    { kind: 'resolved', at: december(7, 15) },
    { kind: 'reopened', at: december(9, 10) },
  );
  const resumed = { ...resolution, onReopen: 'resume' } as const;
  expect(judged(resumed, list, december(9, 10))).toMatchObject({ state: 'running', dueAt: december(9, 10) });
  expect(judged(resumed, list, december(9, 11))).toMatchObject({
    state: 'breached',
    breachedAt: december(9, 10),
  });
});

test('reopening touches no target that a reply had met before the resolution', () => {
  const list = events(
    opened,
    { kind: 'replied', at: december(7, 9) },
    { kind: 'resolved', at: december(7, 10) },
    { kind: 'reopened', at: december(9, 10) },
  );
  const status = judged(reply({ onReopen: 'restart' }), list, december(10));
  expect(status).toMatchObject({ state: 'met', metAt: december(7, 9), previous: [] });
});

test('a follow-up runs from the first completion of the target before it, whatever is reopened later', () => {
  const policy = policyOf(
    { ...resolution, onReopen: 'resume' },
    reply({ id: 'call', starts: { after: 'resolution' }, ends: ['followed-up'] }),
  );
  const list = events(
    opened,
    { kind: 'resolved', at: december(7, 10) },
    { kind: 'reopened', at: december(7, 11) },
    { kind: 'resolved', at: december(7, 12) },
  );
  expect(ticketStatus(policy, list, december(7, 13)).targets[1]).toMatchObject({
    startedAt: december(7, 10),
  });
});

test('a priority of the same duration begins no new clock', () => {
  const list = events(opened, { kind: 'priority-changed', at: december(7, 9), priority: 'normal' });
  const status = judged(reply({ onPriorityChange: 'restart' }), list, december(7, 10));
  expect(status).toMatchObject({ startedAt: december(6, 15), previous: [] });
});
