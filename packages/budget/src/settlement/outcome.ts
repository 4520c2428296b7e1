import type { Cents, LocalizedText } from '@insedia/domain';
import type { Explanation } from './explanation.ts';

/** An amount and where it comes from. */
export interface Known {
  readonly known: true;
  readonly cents: Cents;
  readonly explanation: Explanation;
}

/** What must be there before an amount is known. */
export interface Missing {
  readonly what: 'report' | 'activities' | 'tranche';
  /** Of which source or tranche. */
  readonly of: string;
  readonly text: LocalizedText;
}

/** An amount that cannot be told yet. It is not zero. */
export interface Unknown {
  readonly known: false;
  readonly missing: readonly Missing[];
  /** Where only other sources' reports are missing, what the rule `ringFenced`, which needs none, would give. */
  readonly meanwhile: Known | undefined;
}

/** An amount of a settlement, with its explanation, or what must be there before it can be known. */
export type Outcome = Known | Unknown;

export function known(explanation: Explanation): Known {
  return { known: true, cents: explanation.cents, explanation };
}

export function unknown(missing: readonly Missing[], meanwhile?: Known): Unknown {
  return { known: false, missing, meanwhile };
}

/**
 * The cents, or nothing if unknown.
 *
 * @example
 * centsOf(settle(input).due); // 13000000n
 * centsOf(settle({ ...input, reports: [] }).due); // undefined
 */
export function centsOf(outcome: Outcome): Cents | undefined {
  return outcome.known ? outcome.cents : undefined;
}
