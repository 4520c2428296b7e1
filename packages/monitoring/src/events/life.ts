import type { Day } from '../dates.ts';

/**
 * Since when and until when, in the days of the log, an event holds: days in pairs, from (included) and until (not
 * included), in ascending order; `Infinity` for what still holds. Empty if it never does.
 */
export type Life = readonly Day[];

export const NEVER: Life = [];

const lives = new Map<Day, Life>();

/** The life of what holds since a day and was never corrected. One array a day is shared, since most events are so. */
export function since(day: Day): Life {
  const known = lives.get(day);
  if (known) return known;
  const life = [day, Number.POSITIVE_INFINITY];
  lives.set(day, life);
  return life;
}

/** Whether it holds on a day. */
export function holds(life: Life, day: Day): boolean {
  let inside = false;
  for (const edge of life) {
    if (edge > day) break;
    inside = !inside;
  }
  return inside;
}

/** The life of what holds from each of some days to the next as a function says. */
export function lifeOf(edges: Iterable<Day>, holdsOn: (day: Day) => boolean): Life {
  const life: Day[] = [];
  for (const day of new Set([...edges].toSorted((a, b) => a - b))) {
    if (holdsOn(day) !== (life.length % 2 === 1)) life.push(day);
  }
  if (life.length % 2 === 1) life.push(Number.POSITIVE_INFINITY);
  const [from] = life;
  return life.length === 2 && from !== undefined && life[1] === Number.POSITIVE_INFINITY ? since(from) : life;
}

/** Whether two lives are the same. */
export function sameLife(a: Life, b: Life): boolean {
  return a === b || (a.length === b.length && a.every((edge, index) => edge === b[index]));
}

/** Since when an event that was never corrected holds; `undefined` of any other life. */
export function simpleSince(life: Life): Day | undefined {
  return life.length === 2 && life[1] === Number.POSITIVE_INFINITY ? life[0] : undefined;
}
