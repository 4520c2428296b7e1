/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileValue, normalizeWeights, performanceTable, rankScores, weightedSum } from '../src/index.ts';

const FOLDER = new URL('../../../../shared/reference/mcda/', import.meta.url);
const absent = !existsSync(FOLDER);
const title = absent
  ? 'published cases (skipped: the reference folder is not beside the repository)'
  : 'published cases';

/** The parsed case, of the shape the test expects of its file. */
function load<Case>(name: string): Case {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}

const ids = (letter: string, length: number): string[] => Array.from({ length }, (_, k) => `${letter}${k}`);

const columnOf = (matrix: readonly (readonly number[])[], j: number): Float64Array =>
  Float64Array.from(matrix, (row) => row[j] ?? Number.NaN);

describe.skipIf(absent)(title, () => {
  test('weighted sum of Kracka, Brauers & Zavadskas (2010)', () => {
    const { matrix, weights, types, expected_scores, expected_ranking, tolerance } = load<{
      matrix: number[][];
      weights: number[];
      types: number[];
      expected_scores: number[];
      expected_ranking: number[];
      tolerance: number;
    }>('wsm_kracka2010');
    const columns = types.map((type, j) => {
      const column = columnOf(matrix, j).map((x) => (type < 0 ? 1 / x : x));
      const sum = column.reduce((total, x) => total + x);
      return column.map((x) => x / sum);
    });
    const table = performanceTable(ids('a', matrix.length), ids('c', types.length), columns);

    const { scores } = weightedSum(table, normalizeWeights(weights));
    expect(
      Math.max(...scores.map((score, i) => Math.abs(score - (expected_scores[i] ?? Infinity)))),
    ).toBeLessThan(tolerance);
    expect([...rankScores(scores).ranks]).toEqual(expected_ranking);
  });

  test('piecewise-linear value functions of the R package MCDA', () => {
    const { matrix, params, expected_scores, tolerance } = load<{
      matrix: number[][];
      params: { breakpoints: Record<string, [number, number][]> };
      expected_scores: number[][];
      tolerance: number;
    }>('value_function_piecewise_linear_mcda_r');
    for (const [j, points] of Object.values(params.breakpoints).entries()) {
      const value = compileValue({ kind: 'piecewise-linear', points, outOfRange: 'error' });
      const errors = columnOf(matrix, j).map((x, i) => value(x) - (expected_scores[i]?.[j] ?? Infinity));
      expect(Math.max(...errors.map(Math.abs))).toBeLessThan(tolerance);
    }
  });

  test('competition ranks, and neither fractional nor dense ones', () => {
    const { matrix, expected_scores } = load<{ matrix: number[]; expected_scores: Record<string, number[]> }>(
      'ties_conventions',
    );
    const ranks = [...rankScores(matrix).ranks];
    const agreeing = Object.keys(expected_scores).filter((name) => `${expected_scores[name]}` === `${ranks}`);
    expect(agreeing).toEqual(['competition_1224']);
  });
});
