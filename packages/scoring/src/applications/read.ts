import type { Field } from '@insedia/domain';
import type { Call } from '../call/call.ts';
import type { Value } from '../call/condition.ts';
import { formFields, usedFields } from '../call/form.ts';
import {
  type Application,
  byPlace,
  type CellError,
  cellOf,
  type Rejection,
  type Row,
  type RowLocation,
  type Table,
} from './application.ts';

import { isCellError, readCell } from './cell.ts';
import { type ColumnMatch, matchColumns } from './columns.ts';
import { duplicate } from './messages.ts';
import { type NumberFormat, numberFormat, rowFormat } from './number.ts';
import { outlineError } from './outline.ts';

/** What came of a table: every row is in one of the two lists. */
export interface ReadApplications {
  readonly applications: readonly Application[];
  readonly rejected: readonly Rejection[];
  readonly columns: ColumnMatch;
  readonly numberFormat: NumberFormat;
}

/**
 * Reads each row by the call's form. A row with a fault is rejected with every fault found in it.
 *
 * @throws {TableError} if a column that the form requires or the call uses is absent, or two columns hold one field
 *
 * @example
 * const { applications, rejected } = readApplications(call, table);
 * applications.map(({ id }) => id); // ['A-001', 'A-002', 'A-003', 'A-004']
 * rejected.map(({ errors }) => errors[0]?.message.it);
 * // ['atteso un numero; in questa riga il segno decimale è «,»']
 */
export function readApplications(call: Call, table: Table): ReadApplications {
  const fields = formFields(call.form);
  const columns = matchColumns(fields, usedFields(call), table);
  const numeric = fields.filter(({ type }) => type === 'number' || type === 'integer' || type === 'money');
  const headings = numeric.flatMap(({ name }) => columns.matched[name] ?? []);
  const applications: Application[] = [];
  const rejected: Rejection[] = [];
  for (const row of table.rows) {
    const format = rowFormat(table, row, headings);
    const result = readRow(row, fields, columns, format, call.timeZone.value);
    if ('errors' in result) rejected.push(result);
    else applications.push(result);
  }
  const unique = withoutDuplicates(applications, fields, columns, call.duplicates.value);
  return {
    applications: unique.applications,
    rejected: [...rejected, ...unique.rejected].toSorted((a, b) => byPlace(a.at, b.at)),
    columns,
    numberFormat: numberFormat(table, headings),
  };
}

function readRow(
  row: Row,
  fields: readonly Field[],
  columns: ColumnMatch,
  format: NumberFormat,
  timeZone: string,
): Application | Rejection {
  const values: Record<string, Value> = Object.create(null);
  const errors: CellError[] = [...(row.errors ?? [])];
  for (const field of fields) {
    const heading = columns.matched[field.name];
    const cell = heading === undefined ? null : cellOf(row, heading);
    const value = readCell(cell, { field, column: heading ?? field.name, format, timeZone });
    if (!isCellError(value)) values[field.name] = value;
    else if (!isConsequence(value, row)) errors.push(value);
  }
  const outline = row.geometry && outlineError(row.geometry);
  if (outline) errors.push(outline);
  const { id, name, lon, lat } = values;
  if (errors.length > 0 || typeof lon !== 'number' || typeof lat !== 'number') {
    return {
      at: row.at,
      errors,
      ...(typeof id === 'string' ? { id } : {}),
      ...(typeof name === 'string' ? { name } : {}),
    };
  }
  return {
    id: String(id),
    name: String(name),
    position: [lon, lat],
    decimalMark: format.mark,
    values,
    at: row.at,
    ...(row.geometry ? { geometry: row.geometry } : {}),
  };
}

/** Whether a value is missing only because the reader, which has said why, could not take it from the file. */
function isConsequence({ code, column }: CellError, { cells, errors = [] }: Row): boolean {
  return code === 'missing-value' && errors.length > 0 && !Object.hasOwn(cells, column);
}

function withoutDuplicates(
  applications: readonly Application[],
  fields: readonly Field[],
  columns: ColumnMatch,
  policy: Call['duplicates']['value'],
): Pick<ReadApplications, 'applications' | 'rejected'> {
  const errors = new Map<Application, CellError[]>();
  for (const { name } of fields.filter(({ unique }) => unique)) {
    for (const [value, [first, ...others]] of groupBy(applications, name)) {
      if (first === undefined || others.length === 0) continue;
      const refused = policy === 'keep-first' ? others : [first, ...others];
      for (const application of refused) {
        const [second = first] = others;
        const other = application === first ? second : first;
        const differences = fields.filter((f) => application.values[f.name] !== other.values[f.name]);
        const found = duplicate(
          columns.matched[name] ?? name,
          typeof value === 'bigint' ? String(value) : value,
          place(other.at),
          differences.map((f) => columns.matched[f.name] ?? f.name).join(', '),
        );
        errors.set(application, [...(errors.get(application) ?? []), found]);
      }
    }
  }
  return {
    applications: applications.filter((application) => !errors.has(application)),
    rejected: [...errors].map(([{ at, id, name }, found]) => ({ at, id, name, errors: found })),
  };
}

function groupBy(applications: readonly Application[], name: string): Map<Value, Application[]> {
  const groups = new Map<Value, Application[]>();
  for (const application of applications) {
    const value = application.values[name] ?? null;
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(application);
    else groups.set(value, [application]);
  }
  return groups;
}

/** A place in a file as a reader looks it up: `domande.csv:12`, or `n. 12` in a file that has no lines. */
function place({ file, line, record }: RowLocation): string {
  const position = line === undefined ? `n. ${record}` : `${line}`;
  if (file === undefined) return position;
  return line === undefined ? `${file}, ${position}` : `${file}:${position}`;
}
