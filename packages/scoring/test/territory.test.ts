import { describe, expect, test } from 'vitest';
import { assess, buildLayers, LayerError } from '../src/index.ts';
import {
  application,
  type Cells,
  CITATION,
  callWith,
  collection,
  DOCUMENT,
  feature,
  square,
  tableOf,
  text,
} from './fixtures.ts';

const TOWN = { name: 'town', type: 'string', title: text('Comune', 'Town') } as const;
const call = callWith({
  form: { base: 'minimal', fields: [...DOCUMENT.form.fields, TOWN] },
  layers: {
    towns: {
      title: text('Comuni', 'Towns'),
      file: 'towns.geojson',
      source: { name: 'Example', licence: 'CC0', attribution: 'Example' },
    },
  },
  territory: {
    title: text('La provincia', 'The province'),
    layer: 'towns',
    code: 'code',
    field: 'town',
    extent: [8, 44, 12, 47],
    withinM: 0,
    citation: CITATION,
  },
});
const layersOf = (towns: Parameters<typeof collection>) =>
  buildLayers(call, new Map([['towns', collection(...towns)]]));
const fateOf = (towns: Parameters<typeof collection>, cells: Cells) => {
  const { ineligible, ranked, rejected } = assess(call, tableOf([application('A', cells)]), layersOf(towns));
  return [ranked.length, ineligible.length, rejected[0]?.errors[0]?.code];
};

describe('a municipality in two parts', () => {
  const parts = [feature(square(9, 45, 1), { code: 'X' }), feature(square(11, 45, 0.5), { code: 'X' })];
  test.each([
    [9.5, 45.5],
    [11.2, 45.2],
  ])('holds what lies in either (%d, %d)', (lon, lat) => {
    expect(fateOf(parts, { town: 'X', lon, lat })).toEqual([1, 0, undefined]);
  });

  test('and not what lies between them', () => {
    expect(fateOf(parts, { town: 'X', lon: 10.5, lat: 45.2 })[0]).toBe(0);
  });
});

test('without its municipality an application is asked for it', () => {
  expect(fateOf([feature(square(9, 45, 1), { code: 'X' })], { town: '', lon: 9.5, lat: 45.5 })).toEqual([
    0,
    0,
    'missing-value',
  ]);
});

test('the municipalities of a territory are areas or points, not lines', () => {
  const line = feature(
    {
      type: 'LineString',
      coordinates: [
        [9, 45],
        [10, 45],
      ],
    },
    { code: 'X' },
  );
  expect(() => fateOf([line], { town: 'X' })).toThrow(LayerError);
  expect(() => fateOf([line], { town: 'X' })).toThrow('must hold areas or points');
});

test('a territory whose layer was not given is a mistake of the caller', () => {
  expect(() => assess(call, tableOf([application('A', { town: 'X' })]), new Map())).toThrow(
    'territory: no layer towns was given',
  );
});

test('a field that the form requires must be filled in, whoever defined it', () => {
  const strict = callWith({ form: { base: 'minimal', fields: DOCUMENT.form.fields, required: ['benefit'] } });
  const { rejected } = assess(strict, tableOf([application('A', { benefit: '' })]), new Map());
  expect(rejected[0]?.errors.map(({ code, column }) => [code, column])).toEqual([
    ['missing-value', 'benefit'],
  ]);
});
