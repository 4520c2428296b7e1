import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { assignmentOf } from '../../src/agenda/assignment.ts';
import type { Occurrence } from '../../src/agenda/occurrences.ts';

/** Weeks from day 0, each due by its seventh day. */
const weeks = (count: number): readonly Occurrence[] =>
  Array.from({ length: count }, (_, i) => ({ from: 7 * i, by: 7 * i + 6 }));

test('one skipped week is missing, and those after it are in time', () => {
  expect(assignmentOf(weeks(5), [4, 18, 25, 32], 35)).toEqual([0, undefined, 1, 2, 3]);
});

test('one that comes a day late meets its own week, not the next', () => {
  expect(assignmentOf(weeks(2), [4, 14], 15)).toEqual([0, 1]);
  expect(assignmentOf(weeks(3), [4, 14, 20], 21)).toEqual([0, 1, 2]);
});

test('two in one week make up for one that was skipped', () => {
  expect(assignmentOf(weeks(3), [4, 15, 18], 21)).toEqual([0, 1, 2]);
});

test('what was done before the first period, or more often than asked for, meets nothing', () => {
  expect(assignmentOf(weeks(2), [-3, 1, 2, 3, 9], 14)).toEqual([1, 4]);
});

/** The cost of an assignment, told apart from how it was found. */
function costOf(
  occurrences: readonly Occurrence[],
  events: readonly number[],
  asOf: number,
  assigned: readonly (number | undefined)[],
): readonly [faults: number, days: number] {
  let [faults, days] = [0, 0];
  occurrences.forEach(({ by }, i) => {
    const on = events[assigned[i] ?? -1];
    if (on === undefined) faults += by < asOf ? 3 : 0;
    else if (on > by) {
      faults += 2;
      days += on - by;
    }
  });
  return [faults, days];
}

/** Every assignment that keeps the order. */
function* all(
  occurrences: readonly Occurrence[],
  events: readonly number[],
  next = 0,
): Generator<readonly (number | undefined)[]> {
  const [first, ...rest] = occurrences;
  if (!first) return yield [];
  for (const others of all(rest, events, next)) yield [undefined, ...others];
  for (let j = next; j < events.length; j++) {
    if ((events[j] ?? -1) < first.from) continue;
    for (const others of all(rest, events, j + 1)) yield [j, ...others];
  }
}

property.prop(
  [
    fc.integer({ min: 0, max: 5 }),
    fc
      .array(fc.integer({ min: -3, max: 40 }), { maxLength: 5 })
      .map((days) => days.toSorted((a, b) => a - b)),
    fc.integer({ min: 0, max: 40 }),
  ],
  { seed: 4715, numRuns: 500 },
)('no other assignment has less missing and late, nor as much and fewer days late', (count, events, asOf) => {
  const occurrences = weeks(count);
  const assigned = assignmentOf(occurrences, events, asOf);
  const places = assigned.filter((place) => place !== undefined);
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  occurrences.forEach(({ from }, i) => {
    const place = assigned[i];
    if (place !== undefined) expect(events[place]).toBeGreaterThanOrEqual(from);
  });
  const [faults, days] = costOf(occurrences, events, asOf, assigned);
  for (const other of all(occurrences, events)) {
    const [otherFaults, otherDays] = costOf(occurrences, events, asOf, other);
    expect(otherFaults > faults || (otherFaults === faults && otherDays >= days)).toBe(true);
  }
});
