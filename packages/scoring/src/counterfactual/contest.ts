import type { Field } from '@insedia/domain';
import type { Contest, Contestant, ContestedCriterion, ContestedTieBreak } from '@insedia/ranking';
import type { Ranked } from '../assessment/assessment.ts';
import { at } from '../at.ts';
import type { Call, TieBreak } from '../call/call.ts';
import { toNumber, valueIn } from '../call/condition.ts';
import { attainable } from './attainable.ts';

/** Index of the application a question is about; the rival's is 0. */
const OWN = 1;

/**
 * The criteria of a call, with the measures that each can read.
 *
 * @param fields of the call's form, by name
 * @param finer how many times finer than would do in print measures are looked for
 */
export function contestedCriteria(
  { criteria }: Call,
  fields: ReadonlyMap<string, Field>,
  finer: number,
): ContestedCriterion[] {
  return criteria.map((criterion) => {
    const { id, measure, value, weight } = criterion;
    const field = measure.kind === 'attribute' ? fields.get(measure.field) : undefined;
    return { id, weight, value, ...attainable(criterion, field, finer) };
  });
}

/**
 * What decides between an application and the one that stands between it and a rank: the others stay as they are, so
 * that the rank is reached when this one is.
 */
export function contestBetween(
  call: Call,
  criteria: readonly ContestedCriterion[],
  rival: Ranked,
  own: Ranked,
): Contest {
  return {
    criteria,
    scale: call.score.outOf.value,
    decimals: call.score.decimals.value,
    scores: [rival.score.points, own.score.points],
    tolerance: call.ties.tolerance.value,
    tieBreaks: call.ties.chain.map((step) => tieBreakOf(step, call, [rival, own])),
  };
}

/** An application as a counterfactual needs it. */
export function contestantOf({ score: { results } }: Ranked): Contestant {
  return {
    index: OWN,
    performances: results.map(({ measured }) => measured.value ?? Number.NaN),
    contributions: results.map(({ points }) => points),
  };
}

function tieBreakOf(step: TieBreak, { criteria }: Call, entries: readonly Ranked[]): ContestedTieBreak {
  if (step.kind === 'criterion') {
    const criterion = criteria.findIndex(({ id }) => id === step.criterion);
    const values = entries.map(({ score }) => at(score.results, criterion).points);
    return { criterion, direction: 'max', values };
  }
  return {
    direction: step.prefer === 'higher' ? 'max' : 'min',
    values: entries.map(({ application }) => toNumber(valueIn(application.values, step.field)) ?? Number.NaN),
  };
}
