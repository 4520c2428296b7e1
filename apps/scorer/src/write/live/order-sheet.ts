import type { Language } from '@insedia/domain';
import type { Call } from '@insedia/scoring';
import type { WrittenCell, WrittenSheet } from '../../spreadsheet/write-workbook.ts';
import { columnLetters, columnRange } from './cells.ts';
import type { Entrant } from './entrants.ts';
import type { LiveWords } from './words.ts';
import type { Workings } from './workings-sheet.ts';

/** The places in order, found by formulas in the workings; those below a minimum leave their rows empty. */
export function orderSheet(
  { criteria }: Call,
  places: readonly Entrant[],
  { columns }: Workings,
  language: Language,
  words: LiveWords,
): WrittenSheet {
  const finder = columnLetters(6 + criteria.length);
  const inWorkings = (column: number): string => `'${words.workings}'!${columnRange(column, places.length)}`;
  const ordered = inOrder(places);
  const rows = places.map((_, k): WrittenCell[] => {
    const found = ordered[k];
    const row = k + 2;
    const shown = (column: number, result: string | number | undefined): WrittenCell => ({
      formula: `IF($${finder}${row}="","",INDEX(${inWorkings(column)},$${finder}${row}))`,
      result: result ?? '',
    });
    return [
      k + 1,
      shown(columns.rank, found?.place.rank),
      shown(columns.id, found?.place.application.id),
      shown(columns.name, found?.place.application.name),
      shown(columns.score, found?.place.score.points),
      ...criteria.map((__, j) => shown(columns.points[j] ?? 0, found?.place.score.results[j]?.points)),
      shown(columns.official, found?.place.rank),
      {
        formula: `IFERROR(MATCH($A${row},${inWorkings(columns.order)},0),"")`,
        result: found === undefined ? '' : found.row + 1,
      },
    ];
  });
  return {
    name: words.ranking,
    columns: [
      { title: words.place, kind: 'number', width: 6 },
      { title: words.rank, kind: 'number', width: 10 },
      { title: words.id, kind: 'text', width: 14 },
      { title: words.name, kind: 'text', width: 36 },
      { title: words.score, kind: 'decimal', width: 11 },
      ...criteria.map(({ title }) => ({ title: title[language], kind: 'decimal' as const, width: 16 })),
      { title: words.officialRank, kind: 'number', width: 11 },
      { title: words.row, kind: 'number', width: 10 },
    ],
    rows,
  };
}

interface Found {
  readonly place: Entrant;
  /** In the workings, from 0. */
  readonly row: number;
}

function inOrder(places: readonly Entrant[]): readonly Found[] {
  return places
    .map((place, row) => ({ place, row }))
    .filter(({ place }) => place.rank !== undefined)
    .toSorted((a, b) => (a.place.rank ?? 0) - (b.place.rank ?? 0) || a.row - b.row);
}
