import { type Field, isIstatCode, mergerOf, parseInstant, parseIstatCode } from '@insedia/domain';
import { toNumber, type Value } from '../call/condition.ts';
import { plain } from '../call/plain.ts';
import type { Cell, CellError } from './application.ts';
import {
  ambiguousNumber,
  mergedMunicipality,
  missingValue,
  notABoolean,
  notACategory,
  notANumber,
  notAnInstant,
  notAnInteger,
  notAnIstatCode,
  outOfRange,
  tooManyDecimals,
} from './messages.ts';
import { cents, type NumberFormat, readNumber } from './number.ts';

/** What reading a cell depends on besides the cell. */
export interface CellContext {
  readonly field: Field;
  /** The heading, for the error. */
  readonly column: string;
  readonly format: NumberFormat;
  readonly timeZone: string;
}

/** A cell as its field's type, `null` if empty and allowed to be, or the fault in it. */
export function readCell(cell: Cell, context: CellContext): Value | CellError {
  const { field, column } = context;
  const trimmed = typeof cell === 'string' ? cell.trim() : cell;
  if (trimmed === null || trimmed === '') return field.required ? missingValue(field, column) : null;
  const value = readTyped(trimmed, context);
  const number = isCellError(value) ? undefined : toNumber(value);
  if (
    number !== undefined &&
    (number < (field.minimum ?? -Infinity) || number > (field.maximum ?? Infinity))
  ) {
    return outOfRange(field, column, cell);
  }
  return value;
}

export function isCellError(value: Value | CellError): value is CellError {
  return typeof value === 'object' && value !== null;
}

function readTyped(cell: string | number | boolean, context: CellContext): Value | CellError {
  const { field, column } = context;
  switch (field.type) {
    case 'string':
      return String(cell);
    case 'number':
      return readNumberCell(cell, context);
    case 'integer':
    case 'money': {
      const number = readNumberCell(cell, context);
      if (typeof number !== 'number') return number;
      if (field.type === 'money') return cents(number) ?? tooManyDecimals(column, cell);
      return Number.isSafeInteger(number) ? number : notAnInteger(column, cell);
    }
    case 'boolean':
      return readBoolean(cell) ?? notABoolean(column, cell);
    case 'category':
      return readCategory(String(cell), field) ?? notACategory(field, column, cell);
    case 'date-time': {
      const instant = parseInstant(String(cell), context.timeZone);
      return typeof instant === 'number' ? instant : notAnInstant(column, cell, instant);
    }
    case 'istat':
      return readIstat(String(cell), column, cell);
  }
}

function readNumberCell(
  cell: string | number | boolean,
  { field, column, format }: CellContext,
): number | CellError {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const text = String(cell);
  const reading = readNumber(text, format, field.unit === '°');
  if (typeof reading === 'number') return reading;
  if (reading.problem === 'ambiguous') return ambiguousNumber(column, text, reading.repair ?? '');
  return notANumber(column, text, format.mark, reading.repair);
}

const YES = new Set(['si', 's', 'yes', 'y', 'true', 'vero', '1', 'x']);
const NO = new Set(['no', 'n', 'false', 'falso', '0']);

function readBoolean(cell: string | number | boolean): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = plain(String(cell));
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** The category a cell names: as written, or else regardless of case and punctuation if only one is meant. */
function readCategory(cell: string, { categories = [] }: Field): string | undefined {
  const named = (same: (name: string) => boolean): string[] =>
    categories.filter(({ value, label }) => [value, label.it, label.en].some(same)).map(({ value }) => value);
  const [exact] = named((name) => name === cell);
  if (exact !== undefined) return exact;
  const word = plain(cell);
  const [loose, other] = named((name) => plain(name) === word);
  return other === undefined ? loose : undefined;
}

function readIstat(text: string, column: string, cell: Cell): string | CellError {
  const code = parseIstatCode(text);
  if (typeof code !== 'string') return notAnIstatCode(column, cell, code.message, code.repair);
  const merger = isIstatCode(code) ? mergerOf(code) : undefined;
  return merger ? mergedMunicipality(column, cell, merger) : code;
}
