import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';

/** One way to read what the source leaves open: the terms that it changes, and nothing else. */
export interface Reading<Terms> {
  readonly id: string;
  readonly title: LocalizedText;
  readonly terms: Partial<Terms>;
}

/**
 * What the source leaves open. The first reading is the one that holds unless another is chosen; it is our own, and
 * changes no term. Open points of the same id are one and the same question.
 */
export interface OpenPoint<Terms> {
  readonly id: string;
  readonly title: LocalizedText;
  readonly readings: readonly [Reading<Terms>, ...Reading<Terms>[]];
  readonly citation: Citation;
}

/** The readings chosen, by the id of the open point; what is not chosen is assumed. */
export type Readings = Readonly<Record<string, string>>;

/**
 * Something with open points under chosen readings: later points change what earlier ones have left.
 *
 * @throws {RangeError} if a reading is not one of its open point's; open points that are not its own are passed over
 *
 * @example
 * const [prospects] = KPIS;
 * if (prospects) readUnder(prospects, { 'twelve-months': 'execution' }).window.from; // '2021-05-17'
 */
export function readUnder<T extends { readonly open: readonly OpenPoint<Partial<T>>[] }>(
  thing: T,
  chosen: Readings,
): T {
  return thing.open.reduce((read: T, { id, readings }) => {
    const name = chosen[id];
    if (name === undefined) return read;
    const reading = readings.find((offered) => offered.id === name);
    if (reading) return { ...read, ...reading.terms };
    const offered = readings.map((other) => other.id).join(', ');
    throw new RangeError(`reading of ${id} is ${JSON.stringify(name)}, not one of: ${offered}`);
  }, thing);
}
