import type { Counted } from '../counting/counter.ts';
import type { Day } from '../dates.ts';
import { compareHappening, type Fact } from '../events/fact.ts';
import type { StageFact } from '../pipeline/judge.ts';
import type { Tracks } from '../pipeline/tracks.ts';

/** The ids of what a figure rests on, changes of stage with those before them, in the order they happened. */
export function evidenceOf(counted: readonly Counted[], tracks: Tracks, day: Day): string[] {
  const facts = new Set<Fact>();
  for (const fact of counted.flatMap((one) => one.facts)) {
    facts.add(fact);
    if (isStage(fact)) for (const before of tracks.chain(fact, day)) facts.add(before);
  }
  return [...facts].toSorted(compareHappening).map(({ event }) => event.id);
}

function isStage(fact: Fact): fact is StageFact {
  return fact.event.kind === 'stage-changed';
}
