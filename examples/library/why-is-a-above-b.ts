import { assess, comparePair, needsOf } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';

const text = (en: string, it: string) => ({ en, it });
const AREA = { name: 'areaM2', type: 'integer', title: text('Area', 'Superficie') };
const DAYS = { name: 'permittingDays', type: 'integer', title: text('Permitting', 'Tempi autorizzativi') };
const scored = (id: string, { name, title }: typeof AREA, ends: number[][], weight: number) => ({
  id,
  title,
  measure: { kind: 'attribute', field: name },
  value: { kind: 'piecewise-linear', points: ends, outOfRange: 'clip' },
  weight,
  missing: 'worst',
});
const points = (from: number, to: number) =>
  [
    [from, 0],
    [to, 1],
  ].toSorted(([a = 0], [b = 0]) => a - b);
const parsed = parseCall({
  insedia: 1,
  id: 'two-sites',
  title: text('Two sites', 'Due siti'),
  acts: [],
  form: { base: 'minimal', fields: [AREA, DAYS] },
  criteria: [
    scored('area', AREA, points(5_000, 50_000), 0.6),
    scored('permitting', DAYS, points(180, 30), 0.4),
  ],
  score: { outOf: 100, decimals: 2 },
});
if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message.en).join('\n'));

const cells = [
  { id: 'A', name: 'North', lon: 9.27, lat: 45.58, areaM2: 41_000, permittingDays: 90 },
  { id: 'B', name: 'East', lon: 10.21, lat: 45.54, areaM2: 27_500, permittingDays: 60 },
];
const assessment = assess(
  parsed.call,
  {
    headings: ['id', 'name', 'lon', 'lat', 'areaM2', 'permittingDays'],
    rows: cells.map((row, i) => ({ at: { record: i + 1 }, cells: row })),
  },
  new Map(),
);
const [a, b] = assessment.ranked;
if (!a || !b) throw new Error('two sites are ranked');

const { points: lead, differences, stability } = comparePair(assessment, a, b);
console.log(a.application.name, a.score.points, 'above', b.application.name, b.score.points, 'by', lead);
for (const { criterion, points: own } of differences) console.log(criterion, own);

for (const { criterion, from, to, points: gain } of needsOf(assessment)(1, { rank: 1 }).alone) {
  console.log(b.application.name, 'would need', criterion, to, 'instead of', from, `(+${gain})`);
}
const [low = 0, high = 0] = stability[0] ?? [];
console.log('above while the weight of area is', low.toFixed(3), 'to', high.toFixed(3));

// prints:
// North 72 above East 62 by 10
// area 18
// permitting -8
// East would need area 35000 instead of 27500 (+10)
// above while the weight of area is 0.400 to 1.000
