import { type Assessment, assess, buildLayers } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import type { FeatureCollection } from 'geojson';

const parsed = parseCall({
  insedia: 1,
  id: 'esempio',
  title: { it: 'Bando di esempio', en: 'Example call' },
  acts: [{ id: 'avviso', title: { it: 'Avviso', en: 'Notice' } }],
  form: {
    base: 'minimal',
    fields: [{ name: 'areaM2', type: 'number', title: { it: 'Superficie', en: 'Area' }, unit: 'm²' }],
  },
  layers: {
    stations: {
      title: { it: 'Stazioni', en: 'Stations' },
      file: 'stations.geojson',
      source: { name: 'Example', licence: 'CC0', attribution: 'Example' },
    },
  },
  eligibility: [
    {
      id: 'large-enough',
      title: { it: 'Almeno 5000 m²', en: 'At least 5000 m²' },
      require: { field: 'areaM2', min: 5000 },
      citation: { act: 'avviso', article: 'art. 3', status: 'cited' },
    },
  ],
  criteria: [
    {
      id: 'area',
      title: { it: 'Superficie', en: 'Area' },
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
      id: 'station',
      title: { it: 'Stazione più vicina', en: 'Nearest station' },
      measure: { kind: 'nearest', layer: 'stations' },
      unit: 'km',
      value: {
        kind: 'step',
        base: 1,
        steps: [
          [2, 0.5],
          [10, 0],
        ],
      },
      weight: 0.6,
      missing: 'exclude',
    },
  ],
});
if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message.en).join('\n'));

const stations: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Lodi' },
      geometry: { type: 'Point', coordinates: [9.497, 45.309] },
    },
  ],
};

const cells = [
  { id: 'A', name: 'Ex scalo', lon: '9,49', lat: '45,31', areaM2: '27.500' },
  { id: 'B', name: 'Via Emilia', lon: '9,55', lat: '45,31', areaM2: '50000' },
  { id: 'C', name: 'Orto', lon: '9,50', lat: '45,30', areaM2: '900' },
  { id: 'D', name: 'Refuso', lon: '9,50', lat: '45,30', areaM2: 'tanti' },
];

/** Ranked: A with 80 points, B with 70. Ineligible: C, under art. 3. Rejected: D, for a text in a number. */
export const assessment: Assessment = assess(
  parsed.call,
  {
    headings: ['id', 'name', 'lon', 'lat', 'areaM2'],
    rows: cells.map((row, i) => ({ at: { file: 'domande.csv', line: i + 2, record: i + 1 }, cells: row })),
  },
  buildLayers(parsed.call, new Map([['stations', stations]])),
);
