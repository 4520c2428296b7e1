import type { Call, Ranked, TieBreak, Value } from '@insedia/scoring';
import { fieldText } from './labels.ts';
import type { Wording } from './wording.ts';

/** A step of the tie-break between two applications, in words. */
export interface TieStep {
  /** What is compared, and which end wins: «Tempi autorizzativi (prevale il minore)». */
  readonly title: string;
  readonly above: string;
  readonly below: string;
}

const PREFER = {
  higher: { it: 'prevale il maggiore', en: 'the higher first' },
  lower: { it: 'prevale il minore', en: 'the lower first' },
} as const;

/**
 * The steps of the tie-break taken between two applications of different ranks, the last of which decided; none
 * where the scores did.
 */
export function tieSteps(wording: Wording, call: Call, above: Ranked, below: Ranked): TieStep[] {
  const { chain, tolerance } = call.ties;
  if (onGrid(above.score.points, tolerance.value) !== onGrid(below.score.points, tolerance.value)) return [];
  const decisive = chain.findIndex((step) => keyOf(step, above) !== keyOf(step, below));
  return chain.slice(0, decisive + 1).map((step) => ({
    title: titleOf(wording, call, step),
    above: keyText(wording, step, above),
    below: keyText(wording, step, below),
  }));
}

/** Digits of a quotient that its floating error leaves alone. */
const SOUND_DIGITS = 12;

/** A score as ranks compare it. */
function onGrid(points: number, tolerance: number): number {
  if (tolerance === 0) return points;
  return Math.round(Number((points / tolerance).toPrecision(SOUND_DIGITS)));
}

function keyOf(step: TieBreak, { application, score }: Ranked): Value {
  if (step.kind === 'attribute') return application.values[step.field] ?? null;
  return score.results.find(({ criterion }) => criterion === step.criterion)?.points ?? null;
}

function keyText(wording: Wording, step: TieBreak, entry: Ranked): string {
  const key = keyOf(step, entry);
  if (step.kind === 'attribute') return fieldText(wording, step.field, key);
  return typeof key === 'number' ? wording.points(key) : '';
}

function titleOf({ fields, say }: Wording, { criteria }: Call, step: TieBreak): string {
  const [name, title] =
    step.kind === 'attribute'
      ? [step.field, fields.get(step.field)?.title]
      : [step.criterion, criteria.find(({ id }) => id === step.criterion)?.title];
  return `${title ? say(title) : name} (${say(PREFER[step.prefer])})`;
}
