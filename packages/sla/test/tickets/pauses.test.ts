import { expect, test } from 'vitest';
import { december, events, HOUR, judged, reasonsOf, reply } from './tickets.ts';

const opened = { kind: 'opened', at: december(6, 15) } as const;
const resolution = reply({ id: 'resolution', ends: ['resolved', 'closed'] });

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
  expect(reasonsOf(status)).toEqual([
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
  expect(reasonsOf(status)).toEqual([]);
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
  expect(reasonsOf(status)).toEqual([
    ['e4', 'not-paused'],
    ['e5', 'paused-while-resolved'],
  ]);
});
