import { describe, expect, test } from 'vitest';
import { EventLog, type MonitoringEvent } from '../../src/index.ts';
import { assistance, withdrawal } from '../events.ts';

const ADDED = assistance('2021-06-01', 'alfa', { id: 'A', recordedOn: '2021-06-03' });

/** The ids of what the log holds in force, of 1 June and before, as known on a day. */
const inForce = (events: readonly MonitoringEvent[], knownOn: string) => {
  const log = new EventLog();
  log.addAll(events);
  return log.known('2021-06-01', knownOn).map(({ id }) => id);
};

describe('a log', () => {
  test('takes an event in once, however its fields are ordered', () => {
    const log = new EventLog();
    const { id, ...rest } = ADDED;
    expect([log.add(ADDED), log.add({ ...ADDED }), log.add({ ...rest, id }), log.size]).toEqual([
      'accepted',
      'repeated',
      'repeated',
      1,
    ]);
  });

  test('refuses other content under a known id, in words, and keeps what it had', () => {
    const log = new EventLog();
    log.add(ADDED);
    expect(log.add({ ...ADDED, by: 'B. Bianchi' })).toEqual({
      event: 'A',
      problem: 'idWithOtherContent',
      text: {
        it: 'A: codice già usato da un evento con altro contenuto: per correggerlo serve un evento nuovo con «replaces»',
        en: 'A: its id is taken by an event of other content: to correct that one, send a new event with “replaces”',
      },
    });
    expect([...log.events()]).toEqual([ADDED]);
  });

  test.each<[string, Partial<MonitoringEvent>]>([
    ['badDate', { on: '2021-02-29' }],
    ['badDate', { recordedOn: '3/6/2021' }],
    ['recordedBefore', { recordedOn: '2021-05-31' }],
    ['correctsItself', { replaces: 'A' }],
  ])('refuses %s', (problem, change) => {
    const log = new EventLog();
    expect(log.add(assistance('2021-06-01', 'alfa', { id: 'A', ...change }))).toMatchObject({ problem });
    expect(log.size).toBe(0);
  });

  test('refuses the event that closes a ring of corrections', () => {
    const ring = ['A', 'B', 'C'].map((id, index) =>
      assistance('2021-06-01', 'alfa', { id, replaces: 'CAB'.charAt(index) }),
    );
    const { accepted, refused } = new EventLog().addAll(ring);
    expect([accepted, refused.map(({ event, problem }) => [event, problem])]).toEqual([
      2,
      [['C', 'correctsItself']],
    ]);
  });

  test('tells what it read: accepted, repeated and refused add up', () => {
    const events = [ADDED, ADDED, { ...ADDED, by: 'x' }, assistance('2021-06-02', 'beta')];
    const { accepted, read, refused, repeated } = new EventLog().addAll(events);
    expect([read, accepted, repeated, refused.length]).toEqual([4, 2, 1, 1]);
  });
});

describe('a correction', () => {
  const replaced = assistance('2021-06-01', 'beta', { id: 'B', recordedOn: '2021-06-10', replaces: 'A' });
  const again = assistance('2021-06-01', 'gamma', { id: 'C', recordedOn: '2021-06-20', replaces: 'B' });

  test('holds from the day it was recorded, and changes nothing that was known before', () => {
    const events = [ADDED, replaced, again];
    const days = ['2021-06-02', '2021-06-03', '2021-06-09', '2021-06-10', '2021-06-19', '2021-06-20'];
    expect(days.map((day) => inForce(events, day))).toEqual([[], ['A'], ['A'], ['B'], ['B'], ['C']]);
  });

  test('may come before what it corrects', () => {
    expect(inForce([again, replaced, ADDED], '2021-06-15')).toEqual(['B']);
    expect(inForce([again, replaced, ADDED], '2021-06-20')).toEqual(['C']);
  });

  test('that is withdrawn does not bring back what it stood in for', () => {
    expect(inForce([ADDED, replaced, withdrawal('2021-06-21', 'B')], '2021-06-30')).toEqual([]);
  });

  test('that withdraws can be withdrawn, and was never there from then on', () => {
    const events = [
      ADDED,
      withdrawal('2021-06-05', 'A', { id: 'W1' }),
      withdrawal('2021-06-07', 'W1', { id: 'W2' }),
      withdrawal('2021-06-09', 'W2', { id: 'W3' }),
    ];
    const days = ['2021-06-04', '2021-06-05', '2021-06-07', '2021-06-09'];
    for (const order of [events, events.toReversed()]) {
      expect(days.map((day) => inForce(order, day))).toEqual([['A'], [], ['A'], []]);
    }
  });

  test('of several of one event the one recorded last holds, as if it corrected the others', () => {
    const other = assistance('2021-06-01', 'delta', { id: 'D', recordedOn: '2021-06-12', replaces: 'A' });
    for (const order of [
      [ADDED, replaced, other],
      [other, replaced, ADDED],
    ]) {
      expect(inForce(order, '2021-06-11')).toEqual(['B']);
      expect(inForce(order, '2021-06-12')).toEqual(['D']);
    }
    const taken = withdrawal('2021-06-15', 'A');
    expect(inForce([ADDED, replaced, other, taken], '2021-06-15')).toEqual([]);
  });

  test('of an event that is not there counts as an event of its own', () => {
    expect(inForce([replaced], '2021-06-10')).toEqual(['B']);
  });
});

test('what is known of the past comes as recorded when it happened, corrections apart', () => {
  const log = new EventLog();
  const moved = assistance('2021-07-01', 'beta', { id: 'B', recordedOn: '2021-07-02', replaces: 'A' });
  log.addAll([ADDED, moved]);
  expect(log.known('2021-06-30', '2021-06-30')).toEqual([{ ...ADDED, recordedOn: '2021-06-01' }]);
  expect(log.known('2021-06-30', '2021-07-02')).toEqual([]);
  const [known] = log.known('2021-07-31', '2021-07-31');
  expect(known).toMatchObject({ id: 'B', recordedOn: '2021-07-01' });
  expect(known).not.toHaveProperty('replaces');
});
