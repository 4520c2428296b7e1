import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Call, checkCall, type Measure, type PolicyStatement, policies } from '../src/index.ts';
import { type CallProblem, parseCall } from '../src/schema.ts';
import { CITATION, callWith, DOCUMENT, type Document } from './fixtures.ts';
import { criteriaWith, MISTAKES } from './mistakes.ts';
import { MISTAKES_OF_SENSE } from './mistakes-of-sense.ts';

const ALL = [...MISTAKES, ...MISTAKES_OF_SENSE];

function problemsOf(changes: Document): CallProblem[] {
  const result = parseCall({ ...DOCUMENT, ...changes });
  return 'problems' in result ? result.problems : [];
}

const [benefit] = DOCUMENT.criteria;

describe('a mistake in a call', () => {
  test.each(ALL)('%s is told with its place, in both languages', (_, changes, path, it, en) => {
    const found = problemsOf(changes).find((problem) => problem.path.join('.') === path);
    expect(found?.message.it).toMatch(it);
    expect(found?.message.en).toMatch(en);
  });

  test.each(ALL)('%s is told without a word of the validator', (_, changes) => {
    for (const { message } of problemsOf(changes)) {
      expect(`${message.it} ${message.en}`).not.toMatch(/Invalid|undefined|regex|expected|received|NaN/);
    }
  });

  test('comes with all the others of its kind', () => {
    const paths = problemsOf({ titel: 1, timeZone: 'x', ...criteriaWith({ weight: 'x' }) }).map(({ path }) =>
      path.join('.'),
    );
    expect(paths.toSorted()).toEqual(['criteria.0.weight', 'timeZone', 'titel']);
  });
});

describe('a sound call', () => {
  test('is the same from YAML and from JSON', () => {
    const fromYaml: unknown = parse(stringify(DOCUMENT));
    expect(parseCall(fromYaml)).toEqual({ call: callWith() });
  });

  test('has its defaults marked as assumed, and what it cites as cited', () => {
    const { duplicates, score, timeZone } = callWith({
      duplicates: { value: 'reject-all', citation: CITATION },
    });
    expect(timeZone).toEqual({ value: 'Europe/Rome', status: 'assumed' });
    expect(score.decimals).toEqual({ value: 4, status: 'assumed' });
    expect(duplicates).toEqual({ value: 'reject-all', citation: CITATION, status: 'cited' });
  });

  test('may write a third as 0.333333333', () => {
    const thirds = ['a', 'b', 'c'].map((id) => ({ ...benefit, id, weight: 0.333333333 }));
    expect(problemsOf({ criteria: thirds })).toEqual([]);
    expect(problemsOf({ criteria: thirds.map((c) => ({ ...c, weight: 0.3333 })) })).toHaveLength(1);
  });
});

const metricOf = (call: Call): PolicyStatement | undefined =>
  policies(call).find(({ id }) => id === 'distances.metric');

test('distances are on the sphere: assumed, or cited where the call says so', () => {
  const cited = callWith({ distances: { metric: { value: 'sphere', citation: CITATION } } });
  const value = { en: 'in a straight line, on the sphere of mean radius 6371.0088 km' };
  expect(metricOf(callWith())).toMatchObject({ value, status: 'assumed' });
  expect(metricOf(cited)).toMatchObject({ value, status: 'cited', citation: CITATION });
});

test('distances to points are geodesics where the call says so', () => {
  const call = callWith({ distances: { metric: 'wgs84' } });
  expect(metricOf(call)?.value.en).toContain('the geodesic on the ellipsoid WGS 84');
  expect(metricOf(call)?.value.it).toContain('la geodetica sull’ellissoide WGS 84');
});

describe('a call built in code is held to the same', () => {
  const call = callWith();
  const [first = expect.unreachable(), second = expect.unreachable()] = call.criteria;
  const measured = (measure: Measure): Call => ({ ...call, criteria: [{ ...first, measure }, second] });
  test.each<[what: string, Call, path: string, it: RegExp, en: RegExp]>([
    [
      'half a neighbour',
      measured({ kind: 'nearest', layer: 'towns', k: 1.5 }),
      'criteria.0.measure.k',
      /k è un numero intero da 1, non 1.5/,
      /k is a whole number from 1, not 1.5/,
    ],
    [
      'a reach of nothing',
      measured({ kind: 'nearest', layer: 'towns', k: 1, withinM: 0 }),
      'criteria.0.measure.withinM',
      /serve più di 0, non 0/,
      /it takes more than 0, not 0/,
    ],
    [
      'a tolerance below nothing',
      { ...call, ties: { ...call.ties, tolerance: { value: -1, status: 'stated' } } },
      'ties.tolerance',
      /serve almeno 0, non -1/,
      /it takes at least 0, not -1/,
    ],
    [
      'half a decimal',
      { ...call, score: { ...call.score, decimals: { value: 1.5, status: 'stated' } } },
      'score.decimals',
      /numero intero da 0 a 9, non 1.5/,
      /whole number from 0 to 9, not 1.5/,
    ],
  ])('%s', (_, wrong, path, it, en) => {
    const found = checkCall(wrong).find((problem) => problem.path.join('.') === path);
    expect(found?.message.it).toMatch(it);
    expect(found?.message.en).toMatch(en);
  });
});
