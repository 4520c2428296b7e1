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
 * const prospects = ATTRACT_2021.kpis.find(({ id }) => id === 'prospects');
 * if (prospects) readUnder(prospects, { 'twelve-months': 'execution' }).window.from; // '2021-05-17'
 */
export function readUnder<T extends { readonly open: readonly OpenPoint<Partial<T>>[] }>(
  thing: T,
  chosen: Readings,
): T {
  let read = thing;
  for (const { id, readings } of thing.open) {
    const name = chosen[id];
    const reading = readings.find((offered) => offered.id === name);
    if (reading) read = { ...read, ...reading.terms };
    else if (name !== undefined) throw new RangeError(noReading(id, name, readings));
  }
  return read;
}

function noReading(id: string, name: string, readings: readonly { readonly id: string }[]): string {
  const offered = readings.map((reading) => reading.id).join(', ');
  return `reading of ${id} is ${JSON.stringify(name)}, not one of: ${offered}`;
}
