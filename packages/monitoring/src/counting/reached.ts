import type { Measure } from '@insedia/domain/programme';
import { addMonths, parseDay } from '../dates.ts';
import type { EventOf } from '../events/event.ts';
import { compareHappening, type Fact } from '../events/fact.ts';
import { projectOf, subjectOf } from '../events/subject.ts';
import { type Expected, expectedOf } from '../pipeline/expectation.ts';
import type { StageFact } from '../pipeline/judge.ts';
import { ByCompany, type Share } from './by-company.ts';
import type { Counter } from './counter.ts';
import { Distinct } from './distinct.ts';
import { type Days, includes } from './window.ts';

type Reached = Extract<Measure, { how: 'reached' }>;
type Sum = Extract<Measure, { how: 'sum' }>;

/** Counts the companies or projects that have reached a stage in a window. */
export function reachedCounter(measure: Reached, window: Days): Counter {
  const { expecting, of, origin, stage, withinMonths } = measure;
  if (!origin && !expecting && withinMonths === undefined) {
    return new Distinct('stage-changed', (fact) =>
      fact.event.kind === 'stage-changed' && fact.event.to === stage && includes(window, fact.on)
        ? subjectOf(fact.event, of)
        : undefined,
    );
  }
  const kinds = ['stage-changed', 'expectation-stated', 'company-registered'] as const;
  return new ByCompany(kinds, bearingOn(stage, window), (facts) => {
    const expectations = facts.filter(isExpectation);
    const kept = arrivals(facts).flatMap((arrival): Share[] => {
      const grounds: Fact[] = [arrival];
      if (origin) {
        const ground = originOf(arrival, facts);
        if (!ground || originStated(ground) !== origin) return [];
        grounds.push(ground);
      }
      if (expecting || withinMonths !== undefined) {
        const expected = expectedOf(projectOf(arrival.event), expectations);
        if (!isExpected(expected, arrival, measure)) return [];
        const { expectedBy } = expected.stated;
        const stated = expecting && expected.stated[expecting.what];
        grounds.push(
          ...(stated ? [stated] : []),
          ...(expectedBy && withinMonths !== undefined ? [expectedBy] : []),
        );
      }
      return [{ subject: subjectOf(arrival.event, of) ?? '', amount: 1n, facts: [...new Set(grounds)] }];
    });
    return of === 'project' ? kept : kept.slice(0, 1);
  });
}

/** Adds up what the projects that have reached a stage in a window are expected to bring. */
export function expectationCounter({ of, stage }: Sum, window: Days): Counter {
  return new ByCompany(['stage-changed', 'expectation-stated'], bearingOn(stage, window), (facts) => {
    const expectations = facts.filter(isExpectation);
    return arrivals(facts).flatMap((arrival): Share[] => {
      const subject = projectOf(arrival.event);
      const { [of]: amount, stated } = expectedOf(subject, expectations);
      const ground = stated[of];
      return amount === undefined || !ground
        ? []
        : [{ subject, amount: BigInt(amount), facts: [arrival, ground] }];
    });
  });
}

/**
 * What bears on those that reach a stage in a window: their changes to it, what was stated by the end of the window
 * (what was stated before it still holds in it), and how companies came.
 */
function bearingOn(stage: string, window: Days): (fact: Fact) => boolean {
  return ({ event, on }) => {
    if (event.kind === 'stage-changed') return event.to === stage && includes(window, on);
    return event.kind === 'company-registered' ? event.origin !== undefined : on <= window.to;
  };
}

/** Each project's first change to the stage, in the order they happened. */
function arrivals(facts: readonly Fact[]): StageFact[] {
  const first = new Map<string, StageFact>();
  for (const fact of facts.filter(isStage).toSorted(compareHappening)) {
    const project = projectOf(fact.event);
    if (!first.has(project)) first.set(project, fact);
  }
  return [...first.values()];
}

/** What says how a project came: its change of stage, or else the company's last registration. */
function originOf(arrival: StageFact, facts: readonly Fact[]): Fact | undefined {
  if (arrival.event.origin !== undefined) return arrival;
  return facts
    .filter(({ event }) => event.kind === 'company-registered')
    .toSorted(compareHappening)
    .at(-1);
}

function originStated({ event }: Fact): string | undefined {
  return 'origin' in event ? event.origin : undefined;
}

function isExpected(expected: Expected, arrival: StageFact, { expecting, withinMonths }: Reached): boolean {
  if (expecting) {
    const { least, what } = expecting;
    const amount = expected[what];
    if (amount === undefined || BigInt(amount) < ('cents' in least ? least.cents : BigInt(least.count)))
      return false;
  }
  if (withinMonths === undefined) return true;
  const by = expected.expectedBy === undefined ? undefined : parseDay(expected.expectedBy);
  return by !== undefined && by <= addMonths(arrival.on, withinMonths);
}

function isStage(fact: Fact): fact is StageFact {
  return fact.event.kind === 'stage-changed';
}

function isExpectation(fact: Fact): fact is Fact<EventOf<'expectation-stated'>> {
  return fact.event.kind === 'expectation-stated';
}
