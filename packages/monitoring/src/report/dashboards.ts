import type { Cents } from '@insedia/domain';
import type { FactKind, Stage, StageId } from '@insedia/domain/programme';
import type { IsoDate } from '../dates.ts';
import type { MonitoringEvent } from '../events/event.ts';
import { type Conversion, conversions } from '../pipeline/conversion.ts';
import type { Pipeline, ProjectState } from '../pipeline/pipeline.ts';
import { byMonth, type MonthCount } from './months.ts';
import type { Profile } from './profiles.ts';

/** A project in a stage, and since when. */
export interface Occupant extends ProjectState {
  readonly profile: Profile;
  /** The day it last came into the stage. */
  readonly since: IsoDate;
  readonly days: number;
}

/** A stage of the pipeline on a day. */
export interface Dashboard {
  readonly stage: Stage;
  readonly conversion: Conversion;
  /** Days in the stage of those that left it: the middle one, or the lower of the two; `undefined` if none has. */
  readonly medianDays: number | undefined;
  /** Those that are in it, the one longest there first. */
  readonly occupants: readonly Occupant[];
  /** What those that are in it are expected to bring, as far as it is stated. */
  readonly expected: { readonly investment: Cents; readonly jobs: number };
  /** Times that a project came into it, by month. */
  readonly entries: readonly MonthCount[];
  /** The facts that tell of the work on the stage, by month. */
  readonly work: { readonly fact: FactKind; readonly months: readonly MonthCount[] };
}

/** The facts that show the work on a stage. The decree names the dashboards and not what they hold: assumed. */
const WORK: Readonly<Record<StageId, FactKind>> = {
  prospect: 'contact-made',
  lead: 'assistance-given',
  engagement: 'visit-made',
  'after-care': 'company-profiled',
};

/** The dashboard of each stage, in the order of the stages. */
export function dashboardsOf(
  stages: readonly Stage[],
  pipeline: Pipeline,
  known: readonly MonitoringEvent[],
  profiles: ReadonlyMap<string, Profile>,
): readonly Dashboard[] {
  const converted = new Map(conversions(pipeline).map((conversion) => [conversion.stage, conversion]));
  return stages.flatMap((stage) => {
    const conversion = converted.get(stage.id);
    if (!conversion) return [];
    const occupants = occupantsOf(stage.id, pipeline, profiles);
    const fact = WORK[stage.id];
    const worked = known.filter(({ kind }) => kind === fact).map(({ on }) => on);
    return [
      {
        stage,
        conversion,
        medianDays: conversion.days[(conversion.days.length - 1) >> 1],
        occupants,
        expected: {
          investment: occupants.reduce((sum, { expected }) => sum + (expected.investment ?? 0n), 0n),
          jobs: occupants.reduce((sum, { expected }) => sum + (expected.jobs ?? 0), 0),
        },
        entries: byMonth(entriesOf(stage.id, pipeline), pipeline.asOf),
        work: { fact, months: byMonth(worked, pipeline.asOf) },
      },
    ];
  });
}

function occupantsOf(
  stage: StageId,
  { projects }: Pipeline,
  profiles: ReadonlyMap<string, Profile>,
): readonly Occupant[] {
  return projects
    .flatMap((project) => {
      const stay = project.stays.at(-1);
      if (project.place !== stage || !stay) return [];
      return [
        { ...project, profile: profiles.get(project.company) ?? {}, since: stay.from, days: stay.days },
      ];
    })
    .toSorted((a, b) => b.days - a.days);
}

function entriesOf(stage: StageId, { projects }: Pipeline): readonly IsoDate[] {
  return projects.flatMap(({ stays }) => stays.flatMap(({ from, place }) => (place === stage ? [from] : [])));
}
