import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Norm, normalizeWeights, rankScores, smallestChange } from '../src/index.ts';
import { SEED, tableOf, valued, weightedScores } from './tables.ts';

function apart(a: readonly number[], b: readonly number[], norm: Norm): number {
  const changes = a.map((x, j) => Math.abs(x - (b[j] ?? 0)));
  if (norm === 'L1') return changes.reduce((sum, x) => sum + x, 0);
  return norm === 'L2' ? Math.hypot(...changes) : Math.max(...changes);
}

function unit(length: number, at: number, share: number): number[] {
  return Array.from({ length }, (_, i) => (i === at ? share : 0));
}

/** The corners of what the simplex has in common with the plane on which a lead is gone. */
function cornersOf(leads: readonly number[]): number[][] {
  return leads.flatMap((x, j) =>
    leads.flatMap((y, k) => {
      if (j === k) return x === 0 ? [unit(leads.length, j, 1)] : [];
      return x > 0 && y < 0
        ? [unit(leads.length, j, y / (y - x)).map((w, i) => (i === k ? x / (x - y) : w))]
        : [];
    }),
  );
}

const mixed = (a: readonly number[], b: readonly number[], t: number): number[] =>
  a.map((x, j) => x + t * ((b[j] ?? 0) - x));

/** The least distance along the stretch between two corners, by thirds: distance is convex. */
function bySearch(leads: readonly number[], weights: readonly number[], norm: Norm): number {
  const [a, b] = cornersOf(leads);
  if (a === undefined) return Infinity;
  const at = (t: number): number => apart(mixed(a, b ?? a, t), weights, norm);
  let [low, high] = [0, 1];
  for (let step = 0; step < 80; step++) {
    const [s, t] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(s) <= at(t)) high = t;
    else low = s;
  }
  return at(low);
}

/** Six criteria, some without weight, and two alternatives of which neither dominates the other. */
const wide = fc
  .record({
    leads: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
    parts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    shares: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), {
      minLength: 40,
      maxLength: 40,
    }),
  })
  .filter(({ leads, parts }) => {
    const lead = leads.reduce((sum, x, j) => sum + x * (parts[j] ?? 0), 0);
    return lead > 0 && leads.some((x) => x < 0);
  });

describe.each<Norm>(['L1', 'L2', 'Linf'])('the smallest change of weights, %s,', (norm) => {
  test.prop([valued], SEED)('is at weights where the rival has caught up', ({ rows, weights }) => {
    const { distance, weights: there, rival } = smallestChange(tableOf(rows), weights, { norm });
    fc.pre(rival >= 0);
    const best = rankScores(weightedScores(rows, weights)).order[0] ?? 0;
    const scores = weightedScores(rows, there);
    expect(Math.abs((scores[best] ?? 0) - (scores[rival] ?? 1))).toBeLessThan(1e-9);
    expect(Math.abs(there.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(1e-9);
    expect(Math.min(...there)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(apart(there, weights, norm) - distance)).toBeLessThan(1e-12);
  });

  test.prop([valued], SEED)('is what a search of all weights finds', ({ rows, weights }) => {
    const { distance } = smallestChange(tableOf(rows), weights, { norm });
    const best = rankScores(weightedScores(rows, weights)).order[0] ?? 0;
    const scores = weightedScores(rows, weights);
    // On three criteria the plane cuts the simplex in one stretch.
    fc.pre(weights.length < 4);
    const found = rows.map((row, i) => {
      if (i === best) return Infinity;
      if (scores[i] === scores[best]) return 0;
      return bySearch(
        (rows[best] ?? []).map((x, j) => x - (row[j] ?? 0)),
        weights,
        norm,
      );
    });
    const least = Math.min(...found);
    if (least === Infinity) expect(distance).toBe(Infinity);
    else expect(Math.abs(distance - least)).toBeLessThan(1e-9);
  });

  test.prop([wide], SEED)(
    'is not more than any other way to catch up, near or far, on six criteria',
    ({ leads, parts, shares }) => {
      const weights = normalizeWeights(parts);
      const values = tableOf([leads.map((x) => Math.max(0, x)), leads.map((x) => Math.max(0, -x))]);
      const { distance, weights: there } = smallestChange(values, weights, { norm });
      expect(Math.abs(leads.reduce((sum, x, j) => sum + x * (there[j] ?? 0), 0))).toBeLessThan(1e-9);
      const corners = cornersOf(leads);
      for (const draw of [...shares, ...corners.keys()]) {
        const of = typeof draw === 'number' ? corners.map((_, c) => Number(c === draw)) : draw;
        const weight = corners.map((_, c) => (of[c % of.length] ?? 0) + 1e-9);
        const point = weights.map(
          (_, j) =>
            corners.reduce((sum, corner, c) => sum + (weight[c] ?? 0) * (corner[j] ?? 0), 0) /
            weight.reduce((sum, x) => sum + x, 0),
        );
        for (const t of [1, 0.1, 1e-3]) {
          expect(apart(mixed(there, point, t), weights, norm)).toBeGreaterThanOrEqual(distance - 1e-12);
        }
      }
    },
  );

  test.prop([valued, fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })], SEED)(
    'is the smallest: at nearer weights the winner still wins',
    ({ rows, weights }, drawn) => {
      const { distance } = smallestChange(tableOf(rows), weights, { norm });
      const toward = normalizeWeights(drawn.slice(0, weights.length).map((x) => x + 1e-3));
      const part = Math.min(1, (Math.min(distance, 2) * 0.999) / apart(toward, weights, norm));
      const near = weights.map((w, j) => w + part * ((toward[j] ?? 0) - w));
      const best = rankScores(weightedScores(rows, weights)).order[0] ?? 0;
      const scores = weightedScores(rows, near);
      expect(scores[best]).toBeGreaterThanOrEqual(Math.max(...scores) - 1e-9);
    },
  );

  test('there is none for a winner that dominates all', () => {
    const { distance, rival } = smallestChange(
      tableOf([
        [2, 2],
        [1, 1],
      ]),
      [0.5, 0.5],
      { norm },
    );
    expect([distance, rival]).toEqual([Infinity, -1]);
  });
});

test('the nearest weights depend on the norm', () => {
  const values = tableOf([
    [1, 0.5, 0.1],
    [0, 0.6, 0.9],
  ]);
  const at = (norm?: Norm) => smallestChange(values, [0.5, 0.3, 0.2], { norm });
  expect(at()).toEqual(at('L1'));
  expect(at('L1').weights.map((w) => w.toFixed(3))).toEqual(['0.328', '0.300', '0.372']);
  expect(new Set((['L1', 'L2', 'Linf'] as const).map((norm) => String(at(norm).weights))).size).toBe(3);
  expect(() => smallestChange(values, [0.5, 0.3, 0.2], JSON.parse('{"norm":"L3"}'))).toThrow(
    'norm must be one of',
  );
});
