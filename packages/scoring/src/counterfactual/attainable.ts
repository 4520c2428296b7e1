import type { Field } from '@insedia/domain';
import { at } from '../at.ts';
import type { Criterion, CriterionValue } from '../call/call.ts';

/** Which measures a criterion can read: multiples of a step, between two ends. */
export interface MeasureRange {
  readonly step: number;
  readonly within: readonly [lowest: number, highest: number];
}

/** A thousandth of the room in which a value function moves, to a power of ten: fine, and short enough to print. */
const FINENESS = 3;

/** Cents of an euro. */
const CENT = 0.01;

/**
 * The measures that a criterion could read on some site, by the unit it reads them in.
 *
 * @param field that the criterion reads, where it reads one
 * @param finer how many times finer than would do in print
 */
export function attainable(criterion: Criterion, field: Field | undefined, finer: number = 1): MeasureRange {
  const { measure, unit, value } = criterion;
  const step = 10 ** (Math.floor(Math.log10(spanOf(value))) - FINENESS) / finer;
  switch (measure.kind) {
    case 'attribute': {
      const within = [field?.minimum ?? -Infinity, field?.maximum ?? Infinity] as const;
      if (field?.type === 'boolean') return { step: 1, within: [0, 1] };
      if (field?.type === 'integer') return { step: Math.max(1, step), within };
      return { step: field?.type === 'money' ? Math.max(CENT, step) : step, within };
    }
    case 'nearest': {
      const { withinM = Infinity } = measure;
      return { step, within: [0, withinM / (unit === 'km' ? 1000 : 1)] };
    }
    case 'count':
      return { step: 1, within: [0, Infinity] };
    case 'inside':
      return { step: 1, within: [0, 1] };
    case 'overlap':
      return { step, within: [0, 1] };
    case 'sum':
    case 'decay':
    case 'category':
      return { step, within: [-Infinity, Infinity] };
  }
}

/** How far apart the measures are between which a value function moves. */
function spanOf(fn: CriterionValue): number {
  switch (fn.kind) {
    case 'piecewise-linear': {
      const xs = fn.points.map(([x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    }
    case 'step': {
      const xs = fn.steps.map(([from]) => from);
      return Math.max(...xs) - Math.min(...xs) || Math.abs(at(xs, 0)) || 1;
    }
    case 'sigmoid':
      return 10 / Math.abs(fn.steepness);
    case 'target':
      return 2 * fn.zeroBeyond;
    case 'categorical':
      return 1;
  }
}
