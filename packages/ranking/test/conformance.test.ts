/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCase } from '../conformance/run-case.ts';

const FOLDER = new URL('../../../../shared/reference/mcda/', import.meta.url);
const absent = !existsSync(FOLDER);
const title = absent
  ? 'published cases (skipped: the reference folder is not beside the repository)'
  : 'published cases';
const files = absent ? ['none'] : readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe.skipIf(absent)(title, () => {
  test.each(files)('%s', (name) => {
    const outcome = runCase(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')), name);
    expect(outcome).toMatchObject({ status: 'pass' });
  });
});

const spotis = {
  id: 'spotis',
  method: 'SPOTIS',
  matrix: [
    [10.5, -3.1, 1.7],
    [-4.7, 0, 3.4],
    [8.1, 0.3, 1.3],
    [3.2, 7.3, -5.3],
  ],
  weights: [0.2, 0.3, 0.5],
  types: [1, -1, 1],
  params: {
    bounds: [
      [-5, 12],
      [-6, 10],
      [-8, 5],
    ],
  },
  expected_scores: [0.1989, 0.3705, 0.3063, 0.7491],
  expected_ranking: [1, 3, 2, 4],
  expected_ideal: [12, -6, 5],
  tolerance: 1e-4,
};

describe('the runner', () => {
  test('passes what agrees, and says how far off it is', () => {
    const { status, difference } = runCase(spotis, 'file');
    expect(status).toBe('pass');
    expect(difference).toBeGreaterThan(1e-5);
    expect(difference).toBeLessThan(1e-4);
  });

  test.each([
    [
      'a score off by more than the tolerance',
      { expected_scores: [0.1989, 0.3705, 0.3065, 0.7491] },
      'expected_scores',
    ],
    ['another order', { expected_ranking: [2, 1, 3, 4] }, 'expected_ranking'],
    ['too few scores', { expected_scores: [0.1989] }, 'expected_scores'],
    ['a part that differs', { expected_ideal: [12, -6, 6] }, 'expected_ideal'],
    [
      'a full-precision figure in its eighth digit',
      { recomputed_scores: [0.19894514, 0.37050905, 0.30631505, 0.74905826] },
      'recomputed_scores',
    ],
  ])('fails %s', (_what, change, where) => {
    expect(runCase({ ...spotis, ...change }, 'file')).toMatchObject({
      status: 'fail',
      remark: `differs: ${where}`,
    });
  });

  test.each([
    ['an unknown method', { method: 'MOORA' }, "method 'MOORA'"],
    ['another member of a family', { method: 'ELECTRE II' }, "method 'ELECTRE II'"],
    ['a method that sorts', { method: 'electre_tri' }, "method 'electre_tri'"],
    ['a result it does not compute', { expected_phi: 1 }, "expected 'phi', which is not computed"],
    ['a case without bounds', { params: {} }, 'params.bounds is not a matrix of numbers'],
    ['a type it does not know', { types: ['good', -1, 1] }, 'type good of criterion 0'],
  ])('names why it does not support %s', (_what, change, why) => {
    expect(runCase({ ...spotis, ...change }, 'file')).toMatchObject({ status: 'unsupported', remark: why });
  });

  test('counts a case that the package refuses as failed, with its sentence', () => {
    const outcome = runCase(
      {
        ...spotis,
        params: {
          bounds: [
            [0, 1],
            [0, 1],
            [0, 1],
          ],
        },
      },
      'file',
    );
    expect(outcome).toMatchObject({ status: 'fail' });
    expect(outcome.remark).toContain('must be from 0 to 1, got 10.5');
    expect(runCase([], 'file')).toMatchObject({ id: 'file', status: 'unsupported' });
    expect(
      runCase({ ...spotis, expected_scores: null, expected_ranking: null, expected_ideal: null }, 'f').remark,
    ).toBe('no expected result');
  });

  test('names the reading where a case leaves a choice open', () => {
    const outcome = runCase(
      {
        id: 'open',
        method: 'TOPSIS',
        matrix: [
          [1, 3000],
          [2, 3750],
          [5, 4500],
        ],
        weights: [1, 1],
        types: ['cost', 'benefit'],
        expected_scores: [0.5, 0.617, 0.5],
        tolerance: 5e-4,
      },
      'file',
    );
    expect(outcome).toMatchObject({
      status: 'pass',
      remark: 'the case leaves a choice open; read as: minmax',
    });
  });
});
