import type { Field } from '@insedia/domain';
import type { Contest, Contestant, ContestedTieBreak } from '@insedia/ranking';
import type { Assessment, Ranked } from '../assessment/assessment.ts';
import { at } from '../at.ts';
import type { TieBreak } from '../call/call.ts';
import { toNumber, valueIn } from '../call/condition.ts';
import { attainable } from './attainable.ts';

/**
 * What decides the places of an assessment, as counterfactuals need it; alternatives are its places, from 0.
 *
 * @param fields of the call's form, by name
 * @param finer how many times finer than would do in print measures are looked for
 */
export function contestOf(
  { call, ranked }: Assessment,
  fields: ReadonlyMap<string, Field>,
  finer: number = 1,
): Contest {
  return {
    criteria: call.criteria.map((criterion) => {
      const { id, measure, value, weight } = criterion;
      const field = measure.kind === 'attribute' ? fields.get(measure.field) : undefined;
      return { id, weight, value, ...attainable(criterion, field, finer) };
    }),
    scale: call.score.outOf.value,
    decimals: call.score.decimals.value,
    scores: Float64Array.from(ranked, ({ score }) => score.points),
    tolerance: call.ties.tolerance.value,
    tieBreaks: call.ties.chain.map((step) => tieBreakOf(step, call.criteria, ranked)),
    ranking: {
      order: Uint32Array.from(ranked.keys()),
      ranks: Uint32Array.from(ranked, ({ rank }) => rank),
      tied: Uint8Array.from(ranked, ({ exAequo }) => Number(exAequo > 0)),
    },
  };
}

/** The application at a place, as a counterfactual needs it. */
export function contestantAt({ ranked }: Assessment, place: number): Contestant {
  const { results } = at(ranked, place).score;
  return {
    index: place,
    performances: results.map(({ measured }) => measured.value ?? Number.NaN),
    contributions: results.map(({ points }) => points),
  };
}

function tieBreakOf(
  step: TieBreak,
  criteria: readonly { readonly id: string }[],
  ranked: readonly Ranked[],
): ContestedTieBreak {
  if (step.kind === 'criterion') {
    const criterion = criteria.findIndex(({ id }) => id === step.criterion);
    return {
      criterion,
      direction: 'max',
      values: Float64Array.from(ranked, ({ score }) => at(score.results, criterion).points),
    };
  }
  return {
    direction: step.prefer === 'higher' ? 'max' : 'min',
    values: Float64Array.from(
      ranked,
      ({ application }) => toNumber(valueIn(application.values, step.field)) ?? Number.NaN,
    ),
  };
}
