/**
 * Laws of money and reimbursement, to try any implementation by; needs fast-check.
 *
 * @module @insedia/budget/laws
 */
export { amounts, documents, type InputOptions, inputs, plans, reallocations } from './laws/arbitraries.ts';
export { checkLaws, LAWS } from './laws/check.ts';
export type { Counterexample, Difference, Law, LawOptions, LawResult } from './laws/law.ts';
export { type History, histories } from './laws/procedure-law.ts';
export { policies, type Readings, readingsOf } from './laws/readings.ts';
export {
  type BudgetSystem,
  INSEDIA,
  type LedgerUnderTest,
  type ProcedureUnderTest,
} from './laws/system.ts';
