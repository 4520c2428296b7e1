import { at } from '../at.ts';
import type { Call, Minimum } from '../call/call.ts';
import type { Reason } from './assessment.ts';
import type { ScoreColumns } from './score.ts';

/** Who reaches the minimums of a call, by the sites' places in the columns, ascending. */
export interface Admission {
  readonly admitted: Uint32Array;
  /** Those who fall short, with a reason for every minimum they miss. */
  readonly below: readonly { readonly site: number; readonly reasons: readonly Reason[] }[];
  /** Those who fall short, and whose missing data could yet lift above every minimum. */
  readonly possible: Uint32Array;
}

/** Holds every score against the minimums of the call; one that equals a minimum reaches it. */
export function admission(call: Call, scores: ScoreColumns): Admission {
  const admitted: number[] = [];
  const below: { site: number; reasons: readonly Reason[] }[] = [];
  const missed = minimums(call);
  for (let site = 0; site < scores.points.length; site++) {
    const reasons = missed(scores, site, 'points');
    if (reasons.length === 0) admitted.push(site);
    else below.push({ site, reasons });
  }
  const possible = below.filter(({ site }) => missed(scores, site, 'pointsAtBest').length === 0);
  return {
    admitted: Uint32Array.from(admitted),
    below,
    possible: Uint32Array.from(possible, ({ site }) => site),
  };
}

type End = 'points' | 'pointsAtBest';

const NONE: readonly Reason[] = [];

/** A reason for every minimum that a score does not reach, with missing data at their worst or at their best. */
function minimums({
  criteria,
  score,
}: Call): (scores: ScoreColumns, site: number, end: End) => readonly Reason[] {
  const asked = criteria.flatMap(({ id, title, minimum }, j) => (minimum ? [{ id, j, title, minimum }] : []));
  if (asked.length === 0 && !score.minimum) return () => NONE;
  return (scores, site, end) => {
    const reasons: Reason[] = [];
    for (const { id, j, title, minimum } of asked) {
      const reached = at(at(scores.criteria, j)[end], site);
      if (reached < minimum.points) {
        const subject = [`«${title.it}»`, `“${title.en}”`] as const;
        reasons.push({ kind: 'criterion-minimum', id, ...shortfall(reached, minimum, subject) });
      }
    }
    const total = at(scores[end], site);
    if (score.minimum && total < score.minimum.points) {
      reasons.push({ kind: 'total-minimum', ...shortfall(total, score.minimum, ['il totale', 'the total']) });
    }
    return reasons;
  };
}

function shortfall(
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
