import { f64, i32, u32 } from '../at.ts';
import { ellipsoidReach } from '../globe/ellipsoid-reach.ts';
import { type Reach, slackOf } from '../globe/reach.ts';
import type { Sites } from '../globe/sites.ts';
import type { PointTree } from '../tree/point-tree.ts';
import type { Circle } from '../within/circle.ts';
import { NearestMany } from './nearest-many.ts';

/** A position and how far it is. */
interface Candidate {
  readonly position: number;
  readonly distanceM: number;
}

/**
 * Finds the `k` nearest points on the ellipsoid, as `NearestMany` does on the sphere.
 *
 * One point more than asked for is taken by the chord. Whatever was not taken has a chord at least as long as the
 * longest taken; when a geodesic as long as the `k`-th cannot have such a chord, nothing was missed. Else everything
 * up to the `k`-th is looked at again.
 */
export class NearestGeodesics {
  /** How many were found. */
  found = 0;
  /** Positions of the points found, nearest first. */
  readonly positions: Int32Array;
  /** Metres to the points found. */
  readonly distancesM: Float64Array;
  readonly #tree: PointTree;
  readonly #circle: Circle;
  readonly #k: number;
  readonly #chords: NearestMany;

  constructor(tree: PointTree, circle: Circle, k: number) {
    this.#tree = tree;
    this.#circle = circle;
    this.#k = Math.min(k, tree.size);
    this.#chords = new NearestMany(tree, k + 1);
    this.positions = new Int32Array(this.#k);
    this.distancesM = new Float64Array(this.#k);
  }

  /** @param accepts which positions qualify, all unless told. */
  find(sites: Sites, site: number, reach: Reach, accepts?: (position: number) => boolean): void {
    const chords = this.#chords;
    chords.find(sites, site, { ...reach, limitM: Infinity }, accepts);
    const taken = Math.min(chords.found, this.#k);
    this.found = 0;
    while (this.found < taken && f64(chords.distancesM, this.found) <= reach.limitM) {
      this.positions[this.found] = i32(chords.positions, this.found);
      this.distancesM[this.found] = f64(chords.distancesM, this.found);
      this.found++;
    }
    if (chords.found <= this.#k) return; // all there are within reach
    const farthestM = Math.min(reach.limitM, f64(chords.distancesM, this.#k - 1));
    const again = ellipsoidReach(farthestM);
    const longest2 = this.#longest2(sites, site);
    if (again.outer2 < longest2 - slackOf(longest2)) return;
    this.#search(sites, site, again, accepts);
  }

  /** The square of the longest chord to a point that was taken. */
  #longest2({ vectors }: Sites, site: number): number {
    const points = this.#tree.vectors;
    let longest2 = 0;
    for (let i = 0; i < this.#chords.found; i++) {
      const offset = 3 * i32(this.#chords.positions, i);
      const dx = f64(points, offset) - f64(vectors, 3 * site);
      const dy = f64(points, offset + 1) - f64(vectors, 3 * site + 1);
      const dz = f64(points, offset + 2) - f64(vectors, 3 * site + 2);
      longest2 = Math.max(longest2, dx * dx + dy * dy + dz * dz);
    }
    return longest2;
  }

  /** Takes the first `k` of all that is within reach. */
  #search(sites: Sites, site: number, reach: Reach, accepts?: (position: number) => boolean): void {
    const tree = this.#tree;
    const candidates: Candidate[] = [];
    this.#circle.take(sites, site, reach);
    this.#circle.forEach((position) => {
      candidates.push({ position, distanceM: tree.distanceM(position, sites, site) });
    });
    const ranked = candidates
      .filter(({ position }) => accepts === undefined || accepts(position))
      .toSorted(
        (a, b) => a.distanceM - b.distanceM || u32(tree.order, a.position) - u32(tree.order, b.position),
      );
    this.found = Math.min(ranked.length, this.#k);
    ranked.slice(0, this.found).forEach(({ position, distanceM }, rank) => {
      this.positions[rank] = position;
      this.distancesM[rank] = distanceM;
    });
  }
}
