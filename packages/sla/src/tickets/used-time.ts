import { cutAs, type WorkingTime } from '../calendar/working-time.ts';

/**
 * Working milliseconds in `[from, to)` outside the pauses. Pauses may overlap, touch, be reversed (then they are
 * empty), or reach beyond the interval; none is counted twice, and one in closed hours costs nothing.
 *
 * @param pauses pairs of epoch milliseconds, half-open
 *
 * @example
 * const [from, to] = [Date.UTC(2021, 11, 6, 8), Date.UTC(2021, 11, 6, 16)]; // Monday, 9 to 17 in Rome
 * usedTime(office, from, to, [[from, from + 3_600_000]]) / 3_600_000; // 7
 */
export function usedTime(
  time: WorkingTime,
  from: number,
  to: number,
  pauses: readonly (readonly [from: number, to: number])[],
): number {
  const exact = time.cut?.exact ?? time;
  let used = 0;
  let at = from;
  for (const [start, end] of pauses.toSorted((a, b) => a[0] - b[0])) {
    if (end <= start || end <= at) continue;
    if (start >= to) break;
    if (start > at) used += exact.between(at, Math.min(start, to));
    at = end;
  }
  return cutAs(time, at < to ? used + exact.between(at, to) : used);
}
