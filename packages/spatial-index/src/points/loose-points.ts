import RBush, { type BBox } from 'rbush';
import { WGS84_LEAST_RADIUS_M } from '../globe/wgs84.ts';
import type { Neighbor } from '../neighbor.ts';
import type { Metric } from './metric.ts';

const DEGREES = 180 / Math.PI;

/** Widens boxes, in degrees, by far more than rounding can narrow them: 0.1 mm. */
const SLACK = 1e-9;

/** A point in an R-tree over longitudes and latitudes. */
interface Entry extends BBox {
  readonly id: number;
}

/** A few points that come and go one by one, in an R-tree over their longitudes and latitudes. */
export class LoosePoints {
  readonly #metric: Metric;
  readonly #entries = new Map<number, Entry>();
  readonly #tree = new RBush<Entry>();

  constructor(metric: Metric) {
    this.#metric = metric;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(id: number): boolean {
    return this.#entries.has(id);
  }

  /** Whether `id` is there, at this place. */
  isAt(id: number, lon: number, lat: number): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && entry.minX === lon && entry.minY === lat;
  }

  /** Puts in a point whose id is not there. */
  add(id: number, lon: number, lat: number): void {
    const entry = { id, minX: lon, minY: lat, maxX: lon, maxY: lat };
    this.#entries.set(id, entry);
    this.#tree.insert(entry);
  }

  /** Takes out a point, if it is there. */
  remove(id: number): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#tree.remove(entry);
  }

  /** The points at most `reachM` away, in no particular order. */
  within(lon: number, lat: number, reachM: number): Neighbor[] {
    const found: Neighbor[] = [];
    this.#forEachWithin(lon, lat, reachM, (id, distanceM) => found.push({ id, distanceM }));
    return found;
  }

  /** How many points are at most `reachM` away. */
  count(lon: number, lat: number, reachM: number): number {
    let count = 0;
    this.#forEachWithin(lon, lat, reachM, () => count++);
    return count;
  }

  #forEachWithin(
    lon: number,
    lat: number,
    reachM: number,
    visit: (id: number, distanceM: number) => void,
  ): void {
    if (this.size === 0) return;
    for (const box of boxesRound(lon, lat, reachM)) {
      for (const { id, minX, minY } of this.#tree.search(box)) {
        const distanceM = this.#metric.betweenM(lon, lat, minX, minY);
        if (distanceM <= reachM) visit(id, distanceM);
      }
    }
  }
}

/**
 * Boxes of longitude and latitude that together hold every place at most `reachM` away, none twice: the whole band
 * of latitudes when a pole is near, one on each side of the antimeridian when that is.
 *
 * Of both metrics the least radius of curvature gives the widest circle. Its meridians touch it at
 * asin(sin δ / cos φ) from its centre, δ being its radius as an angle and φ its latitude.
 */
export function boxesRound(lon: number, lat: number, reachM: number): BBox[] {
  const angle = (reachM / WGS84_LEAST_RADIUS_M) * DEGREES + SLACK;
  const minY = lat - angle;
  const maxY = lat + angle;
  if (angle + Math.abs(lat) > 89) return [{ minX: -180, minY, maxX: 180, maxY }];
  const east = Math.asin(Math.sin(angle / DEGREES) / Math.cos(lat / DEGREES)) * DEGREES + SLACK;
  const box = { minX: lon - east, minY, maxX: lon + east, maxY };
  if (box.minX < -180)
    return [
      { ...box, minX: -180 },
      { ...box, minX: box.minX + 360, maxX: 180 },
    ];
  if (box.maxX > 180)
    return [
      { ...box, maxX: 180 },
      { ...box, minX: -180, maxX: box.maxX - 360 },
    ];
  return [box];
}
