import type { LocalizedText } from '@insedia/domain';

/** A fault in a call: where, what, and how to mend it. */
export interface CallProblem {
  /** Keys and positions that lead to the faulty value. */
  readonly path: readonly (string | number)[];
  readonly message: LocalizedText;
}
