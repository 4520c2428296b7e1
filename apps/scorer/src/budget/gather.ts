import { basename } from 'node:path';
import {
  type ActivityProgress,
  attract2021Plan,
  attract2021Scheme,
  type ExpenditureDocument,
  type IsoDate,
  type Payment,
  type Plan,
  type Reallocation,
  type Report,
  type Scheme,
} from '@insedia/budget';
import type { LocalizedText } from '@insedia/domain';
import type { DecimalMark } from '@insedia/scoring';
import { UsageError } from '../failure.ts';
import { type ColumnSet, type Columns, columnsIn, headingsOf } from '../read/columns.ts';
import { type Book, openBook, type SheetTable, tableIn, tableUnder } from '../read/sheets.ts';
import { plain } from '../text/plain.ts';
import { type ChosenPolicies, choosePolicies } from './choose-readings.ts';
import { type ReadDocuments, readDocuments } from './documents.ts';
import { readActivities, readPayments, readReallocations, readReports } from './read-facts.ts';
import { readPlan } from './read-plan.ts';
import {
  ACTIVITY_COLUMNS,
  DOCUMENT_COLUMNS,
  PAYMENT_COLUMNS,
  PLAN_COLUMNS,
  REALLOCATION_COLUMNS,
  REPORT_COLUMNS,
} from './tables.ts';

/** What the command line says a settlement is made from. */
export interface BudgetInputs {
  readonly documents: string;
  /** A file, or `attract-2021`; the latter if absent, or the sheet of a plan in the workbook of the documents. */
  readonly plan?: string | undefined;
  readonly reports?: string | undefined;
  readonly activities?: string | undefined;
  readonly payments?: string | undefined;
  readonly reallocations?: string | undefined;
  readonly sheet?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  readonly reading: readonly string[];
  readonly advanceRequested?: IsoDate | undefined;
  readonly advanceGuarantee?: IsoDate | undefined;
}

/** A table that was read, as provenance names it. */
interface ReadFile {
  readonly what: keyof typeof TABLES | 'documents';
  readonly path: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly rows: number;
}

/** Everything the files say, whatever the date. */
export interface Gathered extends ChosenPolicies {
  readonly scheme: Scheme;
  readonly plan: Plan;
  readonly planFile: string | undefined;
  readonly read: ReadDocuments;
  readonly documents: readonly ExpenditureDocument[];
  /** Nothing where no table of reports was found. */
  readonly reports: readonly Report[] | undefined;
  readonly activities: readonly ActivityProgress[];
  readonly payments: readonly Payment[];
  readonly reallocations: readonly Reallocation[];
  readonly files: readonly ReadFile[];
  readonly ignored: readonly { readonly path: string; readonly columns: readonly string[] }[];
  /** Sheets of workbooks that hold none of the tables. */
  readonly passedOver: readonly { readonly path: string; readonly sheets: readonly string[] }[];
}

const TABLES = {
  plan: PLAN_COLUMNS,
  reports: REPORT_COLUMNS,
  activities: ACTIVITY_COLUMNS,
  payments: PAYMENT_COLUMNS,
  reallocations: REALLOCATION_COLUMNS,
} as const;

/** The plan that needs no file. */
const PRESET = 'attract-2021';

/**
 * Reads the files of a settlement. A table without a file of its own is looked for among the sheets of the workbook
 * that the documents are in.
 *
 * @throws {InputError} if a file cannot be used
 */
export async function gather(inputs: BudgetInputs): Promise<Gathered> {
  const { decimal } = inputs;
  const chosen = choosePolicies(inputs.reading);
  const scheme = attract2021Scheme(chosen.policies);
  const reader = new TableReader(await openBook(inputs.documents));
  const preset = attract2021Plan(chosen.policies);
  const planned = isPreset(inputs.plan ?? '')
    ? undefined
    : await reader.find('plan', PLAN_COLUMNS, inputs.plan, PLAN_LINE);
  const plan = planned ? readPlan(planned.table, planned.columns, preset, planned.name, decimal) : preset;
  const sent = reader.documents(inputs.sheet);
  const read = readDocuments(sent.table, sent.columns, plan, decimal);
  const reports = await reader.find('reports', REPORT_COLUMNS, inputs.reports, REPORT);
  const activities = await reader.find('activities', ACTIVITY_COLUMNS, inputs.activities, PROGRESS);
  const payments = await reader.find('payments', PAYMENT_COLUMNS, inputs.payments, PAYMENT);
  const moved = await reader.find('reallocations', REALLOCATION_COLUMNS, inputs.reallocations, MOVE);
  return {
    ...chosen,
    scheme,
    plan,
    planFile: planned?.name,
    read,
    documents: read.documents,
    reports: reports && readReports(reports.name, reports.table, reports.columns, plan),
    activities: activities ? readActivities(activities.name, activities.table, activities.columns) : [],
    payments: payments ? readPayments(payments.name, payments.table, payments.columns, scheme, decimal) : [],
    reallocations: moved
      ? readReallocations(moved.name, moved.table, moved.columns, plan, scheme, decimal)
      : [],
    files: reader.files,
    ignored: reader.ignored,
    passedOver: reader.passedOver(),
  };
}

/** The files that are read. */
export function pathsOf({
  activities,
  documents,
  payments,
  plan,
  reallocations,
  reports,
}: BudgetInputs): readonly string[] {
  const named = plan === undefined || isPreset(plan) ? undefined : plan;
  return [documents, activities, payments, reallocations, reports, named].flatMap((path) =>
    path === undefined ? [] : [path],
  );
}

function isPreset(plan: string): boolean {
  return plain(plan) === plain(PRESET);
}

interface FoundTable<F extends string> extends Pick<SheetTable, 'table'> {
  readonly name: string;
  readonly columns: Columns<F>;
}

/** Finds tables in files, and keeps what was read of them. */
class TableReader {
  readonly files: ReadFile[] = [];
  readonly ignored: { readonly path: string; readonly columns: readonly string[] }[] = [];
  readonly #home: Book;
  readonly #books = new Map<string, Book>();

  constructor(home: Book) {
    this.#home = home;
    this.#books.set(home.file.path, home);
  }

  documents(sheet: string | undefined): FoundTable<keyof typeof DOCUMENT_COLUMNS.headings> {
    const heads = headingsOf(DOCUMENT_COLUMNS);
    const table = tableIn(this.#home, heads, { it: 'voce di documento', en: 'item of a document' }, sheet);
    return this.#taken('documents', DOCUMENT_COLUMNS, this.#home, table);
  }

  /** The table of a file that is named, or a sheet of the workbook of the documents; nothing if there is neither. */
  async find<F extends string>(
    what: keyof typeof TABLES,
    set: ColumnSet<F>,
    path: string | undefined,
    entry: LocalizedText,
  ): Promise<FoundTable<F> | undefined> {
    const heads = headingsOf(set);
    if (path === undefined) {
      const sheet = this.#home.sheets && tableUnder(this.#home, heads);
      return sheet && this.#taken(what, set, this.#home, sheet);
    }
    const book = this.#books.get(path) ?? (await openBook(path));
    this.#books.set(path, book);
    return this.#taken(what, set, book, tableIn(book, heads, entry));
  }

  /** Sheets that no table was read from. */
  passedOver(): { readonly path: string; readonly sheets: readonly string[] }[] {
    return [...this.#books.values()].flatMap(({ file: { path }, sheets = [] }) => {
      const read = new Set(
        this.files.filter((file) => file.path === basename(path)).map(({ sheet }) => sheet),
      );
      const left = sheets.map(({ name }) => name).filter((name) => !read.has(name));
      return left.length === 0 ? [] : [{ path, sheets: left }];
    });
  }

  #taken<F extends string>(
    what: ReadFile['what'],
    set: ColumnSet<F>,
    book: Book,
    sheet: SheetTable,
  ): FoundTable<F> {
    const columns = columnsIn(set, sheet.place, sheet.table.headings);
    const { length } = sheet.table.rows;
    const path = basename(book.file.path);
    const taken = this.files.find((file) => file.path === path && file.sheet === sheet.sheet);
    if (taken) {
      throw new UsageError({
        it: `${sheet.place.it}: la stessa tabella è letta due volte, per ${taken.what} e per ${what}; dare a ognuna il suo file o il suo foglio`,
        en: `${sheet.place.en}: one table is read twice, for ${taken.what} and for ${what}; give each a file or a sheet of its own`,
      });
    }
    this.files.push({ what, path, sheet: sheet.sheet, sha256: sheet.sha256, rows: length });
    if (columns.ignored.length > 0) this.ignored.push({ path: book.file.path, columns: columns.ignored });
    return { table: sheet.table, columns, name: path };
  }
}

const PLAN_LINE = { it: 'linea del piano', en: 'line of the plan' };
const REPORT = { it: 'rendiconto', en: 'report' };
const PROGRESS = { it: 'stato di avanzamento', en: 'state of progress' };
const PAYMENT = { it: 'pagamento', en: 'payment' };
const MOVE = { it: 'variazione', en: 'reallocation' };
