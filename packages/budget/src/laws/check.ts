import type { Law, LawOptions, LawResult } from './law.ts';
import { LEDGER_LAWS } from './ledger-laws.ts';
import { MONEY_LAWS } from './money-laws.ts';
import { PLAN_LAWS } from './plan-laws.ts';
import { PROCEDURE_LAWS } from './procedure-law.ts';
import { SPEND_LAWS } from './spend-laws.ts';
import type { BudgetSystem } from './system.ts';
import { TRANCHE_LAWS } from './tranche-laws.ts';

/** Every law, in the order they are tried. */
export const LAWS: readonly Law[] = [
  ...MONEY_LAWS,
  ...PLAN_LAWS,
  ...SPEND_LAWS,
  ...TRANCHE_LAWS,
  ...LEDGER_LAWS,
  ...PROCEDURE_LAWS,
];

/**
 * Tries every law on a system, yours or ours; laws about what it lacks, or under readings it does not implement, are
 * `notApplicable`.
 *
 * @returns a result for each law, in the order of {@link LAWS}
 *
 * @example
 * const results = checkLaws(INSEDIA, { seed: 7, runs: 20 });
 * results.filter(({ outcome }) => outcome === 'broken'); // []
 */
export function checkLaws(system: BudgetSystem, options: LawOptions = {}): LawResult[] {
  return LAWS.map((law) => law.check(system, options));
}
