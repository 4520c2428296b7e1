import type { Language } from '@insedia/domain';
import { cellText, isFigure, type ReportTable, withoutEmptyColumns } from './table.ts';

/** A table in Markdown (GitHub’s), columns as wide as their longest cell. */
export function markdownTable(table: ReportTable, language: Language): string {
  const { columns, none, rows } = withoutEmptyColumns(table);
  if (rows.length === 0) return `${none}\n`;
  const texts = rows.map((row) =>
    columns.map(({ kind }, j) => escaped(cellText(row[j] ?? null, kind, language))),
  );
  const heads = columns.map(({ title }) => escaped(title));
  const widths = heads.map((head, j) => Math.max(3, head.length, ...texts.map((row) => row[j]?.length ?? 0)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, j) => {
      const width = widths[j] ?? 0;
      const column = columns[j];
      return column && isFigure(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(' | ')} |\n`;
  };
  const rule = columns.map((column, j) => {
    const dashes = '-'.repeat((widths[j] ?? 3) - 1);
    return isFigure(column) ? `${dashes}:` : `${dashes}-`;
  });
  return line(heads) + line(rule) + texts.map(line).join('');
}

/** A text on one line, with nothing in it that Markdown or HTML would read as its own. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');
}
