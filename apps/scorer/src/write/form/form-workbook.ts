import type { Language } from '@insedia/domain';
import type { Call } from '@insedia/scoring';
import {
  type CellCheck,
  type ColumnKind,
  type WrittenCell,
  type WrittenSheet,
  writeWorkbook,
} from '../../spreadsheet/write-workbook.ts';
import { type FormMessages, formMessagesIn } from '../../text/form-messages.ts';
import { contentOf } from './describe.ts';
import { type FormColumn, formColumns } from './fields.ts';

/** How a form is written. */
export interface FormOptions {
  readonly language: Language;
  /** Rows to fill in. */
  readonly rows: number;
  /** Whether it has the fields that the call neither asks for nor uses. */
  readonly all: boolean;
}

/**
 * The application form of a call as a workbook: a sheet to fill in, whose cells take what the call can read and say so,
 * a guide, and the lists that cells choose from. Its headings are those that `rank` reads.
 */
export function formWorkbook(call: Call, { all, language, rows }: FormOptions): Promise<Uint8Array> {
  const messages = formMessagesIn(language);
  const columns = formColumns(call, language, all);
  const lists = listsOf(columns, language, messages);
  const sheets: WrittenSheet[] = [
    {
      name: messages.applications,
      blankRows: rows,
      rows: [],
      columns: columns.map((column) => ({
        title: column.heading,
        kind: KINDS[column.field.type] ?? 'text',
        width: Math.min(Math.max(14, column.heading.length + 2), 30),
        check: checkOf(column, lists, language, messages),
      })),
    },
    guideSheet(columns, language, messages),
    ...(lists.length > 0 ? [listSheet(lists, messages)] : []),
  ];
  return writeWorkbook(sheets, call.title[language], new Date(0));
}

const KINDS: Partial<Readonly<Record<FormColumn['field']['type'], ColumnKind>>> = {
  number: 'decimal',
  integer: 'number',
  money: 'money',
};

/** What the cells of a column choose from. */
interface ChoiceList {
  readonly field: string;
  readonly heading: string;
  readonly choices: readonly string[];
}

function listsOf(
  columns: readonly FormColumn[],
  language: Language,
  messages: FormMessages,
): readonly ChoiceList[] {
  return columns.flatMap(({ field }): ChoiceList[] => {
    const { categories = [], name, title, type } = field;
    const heading = title[language];
    if (type === 'boolean') return [{ field: name, heading, choices: [messages.yes, messages.no] }];
    if (type !== 'category') return [];
    return [{ field: name, heading, choices: categories.map(({ label }) => label[language]) }];
  });
}

function checkOf(
  { field, readBy, required }: FormColumn,
  lists: readonly ChoiceList[],
  language: Language,
  messages: FormMessages,
): CellCheck {
  const list = lists.findIndex((one) => one.field === field.name);
  const content = contentOf(field, language, messages);
  const chosen = list >= 0 && field.type === 'category' ? messages.choose : content;
  const uses = readBy.map((title) => title[language]).join(', ');
  const hint = [
    required ? messages.required : messages.optional,
    chosen,
    ...(uses === '' ? [] : [messages.forWhat(uses)]),
  ].join(' ');
  return { rule: ruleOf(field, list, lists, messages), title: field.title[language], hint, refusal: content };
}

function ruleOf(
  { maximum, minimum, type, unique = false }: FormColumn['field'],
  list: number,
  lists: readonly ChoiceList[],
  messages: FormMessages,
): CellCheck['rule'] {
  const choices = lists[list]?.choices;
  if (choices) {
    const letter = String.fromCodePoint(FIRST_LETTER + list);
    return { kind: 'list', cells: `${messages.lists}!$${letter}$2:$${letter}$${choices.length + 1}` };
  }
  if (type === 'number' || type === 'money') return { kind: 'number', from: minimum, to: maximum };
  if (type === 'integer') return { kind: 'whole', from: minimum, to: maximum };
  if (type === 'istat') return { kind: 'length', characters: ISTAT_DIGITS };
  return unique ? { kind: 'unique' } : { kind: 'any' };
}

const FIRST_LETTER = 65;
const ISTAT_DIGITS = 6;

function guideSheet(
  columns: readonly FormColumn[],
  language: Language,
  messages: FormMessages,
): WrittenSheet {
  const widths = [34, 14, 70, 60];
  return {
    name: messages.guide,
    columns: messages.head.map((title, j) => ({ title, kind: 'text', width: widths[j] ?? 20 })),
    rows: columns.map(({ field, readBy, required }) => [
      field.title[language],
      required ? messages.yes : messages.no,
      contentOf(field, language, messages),
      readBy.map((title) => title[language]).join(', '),
    ]),
  };
}

/** Headed otherwise than the columns that choose from them, for a reader not to take one for the other. */
function listSheet(lists: readonly ChoiceList[], { choicesOf, lists: name }: FormMessages): WrittenSheet {
  const longest = Math.max(...lists.map(({ choices }) => choices.length));
  return {
    name,
    columns: lists.map(({ heading }) => ({ title: choicesOf(heading), kind: 'text', width: 34 })),
    rows: Array.from({ length: longest }, (_, i): WrittenCell[] =>
      lists.map(({ choices }) => choices[i] ?? null),
    ),
  };
}
