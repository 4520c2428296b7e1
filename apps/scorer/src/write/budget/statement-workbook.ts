import type { Language } from '@insedia/domain';
import { type BudgetStatement, explanationOf } from '../../budget/statement.ts';
import {
  explained,
  grandTotal,
  lineText,
  missingIn,
  placeText,
  reasonsOf,
  sourceText,
  trancheRows,
} from '../../budget/view.ts';
import {
  type ColumnKind,
  type WrittenCell,
  type WrittenSheet,
  writeWorkbook,
} from '../../spreadsheet/write-workbook.ts';
import { rowCounts } from '../../text/budget-lines.ts';
import { budgetMessagesIn } from '../../text/budget-messages.ts';
import { dateText } from '../../text/dates.ts';
import { column, explanationRows, readingsSheet, refusedSheet } from './budget-sheets.ts';

/** The statement as a workbook: amounts, every line and item, where each amount comes from, the readings. */
export function statementWorkbook(statement: BudgetStatement, language: Language): Promise<Uint8Array> {
  const messages = budgetMessagesIn(language);
  const { asOf, gathered } = statement;
  const title = messages.title(dateText(asOf, language));
  const heading = gathered.read.fictional ? `${title}. ${messages.fictional}` : title;
  const sheets = [
    summarySheet(title, statement, language),
    trancheSheet(statement, language),
    lineSheet(statement, language),
    itemSheet(statement, language),
    whySheet(statement, language),
    readingsSheet(gathered, language),
    refusedSheet(gathered, language),
  ];
  return writeWorkbook(sheets, heading, new Date(`${asOf}T00:00:00Z`));
}

function summarySheet(title: string, statement: BudgetStatement, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const { asOf, gathered, notes, settlement } = statement;
  const { fact } = messages;
  const facts: readonly (readonly WrittenCell[])[] = [
    ...(gathered.read.fictional ? [[fact.note, messages.fictional, null]] : []),
    [fact.scheme, gathered.scheme.title[language], null],
    [fact.asOf, dateText(asOf, language), null],
    [fact.share, sourceText(gathered, gathered.scheme.funder, language), settlement.share],
    [fact.plan, gathered.plan.title[language], settlement.total],
    ...explained(statement, messages, language).map(({ outcome, title: name }) => [
      name,
      outcome.known ? '' : messages.unknown,
      outcome.known ? outcome.cents : null,
    ]),
    ...missingIn(statement, language).map((text) => [fact.missing, text, null]),
    ...notes.map((text) => [fact.note, text[language], null]),
    [fact.rows, rowCounts(statement, messages), null],
    ...gathered.files.map(({ path, sha256, sheet, what }) => [
      messages.tables[what],
      `${path}${sheet === undefined ? '' : `, ${sheet}`} · SHA-256 ${sha256}`,
      null,
    ]),
  ];
  return {
    name: messages.sheetNames.summary,
    columns: [column(title, 'text', 40), column('', 'text', 80), column('€', 'money', 16)],
    rows: facts,
  };
}

function trancheSheet(statement: BudgetStatement, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const [, due = '', paid = ''] = messages.tranchesHead;
  return {
    name: messages.sheetNames.tranches,
    columns: [
      column('', 'text', 40),
      column(due, 'money', 16),
      column(paid, 'money', 16),
      column('', 'text', 30),
    ],
    rows: trancheRows(statement, messages, language).map((row) => [
      row.title,
      row.outcome.known ? row.outcome.cents : null,
      row.paid ?? null,
      row.outcome.known ? (row.taken ? `${paid}: ${messages.assumedPaid}` : '') : messages.unknown,
    ]),
  };
}

function lineSheet({ gathered, lines }: BudgetStatement, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const whole = grandTotal(lines);
  const kinds: readonly ColumnKind[] = ['text', 'text', 'money', 'money', 'money', 'money'];
  const rows = lines.map((row): WrittenCell[] => [
    lineText(gathered, row.line, language),
    sourceText(gathered, row.source, language),
    row.planned,
    row.reported,
    row.eligible,
    row.verified,
  ]);
  return {
    name: messages.sheetNames.lines,
    columns: messages.linesHead.map((title, i) =>
      column(title, kinds[i] ?? 'text', i === 0 ? 50 : i === 1 ? 30 : 16),
    ),
    rows: [...rows, [messages.total, '', whole.planned, whole.reported, whole.eligible, whole.verified]],
  };
}

function itemSheet({ gathered, items }: BudgetStatement, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const kinds: readonly ColumnKind[] = [
    'text',
    'text',
    'text',
    'text',
    'day',
    'money',
    'money',
    'money',
    'text',
    'text',
  ];
  const widths = [12, 24, 12, 28, 12, 14, 14, 14, 44, 11];
  const [yes, no] = language === 'it' ? ['sì', 'no'] : ['yes', 'no'];
  return {
    name: messages.sheetNames.items,
    columns: messages.itemsHead.map((title, i) => column(title, kinds[i] ?? 'text', widths[i] ?? 14)),
    rows: items.map((item) => [
      placeText(item),
      item.document,
      item.line,
      sourceText(gathered, item.source, language),
      item.on ?? null,
      item.reported,
      item.eligible,
      item.reported - item.eligible,
      reasonsOf(item, language),
      item.verified ? yes : no,
    ]),
  };
}

function whySheet(statement: BudgetStatement, language: Language): WrittenSheet {
  const messages = budgetMessagesIn(language);
  const kinds: readonly ColumnKind[] = [
    'text',
    'number',
    'text',
    'text',
    'money',
    'text',
    'text',
    'text',
    'text',
    'text',
  ];
  const widths = [28, 8, 7, 60, 16, 22, 34, 14, 16, 60];
  return {
    name: messages.sheetNames.why,
    columns: messages.whyHead.map((title, i) => column(title, kinds[i] ?? 'text', widths[i] ?? 20)),
    rows: explained(statement, messages, language).flatMap(({ outcome, title }) => {
      const explanation = explanationOf(outcome);
      return explanation ? explanationRows(title, explanation, language) : [];
    }),
  };
}
