import type { Position } from '@insedia/domain';
import { EARTH_RADIUS_M } from '@insedia/spatial-index';

/** `[west, south, east, north]` in degrees, WGS 84. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Smallest box of whole tenths of a degree around the region, read off the ISTAT boundaries. */
export const LOMBARDY: Extent = [8.4, 44.6, 11.5, 46.7];

/** A box that holds everything within `marginM` of another; not for boxes that reach a pole. */
export function widened([west, south, east, north]: Extent, marginM: number): Extent {
  const degrees = (marginM / EARTH_RADIUS_M) * (180 / Math.PI);
  const farthest = Math.max(Math.abs(south), Math.abs(north)) + degrees;
  const across = degrees / Math.cos((farthest * Math.PI) / 180);
  return [west - across, south - degrees, east + across, north + degrees];
}

/** Whether a point lies in a box or on its edge. */
export function holds([west, south, east, north]: Extent, [lon, lat]: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
