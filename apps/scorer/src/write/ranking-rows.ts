import type { Language } from '@insedia/domain';
import type { Assessment, CellError, Criterion, Reason, Rejection, Score } from '@insedia/scoring';
import { measuredCell, unitLabel } from '../text/labels.ts';
import { type Wording, wordingOf } from '../text/wording.ts';

/** What became of a row of the applications. */
type RowStatus = 'ranked' | 'ineligible' | 'rejected';

/** One row of the ranking as a table: numbers stay numbers, `null` is an empty cell. */
interface RankingRow {
  readonly status: RowStatus;
  readonly cells: readonly (string | number | null)[];
}

/** The ranking as a table, one row for every application that was read. */
export interface RankingTable {
  readonly headings: readonly string[];
  readonly rows: readonly RankingRow[];
}

const WORDS = {
  it: {
    ranked: 'in graduatoria',
    ineligible: 'non ammissibile',
    rejected: 'respinta',
    head: [
      'esito',
      'posizione',
      'ex aequo con (quante)',
      'codice',
      'denominazione',
      'lon',
      'lat',
      'punteggio',
    ],
    bounds: ['punteggio al meglio', 'posizione migliore', 'posizione peggiore'],
    measure: 'misura',
    value: 'valore',
    points: 'punti',
    tail: ['motivi', 'file', 'riga'],
  },
  en: {
    ranked: 'ranked',
    ineligible: 'ineligible',
    rejected: 'rejected',
    head: ['outcome', 'rank', 'ex aequo with (how many)', 'id', 'name', 'lon', 'lat', 'score'],
    bounds: ['score at best', 'best rank', 'worst rank'],
    measure: 'measure',
    value: 'value',
    points: 'points',
    tail: ['reasons', 'file', 'line'],
  },
} as const;

/** Lays an assessment out as rows: the ranking first, then the ineligible, then the rejected. */
export function rankingTable(assessment: Assessment, language: Language): RankingTable {
  const words = WORDS[language];
  const { call, ranked, ineligible, rejected } = assessment;
  const wording = wordingOf(call, language);
  const headings = [
    ...words.head,
    ...words.bounds,
    ...call.criteria.flatMap((criterion) => {
      const title = criterion.title[language];
      const unit = unitLabel(wording, criterion);
      return [
        `${title}: ${words.measure}${unit === undefined ? '' : ` (${unit})`}`,
        `${title}: ${words.value}`,
        `${title}: ${words.points}`,
      ];
    }),
    ...words.tail,
  ];
  const rows: RankingRow[] = [
    ...ranked.map(({ application, rank, exAequo, rankBounds, score }) => ({
      status: 'ranked' as const,
      cells: [
        words.ranked,
        rank,
        exAequo === 0 ? null : exAequo,
        application.id,
        application.name,
        ...application.position,
        score.points,
        score.pointsAtBest,
        ...rankBounds,
        ...scoreCells(wording, call.criteria, score),
        '',
        application.at.file ?? null,
        lineOf(application.at),
      ],
    })),
    ...ineligible.map(({ application, reasons, score }) => ({
      status: 'ineligible' as const,
      cells: [
        words.ineligible,
        null,
        '',
        application.id,
        application.name,
        ...application.position,
        score?.points ?? null,
        score?.pointsAtBest ?? null,
        null,
        null,
        ...scoreCells(wording, call.criteria, score),
        reasons.map((reason) => reasonText(reason, language)).join(' · '),
        application.at.file ?? null,
        lineOf(application.at),
      ],
    })),
    ...rejected.map((rejection) => ({
      status: 'rejected' as const,
      cells: [
        words.rejected,
        null,
        '',
        rejection.id ?? null,
        rejection.name ?? null,
        ...Array.from({ length: 6 + 3 * call.criteria.length }, () => null),
        rejection.errors.map((error) => errorText(error, language)).join(' · '),
        rejection.at.file ?? null,
        lineOf(rejection.at),
      ],
    })),
  ];
  return { headings, rows };
}

/** Line of the file, or where it has none the number of the record. */
export function lineOf({ line, record }: Rejection['at']): number {
  return line ?? record;
}

/** A reason with the clause it stands on. */
export function reasonText({ message, citation }: Reason, language: Language): string {
  if (!citation) return message[language];
  const { act, article, line } = citation;
  const place = [act, article, line === undefined ? undefined : `r. ${line}`].filter(
    (part) => part !== undefined,
  );
  return `${message[language]} [${place.join(', ')}]`;
}

/** A fault with its column and value, unless it is the row's as a whole, and its mend in one line. */
export function errorText({ column, value, message, repair }: CellError, language: Language): string {
  const fault = `${message[language]}; ${repair[language]}`;
  if (column === '') return fault;
  return `${column}${value === null ? '' : ` «${String(value)}»`}: ${fault}`;
}

function scoreCells(
  wording: Wording,
  criteria: readonly Criterion[],
  score: Score | undefined,
): (string | number | null)[] {
  return criteria.flatMap((criterion, j) => {
    const result = score?.results[j];
    if (!result) return [null, null, null];
    return [measuredCell(wording, criterion, result.measured), result.value, result.points];
  });
}
