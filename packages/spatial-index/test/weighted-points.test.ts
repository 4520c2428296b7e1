import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Decay, distanceM, PointIndex, prepareSites } from '../src/index.ts';
import { type LonLat, localPlace, place, places, radiusM, SEEDED } from './arbitraries.ts';

const MILAN = [9.19, 45.464] as const;

/** The decays of the tests, each with its formula written out once more. */
const FORMULAS: readonly (readonly [Decay, (d: number) => number])[] = [
  [{ kind: 'exponential', halfDistanceM: 30_000 }, (d) => Math.exp((-Math.LN2 * d) / 30_000)],
  [{ kind: 'gaussian', sigmaM: 40_000 }, (d) => Math.exp((-d * d) / (2 * 40_000 * 40_000))],
  [{ kind: 'power', scaleM: 10_000, exponent: 1.5 }, (d) => 1 / (1 + d / 10_000) ** 1.5],
];

function indexOf(points: readonly LonLat[]): PointIndex {
  return new PointIndex(
    points.map(([lon]) => lon),
    points.map(([, lat]) => lat),
  );
}

/** Sum of weight × f(distance) over the points within, one by one. */
function loop(
  points: readonly LonLat[],
  from: LonLat,
  reachM: number,
  weights: readonly number[],
  formula: (d: number) => number,
): number {
  return points.reduce((sum, to, id) => {
    const metres = distanceM(...from, ...to);
    return metres <= reachM ? sum + (weights[id] ?? 0) * formula(metres) : sum;
  }, 0);
}

describe('sum agrees with a loop', () => {
  prop.prop([places, place, radiusM, fc.integer({ min: 1, max: 2 ** 46 })], SEEDED)(
    'exactly when the weights are integers',
    (points, from, reachM, scale) => {
      const weights = points.map((_, id) => scale * ((id % 7) - 3));
      const actual = indexOf(points)
        .weighted(weights)
        .sum(...from, reachM);
      expect(actual).toBe(loop(points, from, reachM, weights, () => 1) + 0);
    },
  );

  prop.prop([places, place, radiusM], SEEDED)(
    'to a millionth of a millionth when they are any numbers above 0',
    (points, from, reachM) => {
      const weights = points.map((_, id) => Math.exp(Math.sin(id)));
      const expected = loop(points, from, reachM, weights, () => 1);
      const actual = indexOf(points)
        .weighted(weights)
        .sum(...from, reachM);
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * expected);
    },
  );
});

describe('decay', () => {
  for (const [decay, formula] of FORMULAS) {
    prop.prop([fc.array(localPlace, { maxLength: 80, size: 'max' }), localPlace, radiusM], SEEDED)(
      `${decay.kind} is the weighted sum of its formula over the points within`,
      (points, from, reachM) => {
        const weights = points.map((_, id) => 1 + (id % 5));
        const expected = loop(points, from, reachM, weights, formula);
        const actual = indexOf(points)
          .weighted(weights)
          .decay(...from, reachM, decay);
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(3e-14 * expected);
      },
    );
  }

  test('fades alike however steeply, over half the globe', () => {
    const points = Array.from({ length: 3000 }, (_, i): LonLat => [(i * 137.508) % 180, (i * 7.31) % 90]);
    const weights = points.map(() => 1);
    const weighted = indexOf(points).weighted(weights);
    for (const reachM of [5e4, 5e6, Infinity]) {
      for (const scaleM of [1, 1e3, 1e5, 1e7]) {
        const power: Decay = { kind: 'power', scaleM, exponent: 2 };
        const exponential: Decay = { kind: 'exponential', halfDistanceM: scaleM };
        for (const [decay, formula] of [
          [power, (d: number) => (1 + d / scaleM) ** -2],
          [exponential, (d: number) => 2 ** (-d / scaleM)],
        ] as const) {
          const expected = loop(points, [0.5, 0.5], reachM, weights, formula);
          const actual = weighted.decay(0.5, 0.5, reachM, decay);
          expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * expected);
        }
      }
    }
  });

  test('exponential influence is a half at the half distance', () => {
    const halfDistanceM = distanceM(0, 0, 1, 0);
    const weighted = new PointIndex([1], [0]).weighted([8]);
    expect(weighted.decay(0, 0, Infinity, { kind: 'exponential', halfDistanceM })).toBe(4);
    expect(weighted.decay(0, 0, 2 * halfDistanceM, { kind: 'exponential', halfDistanceM })).toBeCloseTo(
      4,
      12,
    );
  });

  prop.prop(
    [
      fc.array(localPlace, { maxLength: 300, size: 'max' }),
      localPlace,
      fc.double({ min: 1e-6, max: 0.3, noNaN: true }),
    ],
    SEEDED,
  )('is off by no more than the tolerance times the sizes of the weights', (points, from, tolerance) => {
    const weights = points.map((_, id) => (id % 5) - 2);
    const sizes = indexOf(points)
      .weighted(weights.map(Math.abs))
      .sum(...from, 90_000);
    const weighted = indexOf(points).weighted(weights);
    for (const [decay] of FORMULAS) {
      const exact = weighted.decay(...from, 90_000, decay);
      const near = weighted.decay(...from, 90_000, decay, { tolerance });
      expect(Math.abs(near - exact)).toBeLessThanOrEqual(tolerance * sizes + 1e-12);
    }
  });

  test('with a tolerance adds far points up a node at a time', () => {
    const points = Array.from({ length: 2000 }, (_, i): LonLat => [9 + (i % 50) / 1e4, 45 + i / 1e5]);
    const weighted = indexOf(points).weighted(points.map(() => 1));
    const decay: Decay = { kind: 'exponential', halfDistanceM: 50_000 };
    const exact = weighted.decay(...MILAN, 90_000, decay);
    const near = weighted.decay(...MILAN, 90_000, decay, { tolerance: 0.01 });
    expect(near).not.toBe(exact);
    expect(Math.abs(near - exact)).toBeLessThanOrEqual(0.01 * 2000);
  });

  test.each([
    [{ kind: 'exponential', halfDistanceM: 0 }, 'halfDistanceM is 0'],
    [{ kind: 'gaussian', sigmaM: Number.NaN }, 'sigmaM is NaN'],
    [{ kind: 'power', scaleM: -1, exponent: 1 }, 'scaleM is -1'],
    [{ kind: 'power', scaleM: 1, exponent: Infinity }, 'exponent is Infinity'],
  ] as const)('refuses %o', (decay, message) => {
    expect(() => new PointIndex([9], [45]).weighted([1]).decay(...MILAN, 1, decay)).toThrow(message);
  });

  test('refuses a tolerance below 0', () => {
    const weighted = new PointIndex([9], [45]).weighted([1]);
    const decay: Decay = { kind: 'gaussian', sigmaM: 1 };
    expect(() => weighted.decay(...MILAN, 1, decay, { tolerance: -1 })).toThrow('tolerance is -1');
  });
});

describe('several columns of weights', () => {
  prop.prop([places, fc.array(place, { maxLength: 8 }), radiusM], SEEDED)(
    'give what each gives alone',
    (points, from, reachM) => {
      const index = indexOf(points);
      const columns = [points.map(() => 1), points.map((_, id) => Math.sin(id)), points.map((_, id) => id)];
      const sites = prepareSites(
        from.map(([lon]) => lon),
        from.map(([, lat]) => lat),
      );
      const together = index.weighted(...columns);
      const [decay] = FORMULAS[0] ?? [];
      columns.forEach((column, i) => {
        const alone = index.weighted(column);
        const mine = (all: Float64Array) => [...all].filter((_, at) => at % 3 === i);
        expect(mine(together.sumBatch(sites, reachM))).toEqual([...alone.sumBatch(sites, reachM)]);
        if (decay === undefined) return;
        expect(mine(together.decayBatch(sites, reachM, decay))).toEqual([
          ...alone.decayBatch(sites, reachM, decay),
        ]);
      });
    },
  );

  test('hold one finite number a point', () => {
    const index = new PointIndex([9, 10, 11, 12], [45, 45, 45, 45]);
    expect(() => index.weighted([1, 2])).toThrow('column 0: got 2 weights, expected one a point, 4');
    expect(() => index.weighted([1, 2, 3, 4], [1, 2, Number.NaN, 4])).toThrow(
      'column 1: weight 2 is NaN, expected a finite number',
    );
    // @ts-expect-error: as a caller without types may
    expect(() => index.weighted([1, 2, 3, '4'])).toThrow(
      'column 0: weight 3 is "4", expected a finite number',
    );
  });
});
