import type { Cents } from '@insedia/domain';
import { BudgetError } from '../errors.ts';
import { magnitude } from './magnitude.ts';

/**
 * Who gets the cents that proportional shares, cut down to whole cents, leave over: `floorToLargestRemainder`, one
 * each to those who lost most; `floorToLargestWeight`, one each from the heaviest on; `floorToFirst`, one each from
 * the first on; `floorSeparate`, nobody, they come back as `rest`. The names follow brick/money's `AllocationMode`.
 *
 * In every mode a share is its exact quota rounded down or up, weight zero gets nothing, and a negative total gives
 * the shares of the positive one with a minus sign. Only `floorToFirst` depends on the order.
 */
export type AllocationMode =
  | 'floorToLargestRemainder'
  | 'floorToLargestWeight'
  | 'floorToFirst'
  | 'floorSeparate';

/** Every {@link AllocationMode}. */
export const ALLOCATION_MODES: readonly AllocationMode[] = [
  'floorToLargestRemainder',
  'floorToLargestWeight',
  'floorToFirst',
  'floorSeparate',
];

/** The shares, by key in the order of the weights, and what nobody got; together the total. */
export interface Allocation {
  readonly shares: ReadonlyMap<string, Cents>;
  /** Zero but in mode `floorSeparate`. */
  readonly rest: Cents;
}

/**
 * Divides cents in proportion to weights, to the last cent.
 *
 * A larger total may lower a share in mode `floorToLargestRemainder`: with weights 1, 3, 3, three cents are 1, 1, 1
 * and four are 0, 2, 2.
 *
 * @param weights none negative; ties go to the heavier, then to the key that comes first by code unit
 * @throws {BudgetError} for a negative weight, or if all are zero and the total is not
 *
 * @example
 * const { shares } = allocate(9999n, new Map([['region', 75n], ['chamber', 25n]]));
 * [...shares]; // [['region', 7499n], ['chamber', 2500n]]
 */
export function allocate(
  total: Cents,
  weights: ReadonlyMap<string, bigint>,
  mode: AllocationMode = 'floorToLargestRemainder',
): Allocation {
  const whole = checkedSum(weights);
  if (total === 0n) return { shares: new Map([...weights].map(([key]) => [key, 0n])), rest: 0n };
  if (whole === 0n) {
    const wanted = { en: 'a weight above zero', it: 'un peso maggiore di zero' };
    throw new BudgetError('weights', [...weights.values()], wanted);
  }
  const sign = total < 0n ? -1n : 1n;
  const amount = magnitude(total);
  const quotas = [...weights].map(([key, weight]): Quota => {
    const exact = amount * weight;
    return { key, weight, floor: exact / whole, remainder: exact % whole };
  });
  let left = amount - quotas.reduce((sum, { floor }) => sum + floor, 0n);
  const luckier = mode === 'floorSeparate' ? [] : queue(quotas, mode);
  const lucky = new Set<string>();
  for (const { key } of luckier) {
    if (left === 0n) break;
    lucky.add(key);
    left -= 1n;
  }
  const shares = quotas.map(({ key, floor }): [string, Cents] => [
    key,
    sign * (lucky.has(key) ? floor + 1n : floor),
  ]);
  return { shares: new Map(shares), rest: sign * left };
}

interface Quota {
  readonly key: string;
  readonly weight: bigint;
  readonly floor: bigint;
  readonly remainder: bigint;
}

/** Only who lost a fraction can gain a cent, so that nobody leaves the quota; those are more than the cents left. */
function queue(quotas: readonly Quota[], mode: AllocationMode): readonly Quota[] {
  const short = quotas.filter(({ remainder }) => remainder > 0n);
  if (mode === 'floorToFirst') return short;
  return short.toSorted(
    (a, b) =>
      (mode === 'floorToLargestRemainder' ? descending(a.remainder, b.remainder) : 0) ||
      descending(a.weight, b.weight) ||
      (a.key < b.key ? -1 : 1),
  );
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

function checkedSum(weights: ReadonlyMap<string, bigint>): bigint {
  let sum = 0n;
  for (const [key, weight] of weights) {
    if (weight < 0n) {
      throw new BudgetError(`weights.${key}`, weight, { en: 'zero or above', it: 'zero o più' });
    }
    sum += weight;
  }
  return sum;
}
