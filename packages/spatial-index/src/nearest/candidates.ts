/** Points that may be among the `k` nearest: none of those is dropped. */
export interface Candidates {
  /** How many there are. */
  count: number;
  /** Squares of the chords to them, the first `count` in use. */
  readonly squares: Float64Array;
  readonly positions: Int32Array;

  /**
   * Takes those of the points `start..end`, of one leaf, whose chord to `x`, `y`, `z` has a square of at most `outer2`.
   *
   * @param accepts which positions qualify, all unless told.
   * @returns the square of the longest chord that is of use from now on.
   */
  take(
    points: Float64Array,
    start: number,
    end: number,
    x: number,
    y: number,
    z: number,
    outer2: number,
    accepts?: (position: number) => boolean,
  ): number;

  /** Puts the numbers of the candidates into `ranking`, in ascending order of their squares. */
  rank(ranking: Uint32Array): void;
}
