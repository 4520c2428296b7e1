import type { Cents } from '@insedia/domain';
import type { IsoDate } from '../dates.ts';
import type { EventOf } from '../events/event.ts';
import { compareHappening, type Fact } from '../events/fact.ts';
import { projectOf } from '../events/subject.ts';

export type ExpectationFact = Fact<EventOf<'expectation-stated'>>;

/** What a project is expected to bring, each part as last stated; `undefined` where nobody has. */
export interface Expected {
  readonly investment: Cents | undefined;
  readonly jobs: number | undefined;
  readonly expectedBy: IsoDate | undefined;
}

/** What is expected, with what it rests on. */
interface Stated extends Expected {
  /** The statements that hold, part by part. */
  readonly stated: Readonly<Record<ExpectedPart, ExpectationFact | undefined>>;
}

type ExpectedPart = 'investment' | 'jobs' | 'expectedBy';

/** What the statements about one project come to. */
export function expectedOf(project: string, facts: readonly ExpectationFact[]): Stated {
  const latestFirst = facts
    .filter(({ event }) => projectOf(event) === project)
    .toSorted((a, b) => compareHappening(b, a));
  const stating = (part: ExpectedPart): ExpectationFact | undefined =>
    latestFirst.find(({ event }) => event[part] !== undefined);
  const [investment, jobs, expectedBy] = [stating('investment'), stating('jobs'), stating('expectedBy')];
  return {
    investment: investment?.event.investment,
    jobs: jobs?.event.jobs,
    expectedBy: expectedBy?.event.expectedBy,
    stated: { investment, jobs, expectedBy },
  };
}
