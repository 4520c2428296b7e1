/**
 * Working time of one calendar. Instants are epoch milliseconds, durations milliseconds of elapsed working time;
 * nothing depends on the host's clock or zone.
 */
export interface WorkingTime {
  /** IANA zone of the wall clock that the hours are written for. */
  readonly timeZone: string;
  /** Where results are cut to whole multiples of `toMs`: the same hours with nothing cut, for sums. */
  readonly cut?: { readonly toMs: number; readonly exact: WorkingTime } | undefined;
  /** Whether `at` is working time; an interval holds its opening and not its closing. */
  isOpen(at: number): boolean;
  /** `at` when it is working time, else the next opening. */
  nextOpen(at: number): number;
  /** The instant that leaves `durationMs` of working time between `from` and itself. */
  add(from: number, durationMs: number): number;
  /** The instant with `durationMs` of working time between itself and `to`. */
  subtract(to: number, durationMs: number): number;
  /** Working milliseconds in `[from, to)`. */
  between(from: number, to: number): number;
}

/** An amount or an instant cut down as the results of a calendar are. */
export function cutAs({ cut }: WorkingTime, ms: number): number {
  return cut === undefined ? ms : Math.floor(ms / cut.toMs) * cut.toMs;
}
