import type { Call, Criterion } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';

const text = (it: string, en: string) => ({ it, en });
const line = (...points: [number, number][]) => ({ kind: 'piecewise-linear', points, outOfRange: 'clip' });
const source = { name: 'GeoNames, OurAirports', licence: 'CC BY 4.0', attribution: 'GeoNames, OurAirports' };

/** What visitors rank the sites by. Invented for this demonstration: its weights are where the sliders begin. */
const read = parseCall({
  insedia: 1,
  id: 'opportunita',
  title: text('Opportunità di insediamento', 'Settlement opportunities'),
  acts: [],
  form: { base: 'site' },
  layers: {
    airports: { title: text('Aeroporti', 'Airports'), file: 'airports.geojson', source },
    capitals: { title: text('Capoluoghi', 'Capitals'), file: 'capitals.geojson', source },
  },
  criteria: [
    {
      id: 'area',
      title: text('Superficie', 'Area'),
      measure: { kind: 'attribute', field: 'areaM2' },
      value: line([2000, 0], [80_000, 1]),
      weight: 0.25,
      missing: 'worst',
    },
    {
      id: 'price',
      title: text('Prezzo', 'Price'),
      measure: { kind: 'attribute', field: 'priceCents' },
      value: line([500_000, 1], [12_000_000, 0]),
      weight: 0.25,
      missing: 'worst',
    },
    {
      id: 'permitting',
      title: text('Tempi autorizzativi', 'Permitting'),
      measure: { kind: 'attribute', field: 'permittingDays' },
      value: line([30, 1], [180, 0]),
      weight: 0.2,
      missing: 'worst',
    },
    {
      id: 'airport',
      title: text('Aeroporto più vicino', 'Nearest airport'),
      measure: { kind: 'nearest', layer: 'airports' },
      unit: 'km',
      value: line([10, 1], [70, 0]),
      weight: 0.15,
      missing: 'worst',
    },
    {
      id: 'capital',
      title: text('Capoluogo più vicino', 'Nearest capital'),
      measure: { kind: 'nearest', layer: 'capitals' },
      unit: 'km',
      value: line([2, 1], [30, 0]),
      weight: 0.15,
      missing: 'worst',
    },
  ],
  score: { outOf: 100, decimals: 1 },
});
if ('problems' in read) throw new Error(read.problems.map(({ message }) => message.en).join('\n'));

export const CALL: Call = read.call;

/** The call with other weights, brought to a sum of 1; all alike where none is above 0. */
export function reweighed(weights: readonly number[]): Call {
  const sum = weights.reduce((a, b) => a + b, 0);
  const { criteria } = CALL;
  return {
    ...CALL,
    criteria: criteria.map((criterion, j): Criterion => {
      return { ...criterion, weight: sum > 0 ? (weights[j] ?? 0) / sum : 1 / criteria.length };
    }),
  };
}
