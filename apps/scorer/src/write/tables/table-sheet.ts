import type { WrittenCell, WrittenSheet } from '../../spreadsheet/write-workbook.ts';
import type { ReportTable, TableCell } from './table.ts';

/** A table as a sheet of a workbook. */
export function tableSheet({ columns, name, rows }: ReportTable): WrittenSheet {
  return { name, columns, rows: rows.map((row) => row.map(written)) };
}

function written(cell: TableCell): WrittenCell {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'badge' in cell ? cell.text : cell.meter;
}
