import type { Cents, Language, LocalizedText } from '@insedia/domain';
import {
  ACTIVITY_COLUMNS,
  type ActivityField,
  DOCUMENT_COLUMNS,
  type DocumentField,
  PAYMENT_COLUMNS,
  type PaymentField,
  REALLOCATION_COLUMNS,
  REPORT_COLUMNS,
  type ReallocationField,
  type ReportField,
} from '../budget/tables.ts';
import type { ColumnSet } from '../read/columns.ts';

/** A cell of a template: cents, a day `YYYY-MM-DD`, or a text, which may differ by language. */
export type TemplateCell = Cents | string | LocalizedText;

/** A table to start from, with invented rows. */
export interface Template {
  /** Of its file or sheet. */
  readonly name: LocalizedText;
  readonly headings: (language: Language) => readonly string[];
  readonly rows: readonly (readonly TemplateCell[])[];
}

function template<F extends string>(
  name: LocalizedText,
  { fields, headings }: ColumnSet<F>,
  left: readonly F[],
  rows: readonly Partial<Record<F, TemplateCell>>[],
): Template {
  const shown = fields.filter((field) => !left.includes(field));
  return {
    name,
    headings: (language) => shown.map((field) => headings[field][language === 'it' ? 0 : 1] ?? field),
    rows: rows.map((row) => shown.map((field) => row[field] ?? '')),
  };
}

const YES: LocalizedText = { it: 'sì', en: 'yes' };
const NO: LocalizedText = { it: 'no', en: 'no' };
const REGION: LocalizedText = { it: 'Regione Lombardia', en: 'Lombardy Region' };
const CHAMBER: LocalizedText = { it: 'Camera di commercio di Varese', en: 'Varese Chamber of commerce' };
const THIRD: LocalizedText = { it: 'terzi', en: 'third party' };
const INTERNAL: LocalizedText = { it: 'interno', en: 'internal' };

const invoice = (
  document: string,
  supplier: string,
  line: string,
  net: Cents,
  invoiced: string,
  rest: Partial<Record<DocumentField, TemplateCell>> = {},
): Partial<Record<DocumentField, TemplateCell>> => ({
  document,
  supplier,
  nature: THIRD,
  source: REGION,
  line,
  net,
  incurred: invoiced,
  invoiced,
  paid: invoiced,
  verified: net,
  fictional: YES,
  ...rest,
});

/** The tables of a settlement: an invented year of an invented programme. */
export const TEMPLATES: readonly Template[] = [
  template<DocumentField>(
    { it: 'documenti', en: 'documents' },
    DOCUMENT_COLUMNS,
    ['item'],
    [
      invoice('FT 1/2021', 'Esempio Consulenze S.r.l.', '1', 80_000_00n, '2021-07-15'),
      invoice('FT 14/2021', 'Esempio Consulenze S.r.l.', '1', 40_000_00n, '2021-09-20'),
      invoice('FT 14/2021', 'Esempio Consulenze S.r.l.', '2', 60_000_00n, '2021-09-20'),
      invoice('A/77', 'Fiere Fittizie S.p.A.', '4', 30_000_00n, '2021-09-28', {
        use: { it: 'evento per gli investitori internazionali', en: 'event for international investors' },
        vat: 6_600_00n,
        recoverable: NO,
        verified: 36_600_00n,
      }),
      invoice('NC/9', 'Fiere Fittizie S.p.A.', '4', 1_000_00n, '2021-10-12', {
        vat: 220_00n,
        recoverable: NO,
        corrects: 'A/77',
        verified: '',
      }),
      invoice('FT 31/2021', 'Esempio Consulenze S.r.l.', '3', 200_000_00n, '2021-12-10', {
        verified: 195_000_00n,
      }),
      invoice('Cedolini 2021', 'Unioncamere Lombardia', '3', 50_000_00n, '2021-12-31', { nature: INTERNAL }),
      invoice('VA 3', 'Studio Inventato', '5', 45_000_00n, '2021-11-05', { source: CHAMBER }),
    ],
  ),
  template<ReportField>(
    { it: 'rendiconti', en: 'reports' },
    REPORT_COLUMNS,
    [],
    [
      { source: REGION, asOf: '2021-09-30', delivered: '2021-10-08' },
      { source: CHAMBER, asOf: '2021-09-30', delivered: '2021-10-08' },
      { source: REGION, asOf: '2021-12-31', delivered: '2021-12-31' },
      { source: CHAMBER, asOf: '2021-12-31', delivered: '2021-12-31' },
    ],
  ),
  template<ActivityField>(
    { it: 'attività', en: 'activities' },
    ACTIVITY_COLUMNS,
    [],
    [
      {
        asOf: '2021-09-30',
        done: '60 %',
        evidence: { it: 'relazione al 30 settembre, prot. 123', en: 'report of 30 September, prot. 123' },
      },
    ],
  ),
  template<PaymentField>(
    { it: 'pagamenti', en: 'payments' },
    PAYMENT_COLUMNS,
    [],
    [{ tranche: { it: 'anticipo', en: 'advance' }, amount: 198_808_83n, paid: '2021-06-30' }],
  ),
  template<ReallocationField>(
    { it: 'variazioni', en: 'reallocations' },
    REALLOCATION_COLUMNS,
    [],
    [
      {
        id: 'V1',
        agreed: '2021-07-01',
        agreement: { it: 'scambio di note, prot. 45', en: 'exchange of notes, prot. 45' },
        source: REGION,
        from: '1',
        to: '2',
        amount: 10_000_00n,
      },
    ],
  ),
];
