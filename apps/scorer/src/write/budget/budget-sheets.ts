import { DECREE_2021, type Explanation } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import type { Gathered } from '../../budget/gather.ts';
import { placeText, pointReadings } from '../../budget/view.ts';
import type {
  ColumnKind,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
} from '../../spreadsheet/write-workbook.ts';
import { budgetMessagesIn } from '../../text/budget-messages.ts';

/** A column of a sheet. */
export function column(title: string, kind: ColumnKind, width: number): WrittenColumn {
  return { title, kind, width };
}

/** How every open point is read. */
export function readingsSheet(gathered: Gathered, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const [, reading = '', basis = '', words = ''] = messages.readingsHead;
  return {
    name: messages.sheetNames.readings,
    columns: [
      column('', 'text', 6),
      column(messages.readingsHead[0] ?? '', 'text', 34),
      column(reading, 'text', 44),
      column(basis, 'text', 14),
      column(messages.whyHead[7] ?? '', 'text', 10),
      column(words, 'text', 70),
    ],
    rows: pointReadings(gathered).map(({ point, source, status, title, words: text }) => [
      point,
      title[language],
      text[language],
      messages.status[status],
      source.line ?? source.article ?? '',
      source.quote ?? '',
    ]),
  };
}

/** The rows of documents that were refused. */
export function refusedSheet({ read }: Gathered, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const widths = [16, 18, 26, 50, 50];
  return {
    name: messages.sheetNames.refused,
    columns: messages.refusedHead.map((title, i) => column(title, 'text', widths[i] ?? 20)),
    rows: read.faults.map((fault) => [
      placeText(fault),
      fault.column,
      fault.value,
      fault.expected[language],
      fault.mend[language],
    ]),
  };
}

/** Every level of an explanation as rows: what it belongs to, how deep, and what it stands on. */
export function explanationRows(
  title: string,
  explanation: Explanation,
  language: Language,
): readonly WrittenCell[][] {
  const messages = budgetMessagesIn(language);
  const rows: WrittenCell[][] = [];
  const add = (part: Explanation, level: number, sign: string): void => {
    const { citations, cents, document = '', label } = part;
    const [first] = citations;
    rows.push([
      title,
      level,
      sign,
      `${'  '.repeat(level)}${label[language]}`,
      cents,
      document,
      first ? (first.act === DECREE_2021.id ? DECREE_2021.title[language] : first.act) : '',
      citations.map(({ article, line }) => line ?? article ?? '').join('; '),
      citations.map(({ status }) => messages.status[status]).join('; '),
      [...new Set(citations.map(({ quote }) => quote ?? ''))].join(' / '),
    ]);
    for (const child of part.parts) add(child, level + 1, '=');
    for (const child of part.basis) add(child, level + 1, '·');
  };
  add(explanation, 0, '');
  return rows;
}
