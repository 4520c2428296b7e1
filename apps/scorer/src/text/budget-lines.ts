import { DECREE_2021, type Explanation, exclusionText, formatCents, writeExplanation } from '@insedia/budget';
import { type BudgetStatement, explanationOf } from '../budget/statement.ts';
import {
  amountText,
  dueOf,
  exclusionsOf,
  grandTotal,
  lineText,
  missingIn,
  placeText,
  pointReadings,
  sourceText,
  trancheRows,
} from '../budget/view.ts';
import type { Context } from '../context.ts';
import type { RowFault } from '../read/row-fault.ts';
import { type BudgetMessages, budgetMessagesIn } from './budget-messages.ts';
import { dateText } from './dates.ts';
import { table } from './terminal.ts';

const MOST_SHOWN = 20;

/** How deep explanations go on a terminal; the documents hold every level. */
const LEVELS = 3;

type Shown = Pick<Context, 'language' | 'strong'>;

/** A statement for a terminal. */
export function statementLines(statement: BudgetStatement, { language, strong }: Shown): string[] {
  const messages = budgetMessagesIn(language);
  const { asOf, gathered, notes, settlement } = statement;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', strong(title), ...lines.map((line) => `  ${line}`)];
  const amount = (cents: bigint | undefined): string => amountText(cents, messages, language);
  const missing = missingIn(statement, language);
  return [
    strong(`${messages.title(dateText(asOf, language))} · ${gathered.scheme.title[language]}`),
    ...(gathered.read.fictional ? [messages.fictional] : []),
    messages.shareOfTotal(amount(settlement.share), amount(settlement.total)),
    rowCounts(statement, messages),
    ...section(
      messages.notes,
      notes.map((note) => note[language]),
    ),
    ...section(messages.missing, missing.length === 0 ? [] : [...missing, `(${messages.missingHint})`]),
    ...section(messages.tranches, trancheLines(statement, messages, language)),
    ...section(messages.due, dueLines(statement, messages, language)),
    ...section(messages.lines, lineLines(statement, messages, language)),
    ...section(messages.excluded, excludedLines(statement, messages, language)),
    ...section(messages.readings, readingLines(statement, messages, language)),
  ];
}

/** How many rows of documents became what. */
export function rowCounts({ rows }: Pick<BudgetStatement, 'rows'>, messages: BudgetMessages): string {
  const { later, read, refused, used } = rows;
  return messages.rowCounts(String(read), String(used), String(later), String(refused));
}

function trancheLines(
  statement: BudgetStatement,
  messages: BudgetMessages,
  language: Shown['language'],
): string[] {
  const rows = trancheRows(statement, messages, language);
  const cells = rows.map(({ outcome, paid, taken, title }) => [
    title,
    amountText(outcome.known ? outcome.cents : undefined, messages, language),
    paid === undefined ? (taken && outcome.known ? messages.assumedPaid : '–') : formatCents(paid, language),
  ]);
  const note = rows.some(({ outcome, taken }) => taken && outcome.known) ? [messages.assumedPaidNote] : [];
  return [...table(messages.tranchesHead, cells, [false, true, true], Infinity), ...note];
}

function dueLines(
  statement: BudgetStatement,
  messages: BudgetMessages,
  language: Shown['language'],
): string[] {
  const { outcome, title } = dueOf(statement, messages, language);
  const explanation = explanationOf(outcome);
  const meanwhile = !outcome.known && outcome.meanwhile;
  return [
    ...(outcome.known ? [] : [`${title}: ${messages.unknown}`]),
    ...(meanwhile ? [messages.meanwhile(formatCents(meanwhile.cents, language))] : []),
    ...(explanation ? outline(explanation, language) : []),
  ];
}

function outline(explanation: Explanation, language: Shown['language']): string[] {
  const decree = language === 'it' ? 'D.g.r. XI/4715/2021' : 'Decree XI/4715/2021';
  return writeExplanation(explanation, language, LEVELS).replaceAll(DECREE_2021.id, decree).split('\n');
}

function lineLines(
  statement: BudgetStatement,
  messages: BudgetMessages,
  language: Shown['language'],
): string[] {
  const { gathered, lines } = statement;
  const whole = grandTotal(lines);
  const amounts = (row: typeof whole): string[] =>
    [row.planned, row.reported, row.eligible, row.verified].map((cents) => formatCents(cents, language));
  const rows = lines.map((row) => [
    lineText(gathered, row.line, language),
    sourceText(gathered, row.source, language),
    ...amounts(row),
  ]);
  return table(
    messages.linesHead,
    [...rows, [messages.total, '', ...amounts(whole)]],
    [false, false, true, true, true, true],
    Infinity,
  );
}

function excludedLines(
  statement: BudgetStatement,
  messages: BudgetMessages,
  language: Shown['language'],
): string[] {
  const all = exclusionsOf(statement.items);
  if (all.length === 0) return statement.items.length === 0 ? [] : [messages.nothingExcluded];
  const rows = all
    .slice(0, MOST_SHOWN)
    .map(([item, { cents, citation, reason }]) => [
      placeText(item),
      item.document,
      item.line,
      formatCents(cents, language),
      exclusionText(reason)[language],
      `${citation.line === undefined ? '' : `${messages.lineOf(citation.line)}, `}${messages.status[citation.status]}`,
    ]);
  return [
    ...table(messages.excludedHead, rows, [false, false, false, true, false, false], Infinity),
    ...(all.length > MOST_SHOWN ? [messages.more(String(all.length - MOST_SHOWN))] : []),
  ];
}

function readingLines(
  { gathered }: BudgetStatement,
  messages: BudgetMessages,
  language: Shown['language'],
): string[] {
  return pointReadings(gathered).map(
    ({ point, source, status, title, words }) =>
      `${point.padEnd(3)} ${title[language]}: ${words[language]} [${messages.status[status]}${source.line === undefined ? '' : `, ${messages.lineOf(source.line)}`}]`,
  );
}

/** Each refused row with its faults. */
export function refusedLines(faults: readonly RowFault[], language: Shown['language']): string[] {
  const messages = budgetMessagesIn(language);
  const lines = faults.slice(0, MOST_SHOWN).map((fault) => {
    const column = fault.column === '' ? '' : `, ${fault.column}`;
    return `  ${messages.line} ${placeText(fault)}${column}: ${messages.quoted(fault.value)}: ${messages.expected} ${fault.expected[language]}; ${fault.mend[language]}`;
  });
  return faults.length > MOST_SHOWN
    ? [...lines, `  ${messages.more(String(faults.length - MOST_SHOWN))}`]
    : lines;
}
