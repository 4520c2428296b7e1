import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Call, type PolicyStatement, policies } from '../src/index.ts';
import { type CallProblem, parseCall } from '../src/schema.ts';
import { CITATION, callWith, DOCUMENT, type Document } from './fixtures.ts';
import { criteriaWith, MISTAKES } from './mistakes.ts';

function problemsOf(changes: Document): CallProblem[] {
  const result = parseCall({ ...DOCUMENT, ...changes });
  return 'problems' in result ? result.problems : [];
}

const [benefit] = DOCUMENT.criteria;

describe('a mistake in a call', () => {
  test.each(MISTAKES)('%s is told with its place, in both languages', (_, changes, path, it, en) => {
    const found = problemsOf(changes).find((problem) => problem.path.join('.') === path);
    expect(found?.message.it).toMatch(it);
    expect(found?.message.en).toMatch(en);
  });

  test.each(MISTAKES)('%s is told without a word of the validator', (_, changes) => {
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
