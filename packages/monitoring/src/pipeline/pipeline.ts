import type { LocalizedText } from '@insedia/domain';
import type { StageId } from '@insedia/domain/programme';
import { addMonths, type Day, type IsoDate, writeDay } from '../dates.ts';
import type { Place } from '../events/event.ts';
import { compareRecording } from '../events/fact.ts';
import { holds } from '../events/life.ts';
import { compareTexts, groupBy } from '../grouping.ts';
import { messages, moveMessages } from '../messages.ts';
import { type ExpectationFact, type Expected, expectedOf } from './expectation.ts';
import type { Move, MoveProblem } from './judge.ts';
import type { Tracks } from './tracks.ts';

/** A time spent in a place. */
export interface Stay {
  readonly place: Place;
  readonly from: IsoDate;
  /** The day it went on; `undefined` while it is there. */
  readonly to: IsoDate | undefined;
  /** Days from one to the other, or to the day that is asked about. */
  readonly days: number;
  /** Id of the event that brought it there. */
  readonly event: string;
}

/** Where a project is, how it came there, and what it is expected to bring. */
export interface ProjectState {
  readonly company: string;
  /** The company's id where it has but one project. */
  readonly project: string;
  readonly place: Place;
  readonly stays: readonly Stay[];
  readonly expected: Expected;
  /** The day it first became a lead. */
  readonly activatedOn: IsoDate | undefined;
  /** The days so many months after it was activated. */
  readonly horizons: readonly { readonly months: number; readonly until: IsoDate }[];
}

/** A change of stage that does not count, as data. */
export interface MoveRefusal {
  readonly event: string;
  readonly company: string;
  readonly project: string;
  readonly from: Place | undefined;
  readonly to: Place;
  readonly problem: MoveProblem;
  readonly text: LocalizedText;
}

/** The pipeline by what the log had on a day. */
export interface Pipeline {
  readonly asOf: IsoDate;
  readonly stages: readonly StageId[];
  /** By company, then project, compared by code unit. */
  readonly projects: readonly ProjectState[];
  /** In the order they were recorded. */
  readonly refused: readonly MoveRefusal[];
}

/** «entro i successivi 24/36 mesi da attivazione» (d.g.r. XI/4715, l. 567-569); that a lead is activated is assumed. */
export const HORIZON_MONTHS: readonly number[] = [24, 36];
const ACTIVATION: StageId = 'lead';

/** @param expectations every statement about a company */
export function pipelineOf(
  tracks: Tracks,
  stages: readonly StageId[],
  expectations: (company: string) => readonly ExpectationFact[],
  day: Day,
): Pipeline {
  const projects: ProjectState[] = [];
  const refused: Move[] = [];
  for (const [company, moves] of tracks.moves(day)) {
    const stated = expectations(company).filter(({ life }) => holds(life, day));
    const byProject = groupBy(
      moves.filter(({ problem }) => !problem),
      ({ project }) => project,
    );
    for (const [project, made] of byProject) projects.push(projectState(company, project, made, stated, day));
    refused.push(...moves.filter(({ problem }) => problem));
  }
  return {
    asOf: writeDay(day),
    stages,
    projects: projects.toSorted(
      (a, b) => compareTexts(a.company, b.company) || compareTexts(a.project, b.project),
    ),
    refused: refused.toSorted((a, b) => compareRecording(a.fact, b.fact)).flatMap(refusalOf),
  };
}

function projectState(
  company: string,
  project: string,
  moves: readonly Move[],
  stated: readonly ExpectationFact[],
  day: Day,
): ProjectState {
  const stays = moves.map(({ fact, to }, index): Stay => {
    const next = moves[index + 1]?.fact;
    const until = next?.on ?? day;
    return {
      place: to,
      from: fact.event.on,
      to: next?.event.on,
      days: until - fact.on,
      event: fact.event.id,
    };
  });
  const { stated: _, ...expected } = expectedOf(project, stated);
  const activated = moves.find(({ to }) => to === ACTIVATION)?.fact;
  return {
    company,
    project,
    place: moves.at(-1)?.to ?? 'closed',
    stays,
    expected,
    activatedOn: activated?.event.on,
    horizons: activated
      ? HORIZON_MONTHS.map((months) => ({ months, until: writeDay(addMonths(activated.on, months)) }))
      : [],
  };
}

function refusalOf({ fact, from, problem, project, to }: Move): MoveRefusal[] {
  if (!problem) return [];
  const { company, id } = fact.event;
  const text = messages.move(id, from, to, moveMessages[problem]);
  return [{ event: id, company, project, from, to, problem, text }];
}
