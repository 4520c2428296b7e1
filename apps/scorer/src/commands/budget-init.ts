import { basename, dirname, extname, join } from 'node:path';
import { formatCents } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import { stringify } from 'csv-stringify/sync';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { budgetMessagesIn } from '../text/budget-messages.ts';
import { dateText } from '../text/dates.ts';
import { keepExisting, writeFiles } from '../write/files.ts';
import { TEMPLATES, type Template, type TemplateCell } from './budget-template.ts';

export interface BudgetInitOptions {
  readonly path: string;
  readonly force: boolean;
}

/**
 * Writes every table of a settlement with invented rows: a workbook where the path ends in `.xlsx`, else a folder of
 * CSV files.
 *
 * @throws {InputError} if any of them is there already and `force` is not given
 */
export async function budgetInit({ force, path }: BudgetInitOptions, context: Context): Promise<number> {
  const { invocation, language, print } = context;
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  const folder = isWorkbook ? dirname(path) : path;
  const files = isWorkbook
    ? new Map([[basename(path), await workbook(language)]])
    : new Map(
        TEMPLATES.map((template) => [`${template.name[language]}.csv`, csv(template, language)] as const),
      );
  keepExisting(
    [...files.keys()].map((name) => join(folder, name)),
    force,
  );
  writeFiles(folder, files);
  print(budgetMessagesIn(language).initDone(path));
  print(`  ${invocation} budget statement ${inputWords(path, isWorkbook, language)} --as-of 2021-12-31`);
  return EXIT.ok;
}

function inputWords(path: string, isWorkbook: boolean, language: Language): string {
  if (isWorkbook) return `--documents ${path}`;
  const [documents, ...others] = TEMPLATES.map(({ name }) => join(path, `${name[language]}.csv`));
  const options = ['--reports', '--activities', '--payments', '--reallocations'];
  return [`--documents ${documents}`, ...others.map((file, i) => `${options[i]} ${file}`)].join(' ');
}

/** A CSV file as a spreadsheet of the language opens it. */
function csv({ headings, rows }: Template, language: Language): string {
  const texts = rows.map((row) => row.map((cell) => textOf(cell, language)));
  return `\ufeff${stringify([headings(language), ...texts], { delimiter: language === 'it' ? ';' : ',' })}`;
}

function textOf(cell: TemplateCell, language: Language): string {
  if (typeof cell === 'bigint') return formatCents(cell, language);
  return typeof cell === 'string' ? dateText(cell, language) : cell[language];
}

function workbook(language: Language): Promise<Uint8Array> {
  const sheets = TEMPLATES.map(({ headings, name, rows }): WrittenSheet => {
    const kinds = headings(language).map((_, j) => kindOf(rows.map((row) => row[j] ?? '')));
    return {
      name: capital(name[language]),
      columns: headings(language).map((title, j) => ({
        title,
        kind: kinds[j] ?? 'text',
        width: WIDTHS[kinds[j] ?? 'text'],
      })),
      rows: rows.map((row) => row.map((cell) => cellOf(cell, language))),
    };
  });
  return writeWorkbook(sheets, 'insedia', new Date(0));
}

const WIDTHS = { text: 26, money: 15, day: 14 } as const;

/** What a column holds, by its cells. */
function kindOf(cells: readonly TemplateCell[]): 'text' | 'money' | 'day' {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.every((cell) => typeof cell === 'bigint')) return 'money';
  return filled.every((cell) => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)) ? 'day' : 'text';
}

function cellOf(cell: TemplateCell, language: Language): WrittenCell {
  if (typeof cell === 'bigint') return cell;
  const text = typeof cell === 'string' ? cell : cell[language];
  return text === '' ? null : text;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
