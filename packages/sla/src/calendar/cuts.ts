import { DAY_MS } from './dates.ts';
import { pairsOf } from './intervals.ts';
import type { OfficeHours } from './office-hours.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/**
 * What breaks and pauses leave of the periods of the date `day`, openings and closings in turn, as instants. Breaks
 * of the dates around it are looked at too: hours over midnight reach into the next, and so may breaks.
 */
export function withoutCuts(
  periods: readonly number[],
  hours: OfficeHours,
  zone: ZoneOffsets,
  day: number,
): readonly number[] {
  const breaks = [day - 1, day, day + 1].flatMap((date) =>
    pairsOf(hours.breaksOn(date)).map((times) => times.map((ms) => zone.instantOf(date * DAY_MS + ms))),
  );
  return [...breaks, ...hours.pauses].reduce(
    (left, [from = 0, to = 0]) => (from < to ? withoutCut(left, from, to) : left),
    periods,
  );
}

function withoutCut(periods: readonly number[], from: number, to: number): readonly number[] {
  if (to <= (periods[0] ?? to) || from >= (periods.at(-1) ?? from)) return periods;
  return pairsOf(periods).flatMap(([open, close]) => {
    const before = Math.min(close, from);
    const after = Math.max(open, to);
    return [...(open < before ? [open, before] : []), ...(after < close ? [after, close] : [])];
  });
}
