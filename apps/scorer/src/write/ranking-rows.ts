import type { Language } from '@insedia/domain';
import type { Assessment, CellError, Criterion, Reason, Rejection, Score } from '@insedia/scoring';

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
    head: ['esito', 'posizione', 'ex aequo', 'codice', 'denominazione', 'lon', 'lat', 'punteggio'],
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
    head: ['outcome', 'rank', 'ex aequo', 'id', 'name', 'lon', 'lat', 'score'],
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
  const headings = [
    ...words.head,
    ...words.bounds,
    ...call.criteria.flatMap(({ id, unit }) => [
      `${id} ${words.measure}${unit === undefined ? '' : ` (${unit})`}`,
      `${id} ${words.value}`,
      `${id} ${words.points}`,
    ]),
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
        ...scoreCells(call.criteria, score),
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
        ...scoreCells(call.criteria, score),
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
        ...Array.from({ length: 7 + 3 * call.criteria.length }, () => null),
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

/** A fault with its column, value and mend in one line. */
export function errorText({ column, value, message, repair }: CellError, language: Language): string {
  const shown = value === null ? '' : ` «${String(value)}»`;
  return `${column}${shown}: ${message[language]}; ${repair[language]}`;
}

function scoreCells(criteria: readonly Criterion[], score: Score | undefined): (string | number | null)[] {
  return criteria.flatMap((_, j) => {
    const result = score?.results[j];
    return result ? [result.measured.value, result.value, result.points] : [null, null, null];
  });
}
