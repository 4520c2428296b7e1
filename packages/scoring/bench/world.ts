import type { FeatureCollection } from 'geojson';
import { buildLayers, type Call, type Layers } from '../src/index.ts';
import { parseCall } from '../src/schema.ts';

export const RADIUS_M = 2000;

/** Numerical Recipes' linear congruential generator, in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const random: () => number = randomFrom(20_210_517);
export const lon = (): number => 8.5 + 2.9 * random();
export const lat = (): number => 44.7 + 1.9 * random();

export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

const title = { it: 'prova', en: 'bench' };

const rising = (to: number): object => ({
  kind: 'piecewise-linear',
  points: [
    [0, 0],
    [to, 1],
  ],
  outOfRange: 'clip',
});

const criterion = (id: string, weight: number, measure: object, value: object, unit?: string): object => ({
  id,
  title,
  weight,
  measure,
  value,
  missing: 'bounds',
  ...(unit === undefined ? {} : { unit }),
});

/** A call with two criteria on fields and four on a layer of towns, over which their scales are spread. */
export function benchCall(points: number): Call {
  const density = points / 100_000;
  const parsed = parseCall({
    insedia: 1,
    id: 'bench',
    title,
    form: {
      base: 'minimal',
      fields: [
        { name: 'area', type: 'number', title },
        { name: 'price', type: 'money', title: { it: 'prezzo', en: 'price' } },
      ],
    },
    layers: { towns: { title, file: 'a.geojson', source: { name: 'a', licence: 'b', attribution: 'c' } } },
    criteria: [
      criterion('area', 0.2, { kind: 'attribute', field: 'area' }, rising(100_000)),
      criterion('price', 0.1, { kind: 'attribute', field: 'price' }, rising(5_000_000)),
      criterion('near', 0.2, { kind: 'nearest', layer: 'towns' }, rising(2000 / Math.sqrt(density)), 'm'),
      criterion(
        'third',
        0.1,
        { kind: 'nearest', layer: 'towns', k: 3 },
        rising(4 / Math.sqrt(density)),
        'km',
      ),
      criterion('count', 0.2, { kind: 'count', layer: 'towns', radiusM: RADIUS_M }, rising(60 * density)),
      criterion(
        'people',
        0.2,
        { kind: 'sum', layer: 'towns', radiusM: RADIUS_M, property: 'people' },
        rising(60_000 * density),
      ),
    ],
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.call;
}

/** Towns with whole numbers of people. */
export function towns(size: number): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: size }, () => ({
      type: 'Feature',
      properties: { people: Math.floor(1000 * random()) },
      geometry: { type: 'Point', coordinates: [lon(), lat()] },
    })),
  };
}

/** The layers of a bench's call, of which nothing but themselves stays on the heap. */
export function benchLayers(call: Call, points: number): Layers {
  return buildLayers(call, new Map([['towns', towns(points)]]));
}
