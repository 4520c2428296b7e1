import type { Language } from '@insedia/domain';
import { type Comparison, comparedCents } from '../../budget/comparison.ts';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from '../../spreadsheet/write-workbook.ts';
import { budgetMessagesIn } from '../../text/budget-messages.ts';
import { dateText } from '../../text/dates.ts';
import { column, readingsSheet, refusedSheet } from './budget-sheets.ts';

/** The comparison of readings as a workbook. */
export function comparisonWorkbook(comparison: Comparison, language: Language): Promise<Uint8Array> {
  const messages = budgetMessagesIn(language);
  const { asOf, gathered } = comparison.statement;
  const title = messages.comparisonTitle(dateText(asOf, language));
  const heading = gathered.read.fictional ? `${title}. ${messages.fictional}` : title;
  const sheets = [
    comparisonSheet(comparison, language),
    readingsSheet(gathered, language),
    refusedSheet(gathered, language),
  ];
  return writeWorkbook(sheets, heading, new Date(`${asOf}T00:00:00Z`));
}

function comparisonSheet({ differing }: Comparison, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const [reading = '', ...amounts] = messages.comparisonHead;
  return {
    name: messages.sheetNames.comparison,
    columns: [
      column(messages.readingsHead[0] ?? '', 'text', 8),
      column('', 'text', 34),
      column(reading, 'text', 56),
      column('*', 'text', 5),
      ...amounts.map((title) => column(title, 'money', 16)),
    ],
    rows: differing.map((row): WrittenCell[] => [
      row.point,
      row.title[language],
      row.words[language],
      row.chosen ? '*' : '',
      ...comparedCents(row).map((cents) => cents ?? null),
    ]),
  };
}
