import { describe, expect, test } from 'vitest';
import {
  type Contest,
  type Contestant,
  type ContestedCriterion,
  cheapestCounterfactual,
  counterfactual,
  performanceTable,
  type ValueFunction,
  weightedSum,
  whyAbove,
} from '../src/index.ts';

const nearStation: ContestedCriterion = {
  id: 'station',
  title: { en: 'distance to the station', it: 'distanza dalla stazione' },
  shown: { unit: 'km', per: 1000 },
  weight: 0.6,
  value: {
    kind: 'piecewise-linear',
    points: [
      [500, 1],
      [5500, 0],
    ],
    outOfRange: 'clip',
  },
  step: 100,
  within: [0, Infinity],
};
const owner: ContestedCriterion = {
  id: 'owner',
  weight: 0.4,
  value: { kind: 'categorical', values: { public: 1, mixed: 0.5, private: 0 }, otherwise: 'error' },
};
const contest: Contest = {
  criteria: [nearStation, owner],
  scale: 100,
  decimals: 1,
  scores: [70, 34.9, 50],
};
const crema: Contestant = { index: 1, performances: [4260, 'mixed'], contributions: [14.9, 20] };

const only = (value: ValueFunction): Contest => ({
  criteria: [{ id: 'c', weight: 1, value }],
  scale: 100,
  decimals: 0,
  scores: [20, 90],
});

const at = (x: number): Contestant => ({ index: 0, performances: [x], contributions: [20] });

const ask = (some: Partial<Contest>, who: Partial<Contestant>, rank = 1, criterion = 0) =>
  counterfactual({ ...contest, ...some }, { ...crema, ...who }, { rank }, criterion);

describe('what an applicant would need', () => {
  test('is said in the unit of the criterion, in both languages', () => {
    expect(counterfactual(contest, crema, { rank: 2 }, 0).text).toEqual({
      en: 'It would have rank 2, shared, and 50.0 points with distance to the station: 3 km instead of 4.26 km (+15.1)',
      it: 'Avrebbe il posto 2, ex aequo, e 50,0 punti con distanza dalla stazione: 3 km invece di 4,26 km (+15,1)',
    });
    expect(counterfactual(contest, crema, { rank: 2, whenTied: 'fails' }, 0)).toMatchObject({
      kind: 'reached',
      changes: [{ criterion: 0, from: 4260, to: 2900, points: 16.3 }],
      score: 51.2,
      rank: 2,
      tied: false,
      rival: 2,
    });
  });

  test('may be out of reach on one criterion: the best there is said instead', () => {
    expect(counterfactual(contest, crema, { rank: 1 }, 1)).toMatchObject({
      kind: 'unreachable',
      changes: [],
      score: 54.9,
      rank: 2,
      rival: 0,
      text: {
        en: 'No change is enough on owner: at best it would have rank 2 and 54.9 points',
        it: 'Nessuna modifica basta su owner: al meglio avrebbe il posto 2 e 54,9 punti',
      },
    });
    expect(counterfactual(contest, crema, { score: 34.9 }, 1)).toMatchObject({
      kind: 'already',
      text: { en: 'It already has rank 3 and 34.9 points', it: 'Ha già il posto 3 e 34,9 punti' },
    });
  });

  test('on several criteria is the fewest of them, then the fewest points', () => {
    const both = cheapestCounterfactual(contest, crema, { score: 95 });
    expect(both).toMatchObject({ kind: 'reached', score: 95.2, rank: 1 });
    expect(both.changes).toEqual([
      { criterion: 0, from: 4260, to: 900, points: 40.3 },
      { criterion: 1, from: 'mixed', to: 'public', points: 20 },
    ]);
    expect(cheapestCounterfactual(contest, crema, { rank: 2 }).changes).toEqual([
      { criterion: 0, from: 4260, to: 3000, points: 15.1 },
    ]);
    expect(cheapestCounterfactual(contest, crema, { rank: 2 }, { costPerPoint: [2, 1] }).changes).toEqual([
      { criterion: 1, from: 'mixed', to: 'public', points: 20 },
    ]);
    expect(cheapestCounterfactual(contest, crema, { rank: 1 }, { among: [1] }).kind).toBe('unreachable');
  });

  test('counts a missing performance from the one worth least', () => {
    const unknown: Contestant = { ...crema, performances: [Number.NaN, 'mixed'], contributions: [0, 20] };
    expect(counterfactual(contest, unknown, { score: 50 }, 0).changes).toEqual([
      { criterion: 0, from: Number.NaN, to: 3000, points: 30 },
    ]);
    expect(counterfactual(contest, unknown, { score: 50 }, 0).text.it).toContain(
      '3 km invece di nessun dato',
    );
  });

  test('takes either side of a target, the nearer, and a line prolonged beyond its points', () => {
    const target = only({ kind: 'target', target: 50, fullWithin: 0, zeroBeyond: 10 });
    expect(counterfactual(target, at(42), { score: 50 }, 0).changes[0]?.to).toBeCloseTo(44.95, 10);
    expect(counterfactual(target, at(58), { score: 50 }, 0).changes[0]?.to).toBeCloseTo(55.05, 10);
    const line = only({
      kind: 'piecewise-linear',
      points: [
        [0, 0],
        [100, 1],
      ],
      outOfRange: 'extrapolate',
    });
    expect(counterfactual(line, at(20), { score: 150 }, 0).changes[0]?.to).toBeCloseTo(149.5, 8);
  });

  test('is refused when the question does not fit the contest', () => {
    expect(() => ask({}, {}, 4)).toThrow('rank must be from 1 to 3, got 4');
    expect(() => ask({}, {}, 1, 2)).toThrow('criterion must be from 0 to 1, got 2');
    expect(() => ask({}, { index: 3 })).toThrow('index must be from 0 to 2, got 3');
    expect(() => ask({}, { contributions: [15, 20] })).toThrow(
      "the contribution of 'station' must be that of its performance, 14.9, got 15",
    );
    expect(() => ask({}, { contributions: [14.93, 20] })).toThrow('must have at most 1 decimals, got 14.93');
    expect(() => ask({}, { performances: ['near', 'mixed'] })).toThrow('performance (station)');
    expect(() => ask({ tieBreaks: [{ criterion: 0, direction: 'min', values: [1, 2, 3] }] }, {})).toThrow(
      'tieBreaks[0] compares points of a criterion',
    );
    expect(() => cheapestCounterfactual(contest, crema, { rank: 1 }, { among: [7] })).toThrow(
      'among must be',
    );
    expect(() => cheapestCounterfactual(contest, crema, { rank: 1 }, { costPerPoint: [0, 1] })).toThrow(
      'costPerPoint[0] must be above 0',
    );
  });
});

test('why one is above another is said in both languages', () => {
  const values = performanceTable(
    ['Lodi', 'Crema'],
    ['area', 'access'],
    [Float64Array.of(0.35, 1), Float64Array.of(0.9, 0.2)],
  );
  const sum = weightedSum(values, [0.15, 0.85], { scale: 100, decimals: 1 });
  expect(whyAbove(values, sum, 0, 1, { decimals: 1 })).toEqual({
    points: 49.8,
    advantages: [
      { criterion: 1, points: 59.5 },
      { criterion: 0, points: -9.7 },
    ],
    text: {
      en: 'Lodi is above Crema by 49.8 points: access +59.5, area -9.7',
      it: 'Lodi è sopra Crema di 49,8 punti: access +59,5, area -9,7',
    },
  });
  expect(whyAbove(values, sum, 1, 0, { decimals: 1 }).text.en).toContain(
    'Crema is below Lodi by 49.8 points',
  );
  expect(whyAbove(values, sum, 1, 1, { decimals: 1 }).text.it).toBe('Crema e Crema hanno gli stessi punti');
  expect(() => whyAbove(values, sum, 0, 2, { decimals: 1 })).toThrow('a, b must be from 0 to 1, got 2');
  expect(() => whyAbove(values, sum, 0, 1, { decimals: 0 })).toThrow('must have at most 0 decimals');
});
