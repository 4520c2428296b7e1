import type { Cell, Sheet } from 'hucre/xlsx';

/** A cell to be marked; rows and columns count from 0. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly comment: string;
}

/** A sheet of plain values to be added; widths in characters. */
export interface AddedSheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A copy of an XLSX workbook with cells of a sheet marked and commented, and a sheet added. All else stays as it is.
 *
 * @throws {Error} of the library's own if the bytes are no workbook
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  sheetName: string,
  marks: readonly Mark[],
  added: AddedSheet,
): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const workbook = await openXlsx(bytes, { readStyles: true });
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new RangeError(`the workbook has no sheet ${sheetName}`);
  const cells = new Map(sheet.cells);
  for (const mark of marks) {
    const place = `${mark.row},${mark.column}`;
    cells.set(place, marked(cells.get(place), sheet, mark));
  }
  sheet.cells = cells;
  const names = new Set(workbook.sheets.map(({ name }) => name));
  workbook.sheets.push({
    name: names.has(added.title) ? `${added.title} (insedia)` : added.title,
    rows: [[...added.headings], ...added.rows.map((row) => [...row])],
    columns: added.widths.map((width) => ({
      width,
      style: { alignment: { wrapText: true, vertical: 'top' } },
    })),
    cells: new Map(
      added.headings.map((value, j): [string, Cell] => [
        `0,${j}`,
        { value, type: 'string', style: { font: { name: 'Calibri', size: 11, bold: true } } },
      ]),
    ),
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  return saveXlsx(workbook);
}

function marked(cell: Cell | undefined, { rows }: Sheet, { column, comment, row }: Mark): Cell {
  const value = cell?.value ?? rows[row]?.[column] ?? null;
  const before = cell?.comment?.text;
  return {
    ...(cell ?? { value, type: value === null ? 'empty' : 'string' }),
    style: { ...cell?.style, fill: FAULT_FILL },
    comment: { author: 'insedia', text: before === undefined ? comment : `${before}\n\n${comment}` },
  };
}

const FAULT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } as const;
