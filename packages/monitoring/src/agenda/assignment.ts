import { at } from '../at.ts';
import type { Day } from '../dates.ts';
import type { Occurrence } from './occurrences.ts';

/** What it costs that a due time passes with nothing done, and that it is done late, beside a day of lateness. */
const MISSING = 3_000_000;
const LATE = 2_000_000;

/**
 * Which event meets which occurrence. Both keep their order, an event meets an occurrence whose period has begun, and
 * one at most. Of all ways to do so it is the one with the least missing and late, a missing one counting as much as
 * one and a half late ones, so that what was skipped makes none of those after it late; then the one with the fewest
 * days late; then the one that meets the oldest.
 *
 * @param occurrences in order
 * @param events the days of what was done, in order
 * @returns for each occurrence the place of its event, `undefined` where none meets it
 */
export function assignmentOf(
  occurrences: readonly Occurrence[],
  events: readonly Day[],
  asOf: Day,
): readonly (number | undefined)[] {
  const kept = usable(occurrences, events);
  const width = kept.length + 1;
  // Least cost of the occurrences from the i-th on with the events from the j-th on, and whether the j-th meets the i-th.
  const costs = new Float64Array((occurrences.length + 1) * width);
  const meets = new Uint8Array(costs.length);
  for (let i = occurrences.length - 1; i >= 0; i--) {
    const { by, from } = at(occurrences, i);
    const unmet = by < asOf ? MISSING : 0;
    for (let j = kept.length; j >= 0; j--) {
      const cell = i * width + j;
      let least = unmet + at(costs, cell + width);
      const on = events[kept[j] ?? -1];
      if (on !== undefined) {
        const late = Math.max(0, on - by);
        const met = on < from ? Infinity : (late > 0 ? LATE + late : 0) + at(costs, cell + width + 1);
        const passed = at(costs, cell + 1);
        if (met <= least && met <= passed) {
          meets[cell] = 1;
          least = met;
        } else least = Math.min(least, passed);
      }
      costs[cell] = least;
    }
  }
  return traced(occurrences.length, kept, costs, meets);
}

function traced(
  count: number,
  kept: readonly number[],
  costs: Float64Array,
  meets: Uint8Array,
): readonly (number | undefined)[] {
  const width = kept.length + 1;
  const assigned: (number | undefined)[] = [];
  let j = 0;
  for (let i = 0; i < count; ) {
    const cell = i * width + j;
    if (meets[cell] === 1) {
      assigned.push(kept[j++]);
      i++;
    } else if (j < kept.length && costs[cell] === costs[cell + 1]) j++;
    else {
      assigned.push(undefined);
      i++;
    }
  }
  return assigned;
}

/** The events that can be of use: of those between one beginning and the next, as many as there are occurrences. */
function usable(occurrences: readonly Occurrence[], events: readonly Day[]): readonly number[] {
  const kept: number[] = [];
  let period = -1;
  let taken = 0;
  events.forEach((on, index) => {
    while ((occurrences[period + 1]?.from ?? Infinity) <= on) {
      period++;
      taken = 0;
    }
    if (period >= 0 && taken++ < occurrences.length) kept.push(index);
  });
  return kept;
}
