import { type Assessment, assess, buildLayers, type Call, type Layers, type Table } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import type { FeatureCollection } from 'geojson';

const text = (en: string, it: string) => ({ en, it });
const read = parseCall({
  insedia: 1,
  id: 'example',
  title: text('Example call', 'Bando di esempio'),
  acts: [],
  form: {
    base: 'minimal',
    fields: [{ name: 'areaM2', type: 'number', title: text('Area', 'Superficie'), unit: 'm²' }],
  },
  layers: {
    towns: {
      title: text('Towns', 'Centri'),
      file: 'towns.geojson',
      source: { name: 'Example', licence: 'CC0', attribution: 'Example' },
    },
  },
  criteria: [
    {
      id: 'area',
      title: text('Area', 'Superficie'),
      measure: { kind: 'attribute', field: 'areaM2' },
      value: {
        kind: 'piecewise-linear',
        points: [
          [5000, 0],
          [50_000, 1],
        ],
        outOfRange: 'clip',
      },
      weight: 0.4,
      missing: 'worst',
    },
    {
      id: 'town',
      title: text('Nearest town', 'Centro più vicino'),
      measure: { kind: 'nearest', layer: 'towns' },
      unit: 'km',
      value: {
        kind: 'piecewise-linear',
        points: [
          [0, 1],
          [10, 0],
        ],
        outOfRange: 'clip',
      },
      weight: 0.6,
      missing: 'exclude',
    },
  ],
});
if ('problems' in read) throw new Error(read.problems.map(({ message }) => message.en).join('\n'));

/** Two criteria: an area of 5,000 to 50,000 m² (0.4), the nearest town within 10 km (0.6). */
export const call: Call = read.call;

/** One town, Lodi. */
export const towns: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Lodi' },
      geometry: { type: 'Point', coordinates: [9.503, 45.314] },
    },
  ],
};
export const layers: Layers = buildLayers(call, new Map([['towns', towns]]));

const cells = [
  { id: 'A-001', name: 'Nord', lon: '9,49', lat: '45,31', areaM2: '27.500' },
  { id: 'A-002', name: 'Est', lon: '9,55', lat: '45,31', areaM2: '50.000' },
  { id: 'A-003', name: 'Sud', lon: '9,45', lat: '45,28', areaM2: '42.000' },
  { id: 'A-004', name: 'Scalo', lon: '9,50', lat: '45,30', areaM2: '12.000' },
  { id: 'A-005', name: 'Ovest', lon: '9,45', lat: '45,30', areaM2: 'tanti' },
];

/** Five applications, the last with an area that is not a number. */
export const table: Table = {
  headings: ['id', 'name', 'lon', 'lat', 'areaM2'],
  rows: cells.map((row, i) => ({ at: { record: i + 1 }, cells: row })),
};
export const assessment: Assessment = assess(call, table, layers);
