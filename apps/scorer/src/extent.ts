/** West, south, east, north. */
export type Extent = [west: number, south: number, east: number, north: number];

/** The extent of nothing, to be widened. */
export function noExtent(): Extent {
  return [Infinity, Infinity, -Infinity, -Infinity];
}

/** Widens an extent to hold a position. */
export function widen(extent: Extent, [x = 0, y = 0]: readonly number[]): void {
  extent[0] = Math.min(extent[0], x);
  extent[1] = Math.min(extent[1], y);
  extent[2] = Math.max(extent[2], x);
  extent[3] = Math.max(extent[3], y);
}
