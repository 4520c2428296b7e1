import * as fc from 'fast-check';
import { ATTRACT_2021_POLICIES } from '../presets/attract-2021-policies.ts';
import { OPEN_POINTS, POLICY_NAMES } from '../scheme/open-points.ts';
import { type Policies, type PolicyName, withReading } from '../scheme/policies.ts';
import { readingText } from '../settlement/compare.ts';

/** The readings of some open points; an absent one means all of them. */
export type Readings = { readonly [N in PolicyName]?: readonly Policies[N]['value'][] };

/**
 * The readings of a set of policies, one each: what a system that implements those alone is tried under.
 *
 * @example
 * const results = checkLaws(INSEDIA, { readings: readingsOf(ATTRACT_2021_POLICIES), seed: 7, runs: 20 });
 * results.every(({ outcome }) => outcome !== 'broken'); // true
 */
export function readingsOf(chosen: Policies): Readings {
  let readings: Readings = {};
  for (const name of POLICY_NAMES) readings = { ...readings, [name]: [chosen[name].value] };
  return readings;
}

/** What two sets of readings share; nothing if a point is left without any. */
export function within(some: Readings, others: Readings): Readings | undefined {
  let shared: Readings = {};
  for (const name of POLICY_NAMES) {
    const values = common(name, some, others);
    if (values.length === 0) return undefined;
    shared = { ...shared, [name]: values };
  }
  return shared;
}

function common<N extends PolicyName>(
  name: N,
  some: Readings,
  others: Readings,
): readonly Policies[N]['value'][] {
  const { readings }: { readonly readings: readonly Policies[N]['value'][] } = OPEN_POINTS[name];
  const mine: readonly Policies[N]['value'][] = some[name] ?? readings;
  const allowed = (others[name] ?? readings).map(readingText);
  return others[name] ? mine.filter((value) => allowed.includes(readingText(value))) : mine;
}

/** Readings in words. */
export function readingsText(readings: Readings): string {
  const names = POLICY_NAMES.filter((name) => readings[name]);
  if (names.length === POLICY_NAMES.length) return 'ATTRACT_2021_POLICIES';
  return names.map((name) => `${name} ${(readings[name] ?? []).map(readingText).join(' | ')}`).join('; ');
}

/**
 * Policies under some readings; they shrink towards those of the 2021 decree.
 *
 * @example
 * const [some] = fc.sample(policies({ reductionRule: ['lineByLine'] }), { seed: 7, numRuns: 1 });
 * some?.reductionRule.value; // 'lineByLine'
 */
export function policies(readings: Readings = {}): fc.Arbitrary<Policies> {
  return fc
    .tuple(...POLICY_NAMES.map((name) => changes(name, readings)))
    .map((drawn) => drawn.reduce((made, change) => change(made), ATTRACT_2021_POLICIES));
}

type Change = (policies: Policies) => Policies;

function changes<N extends PolicyName>(name: N, readings: Readings): fc.Arbitrary<Change> {
  const { readings: all }: { readonly readings: readonly Policies[N]['value'][] } = OPEN_POINTS[name];
  const offered: readonly Policies[N]['value'][] = readings[name] ?? all;
  const own = readingText(ATTRACT_2021_POLICIES[name].value);
  const isOwn = (value: Policies[N]['value']): boolean => readingText(value) === own;
  const inOrder = [...offered.filter(isOwn), ...offered.filter((value) => !isOwn(value))];
  return fc
    .constantFrom(...inOrder)
    .map((value): Change => (isOwn(value) ? (made) => made : (made) => withReading(made, name, value)));
}

/** The policies that are not those of the 2021 decree, a line each. */
export function writePolicies(drawn: Policies): readonly string[] {
  return POLICY_NAMES.filter(
    (name) => readingText(drawn[name].value) !== readingText(ATTRACT_2021_POLICIES[name].value),
  ).map((name) => `${OPEN_POINTS[name].point} ${name} = ${readingText(drawn[name].value)}`);
}
