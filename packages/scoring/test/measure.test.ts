import { distanceM } from '@insedia/spatial-index';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { assess, buildLayers, type Condition, LayerError, type Measurement, type Row } from '../src/index.ts';
import { buildLayer } from '../src/measures/layer.ts';
import {
  application,
  callMeasuring,
  collection,
  type Document,
  feature,
  square,
  tableOf,
  text,
} from './fixtures.ts';

const STATION = {
  title: text('S'),
  file: 'a.geojson',
  source: { name: 'a', licence: 'b', attribution: 'c' },
};
const LINE = {
  kind: 'piecewise-linear',
  points: [
    [0, 0],
    [1e6, 1],
  ],
  outOfRange: 'clip',
};
const point = (lon: number, lat: number, properties = {}): FeatureCollection['features'][number] =>
  feature({ type: 'Point', coordinates: [lon, lat] }, properties);

/** What one measure reads at 9° E 45° N; a degree of latitude is 111.195 km. */
function measure(
  document: Document,
  layer: FeatureCollection,
  more: Document = {},
  row: Partial<Row> = {},
): Measurement | undefined {
  const call = callMeasuring(
    { measure: { layer: 'it', ...document }, value: LINE, ...more },
    { layers: { it: STATION } },
  );
  const table = tableOf([application('A')]);
  const rows = table.rows.map((found) => ({ ...found, ...row }));
  const [ranked] = assess(call, { ...table, rows }, buildLayers(call, new Map([['it', layer]]))).ranked;
  return ranked?.score.results[0]?.measured;
}

const north = collection(
  point(9, 45.01, { name: 'vicina', people: 100 }),
  point(9, 45.02, { people: 30 }),
  point(9, 46, { people: 5000 }),
);

describe('a measure', () => {
  test('nearest is the distance to the nearest feature, in the unit of the criterion, with its name', () => {
    const metres = distanceM(9, 45, 9, 45.01);
    expect(measure({ kind: 'nearest' }, north, { unit: 'm' })).toEqual({ value: metres, feature: 'vicina' });
    expect(measure({ kind: 'nearest' }, north, { unit: 'km' })?.value).toBe(metres / 1000);
  });

  test('nearest is missing where there are fewer features than asked for, however many those are', () => {
    for (const k of [4, 200_000_000]) {
      expect(measure({ kind: 'nearest', k }, north, { unit: 'm' })).toBeUndefined();
    }
  });

  test('nearest with k is the distance to the k-th nearest', () => {
    const found = measure({ kind: 'nearest', k: 2 }, north, { unit: 'm' });
    expect(found).toEqual({ value: distanceM(9, 45, 9, 45.02), feature: 'n. 2' });
  });

  test('nearest is 0 inside an area', () => {
    expect(
      measure({ kind: 'nearest' }, collection(feature(square(8.5, 44.5, 1))), { unit: 'm' })?.value,
    ).toBe(0);
  });

  test('nearest reaches the place on a line between its vertices', () => {
    const line = collection(
      feature({
        type: 'LineString',
        coordinates: [
          [9.01, 44],
          [9.01, 46],
        ],
      }),
    );
    const found = measure({ kind: 'nearest' }, line, { unit: 'm' });
    expect(Number(found?.value)).toBeCloseTo(distanceM(9, 45, 9.01, 45), 0);
  });

  test('nearest finds nothing beyond withinM, so the data are missing', () => {
    expect(measure({ kind: 'nearest', withinM: 1000 }, north, { unit: 'm' })).toBeUndefined();
    expect(measure({ kind: 'nearest', withinM: 1000 }, north, { unit: 'm', missing: 'worst' })).toEqual({
      value: null,
    });
  });

  test('count and sum take the points within the radius', () => {
    expect(measure({ kind: 'count', radiusM: 3000 }, north)).toEqual({ value: 2, features: 2 });
    expect(measure({ kind: 'sum', radiusM: 3000, property: 'people' }, north)).toEqual({
      value: 130,
      features: 2,
    });
  });

  test('decay halves what lies at the half distance', () => {
    const halfDistanceM = distanceM(9, 45, 9, 45.01);
    const decay = { kind: 'exponential', halfDistanceM };
    const found = measure({ kind: 'decay', radiusM: 1500, property: 'people', decay }, north);
    expect(found?.value).toBeCloseTo(50, 9);
  });

  test('inside is 1 in an area and 0 elsewhere', () => {
    expect(measure({ kind: 'inside' }, collection(feature(square(8.5, 44.5, 1), { nome: 'Parco' })))).toEqual(
      {
        value: 1,
        feature: 'Parco',
      },
    );
    expect(measure({ kind: 'inside' }, collection(feature(square(10, 44.5, 1))))).toEqual({ value: 0 });
  });

  test('overlap is the share of the site that areas cover', () => {
    const west = collection(feature(square(8, 44, 1.5)));
    const found = measure({ kind: 'overlap' }, west, {}, { geometry: square(9, 44.5, 1) });
    expect(Number(found?.value)).toBeCloseTo(0.5, 1);
    expect(found?.features).toBe(1);
  });

  test('overlap of a site known as a point is whether it lies inside', () => {
    expect(measure({ kind: 'overlap' }, collection(feature(square(8.5, 44.5, 1))))?.value).toBe(1);
  });

  test('category is a property of the area that holds the site', () => {
    const value = { kind: 'categorical', values: { verde: 1 }, otherwise: 'error' };
    const area = collection(feature(square(8.5, 44.5, 1), { uso: 'verde' }));
    expect(measure({ kind: 'category', property: 'uso' }, area, { value })?.value).toBe('verde');
  });
});

describe('a layer', () => {
  const multipoint = collection(
    feature(
      {
        type: 'MultiPoint',
        coordinates: [
          [9, 45],
          [9, 45.01],
        ],
      },
      { people: 7 },
    ),
  );
  const line = collection(
    feature({
      type: 'LineString',
      coordinates: [
        [9, 45],
        [9, 46],
      ],
    }),
  );

  test.each<[string, Document, FeatureCollection, Document]>([
    [
      'several points a feature, to be summed',
      { kind: 'sum', radiusM: 5000, property: 'people' },
      multipoint,
      {},
    ],
    ['lines, of which the second nearest is asked', { kind: 'nearest', k: 2 }, line, { unit: 'm' }],
    ['lines, to be counted', { kind: 'count', radiusM: 5 }, line, {}],
    ['points, to lie inside', { kind: 'inside' }, north, {}],
    ['no number where one is summed', { kind: 'sum', radiusM: 5, property: 'name' }, north, {}],
  ])('is refused with %s', (_, document, layer, more) => {
    expect(() => measure(document, layer, more)).toThrow(LayerError);
  });

  test.each<[string, FeatureCollection, Condition | undefined]>([
    ['no feature', collection(), undefined],
    ['no feature that meets the condition', north, { field: 'people', max: 1 }],
    ['points and lines', collection(...north.features, ...line.features), undefined],
    ['an empty geometry', collection(feature({ type: 'MultiPoint', coordinates: [] })), undefined],
    ['a point off the globe', collection(point(9, 95)), undefined],
    [
      'an open ring',
      collection(
        feature({
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
            ],
          ],
        }),
      ),
      undefined,
    ],
  ])('is refused with %s', (_, layer, where) => {
    expect(() => buildLayer('it', layer, where ? { where } : {})).toThrow(LayerError);
  });

  test('keeps only the features that meet the condition', () => {
    const layer = buildLayer('it', north, { where: { field: 'people', min: 50 } });
    expect(layer.features.numbers('people')).toEqual(Float64Array.of(100, 5000));
  });
});
