import type { LocalizedText, Position } from '@insedia/domain';
import type { Area } from '@insedia/spatial-index';
import type { Values } from '../call/condition.ts';
import type { PolicyStatement } from '../call/policies.ts';

/** A cell as a reader found it. */
export type Cell = string | number | boolean | null;

/** Where a row stands in what was read. */
export interface RowLocation {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  /** Line in the file, from 1; where a record takes several, its first. */
  readonly line?: number | undefined;
  /** Position among the records of its file, from 1. */
  readonly record: number;
}

/** Compares places in what was read: by file, then by position among its records. */
export function byPlace(a: RowLocation, b: RowLocation): number {
  const [one = '', other = ''] = [a.file, b.file];
  if (one === other) return a.record - b.record;
  return one < other ? -1 : 1;
}

/** An application as it came in: cells under the headings the file gave them. */
export interface Row {
  readonly at: RowLocation;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The site's outline, where the file has one. */
  readonly geometry?: Area | undefined;
  /** Faults the reader itself met in this row; the row is then rejected with them. */
  readonly errors?: readonly CellError[] | undefined;
}

/**
 * The cell under a heading; `null` where there is none, also for names every object answers to.
 *
 * @example
 * cellOf({ at: { record: 1 }, cells: { name: 'Nord' } }, 'name'); // 'Nord'
 */
export function cellOf({ cells }: Row, heading: string): Cell {
  return Object.hasOwn(cells, heading) ? (cells[heading] ?? null) : null;
}

/** The decimal mark of numbers written as text. */
export type DecimalMark = ',' | '.';

/** What was read: the headings, the rows, and how numbers are written, where somebody has said so. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Stated by the user; absent, each row is read by the mark its own numbers show. */
  readonly decimalMark?: DecimalMark | undefined;
  /** Assumed for a row whose numbers do not tell; `,` for a file with semicolons. */
  readonly likelyDecimalMark?: DecimalMark | undefined;
  /** How long headings can be in the file's format, in bytes: those of a shapefile are cut at ten. */
  readonly headingLimit?: number | undefined;
  /** The field of the form that a heading holds, or `null` for none, where the user has said so. */
  readonly fields?: Readonly<Record<string, string | null>> | undefined;
  /** Choices whoever read the file made, for the assessment to state. */
  readonly choices?: readonly PolicyStatement[] | undefined;
}

/** An application that could be read. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  /** The mark its row writes numbers with, for messages that quote them. */
  readonly decimalMark: DecimalMark;
  readonly geometry?: Area | undefined;
  /** One value for each field of the form, `null` where it is empty. */
  readonly values: Values;
  readonly at: RowLocation;
}

/** A fault in a cell: what it holds, what was expected, and how to mend it. */
export interface CellError {
  readonly code: CellErrorCode;
  /** The heading as the file has it; the field's name where the column is absent. */
  readonly column: string;
  readonly value: Cell;
  readonly message: LocalizedText;
  readonly repair: LocalizedText;
}

/** The kinds of fault a cell, or a row's outline, can have. */
export type CellErrorCode =
  | 'wrong-cell-count'
  | 'invalid-geometry'
  | 'missing-value'
  | 'not-a-number'
  | 'not-an-integer'
  | 'ambiguous-number'
  | 'out-of-range'
  | 'not-a-category'
  | 'not-a-boolean'
  | 'not-an-instant'
  | 'not-an-istat-code'
  | 'merged-municipality'
  | 'duplicate'
  | 'swapped-coordinates'
  | 'outside-value-function'
  | 'position-contradicts-municipality'
  | 'not-an-area';

/** A row that could not be read, with every fault found in it. */
export interface Rejection {
  readonly at: RowLocation;
  /** The application's id, where it could be read. */
  readonly id?: string | undefined;
  /** The application's name, where it could be read. */
  readonly name?: string | undefined;
  readonly errors: readonly CellError[];
}
