import type { Citation } from '../act.ts';

/**
 * How an act of the chain stands to another: it is a `basis` of it, `amends` it, `replaces` it, `implements` it, or
 * `applies` to what it sets up.
 */
export type ActRelation = 'basis' | 'amends' | 'replaces' | 'implements' | 'applies';

/** A link of the chain of acts. */
export interface ActLink {
  /** The id of an act. */
  readonly act: string;
  readonly relation: ActRelation;
  /** The id of an act. */
  readonly to: string;
  readonly citation: Citation;
}
