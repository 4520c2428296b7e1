import {
  type CalendarDefinition,
  CalendarError,
  type CalendarPolicies,
  compileCalendar,
  DEFAULT_POLICIES,
  NoWorkingTimeError,
  POLICY_CHOICES,
} from '@insedia/sla';
import type { Random } from './random.ts';
import { randomCalendar, randomDuration, randomInstant } from './random-calendar.ts';
import { TemporalOracle } from './temporal-oracle.ts';
import { WallClockOracle } from './wall-clock-oracle.ts';

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
  const policies = randomPolicies(random);
  const carries = policies.atClose === 'next-open';
  const calendar = compileCalendar(definition, policies);
  const oracle =
    policies.dayLength === 'elapsed' ? new TemporalOracle(definition) : new WallClockOracle(definition);
  const differences: Difference[] = [];
  let answers = 0;
  let unanswered = 0;
  const compare = (question: string, ours: () => number | boolean, theirs: Answer | undefined) => {
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
    const days = random.pick(-1, 1) * random.whole(0, 30);
    const [from, to] = [at, randomInstant(random, middle)].toSorted((a, b) => a - b);
    const where = `${write(at)} ${JSON.stringify(policies)}`;
    const asked = (back: boolean, theirs: () => Answer | undefined): Answer | undefined =>
      policies.outsideHours === 'throw' && !oracle.isWithin(at, back) ? 'refused' : theirs();
    compare(
      `add ${ms} to ${where}`,
      () => calendar.add(at, ms),
      asked(false, () => (ms === 0 ? nothing(oracle, policies, at, false) : oracle.add(at, ms, carries))),
    );
    compare(
      `subtract ${ms} from ${where}`,
      () => calendar.subtract(at, ms),
      asked(true, () => (ms === 0 ? nothing(oracle, policies, at, true) : oracle.subtract(at, ms, carries))),
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
      oracle.addDays(at, days, policies),
    );
  }
  return { differences, answers, unanswered };
}

type Answer = number | boolean | string;

/** The defaults as often as not, and any policies else; an earlier end and whole minutes are left out. */
function randomPolicies(random: Random): CalendarPolicies {
  const atClose = random.pick<CalendarPolicies['atClose']>('close', 'next-open');
  if (random.chance(0.4)) return { ...DEFAULT_POLICIES, atClose };
  return {
    ...DEFAULT_POLICIES,
    atClose,
    dayLength: random.pick<CalendarPolicies['dayLength']>('elapsed', 'wall-clock'),
    outsideHours: random.pick(...POLICY_CHOICES.outsideHours),
    closedDate: random.pick(...POLICY_CHOICES.closedDate),
    landing: random.pick(...POLICY_CHOICES.landing),
  };
}

/** Where no time at all leads. */
function nothing(
  oracle: Pick<TemporalOracle, 'nextOpen' | 'previousClose'>,
  { landing }: CalendarPolicies,
  at: number,
  back: boolean,
): number | undefined {
  if (landing === 'keep') return at;
  const earlier = landing === 'onward' ? back : landing === 'previous-close';
  return earlier ? oracle.previousClose(at) : oracle.nextOpen(at);
}

function attempt(question: () => number | boolean): Answer {
  try {
    return question();
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return 'none';
    if (error instanceof CalendarError) return 'refused';
    throw error;
  }
}

function write(answer: Answer): string {
  return typeof answer === 'number' && Math.abs(answer) < 8.64e15
    ? `${answer} ${new Date(answer).toISOString()}`
    : String(answer);
}
