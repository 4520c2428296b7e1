import type { StageId } from '@insedia/domain/programme';
import type { Place } from '../events/event.ts';
import { compareTexts, groupBy } from '../grouping.ts';
import type { Pipeline, ProjectState } from './pipeline.ts';

/** How many there are of a place, each company and each project once. */
export interface Population {
  readonly companies: number;
  readonly projects: number;
}

/** What became of the projects that reached a stage. */
export interface Conversion {
  readonly stage: StageId;
  readonly reached: Population;
  /** Projects that have reached a stage after it since. */
  readonly wentOn: number;
  /** Projects that are still in it. */
  readonly there: number;
  /** Projects that were closed, or went back, and have not gone on. */
  readonly left: number;
  /** Days that those which left it, whereto ever, had spent in it in all; in ascending order. */
  readonly days: readonly number[];
}

/** The projects that entered the pipeline in a month, and how many of them have reached each stage. */
export interface Cohort {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly projects: number;
  /** In the order of the stages. */
  readonly reached: readonly { readonly stage: StageId; readonly projects: number }[];
}

/**
 * How many are in each place now: the stages in their order, then those followed no more.
 *
 * @example
 * const { pipeline } = monitor.state('2021-12-31');
 * populations(pipeline)[0]; // { place: 'prospect', population: { companies: 84, projects: 84 } }
 */
export function populations({
  projects,
  stages,
}: Pipeline): { readonly place: Place; readonly population: Population }[] {
  return [...stages, 'closed' as const].map((place) => ({
    place,
    population: populationOf(projects.filter((project) => project.place === place)),
  }));
}

/**
 * What became of the projects that reached each stage.
 *
 * @example
 * const { pipeline } = monitor.state('2021-12-31');
 * conversions(pipeline)[0]; // { stage: 'prospect', wentOn: 21, there: 84, left: 11, … }
 */
export function conversions({ projects, stages }: Pipeline): Conversion[] {
  return stages.map((stage, rank) => {
    const reached = projects.filter((project) => hasReached(project, stage));
    const there = reached.filter(({ place }) => place === stage);
    const gone = reached.filter(({ place }) => place !== stage);
    const later = stages.slice(rank + 1);
    const wentOn = gone.filter((project) => later.some((next) => reachedAfter(project, stage, next)));
    return {
      stage,
      reached: populationOf(reached),
      wentOn: wentOn.length,
      there: there.length,
      left: gone.length - wentOn.length,
      days: gone.map((project) => daysIn(project, stage)).toSorted((a, b) => a - b),
    };
  });
}

/**
 * The projects by the month in which they entered the pipeline, in order.
 *
 * @example
 * const { pipeline } = monitor.state('2021-12-31');
 * cohorts(pipeline)[0]; // { month: '2021-05', projects: 19, … }
 */
export function cohorts({ projects, stages }: Pipeline): Cohort[] {
  const byMonth = groupBy(projects, ({ stays }) => stays[0]?.from.slice(0, 7) ?? '');
  return [...byMonth]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([month, entered]) => ({
      month,
      projects: entered.length,
      reached: stages.map((stage) => ({
        stage,
        projects: entered.filter((project) => hasReached(project, stage)).length,
      })),
    }));
}

function populationOf(projects: readonly ProjectState[]): Population {
  return { companies: new Set(projects.map(({ company }) => company)).size, projects: projects.length };
}

function hasReached({ stays }: ProjectState, stage: StageId): boolean {
  return stays.some(({ place }) => place === stage);
}

function reachedAfter({ stays }: ProjectState, stage: StageId, next: StageId): boolean {
  const first = stays.findIndex(({ place }) => place === stage);
  return stays.slice(first + 1).some(({ place }) => place === next);
}

function daysIn({ stays }: ProjectState, stage: StageId): number {
  return stays.reduce((sum, { days, place }) => (place === stage ? sum + days : sum), 0);
}
