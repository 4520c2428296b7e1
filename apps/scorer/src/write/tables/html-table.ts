import type { Language, LocalizedText } from '@insedia/domain';
import { type Html, html } from '../html/html.ts';
import { scrollingTable } from '../html/table.ts';
import {
  cellText,
  isFigure,
  type Meter,
  percentText,
  type ReportColumn,
  type ReportTable,
  type TableCell,
  withoutEmptyColumns,
} from './table.ts';

/** Beyond this many rows, a table would make a file that browsers cannot open; the workbook holds every one. */
const MOST_ROWS = 500;

/** A table in a document; rows beyond what a document can show are counted. */
export function htmlTable(report: ReportTable, language: Language): Html {
  const { columns, none, rows, title } = withoutEmptyColumns(report);
  if (rows.length === 0) return html`<p class="none">${none}</p>`;
  const say = (text: LocalizedText): string => text[language];
  const head = html`<tr>${columns.map((column) => html`<th scope="col"${isFigure(column) && html` class="amount"`}>${column.title}</th>`)}</tr>`;
  const body = rows.slice(0, MOST_ROWS).map(
    (row) =>
      html`<tr>${columns.map((column, j) => cell(row[j] ?? null, column, j === 0, language))}</tr>
`,
  );
  const left = rows.length - MOST_ROWS;
  return html`${scrollingTable({ say }, title, head, html`<tbody>${body}</tbody>`, 'listed')}${left > 0 && html`<p class="note">${say(inWorkbook(left))}</p>`}`;
}

function cell(value: TableCell, column: ReportColumn, isHead: boolean, language: Language): Html {
  const text = cellText(value, column.kind, language);
  if (isHead) return html`<th scope="row">${text}</th>`;
  if (typeof value === 'object' && value !== null) {
    return 'badge' in value
      ? html`<td><span class="tone ${value.badge}">${text}</span></td>`
      : html`<td class="metered">${meter(value, language)}</td>`;
  }
  return html`<td${isFigure(column) && html` class="amount"`}>${text}</td>`;
}

const METER_WIDTH = 120;

/** A bar, full where all is there, with a line where it should be by now. */
function meter({ expected, meter: share }: Meter, language: Language): Html {
  const at = (part: number): number => Math.round(Math.min(Math.max(part, 0), 1) * METER_WIDTH);
  const line = expected !== undefined && expected > 0 && expected < 1 && at(expected);
  const behind = expected !== undefined && share < expected && share < 1;
  return html`<svg class="meter" viewBox="0 0 ${METER_WIDTH} 14" role="img" aria-label="${percentText(share, language)}"><rect class="ground" width="${METER_WIDTH}" height="14" rx="2"/><rect class="${behind ? 'fill behind' : 'fill'}" width="${at(share)}" height="14" rx="2"/>${line !== false && html`<path class="now" d="M${line} 0V14"/>`}</svg> <span>${percentText(share, language)}</span>`;
}

function inWorkbook(rows: number): LocalizedText {
  return {
    it: `… e altre ${rows} righe: tutte nella cartella di lavoro`,
    en: `… and ${rows} more rows: all of them in the workbook`,
  };
}
