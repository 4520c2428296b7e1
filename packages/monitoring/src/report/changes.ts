import type { Agenda } from '../agenda/agenda.ts';
import type { Due, DueStatus } from '../agenda/due.ts';
import type { IsoDate } from '../dates.ts';
import { EVENT_KINDS, type EventKind, type MonitoringEvent, type Place } from '../events/event.ts';
import { compareTexts } from '../grouping.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';

/** A project that is elsewhere than it was. */
export interface Moved {
  readonly company: string;
  readonly project: string;
  /** `undefined` where the report before did not have it. */
  readonly from: Place | undefined;
  /** `undefined` where a correction took it out of the pipeline. */
  readonly to: Place | undefined;
}

/** An event that takes the place of another, or takes it back. */
export interface Correction {
  readonly event: string;
  readonly kind: EventKind;
  readonly corrects: string;
  readonly recordedOn: IsoDate;
}

/** A due thing that stands otherwise than it did. */
export interface DueChange {
  readonly due: Due;
  readonly before: DueStatus;
}

/** What was entered between two days, and what it changed. */
export interface Changes {
  /** How many events of each kind were entered, corrections too; kinds of which there are none are left out. */
  readonly entered: readonly { readonly kind: EventKind; readonly events: number }[];
  /** Those among them that had happened by the first of the two days, which the report before could not know. */
  readonly belated: number;
  /** By the day they were entered, then id. */
  readonly corrections: readonly Correction[];
  readonly moved: readonly Moved[];
  readonly dues: readonly DueChange[];
}

/** What the log and its figures were on a day. */
export interface Moment {
  readonly asOf: IsoDate;
  readonly pipeline: Pipeline;
  readonly agenda: Agenda;
}

/** @param events of the whole log, corrections too */
export function changesBetween(before: Moment, now: Moment, events: Iterable<MonitoringEvent>): Changes {
  const counts = new Map<EventKind, number>();
  const corrections: Correction[] = [];
  let belated = 0;
  for (const event of events) {
    const { id, kind, on, recordedOn } = event;
    if (recordedOn <= before.asOf || recordedOn > now.asOf) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (on <= before.asOf) belated++;
    const corrects = event.kind === 'withdrawn' ? event.withdraws : event.replaces;
    if (corrects !== undefined) corrections.push({ event: id, kind, corrects, recordedOn });
  }
  return {
    entered: Object.keys(EVENT_KINDS)
      .filter(isKind)
      .flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [{ kind, events: count }];
      }),
    belated,
    corrections: corrections.toSorted(
      (a, b) => compareTexts(a.recordedOn, b.recordedOn) || compareTexts(a.event, b.event),
    ),
    moved: movedBetween(before.pipeline, now.pipeline),
    dues: duesBetween(before.agenda, now.agenda),
  };
}

function isKind(name: string): name is EventKind {
  return Object.hasOwn(EVENT_KINDS, name);
}

function movedBetween(before: Pipeline, now: Pipeline): readonly Moved[] {
  const keyOf = ({ company, project }: Pick<Moved, 'company' | 'project'>): string =>
    JSON.stringify([company, project]);
  const were = new Map(before.projects.map((state) => [keyOf(state), state.place]));
  const are = new Set(now.projects.map(keyOf));
  const gone = before.projects.filter((state) => !are.has(keyOf(state)));
  return [
    ...now.projects.map(({ company, place, project }) => {
      return { company, project, from: were.get(keyOf({ company, project })), to: place };
    }),
    ...gone.map(({ company, place, project }) => ({ company, project, from: place, to: undefined })),
  ].filter(({ from, to }) => from !== to);
}

function duesBetween(before: Agenda, now: Agenda): readonly DueChange[] {
  const were = new Map(before.dues.map(({ id, status }) => [id, status]));
  return now.dues.flatMap((due) => {
    const was = were.get(due.id);
    return was === undefined || was === due.status ? [] : [{ due, before: was }];
  });
}
