import { type CalendarDefinition, compileCalendar, NoWorkingTimeError } from '@insedia/sla';
import type { Random } from './random.ts';
import { randomCalendar, randomDuration, randomInstant } from './random-calendar.ts';
import { TemporalOracle } from './temporal-oracle.ts';

/** Where the calendar and the oracle differ. */
export interface Difference {
  readonly definition: CalendarDefinition;
  readonly question: string;
  readonly calendar: string;
  readonly oracle: string;
}

/**
 * Makes a calendar and puts `questions` random instants and durations to it and to the oracle, each to every method.
 * Where the oracle stops looking after some years, the answer is not compared; `unanswered` counts those.
 */
export function compareOne(
  random: Random,
  zones: readonly string[],
  questions: number,
): { differences: Difference[]; answers: number; unanswered: number } {
  const { definition, middle } = randomCalendar(random, zones);
  const carries = random.chance(0.5);
  const calendar = compileCalendar(definition, { atClose: carries ? 'next-open' : 'close' });
  const oracle = new TemporalOracle(definition);
  const differences: Difference[] = [];
  let answers = 0;
  let unanswered = 0;
  const compare = (question: string, ours: () => number | boolean, theirs: number | boolean | undefined) => {
    if (theirs === undefined) {
      unanswered++;
      return;
    }
    answers++;
    const got = attempt(ours);
    if (got !== theirs) {
      differences.push({ definition, question, calendar: write(got), oracle: write(theirs) });
    }
  };
  for (let i = 0; i < questions; i++) {
    const at = randomInstant(random, middle);
    const ms = randomDuration(random);
    const days = random.pick(-1, 1) * random.whole(1, 30);
    const [from, to] = [at, randomInstant(random, middle)].toSorted((a, b) => a - b);
    const where = `${write(at)} atClose ${carries ? 'next-open' : 'close'}`;
    compare(`add ${ms} to ${where}`, () => calendar.add(at, ms), oracle.add(at, ms, carries));
    compare(
      `subtract ${ms} from ${where}`,
      () => calendar.subtract(at, ms),
      oracle.subtract(at, ms, carries),
    );
    compare(
      `between ${write(from ?? at)} ${write(to ?? at)}`,
      () => calendar.between(from ?? at, to ?? at),
      oracle.between(from ?? at, to ?? at),
    );
    compare(`isOpen ${where}`, () => calendar.isOpen(at), oracle.isOpen(at));
    compare(`nextOpen ${where}`, () => calendar.nextOpen(at), oracle.nextOpen(at));
    compare(`previousClose ${where}`, () => calendar.previousClose(at), oracle.previousClose(at));
    compare(
      `addDays ${days} to ${where}`,
      () => calendar.addDays(at, days),
      oracle.addDays(at, days, !carries),
    );
  }
  return { differences, answers, unanswered };
}

function attempt(question: () => number | boolean): number | boolean | string {
  try {
    return question();
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return 'none';
    throw error;
  }
}

function write(answer: number | boolean | string): string {
  return typeof answer === 'number' && Math.abs(answer) < 8.64e15
    ? `${answer} ${new Date(answer).toISOString()}`
    : String(answer);
}
