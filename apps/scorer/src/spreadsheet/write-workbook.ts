import { formatCents } from '@insedia/budget';
import type { CellStyle, CellValue, DataValidation } from 'hucre/xlsx';

/** What a column of a written sheet holds. */
export type ColumnKind = 'text' | 'number' | 'decimal' | 'hours' | 'share' | 'instant' | 'day' | 'money';

/** What a cell of a written sheet holds. */
export type WrittenCell = string | number | bigint | null | Formula;

/** A formula in the words of the file format (English names, commas), and what it gives until it is worked out anew. */
interface Formula {
  readonly formula: string;
  readonly result: string | number;
}

export interface WrittenColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  /** For people to change. */
  readonly input?: boolean | undefined;
  /** What may be entered, in the rows that are left for people to fill. */
  readonly check?: CellCheck | undefined;
}

/** What a spreadsheet lets a person enter in a cell, and what it tells of it. */
export interface CellCheck {
  readonly rule:
    | { readonly kind: 'any' }
    /** One of the cells of another sheet: `Lists!$A$2:$A$5`. */
    | { readonly kind: 'list'; readonly cells: string }
    | {
        readonly kind: 'number' | 'whole';
        readonly from?: number | undefined;
        readonly to?: number | undefined;
      }
    | { readonly kind: 'length'; readonly characters: number }
    /** No two cells of the column hold the same. */
    | { readonly kind: 'unique' };
  readonly title: string;
  /** Shown when the cell is chosen. */
  readonly hint: string;
  /** Said of what may not be entered. */
  readonly refusal: string;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /**
   * Texts, numbers, cents as bigint, days as `YYYY-MM-DD`, and instants as `YYYY-MM-DDTHH:MM:SS` of the wall clock,
   * with an offset after it or without.
   */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Rows below, left for people to fill. */
  readonly blankRows?: number | undefined;
}

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: '0',
  decimal: 'General',
  hours: '0.00',
  share: '0.0%',
  instant: 'dd/mm/yyyy hh:mm',
  day: 'dd/mm/yyyy',
  money: '#,##0.00',
};

/**
 * The bytes of an XLSX workbook: headings frozen, filters on, wide pages with the title above. Texts are written as texts, whatever they
 * begin with; formulas are those of {@link Formula} alone. The same sheets and instant give the same bytes.
 *
 * @param at instant noted in the file as that of its making
 */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  title: string,
  at: Date,
): Promise<Uint8Array> {
  const { colToLetter, writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    properties: { title, creator: 'insedia', created: at, modified: at },
    sheets: sheets.map(({ blankRows = 0, columns, name, rows }) => ({
      name,
      columns: columns.map((column) => ({ width: column.width, style: styleOf(column.kind) })),
      rows: [
        columns.map(({ title: heading }) => heading),
        ...rows.map((row) => row.map((value, j) => written(value, columns[j]?.kind))),
      ],
      cells: new Map<string, StyledCell | FormulaCell | InputCell>([
        ...columns.map(
          ({ title: value }, j) => [`0,${j}`, { value, type: 'string' as const, style: HEADING }] as const,
        ),
        ...exactInstants(columns, rows),
        ...formulas(columns, rows),
        ...inputs(columns, rows),
      ]),
      rowDefs: heights(columns, rows),
      dataValidations: validations(columns, rows.length + 2, blankRows, colToLetter),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      headerFooter: { oddHeader: `&L${title.replaceAll('&', '&&')}`, oddFooter: '&L&A&R&P / &N' },
    })),
  });
}

/** What may be entered in the rows left for people, from a row on. */
function validations(
  columns: readonly WrittenColumn[],
  first: number,
  blankRows: number,
  letterOf: (column: number) => string,
): DataValidation[] {
  if (blankRows === 0) return [];
  const last = first + blankRows - 1;
  return columns.flatMap(({ check }, j) => {
    if (!check) return [];
    const letter = letterOf(j);
    return [
      {
        ...ruleOf(check.rule, letter, first, last),
        range: `${letter}${first}:${letter}${last}`,
        allowBlank: true,
        showInputMessage: true,
        inputTitle: check.title.slice(0, MOST_TITLE),
        inputMessage: check.hint.slice(0, MOST_HINT),
        showErrorMessage: check.rule.kind !== 'any',
        errorStyle: 'stop' as const,
        errorTitle: check.title.slice(0, MOST_TITLE),
        errorMessage: check.refusal.slice(0, MOST_HINT),
      },
    ];
  });
}

/** What Excel shows at most of a title, and of a message, about a cell. */
const MOST_TITLE = 32;
const MOST_HINT = 225;

/** Beyond these, spreadsheets do not tell numbers apart that people enter. */
const LEAST = -(10 ** 15);
const MOST = 10 ** 15;

function ruleOf(
  rule: CellCheck['rule'],
  letter: string,
  first: number,
  last: number,
): Pick<DataValidation, 'formula1' | 'formula2' | 'operator' | 'type'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: rule.cells };
    case 'number':
    case 'whole':
      return {
        type: rule.kind === 'whole' ? 'whole' : 'decimal',
        operator: 'between',
        formula1: String(rule.from ?? LEAST),
        formula2: String(rule.to ?? MOST),
      };
    case 'length':
      return { type: 'textLength', operator: 'equal', formula1: String(rule.characters) };
    case 'unique':
      return {
        type: 'custom',
        formula1: `COUNTIF($${letter}$${first}:$${letter}$${last},${letter}${first})=1`,
      };
    case 'any':
      return { type: 'custom', formula1: 'TRUE' };
  }
}

const HEADING: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
};

const LINE_POINTS = 15;

/** Heights of the rows whose texts take several lines: not every program finds them by itself. */
function heights(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): Map<number, { readonly height: number }> {
  const all = [columns.map(({ title }) => title), ...rows];
  return new Map(
    all.flatMap((row, i) => {
      const lines = row.map((value, j) => linesOf(value, columns[j]?.width ?? 1, i === 0));
      const most = Math.max(1, ...lines);
      return most > 1 ? [[i, { height: most * LINE_POINTS }] as const] : [];
    }),
  );
}

/** Words seldom fill a line, and bold ones are wider. */
function linesOf(value: WrittenCell, width: number, bold: boolean): number {
  if (typeof value !== 'string' || value.length * (bold ? 1.2 : 1) <= width) return 1;
  return Math.ceil((value.length * (bold ? 1.3 : 1.1)) / width);
}

function styleOf(kind: ColumnKind): CellStyle {
  const isTime = kind === 'instant' || kind === 'day';
  const centred = isTime ? { horizontal: 'center' as const } : {};
  return { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text', ...centred } };
}

interface StyledCell {
  readonly value: CellValue;
  readonly type: 'string' | 'date';
  readonly style: CellStyle;
}

const WALL_LENGTH = 'YYYY-MM-DDTHH:MM:SS'.length;

/** The cells of instants that minutes alone would not tell: their formats show seconds, and the offset. */
function exactInstants(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): (readonly [place: string, cell: StyledCell])[] {
  return rows.flatMap((row, i) =>
    row.flatMap((value, j) => {
      if (columns[j]?.kind !== 'instant' || typeof value !== 'string') return [];
      const offset = /[+-]\d\d:\d\d$/.exec(value)?.[0] ?? '';
      const seconds = value.slice(0, WALL_LENGTH).endsWith(':00') ? '' : ':ss';
      if (offset === '' && seconds === '') return [];
      const numFmt = `${FORMATS.instant}${seconds}${offset === '' ? '' : `"${offset}"`}`;
      const style = { ...styleOf('instant'), numFmt };
      return [[`${i + 1},${j}`, { value: written(value, 'instant'), type: 'date' as const, style }] as const];
    }),
  );
}

interface FormulaCell {
  readonly value: null;
  readonly type: 'formula';
  readonly formula: string;
  readonly formulaResult: string | number;
  readonly style: CellStyle;
}

function formulas(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): (readonly [place: string, cell: FormulaCell])[] {
  return rows.flatMap((row, i) =>
    row.flatMap((value, j) => {
      if (!isFormula(value)) return [];
      const { formula, result } = value;
      const style = styleOf(columns[j]?.kind ?? 'text');
      return [
        [
          `${i + 1},${j}`,
          { value: null, type: 'formula' as const, formula, formulaResult: result, style },
        ] as const,
      ];
    }),
  );
}

interface InputCell {
  readonly value: number;
  readonly type: 'number';
  readonly style: CellStyle;
}

/** The numbers of a column that people may change stand out. */
function inputs(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): (readonly [place: string, cell: InputCell])[] {
  return rows.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const { input = false, kind = 'number' } = columns[j] ?? {};
      if (!input || typeof value !== 'number') return [];
      const style = { ...styleOf(kind), fill: INPUT_FILL };
      return [[`${i + 1},${j}`, { value, type: 'number' as const, style }] as const];
    }),
  );
}

const INPUT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } } as const;

function isFormula(value: WrittenCell): value is Formula {
  return typeof value === 'object' && value !== null;
}

/** What a cell holds at most: Excel says that a file with more is damaged. */
const MOST_CHARACTERS = 32_767;

/** Below this many cents the double nearest to an amount is written with just its decimals. */
const MOST_CENTS = 10n ** 15n;

function written(value: WrittenCell, kind: ColumnKind | undefined): CellValue {
  if (isFormula(value)) return null;
  if (typeof value === 'bigint') {
    return value > -MOST_CENTS && value < MOST_CENTS ? Number(value) / 100 : formatCents(value);
  }
  if (typeof value !== 'string') return value;
  if (kind === 'day' && value !== '') return new Date(`${value}T00:00:00Z`);
  if (kind === 'instant') return new Date(`${value.slice(0, WALL_LENGTH)}Z`);
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
}
