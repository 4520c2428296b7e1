import type { EventOf, Place } from '../events/event.ts';
import { compareAt, compareIds, type Fact } from '../events/fact.ts';
import { projectOf } from '../events/subject.ts';
import type { PipelineRules } from './rules.ts';

export type StageFact = Fact<EventOf<'stage-changed'>>;

/** Why a change of stage does not count. */
export type MoveProblem = 'alreadyThere' | 'noEntry' | 'notNext' | 'reopensElsewhere';

/** A change of stage, judged. */
export interface Move {
  readonly fact: StageFact;
  readonly project: string;
  /** Where the project was; `undefined` if nowhere. */
  readonly from: Place | undefined;
  readonly to: Place;
  /** `undefined` if it counts. */
  readonly problem: MoveProblem | undefined;
}

/**
 * Judges the changes of stage of one company, in the order they happened; on a day for which no times are known, in
 * the order of the stages. A change that does not count leaves the project where it was. A project without a place of
 * its own is where its company is, as far as changes that name no project have brought it.
 */
export function judge(rules: PipelineRules, facts: readonly StageFact[]): Move[] {
  const places = new Map<string, Place>();
  const closedIn = new Map<string, Place>();
  return inOrder(rules, facts).map((fact) => {
    const { company, to } = fact.event;
    const project = projectOf(fact.event);
    const own = places.get(project);
    const from = own ?? places.get(company);
    const problem = problemOf(rules, own, from, to, closedIn.get(project));
    if (!problem) {
      if (to === 'closed' && from) closedIn.set(project, from);
      places.set(project, to);
    }
    return { fact, project, from, to, problem };
  });
}

function inOrder(rules: PipelineRules, facts: readonly StageFact[]): StageFact[] {
  return facts.toSorted(
    (a, b) =>
      a.on - b.on || compareAt(a, b) || rules.rank(a.event.to) - rules.rank(b.event.to) || compareIds(a, b),
  );
}

function problemOf(
  rules: PipelineRules,
  own: Place | undefined,
  from: Place | undefined,
  to: Place,
  closedIn: Place | undefined,
): MoveProblem | undefined {
  if (own === undefined && rules.entry(to)) return undefined;
  if (from === undefined) return 'noEntry';
  if (from === to) return 'alreadyThere';
  if (from === 'closed') return to === closedIn ? undefined : 'reopensElsewhere';
  return rules.follows(from, to) ? undefined : 'notNext';
}
