import { fc } from '@fast-check/vitest';
import { type Assessment, assess, type Call } from '../src/index.ts';
import { application, type Cells, CITATION, callWith, type Document, tableOf, text } from './fixtures.ts';

const NO_LAYERS = new Map();

/** A call with every kind of value function, a field that serves twice, and a requirement that a change can break. */
export function contested(changes: Document = {}): Call {
  return callWith({
    form: {
      base: 'minimal',
      fields: [
        { name: 'benefit', type: 'number', title: text('Beneficio', 'Benefit'), minimum: 0, maximum: 10 },
        { name: 'days', type: 'integer', title: text('Giorni', 'Days'), unit: 'd', minimum: 0 },
        { name: 'price', type: 'money', title: text('Prezzo', 'Price') },
        { name: 'open', type: 'boolean', title: text('Aperta', 'Open') },
        { name: 'size', type: 'number', title: text('Dimensione', 'Size') },
        {
          name: 'grade',
          type: 'category',
          title: text('Classe', 'Grade'),
          categories: [
            { value: 'A', label: text('prima', 'first') },
            { value: 'B', label: text('seconda', 'second') },
            { value: 'C', label: text('terza', 'third') },
          ],
        },
      ],
    },
    eligibility: [
      {
        id: 'quick-if-open',
        title: text('Entro 200 giorni se aperta', 'Within 200 days if open'),
        when: { field: 'open', is: true },
        require: { field: 'days', max: 200 },
        citation: CITATION,
        missing: 'ineligible',
      },
    ],
    criteria: [
      criterion('benefit', 0.25, 'bounds', {
        kind: 'piecewise-linear',
        points: [
          [0, 0],
          [10, 1],
        ],
        outOfRange: 'clip',
      }),
      criterion('days', 0.2, 'worst', {
        kind: 'piecewise-linear',
        points: [
          [30, 1],
          [90, 0.4],
          [180, 0],
        ],
        outOfRange: 'clip',
      }),
      criterion('price', 0.15, 'worst', {
        kind: 'step',
        base: 1,
        steps: [
          [100_000, 0.5],
          [200_000, 0],
        ],
      }),
      criterion('open', 0.1, 'worst', {
        kind: 'categorical',
        values: { true: 1, false: 0 },
        otherwise: 'error',
      }),
      criterion('size', 0.15, 'bounds', { kind: 'target', target: 50, fullWithin: 5, zeroBeyond: 30 }),
      criterion('grade', 0.15, 'worst', {
        kind: 'categorical',
        values: { A: 1, B: 0.4, C: 0 },
        otherwise: 'error',
      }),
    ],
    score: { outOf: 100, decimals: 2 },
    ...changes,
  });
}

function criterion(field: string, weight: number, missing: string, value: object): Document {
  const measure = { kind: 'attribute', field };
  return { id: field, title: text(field), measure, value, weight, missing };
}

/** Applications with few distinct values, so that they tie now and then, and with holes. */
export const applications: fc.Arbitrary<Cells[]> = fc
  .array(
    fc.record({
      benefit: fc.option(fc.integer({ min: 0, max: 10 })),
      days: fc.option(fc.integer({ min: 0, max: 25 }).map((tens) => 10 * tens)),
      price: fc.option(fc.constantFrom(50_000, 99_999.99, 100_000, 150_000, 300_000)),
      open: fc.option(fc.boolean()),
      size: fc.option(fc.integer({ min: 0, max: 100 })),
      grade: fc.option(fc.constantFrom('A', 'B', 'C')),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows) => rows.map((cells, i) => application(`D${i}`, cells)));

const HEADINGS = Object.keys(
  application('', { benefit: null, days: null, price: null, open: null, size: null }),
);

export function assessed(call: Call, rows: readonly Cells[]): Assessment {
  return assess(call, tableOf(rows, { headings: HEADINGS }), NO_LAYERS);
}
