import type { Application, Site } from '@insedia/domain';
import type { Cell, Table } from './application.ts';

/**
 * Applications of the programme as a table for the form of a site, for systems that hold them as objects rather
 * than in files. An application's id and its site's name and position go into the form's own columns.
 *
 * @example
 * const site = { id: 'S-1', name: 'Nord', municipality: '098031', kind: 'greenfield', position: [9.49, 45.31] };
 * const table = tableOf([applicationSchema.parse({ id: 'A-001', site })]);
 * table.rows.map(({ cells }) => cells.id); // ['A-001']
 */
export function tableOf(applications: readonly Application[]): Table {
  const rows = applications.map((application, i) => ({
    at: { record: i + 1 },
    cells: cellsOf(application),
  }));
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return { headings, rows, decimalMark: '.' };
}

function cellsOf({ applicant, id, site, submittedAt }: Application): Record<string, Cell> {
  const { id: _, position, priceCents, ...fields }: Site = site;
  const [lon, lat] = position;
  const optional = {
    ...fields,
    applicant,
    submittedAt: submittedAt === undefined ? undefined : new Date(submittedAt).toISOString(),
    priceCents: priceCents === undefined ? undefined : euro(priceCents),
  };
  return {
    id,
    lon,
    lat,
    ...Object.fromEntries(
      Object.entries(optional).map(([name, value]): [string, Cell] => [name, value ?? null]),
    ),
  };
}

/** Cents as euro with a decimal point. */
function euro(cents: bigint): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
