import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';
import type { FactKind } from './fact.ts';
import type { Window } from './kpi.ts';
import type { OpenPoint } from './reading.ts';

/** A day by which something must be there. */
export interface Deadline {
  readonly id: string;
  /** What must be delivered or done. */
  readonly title: LocalizedText;
  /** ISO date; the whole of that day is in time. */
  readonly on: string;
  /** {@link Body.id}: who owes it. */
  readonly by: string;
  /** The fact that meets it: the first of this kind that names `item`, on or before `on`. */
  readonly fact: FactKind;
  readonly item: string;
  readonly citation: Citation;
}

/**
 * How often. Every so many days: due by the end of each whole period from the first day of the window on. On days of a
 * month, 31 for its last one, in every month or in those named.
 */
export type Every =
  | { readonly days: number }
  | { readonly monthDays: readonly number[]; readonly months?: readonly number[] | undefined };

/** What an open point of a cadence may change. */
export interface CadenceTerms {
  /** `null` where it goes on continuously, or the source says that it recurs but not how often. */
  readonly every: Every | null;
  readonly window: Window;
}

/** Something that recurs. */
export interface Cadence extends CadenceTerms {
  readonly id: string;
  readonly title: LocalizedText;
  /** {@link Body.id}: who owes it. */
  readonly by: string;
  /** The fact that meets an occurrence; `item` keeps those that name it, where there is one. */
  readonly fact: FactKind;
  readonly item?: string | undefined;
  readonly open: readonly OpenPoint<CadenceTerms>[];
  readonly citation: Citation;
}
