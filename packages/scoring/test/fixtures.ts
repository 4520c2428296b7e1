import type { Citation, Field } from '@insedia/domain';
import type { ValueFunction } from '@insedia/ranking';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Call, Cell, Row, Table } from '../src/index.ts';
import { parseCall } from '../src/schema.ts';

export const text = (it: string, en: string = it): { it: string; en: string } => ({ it, en });

export const CITATION: Citation = { act: 'avviso', article: 'art. 3', status: 'cited' };

interface BaseDocument {
  readonly insedia: 1;
  readonly id: string;
  readonly title: { readonly it: string; readonly en: string };
  readonly acts: readonly object[];
  readonly form: { readonly base: 'minimal'; readonly fields: readonly Field[] };
  readonly criteria: readonly { readonly value: ValueFunction; readonly [entry: string]: unknown }[];
}

/** A call with two criteria on fields of its own, `benefit` (0 to 10, more is better) and `grade` (A or B). */
export const DOCUMENT: BaseDocument = {
  insedia: 1,
  id: 'prova',
  title: text('Bando di prova', 'Test call'),
  acts: [{ id: 'avviso', title: text('Avviso', 'Notice') }],
  form: {
    base: 'minimal',
    fields: [
      { name: 'benefit', type: 'number', title: text('Beneficio', 'Benefit') },
      {
        name: 'grade',
        type: 'category',
        title: text('Classe', 'Grade'),
        categories: [
          { value: 'A', label: text('prima', 'first') },
          { value: 'B', label: text('seconda', 'second') },
        ],
      },
    ],
  },
  criteria: [
    {
      id: 'benefit',
      title: text('Beneficio', 'Benefit'),
      measure: { kind: 'attribute', field: 'benefit' },
      value: {
        kind: 'piecewise-linear',
        points: [
          [0, 0],
          [10, 1],
        ],
        outOfRange: 'clip',
      },
      weight: 0.7,
      missing: 'bounds',
    },
    {
      id: 'grade',
      title: text('Classe', 'Grade'),
      measure: { kind: 'attribute', field: 'grade' },
      value: { kind: 'categorical', values: { A: 1, B: 0.25 }, otherwise: 'error' },
      weight: 0.3,
      missing: 'worst',
    },
  ],
};

export type Document = Record<string, unknown>;

/** A call from the base document with some entries replaced. */
export function callWith(changes: Document = {}): Call {
  const result = parseCall({ ...DOCUMENT, ...changes });
  if ('call' in result) return result.call;
  throw new Error(JSON.stringify(result.problems));
}

/** A call with one criterion of weight 1. */
export function callMeasuring(criterion: Document, changes: Document = {}): Call {
  return callWith({
    criteria: [{ id: 'it', title: text('Prova', 'Test'), weight: 1, missing: 'exclude', ...criterion }],
    ...changes,
  });
}

export type Cells = Readonly<Record<string, Cell>>;

export function tableOf(cells: readonly Cells[], more: Partial<Table> = {}): Table {
  const rows = cells.map(
    (row, i): Row => ({ at: { file: 'domande.csv', line: i + 2, record: i + 1 }, cells: row }),
  );
  return { headings: [...new Set(cells.flatMap((row) => Object.keys(row)))], rows, ...more };
}

/** Cells of an application at 9° E 45° N. */
export function application(id: string, cells: Cells = {}): Cells {
  return { id, name: `Area ${id}`, lon: 9, lat: 45, benefit: 5, grade: 'A', ...cells };
}

export function feature(geometry: Geometry, properties: Readonly<Record<string, unknown>> = {}): Feature {
  return { type: 'Feature', geometry, properties };
}

export function collection(...features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** A square of `side` degrees with its lower left corner at a place. */
export function square(lon: number, lat: number, side: number): Extract<Geometry, { type: 'Polygon' }> {
  const [east, north] = [lon + side, lat + side];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [east, lat],
        [east, north],
        [lon, north],
        [lon, lat],
      ],
    ],
  };
}

/** JSON with bigints as text, for comparing whole assessments. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner));
}
