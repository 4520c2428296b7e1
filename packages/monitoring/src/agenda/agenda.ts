import type { Citation, LocalizedText } from '@insedia/domain';
import {
  type Cadence,
  type Deadline,
  type FactKind,
  type Readings,
  readUnder,
} from '@insedia/domain/programme';
import { dayOf, type IsoDate, writeDay } from '../dates.ts';
import { requireDay } from '../errors.ts';
import type { MonitoringEvent } from '../events/event.ts';
import { groupBy } from '../grouping.ts';
import { assignmentOf } from './assignment.ts';
import { type Due, type DueTerms, dueOf } from './due.ts';
import { occurrencesOf } from './occurrences.ts';
import { byDay } from './order.ts';

/** What a programme owes by a day, once or time and again. */
export interface Scheduled {
  readonly deadlines: readonly Deadline[];
  readonly cadences: readonly Cadence[];
}

/** Something that goes on, of which the source does not say how often: it cannot be late. */
export interface Continuing {
  readonly of: string;
  readonly title: LocalizedText;
  readonly by: string;
  /** How many times it was done. */
  readonly times: number;
  readonly lastOn: IsoDate | undefined;
  /** The ids of the events that tell so, in the order they happened. */
  readonly evidence: readonly string[];
  readonly citation: Citation;
}

/** What is due, was late or is missing, by what is known on a day. */
export interface Agenda {
  readonly asOf: IsoDate;
  /** By day, then by id. */
  readonly dues: readonly Due[];
  readonly continuing: readonly Continuing[];
}

/**
 * The deadlines and the cadences of a programme, and what became of each.
 *
 * A deadline is met by the first event that names it. Which event meets which occurrence of a cadence is not said by
 * events: the README says how they are matched. What was skipped is missing, and makes none of those after it late.
 *
 * @param events what is known on the day: `log.known(asOf)`, or of {@link agendaKinds} alone
 * @param readings of the open points of the cadences; what is not chosen is assumed
 * @throws {MonitoringError} if `asOf` is no date
 * @throws {RangeError} if a reading is not one of its open point's
 *
 * @example
 * agendaOf(ATTRACT_2021, monitor.log.known('2021-09-30'), '2021-09-30').dues.filter(({ status }) => status === 'missing');
 */
export function agendaOf(
  { cadences, deadlines }: Scheduled,
  events: readonly MonitoringEvent[],
  asOf: IsoDate,
  readings: Readings = {},
): Agenda {
  const day = requireDay('asOf', asOf);
  const happened = byKind(events, agendaKinds({ cadences, deadlines }));
  const once = deadlines.map((deadline) => {
    const { citation, id, on, title, by } = deadline;
    return dueOf({ id, of: id, title, on, by, citation }, matching(deadline, happened)[0], day);
  });
  const read = cadences.map((cadence) => readUnder(cadence, readings));
  const recurring = read.flatMap((cadence) => recurringDues(cadence, matching(cadence, happened), asOf));
  return {
    asOf,
    dues: [...once, ...recurring].toSorted(byDay),
    continuing: read
      .filter(({ every }) => every === null)
      .map((cadence) => continuing(cadence, matching(cadence, happened))),
  };
}

/**
 * The kinds of event that an agenda rests on: all that `agendaOf` reads of a log.
 *
 * @example
 * [...agendaKinds(ATTRACT_2021)]; // ['report-delivered', 'deliverable-completed', …]
 */
export function agendaKinds({ cadences, deadlines }: Scheduled): ReadonlySet<FactKind> {
  return new Set([...deadlines, ...cadences].map(({ fact }) => fact));
}

type ByKind = ReadonlyMap<string, readonly MonitoringEvent[]>;

/** Events of some kinds, by kind, in the order they happened. */
function byKind(events: readonly MonitoringEvent[], kinds: ReadonlySet<FactKind>): ByKind {
  const asked = new Set<string>(kinds);
  const grouped = groupBy(
    events.filter(({ kind }) => asked.has(kind)),
    ({ kind }) => kind,
  );
  for (const list of grouped.values()) list.sort(byDay);
  return grouped;
}

function matching(
  { fact, item }: { readonly fact: string; readonly item?: string | undefined },
  happened: ByKind,
): readonly MonitoringEvent[] {
  const events = happened.get(fact) ?? [];
  return item === undefined ? events : events.filter((event) => 'item' in event && event.item === item);
}

function recurringDues(cadence: Cadence, events: readonly MonitoringEvent[], asOf: IsoDate): readonly Due[] {
  const { by, citation, id, title } = cadence;
  const day = dayOf(asOf);
  const occurrences = occurrencesOf(cadence);
  const assigned = assignmentOf(
    occurrences,
    events.map((event) => dayOf(event.on)),
    day,
  );
  return occurrences.map((occurrence, i) => {
    const on = writeDay(occurrence.by);
    const terms: DueTerms = { id: `${id} ${on}`, of: id, title, on, by, citation };
    return dueOf(terms, events[assigned[i] ?? -1], day);
  });
}

function continuing({ by, citation, id, title }: Cadence, events: readonly MonitoringEvent[]): Continuing {
  return {
    of: id,
    title,
    by,
    times: events.length,
    lastOn: events.at(-1)?.on,
    evidence: events.map((event) => event.id),
    citation,
  };
}
