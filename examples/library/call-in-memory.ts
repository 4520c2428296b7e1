import { assess } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';

const parsed = parseCall({
  insedia: 1,
  id: 'in-memory',
  title: { it: 'Bando in memoria', en: 'A call in memory' },
  acts: [{ id: 'act', title: { it: 'Delibera', en: 'Act' } }],
  form: {
    base: 'minimal',
    fields: [{ name: 'areaM2', type: 'number', title: { it: 'Superficie', en: 'Area' }, required: true }],
  },
  eligibility: [
    {
      id: 'area',
      title: { it: 'almeno 10.000 m²', en: 'at least 10,000 m²' },
      require: { field: 'areaM2', min: 10_000 },
      citation: { act: 'act', status: 'stated' },
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
          [10_000, 0],
          [50_000, 1],
        ],
        outOfRange: 'clip',
      },
      weight: 1,
      missing: 'exclude',
    },
  ],
});
if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message.en).join('\n'));

const cells = [
  { id: 'A', name: 'North', lon: 9.27, lat: 45.58, areaM2: 42_000 },
  { id: 'B', name: 'East', lon: 10.21, lat: 45.54, areaM2: '18000.5' },
  { id: 'C', name: 'South', lon: 9.15, lat: 45.18, areaM2: 8_000 },
  { id: 'D', name: 'West', lon: 8.83, lat: 45.61, areaM2: 'about two hectares' },
];
const rows = cells.map((row, i) => ({ at: { record: i + 1 }, cells: row }));
const table = { headings: ['id', 'name', 'lon', 'lat', 'areaM2'], rows };
const { read, ranked, ineligible, rejected } = assess(parsed.call, table, new Map());

console.log(read, '=', ranked.length, '+', ineligible.length, '+', rejected.length);
for (const { rank, application, score } of ranked) console.log(rank, application.name, score.points);
for (const { application, reasons } of ineligible) console.log(application.name, reasons[0]?.message.en);
for (const { id, errors } of rejected) console.log(id, errors[0]?.column, errors[0]?.message.en);

// prints:
// 4 = 2 + 1 + 1
// 1 North 80
// 2 East 20.0013
// South requirement not met: at least 10,000 m² (Area: 8000)
// D areaM2 expected a number; the decimal mark of this row is “.”
