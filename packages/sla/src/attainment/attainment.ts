import { entry } from '../at.ts';
import type { Outcome } from './outcome.ts';
import { EMPTY_TALLY, mergeTallies, type Tally, tallyOf } from './tally.ts';

/** The outcomes that share their values of some dimensions. */
export interface AttainmentGroup {
  /** One value for each of {@link Attainment.by}; empty text where an outcome has none. */
  readonly values: readonly string[];
  readonly tally: Tally;
}

/** How targets were met, group by group. */
export interface Attainment {
  /** The dimensions it is grouped by; `target` is always one that can be named. */
  readonly by: readonly string[];
  /** In the order of their values, compared by code unit. */
  readonly groups: readonly AttainmentGroup[];
}

/**
 * How targets were met, by any dimensions that the outcomes have.
 *
 * @example
 * const { groups } = attainment(outcomes, ['target', 'desk']);
 * for (const { values, tally } of groups) console.log(values, shareMet(tally));
 */
export function attainment(outcomes: readonly Outcome[], by: readonly string[]): Attainment {
  const parts = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = JSON.stringify(by.map((name) => dimensionOf(outcome, name)));
    const part = parts.get(key);
    if (part) part.push(outcome);
    else parts.set(key, [outcome]);
  }
  const groups = [...parts.values()].map((part) => {
    const [first] = part;
    return { values: by.map((name) => (first ? dimensionOf(first, name) : '')), tally: tallyOf(part) };
  });
  return { by, groups: groups.toSorted(compareGroups) };
}

/**
 * The attainment of two sets of outcomes together: associative, commutative, and the same as computing it from all
 * outcomes at once.
 *
 * @throws {RangeError} if they are not grouped by the same dimensions
 *
 * @example
 * const [first, second] = outcomes.map((outcome) => attainment([outcome], ['desk']));
 * first && second && mergeAttainments(first, second).groups.map(({ tally }) => shareMet(tally));
 * // [{ met: 1, counted: 2 }]
 */
export function mergeAttainments(a: Attainment, b: Attainment): Attainment {
  if (JSON.stringify(a.by) !== JSON.stringify(b.by)) {
    throw new RangeError(`grouped by ${b.by.join(', ')}; wanted ${a.by.join(', ')}`);
  }
  const groups = new Map<string, AttainmentGroup>();
  for (const group of [...a.groups, ...b.groups]) {
    const key = JSON.stringify(group.values);
    const tally = mergeTallies(groups.get(key)?.tally ?? EMPTY_TALLY, group.tally);
    groups.set(key, { values: group.values, tally });
  }
  return { by: a.by, groups: [...groups.values()].toSorted(compareGroups) };
}

function dimensionOf({ dimensions, target }: Outcome, name: string): string {
  if (name === 'target') return target;
  return Object.hasOwn(dimensions, name) ? (dimensions[name] ?? '') : '';
}

function compareGroups({ values: a }: AttainmentGroup, { values: b }: AttainmentGroup): number {
  const i = a.findIndex((value, j) => value !== b[j]);
  return i < 0 ? 0 : entry(a, i) < entry(b, i) ? -1 : 1;
}
