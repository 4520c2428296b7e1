import type { Field } from '@insedia/domain';
import { expect, test } from 'vitest';
import { assess, outcomeOf } from '../src/index.ts';
import {
  application,
  type Cells,
  CITATION,
  callWith,
  DOCUMENT,
  type Document,
  tableOf,
  text,
} from './fixtures.ts';

const FIELDS: readonly Field[] = [
  { name: 'gas', type: 'boolean', title: text('Gas', 'Gas') },
  { name: 'price', type: 'money', title: text('Prezzo (€)', 'Price (€)') },
  { name: 'note', type: 'string', title: text('Nota', 'Note') },
  { name: 'sentAt', type: 'date-time', title: text('Inviata', 'Sent at') },
];
const callAsking = (require: Document) =>
  callWith({
    form: { base: 'minimal', fields: [...DOCUMENT.form.fields, ...FIELDS] },
    eligibility: [{ id: 'r', title: text('requisito', 'requirement'), require, citation: CITATION }],
  });
const never = (field: string): Document => ({
  all: [
    { field, known: true },
    { field: 'benefit', min: 99 },
  ],
});

/** What stands in brackets in the reason that keeps an application out. */
function observedIn(field: string, cells: Cells): { it: string; en: string } {
  const headings = { gas: '', price: '', note: '', sentAt: '' };
  const { ineligible } = assess(
    callAsking(never(field)),
    tableOf([application('D1', { ...headings, ...cells })]),
    new Map(),
  );
  const { it = '', en = '' } = ineligible[0]?.reasons[0]?.message ?? {};
  return { it: it.replace(/.*requisito \((.*)\)$/, '$1'), en: en.replace(/.*requirement \((.*)\)$/, '$1') };
}

test.each<[string, Cells, it: string, en: string]>([
  ['gas', { gas: 'no' }, 'Beneficio: 5; Gas: no', 'Benefit: 5; Gas: no'],
  ['gas', { gas: 'sì' }, 'Beneficio: 5; Gas: sì', 'Benefit: 5; Gas: yes'],
  ['grade', { grade: 'A' }, 'Beneficio: 5; Classe: prima', 'Benefit: 5; Grade: first'],
  ['note', { note: 'in asta' }, 'Beneficio: 5; Nota: in asta', 'Benefit: 5; Note: in asta'],
  ['price', { price: '1.250,50' }, 'Beneficio: 5; Prezzo (€): 1250,5', 'Benefit: 5; Price (€): 1250.5'],
  [
    'sentAt',
    { sentAt: '18/04/2017 14:30' },
    'Beneficio: 5; Inviata: 18/04/2017 14:30',
    'Benefit: 5; Sent at: 2017-04-18 14:30',
  ],
])('a reason says what an application has in %s as a reader would', (field, cells, it, en) => {
  expect(observedIn(field, cells)).toEqual({ it, en });
});

test('whoever is kept out, or rejected, is found by the id', () => {
  const assessment = assess(
    callAsking({ field: 'benefit', min: 6 }),
    tableOf([
      application('D1', { gas: '', price: '', note: '', sentAt: '' }),
      application('D2', { benefit: 'x' }),
    ]),
    new Map(),
  );
  expect(['D1', 'D2', 'D3'].map((id) => outcomeOf(assessment, id)?.kind)).toEqual([
    'ineligible',
    'rejected',
    undefined,
  ]);
});

test('a requirement on an empty cell cannot be decided: the cell is asked for, by its heading', () => {
  const { rejected } = assess(
    callAsking({ field: 'gas', is: true }),
    tableOf([application('D1', { gas: '', price: '', note: '', sentAt: '' })]),
    new Map(),
  );
  expect(rejected[0]?.errors.map(({ code, column }) => [code, column])).toEqual([['missing-value', 'gas']]);
});
