import { at } from '../at.ts';
import type { Call, Minimum } from '../call/call.ts';
import type { Reason, Score } from './assessment.ts';
import type { Measurement } from './measure.ts';

/** A reason for every criterion without data whose policy is `exclude`. */
export function missingData({ criteria }: Call, measurements: readonly Measurement[]): Reason[] {
  return criteria
    .filter(({ missing }, j) => missing === 'exclude' && at(measurements, j).value === null)
    .map(({ id, title, citation }) => ({
      kind: 'missing-data',
      id,
      message: {
        it: `manca il dato per il criterio «${title.it}», che il bando richiede`,
        en: `no data for the criterion “${title.en}”, which the call requires`,
      },
      citation,
    }));
}

/**
 * A reason for every minimum that a score does not reach; a score equal to it does.
 *
 * @param end with missing data at their worst, or at their best
 */
export function belowMinimum(
  { criteria, score }: Call,
  found: Score,
  end: 'points' | 'pointsAtBest',
): Reason[] {
  const points = found[end];
  const reasons: Reason[] = [];
  for (const [j, { id, title, minimum }] of criteria.entries()) {
    const result = at(found.results, j);
    const reached = result[end] ?? result.points;
    if (minimum && reached < minimum.points) {
      const subject = [`«${title.it}»`, `“${title.en}”`] as const;
      reasons.push({ kind: 'criterion-minimum', id, ...below(reached, minimum, subject) });
    }
  }
  if (score.minimum && points < score.minimum.points) {
    reasons.push({ kind: 'total-minimum', ...below(points, score.minimum, ['il totale', 'the total']) });
  }
  return reasons;
}

function below(
  reached: number,
  { points, citation }: Minimum,
  [it, en]: readonly [string, string],
): Pick<Reason, 'message' | 'citation'> {
  return {
    message: {
      it: `sotto la soglia di sbarramento per ${it}: ${comma(reached)} punti, ne occorrono ${comma(points)}`,
      en: `below the minimum for ${en}: ${reached} points of the ${points} required`,
    },
    citation,
  };
}

function comma(number: number): string {
  return String(number).replace('.', ',');
}
