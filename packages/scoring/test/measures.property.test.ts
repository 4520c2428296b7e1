import { fc, test as prop } from '@fast-check/vitest';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  buildLayers,
  type Call,
  type Column,
  type Columns,
  joinColumns,
  type Layer,
  type Layers,
  type Measure,
  type Measurement,
  measurementAt,
  measureSites,
  type Places,
  scoreSites,
} from '../src/index.ts';
import { callWith, collection, type Document, feature, square, text } from './fixtures.ts';

const SEEDED = { seed: 20_210_517, numRuns: 150 };
const SOURCE = { name: 'a', licence: 'b', attribution: 'c' };
const LINE = {
  kind: 'piecewise-linear',
  points: [
    [0, 0],
    [1e6, 1],
  ],
  outOfRange: 'clip',
};

/** Degrees of which many coincide, and some tenths of which lie on edges. */
const lon = fc.oneof(
  fc.integer({ min: 90, max: 100 }).map((tenths) => tenths / 10),
  fc.double({ min: 9, max: 10, noNaN: true }),
);
const lat = fc.oneof(
  fc.integer({ min: 450, max: 460 }).map((tenths) => tenths / 10),
  fc.double({ min: 45, max: 46, noNaN: true }),
);
const place = fc.tuple(lon, lat);

const people = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -1, max: 1, noNaN: true }));
const town: fc.Arbitrary<Feature> = fc
  .tuple(place, people)
  .map(([at, number]) => feature({ type: 'Point', coordinates: at }, { people: number }));
const road: fc.Arbitrary<Feature> = fc
  .array(place, { minLength: 2, maxLength: 4 })
  .map((line) => feature({ type: 'LineString', coordinates: line }));
const park: fc.Arbitrary<Feature> = fc
  .tuple(place, fc.constantFrom(0.1, 0.25, 0.5), fc.constantFrom('green', 'blue', 7, null))
  .map(([[x, y], side, use]) => feature(square(x, y, side), { use }));

const layerOf = (one: fc.Arbitrary<Feature>): fc.Arbitrary<FeatureCollection> =>
  fc.array(one, { minLength: 1, maxLength: 12 }).map((features) => collection(...features));

/** So many that a tree adds them up by another order than a list. */
const manyTowns = fc.constant(collection(...fc.sample(town, { seed: 4715, numRuns: 1500 })));

/** One criterion of every kind, and two that could share a search. */
const MEASURES: readonly (readonly [Document, unit?: string])[] = [
  [{ kind: 'nearest', layer: 'towns' }, 'km'],
  [{ kind: 'nearest', layer: 'towns', k: 3 }, 'm'],
  [{ kind: 'nearest', layer: 'towns', k: 2, withinM: 9000 }, 'm'],
  [{ kind: 'nearest', layer: 'roads', withinM: 20_000 }, 'm'],
  [{ kind: 'nearest', layer: 'parks', withinM: 20_000 }, 'km'],
  [{ kind: 'count', layer: 'towns', radiusM: 30_000 }],
  [{ kind: 'sum', layer: 'towns', radiusM: 30_000, property: 'people' }],
  [
    {
      kind: 'decay',
      layer: 'towns',
      radiusM: 30_000,
      property: 'people',
      decay: { kind: 'gaussian', sigmaM: 9000 },
    },
  ],
  [{ kind: 'inside', layer: 'parks' }],
  [{ kind: 'overlap', layer: 'parks' }],
  [{ kind: 'category', layer: 'parks', property: 'use' }],
];
const CATEGORIES = { kind: 'categorical', values: { green: 1 }, otherwise: 0 };

const call: Call = callWith({
  layers: Object.fromEntries(
    ['towns', 'roads', 'parks'].map((id) => [id, { title: text(id), file: `${id}.geojson`, source: SOURCE }]),
  ),
  criteria: MEASURES.map(([measure, unit], j) => ({
    id: `c${j}`,
    title: text(`C${j}`),
    measure,
    ...(unit === undefined ? {} : { unit }),
    value: measure.kind === 'category' ? CATEGORIES : LINE,
    weight: j === 0 ? 1 : 0,
    missing: 'worst',
  })),
});

const worlds = fc
  .record({
    towns: fc.oneof(layerOf(town), manyTowns),
    roads: layerOf(road),
    parks: layerOf(park),
    sites: fc.array(fc.tuple(place, fc.option(fc.constantFrom(0.05, 0.3), { nil: undefined })), {
      maxLength: 12,
    }),
  })
  .map(({ sites, ...layers }) => ({
    layers: buildLayers(call, new Map(Object.entries(layers))),
    places: {
      lons: Float64Array.from(sites, ([[x]]) => x),
      lats: Float64Array.from(sites, ([[, y]]) => y),
      outlines: sites.map(([[x, y], side]) => (side === undefined ? undefined : square(x, y, side))),
    },
  }));

/** What a measure reads on one site, asked of the index by itself. */
function asked(
  measure: Measure,
  unit: string | undefined,
  layers: Layers,
  places: Places,
  i: number,
): Measurement {
  if (measure.kind === 'attribute') return expect.unreachable('no field is read here');
  const layer = layers.get(measure.layer) ?? expect.unreachable('no such layer');
  const [x = Number.NaN, y = Number.NaN] = [places.lons[i], places.lats[i]];
  const outline = places.outlines?.[i];
  const named = (id: number): string =>
    layer.features.nameOf(layer.owner[id] ?? expect.unreachable('no feature'));
  if (measure.kind === 'nearest') {
    const found = nearest(layer, x, y, measure.k, measure.withinM ?? Infinity);
    if (!found) return { value: null };
    return { value: found.distanceM / (unit === 'km' ? 1000 : 1), feature: named(found.id) };
  }
  if (layer.kind === 'points') {
    const { index, features: all } = layer;
    if (!('radiusM' in measure)) return expect.unreachable('points are counted');
    const features = index.count(x, y, measure.radiusM);
    const weights = Float64Array.from({ length: all.size }, (_, id) => Number(all.value(id, 'people')));
    const weighted = index.weighted(weights);
    if (measure.kind === 'sum') return { value: weighted.sum(x, y, measure.radiusM), features };
    if (measure.kind === 'count') return { value: features, features };
    return { value: weighted.decay(x, y, measure.radiusM, measure.decay), features };
  }
  if (layer.kind !== 'areas') return expect.unreachable('areas are looked into');
  if (measure.kind === 'overlap' && outline) {
    return { value: layer.index.coverage(outline), features: layer.index.share(outline).length };
  }
  const [id] = layer.index.containing(x, y);
  if (measure.kind !== 'category') return id === undefined ? { value: 0 } : { value: 1, feature: named(id) };
  const use = id === undefined ? null : layer.features.value(id, 'use');
  return id === undefined
    ? { value: null }
    : { value: use === null ? null : String(use), feature: named(id) };
}

function nearest(layer: Layer, x: number, y: number, k: number, maxDistanceM: number) {
  if (layer.kind === 'points') return layer.index.nearest(x, y, { k, maxDistanceM })[k - 1];
  if (layer.kind === 'lines') return layer.index.nearest(x, y, { maxDistanceM });
  const [id] = layer.index.containing(x, y);
  return id === undefined ? layer.index.nearestEdge(x, y, { maxDistanceM }) : { id, distanceM: 0 };
}

/** The sites from `start` up to `end`. */
function sliceOf({ lons, lats, outlines }: Places, start: number, end: number): Places {
  return {
    lons: lons.slice(start, end),
    lats: lats.slice(start, end),
    outlines: outlines?.slice(start, end),
  };
}

describe('measuring many sites at once', () => {
  prop.prop([worlds], SEEDED)('reads on each what the index answers about it alone', ({ layers, places }) => {
    const columns = measureSites(call, layers, places);
    for (const { id, measure, unit } of call.criteria) {
      const column = columns.get(id) ?? expect.unreachable('no column');
      const features = 'layer' in measure ? layers.get(measure.layer)?.features : undefined;
      const read = Array.from(places.lons, (_, i) => measurementAt(column, i, features));
      expect(read).toStrictEqual(Array.from(places.lons, (_, i) => asked(measure, unit, layers, places, i)));
    }
  });

  prop.prop([worlds, fc.array(fc.nat({ max: 12 }), { maxLength: 4 })], SEEDED)(
    'slice by slice, handed over as a worker would, gives the columns of the whole',
    ({ layers, places }, cuts) => {
      const size = places.lons.length;
      const edges = [0, ...cuts.map((cut) => Math.min(cut, size)).toSorted((a, b) => a - b), size];
      const parts = edges.slice(1).map((end, i): Columns => {
        const columns = measureSites(call, layers, structuredClone(sliceOf(places, edges[i] ?? 0, end)));
        return structuredClone(columns);
      });
      const joined = new Map(
        call.criteria.map(({ id }) => [id, joinColumns(parts.flatMap((part) => part.get(id) ?? []))]),
      );
      expect(joined).toStrictEqual(measureSites(call, layers, places));
    },
  );
});

describe('scoring columns', () => {
  const DOCUMENT_CALL = callWith();
  const grade = { values: Float64Array.of(0, 1, 0), labels: ['A', 'B'] };

  test('gives the points of the weighted sum, and the best that missing data leave open', () => {
    const columns = new Map<string, Column>([
      ['benefit', { values: Float64Array.of(5, Number.NaN, 10) }],
      ['grade', grade],
    ]);
    const { criteria, points, pointsAtBest } = scoreSites(DOCUMENT_CALL, columns);
    expect([...points]).toEqual([65, 7.5, 100]);
    expect([...pointsAtBest]).toEqual([65, 77.5, 100]);
    expect(criteria.map((given) => [...given.points])).toEqual([
      [35, 0, 70],
      [30, 7.5, 30],
    ]);
  });

  test('refuses a criterion without a column, and a column that is too short', () => {
    const benefit = { values: Float64Array.of(5) };
    expect(() => scoreSites(DOCUMENT_CALL, new Map([['benefit', benefit]]))).toThrow(
      'criterion grade: no column was given',
    );
    const uneven = new Map<string, Column>([
      ['benefit', benefit],
      ['grade', grade],
    ]);
    expect(() => scoreSites(DOCUMENT_CALL, uneven)).toThrow(
      'criterion grade: a column of 3 values, expected 1',
    );
  });
});
