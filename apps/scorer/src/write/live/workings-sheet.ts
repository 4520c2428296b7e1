import type { Language } from '@insedia/domain';
import { type Call, formFields, type TieBreak, toNumber, valueIn } from '@insedia/scoring';
import type { WrittenCell, WrittenColumn, WrittenSheet } from '../../spreadsheet/write-workbook.ts';
import { columnLetters, columnRange, numberLiteral } from './cells.ts';
import type { Entrant } from './entrants.ts';
import { weightCell } from './weights-sheet.ts';
import type { LiveWords } from './words.ts';

/** Where the other sheets find what they show. */
export interface Workings {
  readonly sheet: WrittenSheet;
  readonly columns: {
    readonly id: number;
    readonly name: number;
    readonly official: number;
    readonly points: readonly number[];
    readonly score: number;
    readonly rank: number;
    readonly order: number;
  };
}

/** A product this near a half, relative to itself, counts as that half: what `weightedSum` of the ranking does. */
const GUARD = '(1+2^-40)';

/** What a missing value of a tie-break counts as: behind every other. */
const LAST = 1e300;

/**
 * A row for each place: values fixed by the call, points and score by the weights, whether it is above the minimums,
 * its competition rank and its place in the order. Rows are in the order of ids, so that full ties keep it.
 */
export function workingsSheet(
  call: Call,
  places: readonly Entrant[],
  language: Language,
  words: LiveWords,
): Workings {
  const { criteria, score, ties } = call;
  const count = criteria.length;
  const values = criteria.map((_, j) => 3 + j);
  const points = criteria.map((_, j) => 3 + count + j);
  const total = 3 + 2 * count;
  const compared = total + 1;
  const broken = ties.chain.map((_, k) => compared + 1 + k);
  const admitted = compared + 1 + broken.length;
  const rank = admitted + 1;
  const order = admitted + 2;
  const decimals = score.decimals.value;

  const rowOf = ({ application, rank: officialRank, score: own }: Entrant, i: number): WrittenCell[] => {
    const row = i + 2;
    const at = (column: number): string => `${columnLetters(column)}${row}`;
    const scale = numberLiteral(score.outOf.value);
    return [
      application.id,
      application.name,
      officialRank ?? null,
      ...own.results.map(({ value }) => value),
      ...own.results.map(({ points: result }, j) => ({
        formula: `ROUND(${scale}*${weightCell(j, words)}*${at(values[j] ?? 0)}*${GUARD},${decimals})`,
        result,
      })),
      {
        formula: `ROUND(SUM(${at(points[0] ?? 0)}:${at(points.at(-1) ?? 0)}),${decimals})`,
        result: own.points,
      },
      gridded(at(total), own.points, ties.tolerance.value),
      ...ties.chain.map((step) =>
        tieCell(step, call, application.values, own.results, (j) => at(points[j] ?? 0)),
      ),
      {
        formula: `IF(AND(${minimums(call, at, points, total).join(',') || 'TRUE'}),1,0)`,
        result: officialRank === undefined ? 0 : 1,
      },
      {
        formula: `IF(${at(admitted)}=1,1+SUMPRODUCT(${range(admitted)}*(${better([compared, ...broken], ties.chain, at)})),"")`,
        result: officialRank ?? '',
      },
      {
        formula: `IF(${at(admitted)}=1,${at(rank)}+COUNTIF(${columnLetters(rank)}$1:${columnLetters(rank)}${row - 1},${at(rank)}),"")`,
        result: officialRank === undefined ? '' : (orders[i] ?? ''),
      },
    ];
  };
  const range = (column: number): string => columnRange(column, places.length);
  const better = (
    columns: readonly number[],
    chain: readonly TieBreak[],
    at: (column: number) => string,
  ): string =>
    columns.reduceRight((rest, column, k) => {
      const above = chain[k - 1]?.prefer === 'lower' ? '<' : '>';
      const ahead = `(${range(column)}${above}${at(column)})`;
      return rest === '' ? ahead : `(${ahead}+(${range(column)}=${at(column)})*${rest})`;
    }, '');
  const orders = ordersOf(places);

  return {
    columns: { id: 0, name: 1, official: 2, points, score: total, rank, order },
    sheet: {
      name: words.workings,
      columns: [
        { title: words.id, kind: 'text', width: 14 },
        { title: words.name, kind: 'text', width: 32 },
        { title: words.officialRank, kind: 'number', width: 11 },
        ...criteria.map(({ title }) => numeric(`${title[language]}: ${words.value}`)),
        ...criteria.map(({ title }) => numeric(`${title[language]}: ${words.points}`)),
        numeric(words.score),
        numeric(words.compared),
        ...ties.chain.map((step) => numeric(`${words.tieBreak}: ${tieTitle(step, call, language)}`)),
        { title: words.admitted, kind: 'number', width: 10 },
        { title: words.rank, kind: 'number', width: 10 },
        { title: words.order, kind: 'number', width: 10 },
      ],
      rows: places.map(rowOf),
    },
  };
}

function numeric(title: string): WrittenColumn {
  return { title, kind: 'decimal', width: 14 };
}

/** The score on the grid of the call's tolerance, on which scores tie. */
function gridded(cell: string, points: number, tolerance: number): WrittenCell {
  if (tolerance === 0) return { formula: cell, result: points };
  const cells = `${cell}/${numberLiteral(tolerance)}*${GUARD}`;
  return { formula: `ROUND(${cells},0)`, result: Math.round((points / tolerance) * (1 + 2 ** -40)) };
}

function tieCell(
  step: TieBreak,
  { criteria }: Call,
  values: Entrant['application']['values'],
  results: Entrant['score']['results'],
  pointsAt: (criterion: number) => string,
): WrittenCell {
  if (step.kind === 'criterion') {
    const j = criteria.findIndex(({ id }) => id === step.criterion);
    return { formula: pointsAt(j), result: results[j]?.points ?? 0 };
  }
  return toNumber(valueIn(values, step.field)) ?? (step.prefer === 'higher' ? -LAST : LAST);
}

function tieTitle(step: TieBreak, { criteria, form }: Call, language: Language): string {
  const title =
    step.kind === 'criterion'
      ? criteria.find(({ id }) => id === step.criterion)?.title
      : formFields(form).find(({ name }) => name === step.field)?.title;
  return title?.[language] ?? '';
}

function minimums(
  { criteria, score }: Call,
  at: (column: number) => string,
  points: readonly number[],
  total: number,
): string[] {
  const own = criteria.flatMap(({ minimum }, j) =>
    minimum ? [`${at(points[j] ?? 0)}>=${numberLiteral(minimum.points)}`] : [],
  );
  return score.minimum ? [...own, `${at(total)}>=${numberLiteral(score.minimum.points)}`] : own;
}

/** The place of each in the order: its rank, and how many of the same rank are before it. */
function ordersOf(places: readonly Entrant[]): readonly (number | undefined)[] {
  const seen = new Map<number, number>();
  return places.map(({ rank }) => {
    if (rank === undefined) return undefined;
    const before = seen.get(rank) ?? 0;
    seen.set(rank, before + 1);
    return rank + before;
  });
}
