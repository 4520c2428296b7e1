import { at, f64, rowOf } from '../at.ts';
import { requireLength, requireNonNegative, requireObject, requireOneOf } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';
import { type Goal, orient } from '../table/goal.ts';
import { extent } from '../table/normalize-column.ts';
import type { PerformanceTable } from '../table/performance-table.ts';
import { requireWeights } from '../weights/given.ts';
import { kernel } from './kernel.ts';

/** The levels of ELECTRE I, all to be chosen. */
export interface Electre1Options {
  /** The least concordance with which one outranks another, 0 to 1. */
  readonly concordance: number;
  /** The most discordance with which one outranks another, 0 to 1. */
  readonly discordance: number;
  /**
   * What a disadvantage is divided by: the widest range of any criterion, as in the paper, where all criteria
   * share a scale, or the range of its own criterion.
   */
  readonly discordanceScale: 'widest-range' | 'own-range';
  /** Disadvantages on single criteria that no concordance makes up for (ELECTRE Iv). None when absent. */
  readonly veto?: Veto | undefined;
}

/** Absolute vetoes of ELECTRE Iv. */
export interface Veto {
  /** One a criterion, in its unit, 0 or above; undefined where there is none. */
  readonly thresholds: readonly (number | undefined)[];
  /** Whether a disadvantage equal to the threshold is let pass, `exceeded`, or not, `reached`. */
  readonly from: 'exceeded' | 'reached';
}

/** An outranking relation and its kernel. */
export interface Electre1 {
  /** `concordance[a][b]`: the weight of the criteria on which a is at least as good as b. */
  readonly concordance: readonly Float64Array[];
  /** `discordance[a][b]`: the largest disadvantage of a against b, 0 to 1. */
  readonly discordance: readonly Float64Array[];
  /** `outranks[a][b]` is 1 when a outranks b; 0 on the diagonal. */
  readonly outranks: readonly Uint8Array[];
  /** Indices, ascending: circuits merged, none outranks another and together they outrank the rest. */
  readonly kernel: readonly number[];
  /** Indices, ascending, of those that nobody outranks: the kernel when there is no circuit and no chain. */
  readonly notOutranked: readonly number[];
}

const SCALES = ['widest-range', 'own-range'];
const FROM = ['exceeded', 'reached'];

/** Sums of weights, of order 1, nearer than this are equal. */
const ROUNDING = 1e-9;

/**
 * ELECTRE I, a cross-check that chooses a subset and ranks nobody: a outranks b when the concordance reaches its
 * level and the discordance does not exceed its own (Roy 1968, Revue française d'informatique et de recherche
 * opérationnelle 8, 57–75), and no veto speaks against it (ELECTRE Iv: Figueira, Mousseau & Roy 2005, Multiple
 * Criteria Decision Analysis, chapter 4). A discordance level of 1 leaves all to the vetoes. Time and memory grow with the square of the alternatives.
 *
 * @param weights - one a criterion, finite, 0 or above, summing to 1 within 1e-9.
 * @throws {WeightError} when the weights are not so.
 * @throws {MissingValueError} when a performance is NaN.
 * @throws {RankingError} when goals, levels or vetoes are unusable, or a performance is infinite.
 *
 * @example
 * const sites = performanceTable(['A', 'B', 'C'], ['access', 'area'], [
 *   Float64Array.of(9, 8, 1),
 *   Float64Array.of(5, 6, 6),
 * ]);
 * electre1(sites, [0.6, 0.4], ['max', 'max'], {
 *   concordance: 0.6,
 *   discordance: 0.3,
 *   discordanceScale: 'widest-range',
 * }).kernel; // [0]
 */
export function electre1(
  table: PerformanceTable,
  weights: readonly number[],
  goals: readonly Goal[],
  options: Electre1Options,
): Electre1 {
  requireObject('options', options);
  requireWeights(weights, table.criteria.length);
  requireOneOf('discordanceScale', options.discordanceScale, SCALES);
  for (const level of ['concordance', 'discordance'] as const) {
    if (!(options[level] >= 0 && options[level] <= 1)) {
      throw new RankingError(messages.notWithin(level, 0, 1, options[level]), [level]);
    }
  }
  const { veto } = options;
  if (veto !== undefined) requireUsable(veto, table.criteria.length);
  const columns = orient(table, goals);
  const size = table.alternatives.length;
  const ranges = columns.map((column) => Math.max(0, extent(column)[1] - extent(column)[0]));
  const widest = Math.max(0, ...ranges);
  const concordance = squareOf(size);
  const discordance = squareOf(size);
  const vetoed = table.alternatives.map(() => new Uint8Array(size));
  for (const [j, column] of columns.entries()) {
    const scale = options.discordanceScale === 'own-range' ? at(ranges, j) : widest;
    const threshold = veto?.thresholds[j] ?? Infinity;
    for (let a = 0; a < size; a++) {
      const [agreeing, opposing] = [rowOf(concordance, a), rowOf(discordance, a)];
      const forbidden = rowOf(vetoed, a);
      for (let b = 0; b < size; b++) {
        const disadvantage = f64(column, b) - f64(column, a);
        if (disadvantage <= 0) agreeing[b] = f64(agreeing, b) + at(weights, j);
        else opposing[b] = Math.max(f64(opposing, b), disadvantage / scale);
        if (disadvantage > threshold || (veto?.from === 'reached' && disadvantage === threshold)) {
          forbidden[b] = 1;
        }
      }
    }
  }
  const outranks = concordance.map((row, a) =>
    Uint8Array.from(row, (agreement, b) => {
      const opposition = f64(rowOf(discordance, a), b);
      const holds =
        agreement >= options.concordance - ROUNDING && opposition <= options.discordance + ROUNDING;
      return a !== b && holds && rowOf(vetoed, a)[b] === 0 ? 1 : 0;
    }),
  );
  const notOutranked = [...table.alternatives.keys()].filter((b) => outranks.every((row) => row[b] !== 1));
  return { concordance, discordance, outranks, kernel: kernel(outranks), notOutranked };
}

function requireUsable({ thresholds, from }: Veto, criteria: number): void {
  requireLength('veto.thresholds', thresholds, criteria);
  requireOneOf('veto.from', from, FROM);
  for (const [j, threshold = 0] of thresholds.entries()) {
    requireNonNegative(`veto.thresholds[${j}]`, threshold);
  }
}

/** A square matrix of zeros, a row an array. */
function squareOf(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}
