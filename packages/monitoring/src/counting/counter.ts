import type { Day } from '../dates.ts';
import type { EventKind } from '../events/event.ts';
import type { Fact } from '../events/fact.ts';
import type { Life } from '../events/life.ts';

/** Something that was counted, and what it was counted from. */
export interface Counted {
  readonly subject: string;
  /** What it rests on: the first that happened of the facts that would do, and others that it needs. */
  readonly facts: readonly Fact[];
}

/** A figure kept up to date fact by fact, for every day at once. */
export interface Counter {
  readonly kinds: readonly EventKind[];
  /** Takes in a fact of one of its kinds: a new one, or one whose life was another before. */
  update(fact: Fact, before: Life | undefined): void;
  /** The figure by what the log had on a day. */
  at(day: Day): bigint;
  /** What makes it up, in no particular order. */
  counted(day: Day): Counted[];
}
