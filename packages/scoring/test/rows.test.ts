import type { Field } from '@insedia/domain';
import { describe, expect, test } from 'vitest';
import { type Call, type Row, readApplications, type Table, TableError } from '../src/index.ts';
import { application, type Cells, callWith, text } from './fixtures.ts';

const call = callWith();
const table = (rows: readonly Row[], more: Partial<Table> = {}): Table => ({
  headings: ['id', 'name', 'lon', 'lat', 'benefit', 'grade'],
  rows,
  ...more,
});
const withFields = (fields: readonly Field[]): Call => ({
  ...call,
  form: { ...call.form, fields: [...call.form.fields, ...fields] },
});
const messagesOf = (some: Call, rows: readonly Row[], headings: readonly string[] = []) => {
  const base = table(rows);
  const { rejected } = readApplications(some, { ...base, headings: [...base.headings, ...headings] });
  return rejected.flatMap(({ errors }) => errors);
};
const row = (record: number, cells: Cells, at: Partial<Row['at']> = {}): Row => ({
  at: { record, ...at },
  cells,
});

/** What is said of a row that follows another of its id. */
function texts(second: Cells): string {
  const [error] = messagesOf(call, [row(1, application('A')), row(2, second)]);
  const { repair } = error ?? {};
  return `${error?.message.it} ${typeof repair === 'object' ? repair.it : repair}`;
}

describe('a row that was sent twice says where the other is', () => {
  test.each([
    [{}, 'n. 1'],
    [{ file: 'a.gpkg' }, 'a.gpkg, n. 1'],
    [{ line: 2 }, '2'],
    [{ file: 'a.csv', line: 2 }, 'a.csv:2'],
  ])('%o', (at, place) => {
    const [error] = messagesOf(call, [row(1, application('A'), at), row(2, application('A'), at)]);
    expect(error?.code).toBe('duplicate');
    expect(error?.message.it).toContain(place);
  });

  test('and whether it is the same, or in what it is not', () => {
    expect(texts(application('A'))).toContain('le due righe sono uguali');
    expect(texts(application('A', { benefit: 7, name: 'Other' }))).toContain(
      'le due righe differiscono in: name, benefit',
    );
  });
});

test('amounts that must be different are compared as amounts', () => {
  const price: Field = { name: 'price', type: 'money', title: text('Prezzo', 'Price'), unique: true };
  const rows = [row(1, application('A', { price: '10,00' })), row(2, application('B', { price: '10' }))];
  const [error] = messagesOf(withFields([price]), rows, ['price']);
  expect([error?.code, error?.value]).toEqual(['duplicate', '1000']);
});

test('what is empty is not given twice', () => {
  const note: Field = { name: 'note', type: 'string', title: text('Nota', 'Note'), unique: true };
  const rows = [row(1, application('A', { note: '' })), row(2, application('B', { note: null }))];
  expect(messagesOf(withFields([note]), rows, ['note'])).toEqual([]);
});

test('a cell that the reader could not take is told once, by the reader', () => {
  const { id: _, ...cells } = application('A');
  const unread = {
    code: 'not-a-number',
    column: 'id',
    value: null,
    message: text('illeggibile'),
    repair: text('x'),
  } as const;
  const errors = messagesOf(call, [{ ...row(1, cells), errors: [unread] }]);
  expect(errors.map(({ message }) => message.it)).toEqual(['illeggibile']);
});

describe('a value out of its range says the range, with its unit', () => {
  test.each([
    [{ minimum: 1 }, 0, 'atteso un valore almeno 1 m²', 'expected a value of at least 1 m²'],
    [{ maximum: 9 }, 10, 'atteso un valore al più 9 m²', 'expected a value of at most 9 m²'],
    [
      { minimum: 1, maximum: 9 },
      10,
      'atteso un valore almeno 1 e al più 9 m²',
      'expected a value of at least 1 and at most 9 m²',
    ],
  ])('%o', (range, value, it, en) => {
    const area: Field = { name: 'area', type: 'number', title: text('Area'), unit: 'm²', ...range };
    const [error] = messagesOf(withFields([area]), [row(1, application('A', { area: value }))], ['area']);
    expect(error?.message).toEqual({ it, en });
  });
});

test('a code that is none, and none near, is asked for with six digits', () => {
  const town: Field = { name: 'town', type: 'istat', title: text('Comune', 'Town') };
  const [error] = messagesOf(withFields([town]), [row(1, application('A', { town: 'Lodi' }))], ['town']);
  expect(error?.code).toBe('not-an-istat-code');
  expect(JSON.stringify(error)).toContain('scrivere il codice ISTAT di sei cifre');
});

describe('columns', () => {
  test('that a caller has named stand for the fields it says, or for none', () => {
    const named = table([row(1, { A: 'x', B: 'Nord', lon: 9, lat: 45, benefit: 1, grade: 'A', note: 'n' })], {
      headings: ['A', 'B', 'lon', 'lat', 'benefit', 'grade', 'note'],
      fields: { A: 'id', B: 'name', note: null },
    });
    const { applications, columns } = readApplications(call, named);
    expect(applications.map(({ id, name }) => [id, name])).toEqual([['x', 'Nord']]);
    expect(columns.ignored).toEqual(['note']);
  });

  test('cut off at ten bytes, as a shapefile does, stand for the one field they begin', () => {
    const fields: readonly Field[] = [
      { name: 'permittingDays', type: 'integer', title: text('Tempi', 'Times') },
      { name: 'chargesReduction', type: 'number', title: text('Riduzione', 'Reduction') },
      { name: 'chargesReductionPct', type: 'number', title: text('Riduzione %', 'Reduction %') },
    ];
    const headings = ['id', 'name', 'lon', 'lat', 'benefit', 'grade', 'permitting', 'chargesRed'];
    const cut = table([row(1, application('A', { permitting: 30, chargesRed: 5 }))], {
      headings,
      headingLimit: 10,
    });
    const { columns } = readApplications(withFields(fields), cut);
    expect(columns.matched.permittingDays).toBe('permitting');
    expect(columns.ignored).toEqual(['chargesRed']);
  });

  test('that are two for one field are refused, both named', () => {
    const twice = table([], { headings: ['id', 'name', 'lon', 'lat', 'benefit', 'Beneficio', 'grade'] });
    expect(() => readApplications(call, twice)).toThrow(TableError);
    expect(() => readApplications(call, twice)).toThrow(
      '“benefit” and “Beneficio” both hold the field benefit',
    );
  });
});
