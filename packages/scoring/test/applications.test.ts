import type { Field } from '@insedia/domain';
import { describe, expect, test } from 'vitest';
import {
  type Call,
  type Cell,
  type CellErrorCode,
  type Rejection,
  readApplications,
  type Table,
  TableError,
} from '../src/index.ts';
import { application, type Cells, callWith, square, tableOf, text } from './fixtures.ts';

const EXTRA: readonly Field[] = [
  { name: 'rooms', type: 'integer', title: text('Vani', 'Rooms'), minimum: 1, maximum: 9 },
  { name: 'price', type: 'money', title: text('Prezzo (€)', 'Price (€)'), aliases: ['costo'] },
  { name: 'gas', type: 'boolean', title: text('Gas') },
  { name: 'sentAt', type: 'date-time', title: text('Inviata', 'Sent at') },
  { name: 'town', type: 'istat', title: text('Comune', 'Town') },
  { name: 'note', type: 'string', title: text('Nota', 'Note'), required: true },
  {
    name: 'energy',
    type: 'category',
    title: text('Classe energetica', 'Energy class'),
    categories: [
      { value: 'a-plus', label: text('A+') },
      { value: 'a', label: text('A') },
    ],
  },
];

const call: Call = { ...callWith(), form: { base: 'minimal', required: [], fields: EXTRA } };
const row = (cells: Cells): Table => ({
  ...tableOf([application('D1', { note: 'x', ...cells })]),
  likelyDecimalMark: '.',
});

function rejectionOf(cells: Cells): Rejection | undefined {
  return readApplications(call, row(cells)).rejected[0];
}

function valueRead(field: string, cell: Cell): unknown {
  return readApplications(call, row({ [field]: cell })).applications[0]?.values[field];
}

describe('a fault in a cell', () => {
  test.each<[CellErrorCode, string, Cell, RegExp]>([
    ['missing-value', 'note', ' ', /compilare/],
    ['not-a-number', 'lat', 'nord', /segno decimale/],
    ['not-a-number', 'price', '10.123456', /arrotondare/],
    ['not-a-number', 'price', true, /cifre/],
    ['not-an-integer', 'rooms', '2.5', /togliere i decimali/],
    ['ambiguous-number', 'price', '12.500', /12500 oppure 12.5/],
    ['out-of-range', 'lat', 95, /unità di misura/],
    ['out-of-range', 'rooms', 0, /unità di misura/],
    ['not-a-category', 'energy', 'B', /A\+ \(a-plus\); A \(a\)/],
    ['not-a-boolean', 'gas', 'forse', /«sì» o «no»/],
    ['not-an-instant', 'sentAt', '18/04/2017', /18\/04\/2017 14:30/],
    ['not-an-istat-code', 'town', 15146, /scrivere 015146/],
    ['merged-municipality', 'town', '013228', /scrivere 013256/],
  ])(
    '%s in «%s» is told with the column, the value and the way to mend it',
    (code, column, value, repair) => {
      const [error, other] = rejectionOf({ [column]: value })?.errors ?? [];
      expect(error).toMatchObject({ code, column });
      expect(error?.repair.it).toMatch(repair);
      expect(other).toBeUndefined();
    },
  );

  test('does not hide the others of its row', () => {
    const codes = rejectionOf({ note: '', lat: 'x', gas: 'boh' })?.errors.map(({ code }) => code);
    expect(codes).toEqual(['not-a-number', 'not-a-boolean', 'missing-value']);
  });

  test('a bad outline rejects its row', () => {
    const table = row({});
    const flat = {
      type: 'Polygon',
      coordinates: [
        [
          [9, 45],
          [10, 45],
          [9, 45],
          [9, 45],
        ],
      ],
    } as const;
    for (const [geometry, rejected] of [
      [flat, 1],
      [square(9, 45, 1), 0],
    ] as const) {
      const coordinates = geometry.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat]));
      const rows = table.rows.map((r) => ({ ...r, geometry: { type: 'Polygon' as const, coordinates } }));
      const result = readApplications(call, { ...table, rows });
      expect(result.rejected.map(({ errors }) => errors[0]?.code)).toEqual(
        Array(rejected).fill('not-an-area'),
      );
    }
  });
});

describe('a sound cell', () => {
  test.each<[string, Cell, unknown]>([
    ['price', '1250000.5', 125_000_050n],
    ['gas', 'Sì', true],
    ['gas', 0, false],
    ['sentAt', '18/04/2017 14:30', Date.UTC(2017, 3, 18, 12, 30)],
    ['town', '015146', '015146'],
    ['energy', 'A+', 'a-plus'],
    ['energy', 'A', 'a'],
    ['energy', 'A-PLUS', 'a-plus'],
    ['energy', '', null],
  ])('of %s, %s, is read as %s', (field, cell, value) => {
    expect(valueRead(field, cell)).toBe(value);
  });
});

describe('two rows with one id', () => {
  const rows = [application('D1'), application('D1', { benefit: 7 }), application('D2')];
  const rejected = (policy: string): number[] =>
    readApplications(callWith({ duplicates: policy }), tableOf(rows)).rejected.map(({ at }) => at.record);

  test('leave the first to count, or none, as the call says', () => {
    expect(rejected('keep-first')).toEqual([2]);
    expect(rejected('reject-all')).toEqual([1, 2]);
  });

  test('are told where the other stands and in what they differ', () => {
    const [first] = readApplications(callWith(), tableOf(rows)).rejected;
    expect(first?.errors).toMatchObject([
      {
        code: 'duplicate',
        column: 'id',
        message: { it: 'già usato (domande.csv:2); le due righe differiscono in: benefit' },
      },
    ]);
  });
});

describe('the columns', () => {
  test('are found by name, title and alias, whatever the case, the accents and the punctuation', () => {
    const table = tableOf([
      { 'CODICE DOMANDA': 'D1', Nòme: 'x', Long: 9, 'lat.': 45, Costo: 5, NOTA: 'x', Altro: 1 },
    ]);
    const { applications, columns } = readApplications(call, table);
    expect(applications[0]?.values).toMatchObject({ id: 'D1', name: 'x', lon: 9, lat: 45, price: 500n });
    expect(columns.ignored).toEqual(['Altro']);
    expect(columns.absent).toEqual(['rooms', 'gas', 'sentAt', 'town', 'energy']);
  });

  test('that are missing or double are all told at once', () => {
    const table: Table = { headings: ['id', 'codice', 'lon', 'lat', 'name'], rows: [] };
    const read = (): unknown => readApplications(call, table);
    expect(read).toThrow(TableError);
    expect(read).toThrow(
      /“id” and “codice” both hold the field id[\s\S]*columns that the call uses are missing: “Note” \(note\)/,
    );
  });

  test('that a criterion measures must be there, and a shortened heading is recognised', () => {
    const { headings } = tableOf([application('D1')]);
    const shortened = headings.map((heading) => (heading === 'benefit' ? 'Benef.' : heading));
    expect(() => readApplications(callWith(), { headings: shortened, rows: [] })).toThrow(
      /columns that the call uses are missing: .*“Benefit” \(benefit\), perhaps “Benef\.”\?/,
    );
  });

  test('named as what every object answers to hold nothing of it', () => {
    const field: Field = { name: 'constructor', type: 'string', title: text('C') };
    const odd: Call = { ...call, form: { base: 'minimal', required: [], fields: [field] } };
    const table = tableOf([application('D1')]);
    const { applications } = readApplications(odd, {
      ...table,
      headings: [...table.headings, 'constructor'],
    });
    expect(applications[0]?.values.constructor).toBeNull();
  });
});
