import type { Measure } from '@insedia/domain/programme';
import { addMonths, parseDay } from '../dates.ts';
import type { EventOf } from '../events/event.ts';
import { compareHappening, type Fact } from '../events/fact.ts';
import { projectOf, subjectOf } from '../events/subject.ts';
import { type ExpectationFact, type Expected, expectedOf } from '../pipeline/expectation.ts';
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
  return new ByCompany(kinds, (facts) => {
    const expectations = statements(facts, window);
    const kept = arrivals(facts, stage, window).flatMap((arrival): Share[] => {
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
  return new ByCompany(['stage-changed', 'expectation-stated'], (facts) => {
    const expectations = statements(facts, window);
    return arrivals(facts, stage, window).flatMap((arrival): Share[] => {
      const subject = projectOf(arrival.event);
      const { [of]: amount, stated } = expectedOf(subject, expectations);
      const ground = stated[of];
      return amount === undefined || !ground
        ? []
        : [{ subject, amount: BigInt(amount), facts: [arrival, ground] }];
    });
  });
}

/** Each project's first change to a stage within a window, in the order they happened. */
function arrivals(facts: readonly Fact[], stage: string, window: Days): StageFact[] {
  const first = new Map<string, StageFact>();
  for (const fact of facts.toSorted(compareHappening)) {
    if (!isStage(fact) || fact.event.to !== stage || !includes(window, fact.on)) continue;
    const project = projectOf(fact.event);
    if (!first.has(project)) first.set(project, fact);
  }
  return [...first.values()];
}

/** Expectations stated by the end of a window: what was stated before it still holds in it. */
function statements(facts: readonly Fact[], { to }: Days): ExpectationFact[] {
  return facts.filter(isExpectation).filter(({ on }) => on <= to);
}

/** What says how a project came: its change of stage, or else the company's last registration. */
function originOf(arrival: StageFact, facts: readonly Fact[]): Fact | undefined {
  if (arrival.event.origin !== undefined) return arrival;
  return facts
    .filter((fact) => fact.event.kind === 'company-registered' && fact.event.origin !== undefined)
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
