import { dayOf, type IsoDate, parseDay } from '../dates.ts';
import { eventMessages, messages } from '../messages.ts';
import { writeEvent } from './content.ts';
import { Corrections } from './corrections.ts';
import type { EventKind, MonitoringEvent } from './event.ts';
import { type Fact, factOf } from './fact.ts';
import { holds, sameLife } from './life.ts';
import type { EventProblem, EventRefusal } from './refusal.ts';

/** What became of an event: taken in, known already, or refused. */
export type Added = 'accepted' | 'repeated' | EventRefusal;

/** What became of many events: `read` is the sum of the other three. */
export interface Intake {
  readonly read: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: readonly EventRefusal[];
}

/**
 * Events, only ever added to. What comes twice is taken in once; what is wrong is corrected by another event that
 * names it, in whatever order the two come, and never erased.
 *
 * @example
 * const log = new EventLog();
 * log.add(event); // 'accepted'
 * log.add(event); // 'repeated'
 * log.add({ ...event, by: 'someone else' }); // { problem: 'idWithOtherContent', … }
 */
export class EventLog {
  readonly #facts = new Map<string, Fact>();
  readonly #byKind = new Map<EventKind, Fact[]>();
  readonly #corrections = new Corrections((id) => this.#facts.get(id));
  readonly #watch: (fact: Fact) => void;

  /** @internal @param watch told of every event that is taken in or whose being in force has changed */
  constructor(watch: (fact: Fact) => void = () => {}) {
    this.#watch = watch;
  }

  get size(): number {
    return this.#facts.size;
  }

  /** Takes an event in, unless it is there or is refused; in either case nothing changes. */
  add(event: MonitoringEvent): Added {
    const known = this.#facts.get(event.id)?.event;
    if (known && (known === event || writeEvent(known) === writeEvent(event))) return 'repeated';
    const problem = known ? 'idWithOtherContent' : this.#problemOf(event);
    if (problem) {
      return { event: event.id, problem, text: messages.about(event.id, eventMessages[problem]) };
    }
    const added = factOf(event);
    this.#facts.set(event.id, added);
    const ofKind = this.#byKind.get(event.kind);
    if (ofKind) ofKind.push(added);
    else this.#byKind.set(event.kind, [added]);
    for (const fact of this.#corrections.add(added)) {
      const inForce = this.#corrections.lifeOf(fact);
      if (fact !== added && sameLife(fact.inForce, inForce)) continue;
      fact.inForce = inForce;
      this.#watch(fact);
    }
    return 'accepted';
  }

  /** Takes events in, in order. */
  addAll(events: Iterable<MonitoringEvent>): Intake {
    let [read, accepted, repeated] = [0, 0, 0];
    const refused: EventRefusal[] = [];
    for (const event of events) {
      read++;
      const added = this.add(event);
      if (added === 'accepted') accepted++;
      else if (added === 'repeated') repeated++;
      else refused.push(added);
    }
    return { read, accepted, repeated, refused };
  }

  /** Every event taken in, corrected ones and corrections too, in the order they came. */
  *events(): Generator<MonitoringEvent, void, undefined> {
    for (const { event } of this.#facts.values()) yield event;
  }

  /**
   * What had happened by a day as the log has it on another, each event as if it had been recorded when it happened:
   * what is now known of the past, to be counted by a `Monitor` of its own.
   *
   * @param knownOn as of `asOf` itself, unless given
   * @param kinds those alone, kind by kind, without going through the others
   */
  known(asOf: IsoDate, knownOn: IsoDate = asOf, kinds?: Iterable<EventKind>): MonitoringEvent[] {
    const [until, day] = [dayOf(asOf), dayOf(knownOn)];
    const events: MonitoringEvent[] = [];
    for (const { event, inForce, on } of kinds ? this.#ofKinds(kinds) : this.#facts.values()) {
      if (on > until || event.kind === 'withdrawn' || !holds(inForce, day)) continue;
      const { replaces: _, ...rest } = event;
      events.push({ ...rest, recordedOn: event.on });
    }
    return events;
  }

  *#ofKinds(kinds: Iterable<EventKind>): Generator<Fact, void, undefined> {
    for (const kind of new Set(kinds)) yield* this.#byKind.get(kind) ?? [];
  }

  #problemOf(event: MonitoringEvent): EventProblem | undefined {
    const [on, recordedOn] = [parseDay(event.on), parseDay(event.recordedOn)];
    if (on === undefined || recordedOn === undefined) return 'badDate';
    if (recordedOn < on) return 'recordedBefore';
    return this.#corrections.closesACycle(event) ? 'correctsItself' : undefined;
  }
}
