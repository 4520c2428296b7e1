import {
  type CategoricalValueFunction,
  compileCategory,
  compileValue,
  type PerformanceTable,
  valueRange,
  weightedSum,
} from '@insedia/ranking';
import { at, f64 } from '../at.ts';
import type { Call, Criterion } from '../call/call.ts';
import { type Column, type Columns, columnOf, pickColumns } from '../measures/column.ts';

/** The scores of a call's sites, one place a site. */
export interface ScoreColumns {
  /** With what is missing at its worst. */
  readonly points: Float64Array;
  /** With what is missing under the policy `bounds` at its best. */
  readonly pointsAtBest: Float64Array;
  /** 1 where missing data leave the points open, else 0. */
  readonly open: Uint8Array;
  /** One for each criterion, in the call's order. */
  readonly criteria: readonly CriterionColumns[];
}

/** What one criterion gives to every site. */
export interface CriterionColumns {
  /** 0 to 1; the worst where the measure is missing. */
  readonly values: Float64Array;
  readonly points: Float64Array;
  readonly pointsAtBest: Float64Array;
}

/**
 * The scores of sites, by the weighted sum of the call. Every site has one: what is missing counts at its worst, also
 * under the policy `exclude`, and no minimum is asked for.
 *
 * @param columns what each criterion of the call read, one place a site
 * @param ids of the sites, for messages; their places unless told
 * @throws {RangeError} if a criterion has no column, or one that is longer or shorter than there are sites
 * @throws {RankingError} if the call gives a measure no worth: an unlisted category, a number out of range
 *
 * @example
 * const columns = measureSites(call, layers, { lons: Float64Array.of(9.49, 9.55), lats: Float64Array.of(45.31, 45.31) });
 * // A column of the criterion that reads a field.
 * columns.set('area', { values: Float64Array.of(27_500, 50_000) });
 * scoreSites(call, columns).points; // [73.3423, 77.7874]
 */
export function scoreSites(
  call: Call,
  columns: Columns,
  ids: readonly string[] = unnamed(call, columns),
): ScoreColumns {
  for (const criterion of call.criteria) requireLength(criterion, columnOf(columns, criterion), ids.length);
  const worst = sum(call, columns, ids, 0);
  const open = openSites(call, columns, ids.length);
  const sites = new Uint32Array(ids.length).map((_, site) => site).filter((site) => open[site] === 1);
  const names = Array.from(sites, (site) => ids[site] ?? String(site));
  const best = sum(call, pickColumns(columns, sites), names, 1);
  return {
    points: worst.scores,
    pointsAtBest: replaced(worst.scores, sites, best.scores),
    open,
    criteria: worst.values.map((values, j) => {
      const points = at(worst.contributions, j);
      return { values, points, pointsAtBest: replaced(points, sites, at(best.contributions, j)) };
    }),
  };
}

function requireLength({ id }: Criterion, { values }: Column, size: number): void {
  if (values.length === size) return;
  throw new RangeError(`criterion ${id}: a column of ${values.length} values, expected ${size}`);
}

/** As many ids as there are sites, none of them told: messages then name a site by its place. */
function unnamed({ criteria: [first] }: Call, columns: Columns): readonly string[] {
  return Array.from<string>({ length: first ? columnOf(columns, first).values.length : 0 });
}

/** Whether a criterion's points on a site are open, its measure being missing under the policy `bounds`. */
export function isOpen({ missing }: Criterion, { values }: Column, site: number): boolean {
  return missing === 'bounds' && Number.isNaN(values[site]);
}

/** 1 for the sites on which some criterion's points are open. */
function openSites({ criteria }: Call, columns: Columns, size: number): Uint8Array {
  const open = new Uint8Array(size);
  for (const criterion of criteria) {
    if (criterion.missing !== 'bounds') continue;
    const { values } = columnOf(columns, criterion);
    for (let site = 0; site < size; site++) if (Number.isNaN(values[site])) open[site] = 1;
  }
  return open;
}

/** The column with other numbers on some of the sites. */
function replaced(column: Float64Array, sites: Uint32Array, numbers: Float64Array): Float64Array {
  if (sites.length === 0) return column;
  const copy = column.slice();
  for (const [i, site] of sites.entries()) copy[site] = at(numbers, i);
  return copy;
}

/**
 * The value of every measure; of one that is missing, the worst (`end` 0), or (`end` 1) the best where the policy is
 * `bounds`.
 */
function valued(
  { missing, value: fn }: Criterion,
  { values, labels = [] }: Column,
  end: 0 | 1,
): Float64Array {
  const range = valueRange(fn);
  const filler = missing === 'bounds' ? range[end] : range[0];
  const worth = fn.kind === 'categorical' ? ofLabels(fn, labels) : compileValue(fn);
  const result = new Float64Array(values.length);
  for (let site = 0; site < values.length; site++) {
    const measure = f64(values, site);
    result[site] = Number.isNaN(measure) ? filler : worth(measure);
  }
  return result;
}

/** The value of a label by its place in the list. */
function ofLabels(fn: CategoricalValueFunction, labels: readonly string[]): (place: number) => number {
  const value = compileCategory(fn);
  return (place) => value(at(labels, place));
}

interface Sum {
  readonly values: readonly Float64Array[];
  readonly contributions: readonly Float64Array[];
  readonly scores: Float64Array;
}

function sum(call: Call, columns: Columns, ids: readonly string[], end: 0 | 1): Sum {
  const values = call.criteria.map((criterion) => valued(criterion, columnOf(columns, criterion), end));
  // Not by performanceTable(), which would look for an id given twice: the form decides whether ids are unique.
  const table: PerformanceTable = {
    alternatives: ids,
    criteria: call.criteria.map(({ id }) => id),
    columns: values,
  };
  const { contributions, scores } = weightedSum(
    table,
    call.criteria.map(({ weight }) => weight),
    { scale: call.score.outOf.value, decimals: call.score.decimals.value },
  );
  return { values, contributions, scores };
}
