import type { Stage, StageId } from '@insedia/domain/programme';
import type { Place } from '../events/event.ts';

/** The stages of a programme in their order, ready to be asked. */
export interface PipelineRules {
  readonly stages: readonly StageId[];
  /** Where a place comes on a day for which no time is known: the stages in their order, then closing. */
  rank(place: Place): number;
  /** Whether a project may begin in a stage. */
  entry(place: Place): boolean;
  /** Whether a stage may follow another. */
  follows(from: Place, to: Place): boolean;
}

/** Reads the stages; a project may be closed in any of them. */
export function pipelineRules(stages: readonly Stage[]): PipelineRules {
  const ids = stages.map(({ id }) => id);
  const entries = new Set<Place>(stages.filter(({ entry }) => entry).map(({ id }) => id));
  const next = new Map<Place, ReadonlySet<Place>>(stages.map((stage) => [stage.id, new Set(stage.next)]));
  const ranks = new Map<Place, number>(ids.map((id, rank) => [id, rank]));
  return {
    stages: ids,
    rank: (place) => ranks.get(place) ?? ids.length,
    entry: (place) => entries.has(place),
    follows: (from, to) => (to === 'closed' ? ranks.has(from) : (next.get(from)?.has(to) ?? false)),
  };
}
