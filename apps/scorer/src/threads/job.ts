import type { Criterion, Places, SharedLayer } from '@insedia/scoring';

/** What a thread is sent: a slice of the places, and what to measure there. */
export interface Job {
  readonly criteria: readonly Criterion[];
  readonly layers: ReadonlyMap<string, SharedLayer>;
  readonly places: Places;
}
