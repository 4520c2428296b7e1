import type { Language } from '@insedia/domain';
import type { CellError, CellErrorCode, Rejection } from '@insedia/scoring';
import type { AddedSheet } from '../../spreadsheet/annotate-workbook.ts';
import { shortened, tamed } from '../../text/plain.ts';

/**
 * What Frictionless calls the faults of a cell or a row: the types of errors of its framework, version 5
 * (https://framework.frictionlessdata.io/docs/errors/cell.html).
 */
const FRICTIONLESS: Readonly<Record<Exclude<CellErrorCode, 'wrong-cell-count'>, string>> = {
  'invalid-geometry': 'type-error',
  'missing-value': 'constraint-error',
  'not-a-number': 'type-error',
  'not-an-integer': 'type-error',
  'ambiguous-number': 'type-error',
  'out-of-range': 'constraint-error',
  'not-a-category': 'constraint-error',
  'not-a-boolean': 'type-error',
  'not-an-instant': 'type-error',
  'not-an-istat-code': 'constraint-error',
  'merged-municipality': 'constraint-error',
  duplicate: 'unique-error',
  'swapped-coordinates': 'constraint-error',
  'outside-value-function': 'constraint-error',
  'position-contradicts-municipality': 'row-constraint',
  'not-an-area': 'type-error',
};

const WORDS = {
  it: {
    sheet: 'Da correggere',
    heads: [
      'riga',
      'codice',
      'colonna',
      'valore letto',
      'che cosa non va',
      'come rimediare',
      'errore',
      'Frictionless',
    ],
    whole: '(tutta la riga)',
    comment: (message: string, repair: string) => `${message}\n\nCome rimediare: ${repair}`,
  },
  en: {
    sheet: 'To be mended',
    heads: ['row', 'id', 'column', 'value read', 'what is wrong', 'how to mend it', 'fault', 'Frictionless'],
    whole: '(the whole row)',
    comment: (message: string, repair: string) => `${message}\n\nHow to mend it: ${repair}`,
  },
} as const;

/** What is said of a fault beside its cell. */
export function commentOn({ message, repair }: CellError, language: Language): string {
  return WORDS[language].comment(message[language], repair[language]);
}

/**
 * Every fault of some rows as a sheet, a line each.
 *
 * @param columns how many the rows should have
 */
export function faultSheet(rejected: readonly Rejection[], columns: number, language: Language): AddedSheet {
  const { heads, sheet, whole } = WORDS[language];
  return {
    title: sheet,
    headings: heads,
    widths: [8, 14, 28, 24, 50, 50, 34, 18],
    rows: rejected.flatMap(({ at, errors, id }) =>
      errors.map((error) => [
        at.line ?? at.record,
        id ?? null,
        error.column === '' ? whole : error.column,
        shortened(tamed(String(error.value ?? ''))),
        error.message[language],
        error.repair[language],
        error.code,
        frictionlessType(error, columns),
      ]),
    ),
  };
}

function frictionlessType({ code, value }: CellError, columns: number): string {
  if (code !== 'wrong-cell-count') return FRICTIONLESS[code];
  return Number(value) < columns ? 'missing-cell' : 'extra-cell';
}
