import {
  ATTRACT_2021_POLICIES,
  OPEN_POINTS,
  POLICY_NAMES,
  type Policies,
  type PolicyName,
  readingText,
  withReading,
} from '@insedia/budget';
import { UsageError } from '../failure.ts';
import { fractionIn } from '../read/cells.ts';
import { plain } from '../text/plain.ts';

/** Every policy, and which of them the command line states. */
export interface ChosenPolicies {
  readonly policies: Policies;
  readonly stated: readonly PolicyName[];
}

/**
 * The policies of the 2021 decree, with readings that the command line names: `U4=ringFenced`, `rounding=floor`,
 * `U18=90%`.
 *
 * @throws {UsageError} if one names no open point, or none of its readings
 */
export function choosePolicies(readings: readonly string[]): ChosenPolicies {
  let policies = ATTRACT_2021_POLICIES;
  const stated: PolicyName[] = [];
  for (const reading of readings) {
    const [point = '', value = ''] = reading.split(/=(.*)/s);
    const name = POLICY_NAMES.find((one) =>
      [one, OPEN_POINTS[one].point].some((word) => plain(word) === plain(point)),
    );
    if (!name) throw noPoint(reading);
    policies = withNamed(policies, name, value, reading);
    stated.push(name);
  }
  return { policies, stated };
}

function withNamed<N extends PolicyName>(
  policies: Policies,
  name: N,
  value: string,
  reading: string,
): Policies {
  if (name === 'interimCeiling') {
    const ceiling = isNone(value) ? null : fractionIn(value);
    if (ceiling !== undefined) return withReading(policies, 'interimCeiling', ceiling);
  }
  if (name === 'reallocation') {
    const rule = policies.reallocation.value;
    const threshold = isNone(value) ? null : fractionIn(value);
    if (isNever(value)) return withReading(policies, 'reallocation', { ...rule, allowed: false });
    if (threshold !== undefined)
      return withReading(policies, 'reallocation', { ...rule, allowed: true, threshold });
  }
  const { readings, words } = OPEN_POINTS[name];
  const wanted = plain(value);
  const found = readings.find((one) =>
    [readingText(one), words(one).it, words(one).en].some((word) => plain(word) === wanted),
  );
  if (found === undefined || wanted === '') throw noReading(name, reading);
  return withReading(policies, name, found);
}

function isNone(value: string): boolean {
  return ['none', 'nessuno', 'nessuna'].includes(plain(value));
}

function isNever(value: string): boolean {
  return ['never', 'mai'].includes(plain(value));
}

function noPoint(reading: string): UsageError {
  const names = POLICY_NAMES.map((name) => `${OPEN_POINTS[name].point} ${name}`).join(', ');
  return new UsageError({
    it: `--reading «${reading}»: si attende PUNTO=LETTURA, come U4=ringFenced; i punti sono: ${names}`,
    en: `--reading “${reading}”: expected POINT=READING, such as U4=ringFenced; the points are: ${names}`,
  });
}

function noReading(name: PolicyName, reading: string): UsageError {
  const { point } = OPEN_POINTS[name];
  const options = optionsOf(name);
  return new UsageError({
    it: `--reading «${reading}»: le letture di ${point} sono: ${options}`,
    en: `--reading “${reading}”: the readings of ${point} are: ${options}`,
  });
}

/** What `--reading` takes for a point. */
function optionsOf(name: PolicyName): string {
  if (name === 'interimCeiling') return 'none, 90%, 9/10';
  if (name === 'reallocation') return 'none, never, 10%';
  return OPEN_POINTS[name].readings.map(readingText).join(', ');
}
