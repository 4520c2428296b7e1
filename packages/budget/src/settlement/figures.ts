import type { Cents } from '@insedia/domain';
import { centsOf } from './outcome.ts';
import type { Settlement } from './settle.ts';

/** A settlement in six amounts; an absent one is unknown. */
export interface Figures {
  readonly advance: Cents | undefined;
  /** All progress payments together. */
  readonly progress: Cents | undefined;
  readonly balance: Cents | undefined;
  readonly recovery: Cents | undefined;
  readonly released: Cents | undefined;
  readonly due: Cents | undefined;
}

/** The names of the figures of a settlement, in the order in which they are shown. */
export const FIGURES: readonly (keyof Figures)[] = [
  'advance',
  'progress',
  'balance',
  'recovery',
  'released',
  'due',
];

/**
 * The amounts of a settlement, without where they come from. Advance and progress are as paid.
 *
 * @example
 * figuresOf(settle(input)).due; // 13000000n
 */
export function figuresOf(settlement: Settlement): Figures {
  const { balance, due, recovery, released, tranches } = settlement;
  const paid = (kind: 'advance' | 'progress'): Cents | undefined =>
    tranches
      .filter((tranche) => tranche.kind === kind)
      .reduce<Cents | undefined>((sum, tranche) => {
        const cents = centsOf(tranche.paid);
        return sum === undefined || cents === undefined ? undefined : sum + cents;
      }, 0n);
  return {
    advance: paid('advance'),
    progress: paid('progress'),
    balance: centsOf(balance),
    recovery: centsOf(recovery),
    released: centsOf(released),
    due: centsOf(due),
  };
}
