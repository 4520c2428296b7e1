import { f64 } from '../at.ts';
import { greatCircleM, toLonLat, toVector, type Vector } from '../globe/sphere.ts';
import { BALL_STRIDE } from './balls.ts';

/** Numbers an arc takes in the array of ends: lon, lat of the one, lon, lat of the other. */
const END_STRIDE = 4;

/** Numbers an arc takes in the array of planes: its unit normal, then the normals of its two gates. */
const PLANE_STRIDE = 9;

/** A place whose gate products are no more than this counts as beyond the gate; see `closest`. */
const GATE_SLACK = 1e-15;

/** A place on an arc, in degrees, and how far it is. */
export interface Foot {
  readonly lon: number;
  readonly lat: number;
  readonly distanceM: number;
}

/**
 * Great-circle arcs, each shorter than half a turn, in typed arrays.
 *
 * An arc lies in a plane through the Earth's centre. Two *gates*, planes square to it through its ends, hold
 * between them just the places whose foot on the great circle is on the arc. Swapping the ends of an arc
 * flips the sign of its normal and changes no other bit, so a border drawn both ways is as far either way.
 */
export class Arcs {
  /** How many arcs there are. */
  readonly size: number;
  readonly #ends: Float64Array;
  readonly #planes: Float64Array;

  /** @param ends `END_STRIDE` degrees an arc, already checked. */
  constructor(ends: Float64Array) {
    this.size = ends.length / END_STRIDE;
    this.#ends = ends;
    this.#planes = new Float64Array(this.size * PLANE_STRIDE);
    for (let arc = 0; arc < this.size; arc++) {
      const [a, b] = this.#vectors(arc);
      const normal = unit(cross(minus(a, b), plus(a, b)));
      this.#planes.set([...normal, ...cross(normal, a), ...cross(b, normal)], arc * PLANE_STRIDE);
    }
  }

  /** One ball an arc, the smallest that holds it: its centre halfway along the chord. */
  balls(): Float64Array {
    const balls = new Float64Array(this.size * BALL_STRIDE);
    for (let arc = 0; arc < this.size; arc++) {
      const [a, b] = this.#vectors(arc);
      const [x, y, z] = plus(a, b);
      balls.set([x / 2, y / 2, z / 2, Math.hypot(...minus(a, b)) / 2], arc * BALL_STRIDE);
    }
    return balls;
  }

  /**
   * The place on an arc nearest to `lon`, `lat`, whose vector is `query`: the foot when it lies between the
   * gates, else the nearer end. Where the slack of a gate matters, the foot is either as good as at the end,
   * or the place is a pole of the great circle, as far from the whole of it.
   */
  closest(arc: number, lon: number, lat: number, query: Vector): Foot {
    const plane = arc * PLANE_STRIDE;
    if (this.#dot(plane + 3, query) > GATE_SLACK && this.#dot(plane + 6, query) > GATE_SLACK) {
      const height = this.#dot(plane, query);
      const foot = toLonLat([
        query[0] - height * f64(this.#planes, plane),
        query[1] - height * f64(this.#planes, plane + 1),
        query[2] - height * f64(this.#planes, plane + 2),
      ]);
      return footAt(foot[0], foot[1], lon, lat);
    }
    const end = arc * END_STRIDE;
    const a = footAt(f64(this.#ends, end), f64(this.#ends, end + 1), lon, lat);
    const b = footAt(f64(this.#ends, end + 2), f64(this.#ends, end + 3), lon, lat);
    return a.distanceM <= b.distanceM ? a : b;
  }

  #vectors(arc: number): readonly [Vector, Vector] {
    const end = arc * END_STRIDE;
    return [
      toVector(f64(this.#ends, end), f64(this.#ends, end + 1)),
      toVector(f64(this.#ends, end + 2), f64(this.#ends, end + 3)),
    ];
  }

  #dot(offset: number, [x, y, z]: Vector): number {
    const planes = this.#planes;
    return f64(planes, offset) * x + f64(planes, offset + 1) * y + f64(planes, offset + 2) * z;
  }
}

function footAt(lon: number, lat: number, fromLon: number, fromLat: number): Foot {
  return { lon, lat, distanceM: greatCircleM(fromLon, fromLat, lon, lat) };
}

function plus(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The vector at length 1; a vector of length 0 stays as it is, and so shuts the gates of a mere point. */
function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
