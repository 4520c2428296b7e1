import { expect, test } from 'vitest';
import { fictionalSites } from '../server/fictional.ts';
import { CALL, reweighed } from '../shared/call.ts';
import { addressOf, weightsIn } from '../web/address.ts';
import { ranking } from '../web/ranking/ranking.ts';
import { meets, NO_FILTERS } from '../web/sites.ts';

const sites = fictionalSites(200, 11);
const rank = ranking(sites);
const EQUAL = CALL.criteria.map(() => 1);

test('the points of the criteria add up to the points, under any weights', () => {
  for (const weights of [EQUAL, [100, 0, 0, 0, 0], [3, 7, 11, 0, 40], [0, 0, 0, 0, 0]]) {
    const { contributions, points } = rank(weights);
    for (const i of sites.keys()) {
      const sum = contributions.reduce((total, column) => total + Math.round((column[i] ?? 0) * 10), 0);
      expect(sum).toBe(Math.round((points[i] ?? 0) * 10));
    }
  }
});

test('all the weight on the area ranks by it', () => {
  const { ranks } = rank([50, 0, 0, 0, 0]);
  const largest = sites.reduce(
    (best, { areaM2 = 0 }, i) => (areaM2 > (sites[best]?.areaM2 ?? 0) ? i : best),
    0,
  );
  expect(ranks[largest]).toBe(1);
});

test('between the weights that are told the first stays first', () => {
  const { ranks, stability } = rank(EQUAL);
  const first = ranks.indexOf(1);
  const [low = 0, high = 1] = stability[0] ?? [];
  for (const weight of [low + 0.001, high - 0.001]) {
    const rest = (1 - weight) / (CALL.criteria.length - 1);
    expect(rank(CALL.criteria.map((_, j) => (j === 0 ? weight : rest))).ranks[first]).toBe(1);
  }
});

test('weights are brought to a sum of 1, alike where none is above 0', () => {
  expect(reweighed([1, 1, 2, 0, 0]).criteria.map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.5, 0, 0]);
  expect(reweighed([0, 0, 0, 0, 0]).criteria.map(({ weight }) => weight)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
});

test('an address says the weights of a view, and one that says nonsense those to begin with', () => {
  expect(weightsIn(addressOf([1, 2, 3, 4, 5], 'en'))).toEqual([1, 2, 3, 4, 5]);
  expect(weightsIn('#area=many&price=-3&airport=101')).toEqual([25, 25, 20, 15, 15]);
});

test('a site meets the filters when it meets each', () => {
  const site = {
    id: 'x',
    name: 'x',
    position: [9.19, 45.4642],
    kind: 'building',
    use: 'office',
    areaM2: 5000,
  } as const;
  expect(meets(site, NO_FILTERS)).toBe(true);
  expect(
    meets(site, {
      ...NO_FILTERS,
      kind: 'building',
      use: 'office',
      leastAreaM2: 5000,
      near: '015146',
      withinKm: 1,
    }),
  ).toBe(true);
  expect(meets(site, { ...NO_FILTERS, kind: 'greenfield' })).toBe(false);
  expect(meets(site, { ...NO_FILTERS, leastAreaM2: 5001 })).toBe(false);
  expect(meets(site, { ...NO_FILTERS, near: '017029', withinKm: 20 })).toBe(false);
});
