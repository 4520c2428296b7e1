import type { Day } from '../dates.ts';
import type { MonitoringEvent } from './event.ts';
import { compareRecording, type Fact } from './fact.ts';
import { type Life, lifeOf, since } from './life.ts';

/** The id of the event that another replaces or withdraws. */
function correctedBy(event: MonitoringEvent): string | undefined {
  return event.kind === 'withdrawn' ? event.withdraws : event.replaces;
}

/**
 * Which events corrections leave standing, on any day of the log. Of several corrections of one event the one recorded
 * last holds, as if it corrected the others too; a withdrawal that was itself corrected is as if it had not been. What
 * a replacement stood in for does not come back when the replacement is withdrawn.
 */
export class Corrections {
  readonly #byTarget = new Map<string, Fact[]>();
  readonly #find: (id: string) => Fact | undefined;

  /** @param find the event of an id, if the log has it */
  constructor(find: (id: string) => Fact | undefined) {
    this.#find = find;
  }

  /** Whether an event would, over what it corrects, correct itself. */
  closesACycle(event: MonitoringEvent): boolean {
    let target = correctedBy(event);
    while (target !== undefined) {
      if (target === event.id) return true;
      const next = this.#find(target);
      target = next && correctedBy(next.event);
    }
    return false;
  }

  /** Takes an event in. @returns the events whose life may be another now, itself among them */
  add(fact: Fact): readonly Fact[] {
    const target = correctedBy(fact.event);
    if (target === undefined) return [fact];
    const corrections = this.#byTarget.get(target);
    if (corrections) corrections.push(fact);
    else this.#byTarget.set(target, [fact]);
    const affected = new Set([fact]);
    let next: string | undefined = target;
    while (next !== undefined) {
      for (const correction of this.#byTarget.get(next) ?? []) affected.add(correction);
      const corrected = this.#find(next);
      if (!corrected) break;
      affected.add(corrected);
      next = corrected.event.kind === 'withdrawn' ? corrected.event.withdraws : undefined;
    }
    return [...affected];
  }

  /** When an event holds. */
  lifeOf(fact: Fact): Life {
    const { event, recordedOn } = fact;
    const target = correctedBy(event);
    if (target === undefined && !this.#byTarget.has(event.id)) return since(recordedOn);
    const edges = [recordedOn];
    this.#edges(event.id, edges);
    if (target !== undefined) this.#edges(target, edges);
    return lifeOf(edges, (day) => {
      if (recordedOn > day || this.#last(event.id, day)) return false;
      return target === undefined || this.#last(target, day) === fact;
    });
  }

  /** The correction of an event that holds on a day. */
  #last(id: string, day: Day): Fact | undefined {
    let last: Fact | undefined;
    for (const correction of this.#byTarget.get(id) ?? []) {
      const { event, recordedOn } = correction;
      if (recordedOn > day || (event.kind === 'withdrawn' && this.#last(event.id, day))) continue;
      if (!last || compareRecording(last, correction) < 0) last = correction;
    }
    return last;
  }

  #edges(id: string, edges: Day[]): void {
    for (const { event, recordedOn } of this.#byTarget.get(id) ?? []) {
      edges.push(recordedOn);
      if (event.kind === 'withdrawn') this.#edges(event.id, edges);
    }
  }
}
