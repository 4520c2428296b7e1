import { f64 } from '../at.ts';
import { DAY_MS, FIRST_INSTANT, LAST_INSTANT } from './dates.ts';
import { intlOffset } from './intl-offset.ts';

/**
 * Two changes of the clocks that cancel out are seen when a sample lies between them. The shortest such stretch known
 * is of 3.99 days, in data that some hosts have for Africa/Freetown; release 2025c of the IANA database has none
 * below seven days.
 */
const SAMPLE_MS = 3 * DAY_MS;
/** More than any offset, so that a wall time's own instant is covered with it. */
const MARGIN_MS = 3 * DAY_MS;
const FIRST_SPAN_MS = 10 * 365.25 * DAY_MS;

/** A stretch of time with one offset, as far as it is known; another with the same offset may follow. */
export interface Stretch {
  readonly from: number;
  /** First instant after it. */
  readonly to: number;
  readonly offset: number;
}

/**
 * Offsets from UTC of one zone, read from `Intl` and kept: sampled, with each change of the clocks found by
 * bisection to the second. Covers the years it was asked about and grows on demand.
 */
export class ZoneOffsets {
  readonly #offsetAt: (at: number) => number;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  /** First instants of the stretches of equal offset, the first of them −Infinity. */
  #starts: Float64Array = new Float64Array(0);
  #offsets: Float64Array = new Float64Array(0);
  /** Wall times at which each stretch ends. */
  #wallEnds: Float64Array = new Float64Array(0);
  #cursor = 0;

  constructor(offsetAt: (at: number) => number) {
    this.#offsetAt = offsetAt;
  }

  /** Wall time, as if it were UTC, that clocks show at `at`. */
  wallOf(at: number): number {
    const k = this.#indexOf(at);
    return at + f64(this.#offsets, k);
  }

  /** The stretch that holds `at`. */
  stretchOf(at: number): Stretch {
    if (at >= this.#to) this.#cover(at);
    const k = this.#indexOf(at);
    const last = this.#starts.length - 1;
    return {
      from: k > 0 ? f64(this.#starts, k) : this.#from,
      to: k < last ? f64(this.#starts, k + 1) : this.#to,
      offset: f64(this.#offsets, k),
    };
  }

  /** The first instant from `at` on at which clocks show `wall` or later. */
  firstShowing(wall: number, at: number): number {
    this.#coverBoth(wall, at);
    const k = Math.max(this.#indexOf(at), this.#indexOfWall(wall));
    const shown = wall - f64(this.#offsets, k);
    return Math.max(at, shown, k === 0 ? shown : f64(this.#starts, k));
  }

  /** The last instant up to `at` at which clocks show `wall` or earlier; where they skip it, that of the change. */
  lastShowing(wall: number, at: number): number {
    this.#coverBoth(wall, at);
    let k = Math.min(this.#indexOf(at), this.#indexOfWall(wall) + 1);
    while (k > 0 && f64(this.#starts, k) + f64(this.#offsets, k) > wall) k--;
    const end = k + 1 < this.#starts.length ? f64(this.#starts, k + 1) : at;
    return Math.min(at, wall - f64(this.#offsets, k), end);
  }

  /**
   * The instant at which clocks show `wall`: the earlier of two; for a time that the clocks skip, as much later as
   * they skip, as `compatible` of ECMAScript Temporal has it.
   */
  instantOf(wall: number): number {
    const k = this.#indexOfWall(wall);
    const offset = f64(this.#offsets, k);
    return k === 0 || wall >= f64(this.#starts, k) + offset
      ? wall - offset
      : wall - f64(this.#offsets, k - 1);
  }

  /** So that places in the table stay what they are. */
  #coverBoth(wall: number, at: number): void {
    this.#indexOfWall(wall);
    this.#indexOf(at);
  }

  #indexOf(at: number): number {
    if (at < this.#from || at > this.#to) this.#cover(at);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (f64(this.#starts, middle) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The first stretch that ends, on its clock, after `wall`. */
  #indexOfWall(wall: number): number {
    if (wall < this.#from + MARGIN_MS || wall > this.#to - MARGIN_MS) this.#cover(wall);
    const ends = this.#wallEnds;
    let k = this.#cursor;
    if (!(wall < f64(ends, k) && (k === 0 || wall >= f64(ends, k - 1)))) {
      k = 0;
      let high = ends.length - 1;
      while (k < high) {
        const middle = (k + high) >>> 1;
        if (wall < f64(ends, middle)) high = middle;
        else k = middle + 1;
      }
      this.#cursor = k;
    }
    return k;
  }

  /** Makes the table hold around `at`, and doubles it at least. */
  #cover(at: number): void {
    const [least, most] = [FIRST_INSTANT - 4 * MARGIN_MS, LAST_INSTANT + 4 * MARGIN_MS];
    const empty = this.#starts.length === 0;
    const reach = Math.max(FIRST_SPAN_MS, this.#to - this.#from);
    const [low, high] = empty ? [at, at] : [this.#from, this.#to];
    const from = empty || at - MARGIN_MS < low ? Math.max(least, Math.min(low, at) - reach) : low;
    const to = empty || at + MARGIN_MS > high ? Math.min(most, Math.max(high, at) + reach) : high;
    const starts: number[] = [Number.NEGATIVE_INFINITY];
    const offsets: number[] = [this.#offsetAt(from)];
    const scan = (start: number, end: number) => {
      for (let t = start; t < end; ) {
        const next = Math.min(t + SAMPLE_MS, end);
        const before = offsets.at(-1) ?? 0;
        const after = this.#offsetAt(next);
        if (after !== before) {
          starts.push(this.#changeBetween(t, next, before));
          offsets.push(after);
        }
        t = next;
      }
    };
    scan(from, empty ? to : low);
    if (!empty) {
      starts.push(...this.#starts.subarray(1));
      offsets.push(...this.#offsets.subarray(1));
      scan(high, to);
    }
    this.#from = from;
    this.#to = to;
    this.#starts = Float64Array.from(starts);
    this.#offsets = Float64Array.from(offsets);
    this.#wallEnds = Float64Array.from(
      offsets,
      (offset, i) => (starts[i + 1] ?? Number.POSITIVE_INFINITY) + offset,
    );
    this.#cursor = 0;
  }

  /** First second in `(before, after]` at which the offset is no longer `offset`. */
  #changeBetween(before: number, after: number, offset: number): number {
    let low = Math.floor(before / 1000);
    let high = Math.ceil(after / 1000);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#offsetAt(middle * 1000) === offset) low = middle;
      else high = middle;
    }
    return high * 1000;
  }
}

const known = new Map<string, ZoneOffsets>();

/**
 * The offsets of an IANA zone or of a fixed offset such as `+01:00`, shared by every calendar of the zone.
 *
 * @throws {CalendarError} when there is no such zone.
 */
export function zoneOffsets(timeZone: string): ZoneOffsets {
  const found = known.get(timeZone);
  if (found !== undefined) return found;
  const made = new ZoneOffsets(intlOffset(timeZone));
  known.set(timeZone, made);
  return made;
}
