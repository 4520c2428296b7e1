import { describe, expect, test } from 'vitest';
import { buildLayers, fromShared, LayerError, measureSites, shareLayers } from '../src/index.ts';
import { callWith, collection, DOCUMENT, type Document, feature, text } from './fixtures.ts';

const definition = (more: Document = {}): Document => ({
  title: text('Strato', 'Layer'),
  file: 'layer.geojson',
  source: { name: 'Example', licence: 'CC0', attribution: 'Example' },
  ...more,
});
const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] });
const [benefit] = DOCUMENT.criteria;
const measuring = (measures: readonly Document[], layers: Document) =>
  callWith({
    layers,
    criteria: measures.map((measure, i) => ({
      ...benefit,
      id: `c${i}`,
      weight: 1 / measures.length,
      missing: 'worst',
      measure,
      ...(measure.kind === 'nearest' ? { unit: 'm' } : {}),
    })),
  });
const TOWNS = collection(
  feature(point(9, 45), { name: 'Lodi', code: 'A', people: 10 }),
  feature(point(9.1, 45), { name: '', code: 'B', people: 20, tags: ['x'] }),
);
const PLACE = { lons: Float64Array.of(9.09), lats: Float64Array.of(45) };

test('a feature is called by the property that the call says, by a likely one, or by its number', () => {
  const nearest = [{ kind: 'nearest', layer: 'towns' }];
  const nameOf = (more: Document): string | undefined =>
    buildLayers(measuring(nearest, { towns: definition(more) }), new Map([['towns', TOWNS]]))
      .get('towns')
      ?.features.nameOf(1);
  expect(nameOf({ name: 'code' })).toBe('B');
  expect(nameOf({})).toBe('n. 2');
});

test('a property that is no text, number, yes or no is left out', () => {
  const layers = buildLayers(
    measuring([{ kind: 'nearest', layer: 'towns' }], { towns: definition() }),
    new Map([['towns', TOWNS]]),
  );
  const features = layers.get('towns')?.features;
  expect([features?.value(1, 'tags'), features?.value(1, 'people')]).toEqual([null, 20]);
});

test('lines in several parts are lines, and features without properties are features', () => {
  const roads = collection({
    type: 'Feature',
    properties: null,
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [9, 44],
          [9.2, 44],
        ],
        [
          [9, 45],
          [9.2, 45],
        ],
      ],
    },
  });
  const call = measuring([{ kind: 'nearest', layer: 'roads' }], { roads: definition() });
  const layers = buildLayers(call, new Map([['roads', roads]]));
  // The arc between two places of one latitude bulges north: 15.7 km long, by 15.7² / 8R = 4.8 m.
  expect(measureSites(call, layers, PLACE).get('c0')?.values[0]).toBeCloseTo(4.8, 0);
});

describe('a layer that cannot be used is refused, with its name and the number of the feature', () => {
  const call = measuring([{ kind: 'sum', layer: 'towns', property: 'people', radiusM: 5000 }], {
    towns: definition(),
  });
  const broken = { type: 'Feature' as const, properties: {}, geometry: JSON.parse('null') };
  test.each([
    ['no geometry', collection(feature(point(9, 45)), broken), 'feature 2 has no geometry'],
    ['nothing in it', collection(), 'it holds no feature'],
    [
      'a place that is not on the globe',
      collection(feature(point(9, 95), { people: 1 })),
      'invalid geometry',
    ],
  ])('%s', (_, towns, message) => {
    expect(() => buildLayers(call, new Map([['towns', towns]]))).toThrow(LayerError);
    expect(() => buildLayers(call, new Map([['towns', towns]]))).toThrow(message);
  });

  test('a number that is missing where it is summed', () => {
    const towns = collection(feature(point(9, 45), { people: 'many' }));
    const layers = buildLayers(call, new Map([['towns', towns]]));
    expect(() => measureSites(call, layers, PLACE)).toThrow(LayerError);
    expect(() => shareLayers(call, layers)).toThrow(LayerError);
  });
});

test('what is shared with workers are the layers of points that criteria read, with the numbers they sum', () => {
  const call = measuring(
    [
      { kind: 'sum', layer: 'towns', property: 'people', radiusM: 5000 },
      { kind: 'nearest', layer: 'towns' },
      { kind: 'attribute', field: 'benefit' },
    ],
    { towns: definition(), unread: definition() },
  );
  const layers = buildLayers(
    call,
    new Map([
      ['towns', TOWNS],
      ['unread', TOWNS],
    ]),
  );
  const shared = shareLayers(call, layers);
  expect([...shared.keys()]).toEqual(['towns']);
  expect([...(shared.get('towns')?.numbers ?? [])]).toEqual([['people', Float64Array.of(10, 20)]]);
  const reading = { criteria: call.criteria.slice(0, 2) };
  const [here, there] = [layers, fromShared(shared)].map((some) => measureSites(reading, some, PLACE));
  expect(there?.get('c0')?.values).toEqual(Float64Array.of(20));
  expect(there?.get('c1')?.values).toEqual(here?.get('c1')?.values);
});
