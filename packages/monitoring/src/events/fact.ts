import type { Day } from '../dates.ts';
import { dayOf } from '../dates.ts';
import type { MonitoringEvent } from './event.ts';
import { type Life, NEVER } from './life.ts';

/** An event of the log, its dates as days, and when it holds. */
export interface Fact<E extends MonitoringEvent = MonitoringEvent> {
  readonly event: E;
  readonly on: Day;
  readonly recordedOn: Day;
  /** When it is in force: neither withdrawn nor replaced. */
  inForce: Life;
  /** When it counts: while in force, and, of a change of stage, while the rules of the pipeline allow it. */
  life: Life;
  /** Whether counters have it. */
  counted: boolean;
}

export function factOf<E extends MonitoringEvent>(event: E): Fact<E> {
  return {
    event,
    on: dayOf(event.on),
    recordedOn: dayOf(event.recordedOn),
    inForce: NEVER,
    life: NEVER,
    counted: false,
  };
}

/** By the day it happened, then the instant where known (what has none comes first), then id by code unit. */
export function compareHappening(a: Fact, b: Fact): number {
  return a.on - b.on || compareAt(a, b) || compareIds(a, b);
}

/** By the day it was entered, then id by code unit. */
export function compareRecording(a: Fact, b: Fact): number {
  return a.recordedOn - b.recordedOn || compareIds(a, b);
}

export function compareAt({ event: { at: a } }: Fact, { event: { at: b } }: Fact): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a - b;
}

export function compareIds({ event: { id: a } }: Fact, { event: { id: b } }: Fact): number {
  return a < b ? -1 : Number(a > b);
}
