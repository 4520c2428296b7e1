import { f64, i32 } from '../../at.ts';
import { type Segments, TAKEN } from './segments.ts';
import { height, stripM2 } from './surface.ts';

/** Edges closer than this, in degrees of longitude, are one edge: about a micrometre. */
const SAME_DEG = 1e-11;

/** How far rounding can move a crossing along a meridian, in degrees, with room to spare. */
const CROSSING_SLACK_DEG = 1e-13;

/** Which side of the surface a segment bounds. */
const WESTERN = -1;
const EASTERN = 1;
const NEITHER = 0;

/**
 * Measures what outlines have in common by a sweep from south to north (J. L. Bentley and T. A. Ottmann, 1979;
 * B. R. Vatti, 1992), in slabs in which no edge ends and none crosses another.
 *
 * In a slab the edges stand in order, and every strip of the surface has a western and an eastern one. So it
 * always closes: rounding can shift an edge, but not lose a strip. Along an edge, the surface is counted once,
 * from where the edge begins to bound it to where it ceases to.
 */
export class Sweep {
  readonly #segments: Segments;
  /** Segments in the slab, from west to east; `#filled` of them. */
  #active = new Int32Array(0);
  #filled = 0;
  /** Whether the sides are those of the slab below: nothing came, went or crossed but what continues another. */
  #isSettled = false;
  /** For each segment: its longitude at the bottom and at the top of the slab. */
  #bottomX = new Float64Array(0);
  #topX = new Float64Array(0);
  /** For each segment: the side it bounds below the slab and in it, and where it began to. */
  #side = new Int32Array(0);
  #nextSide = new Int32Array(0);
  #fromX = new Float64Array(0);
  #fromHeight = new Float64Array(0);
  /** For each outline: whether the place in question is inside. */
  #isInside = new Int32Array(0);
  /** Southern parallel of the slab, and the height of a parallel, worked out where it is needed. */
  #bottom = 0;
  #heightOf = Number.NaN;
  #height = 0;
  #westLon = 0;
  #totalM2 = 0;

  constructor(segments: Segments) {
    this.#segments = segments;
  }

  /**
   * Surface in m², between two parallels, of what is in one of the first `subjects` outlines and, as `isCovered`
   * says, in one of the others or in none. Strips of no width count as nothing, gaps of none as closed.
   */
  surfaceM2(subjects: number, isCovered: boolean, south: number, north: number, westLon: number): number {
    this.#reset(westLon);
    const { order, lowY, size } = this.#segments;
    let next = 0;
    for (let y = south; y < north; ) {
      this.#bottom = y;
      const first = next;
      while (next < size && f64(lowY, i32(order, next)) <= y) next++;
      this.#leave(y, first, next);
      for (let i = first; i < next; i++) this.#enter(i32(order, i));
      y = this.#arrange(next < size ? Math.min(north, f64(lowY, i32(order, next))) : north);
      if (this.#isSettled) continue;
      this.#assignSides(subjects, isCovered);
      for (let i = 0; i < this.#filled; i++) this.#turn(i32(this.#active, i));
      this.#isSettled = true;
    }
    this.#bottom = north;
    this.#leave(Infinity, size, size);
    return this.#totalM2;
  }

  #reset(westLon: number): void {
    const { size, order, outlines } = this.#segments;
    if (this.#active.length < size) {
      this.#active = new Int32Array(order.length);
      this.#bottomX = new Float64Array(order.length);
      this.#topX = new Float64Array(order.length);
      this.#side = new Int32Array(order.length);
      this.#nextSide = new Int32Array(order.length);
      this.#fromX = new Float64Array(order.length);
      this.#fromHeight = new Float64Array(order.length);
    }
    if (this.#isInside.length < outlines) this.#isInside = new Int32Array(2 * outlines);
    this.#side.fill(NEITHER, 0, size);
    this.#segments.sort();
    this.#westLon = westLon;
    this.#filled = 0;
    this.#isSettled = false;
    this.#totalM2 = 0;
  }

  #enter(segment: number): void {
    if (segment === TAKEN) return;
    if (f64(this.#segments.highY, segment) <= this.#bottom) return;
    this.#isSettled = false;
    this.#active[this.#filled++] = segment;
    this.#topX[segment] = this.#segments.xAt(segment, this.#bottom);
  }

  /**
   * Drops the segments that end at the parallel `y` or below. One of those that enter, from position `first` of the
   * order up to `end`, takes the place of the one it continues, so that the slab stays in order.
   */
  #leave(y: number, first: number, end: number): void {
    const { highY } = this.#segments;
    let kept = 0;
    for (let i = 0; i < this.#filled; i++) {
      const segment = i32(this.#active, i);
      if (f64(highY, segment) > y) {
        this.#active[kept++] = segment;
        continue;
      }
      this.#bottomX[segment] = f64(this.#topX, segment);
      const next = this.#segments.take(segment, first, end);
      this.#nextSide[segment] = NEITHER;
      if (next === TAKEN) this.#isSettled = false;
      else {
        const x = f64(this.#segments.lowX, next);
        this.#active[kept++] = next;
        this.#bottomX[next] = x;
        this.#topX[next] = x;
        this.#nextSide[next] = i32(this.#side, segment);
        this.#turn(next);
      }
      this.#turn(segment);
    }
    this.#filled = kept;
  }

  /** Puts the slab in order from west to east and gives its top: `limit`, or lower where edges end or cross. */
  #arrange(limit: number): number {
    let top = limit;
    for (let i = 0; i < this.#filled; i++) {
      const segment = i32(this.#active, i);
      this.#bottomX[segment] = f64(this.#topX, segment);
      top = Math.min(top, f64(this.#segments.highY, segment));
    }
    if (this.#measure(top)) return top;
    this.#isSettled = false;
    for (let i = 1; i < this.#filled; i++) {
      const segment = i32(this.#active, i);
      let hole = i;
      for (; hole > 0 && this.#isWestOf(segment, i32(this.#active, hole - 1)); hole--) {
        this.#active[hole] = i32(this.#active, hole - 1);
      }
      this.#active[hole] = segment;
    }
    const crossing = this.#firstCrossing(top);
    if (crossing < top) this.#measure(crossing);
    return crossing;
  }

  /** Says where the segments are at the top of the slab, and whether they stand in order and well apart, bottom and top. */
  #measure(top: number): boolean {
    const active = this.#active;
    const bottoms = this.#bottomX;
    const tops = this.#topX;
    const filled = this.#filled;
    let isClear = true;
    let bottomX = -Infinity;
    let topX = -Infinity;
    for (let i = 0; i < filled; i++) {
      const segment = i32(active, i);
      const nextBottomX = f64(bottoms, segment);
      const nextTopX = this.#segments.xAt(segment, top);
      tops[segment] = nextTopX;
      if (!(nextBottomX - bottomX > SAME_DEG && nextTopX - topX > SAME_DEG)) isClear = false;
      bottomX = nextBottomX;
      topX = nextTopX;
    }
    return isClear;
  }

  /** Order at the bottom, where that is the same at the top, and else by number, so that it never wavers. */
  #isWestOf(one: number, other: number): boolean {
    const bottom = f64(this.#bottomX, one) - f64(this.#bottomX, other);
    const top = f64(this.#topX, one) - f64(this.#topX, other);
    if (bottom < -SAME_DEG && top < -SAME_DEG) return true;
    if (bottom > SAME_DEG && top > SAME_DEG) return false;
    const tolerance = this.#tolerance(one, other);
    if (Math.abs(bottom) > tolerance) return bottom < 0;
    return Math.abs(top) > tolerance ? top < 0 : one < other;
  }

  /** How far apart, in longitude, two segments may seem at their crossing: farther the more level they are. */
  #tolerance(one: number, other: number): number {
    const { slope } = this.#segments;
    return SAME_DEG + CROSSING_SLACK_DEG * (Math.abs(f64(slope, one)) + Math.abs(f64(slope, other)));
  }

  /** The lowest parallel in a slab up to `top` where two neighbours cross, or `top`. */
  #firstCrossing(top: number): number {
    let first = top;
    for (let i = 1; i < this.#filled; i++) {
      const west = i32(this.#active, i - 1);
      const east = i32(this.#active, i);
      const apart = f64(this.#bottomX, east) - f64(this.#bottomX, west);
      const beyond = f64(this.#topX, west) - f64(this.#topX, east);
      if (apart > SAME_DEG && beyond > SAME_DEG && apart > this.#tolerance(west, east)) {
        const crossing = this.#bottom + ((top - this.#bottom) * apart) / (apart + beyond);
        if (crossing > this.#bottom && crossing < first) first = crossing;
      }
    }
    return first;
  }

  /** Whether two segments are one edge all through the slab. */
  #isSame(west: number, east: number): boolean {
    return (
      f64(this.#bottomX, east) - f64(this.#bottomX, west) <= SAME_DEG &&
      f64(this.#topX, east) - f64(this.#topX, west) <= SAME_DEG
    );
  }

  /** Says of each segment in the slab which side of the surface it bounds. */
  #assignSides(subjects: number, isCovered: boolean): void {
    const { outline, outlines } = this.#segments;
    this.#isInside.fill(0, 0, outlines);
    let inSubjects = 0;
    let inOthers = 0;
    let isWithin = false;
    let western = -1; // of the strip that is open
    let lastWestern = -1; // of the strip closed last, and its eastern side
    let lastEastern = -1;
    for (let i = 0; i < this.#filled; i++) {
      const segment = i32(this.#active, i);
      const owner = i32(outline, segment);
      const inside = 1 - i32(this.#isInside, owner);
      this.#isInside[owner] = inside;
      if (owner < subjects) inSubjects += 2 * inside - 1;
      else inOthers += 2 * inside - 1;
      this.#nextSide[segment] = NEITHER;

      const wasWithin: boolean = isWithin;
      isWithin = inSubjects > 0 && inOthers > 0 === isCovered;
      if (isWithin === wasWithin) continue;
      if (isWithin) {
        if (lastEastern >= 0 && this.#isSame(lastEastern, segment)) {
          this.#nextSide[lastEastern] = NEITHER;
          western = lastWestern;
          continue;
        }
        if (lastEastern >= 0) this.#pinch(lastEastern, segment);
        this.#nextSide[segment] = WESTERN;
        western = segment;
      } else if (this.#isSame(western, segment)) {
        this.#nextSide[western] = NEITHER;
      } else {
        this.#pinch(western, segment);
        this.#nextSide[segment] = EASTERN;
        lastWestern = western;
        lastEastern = segment;
      }
    }
  }

  /** Where two sides touch at the bottom of the slab, there both have a vertex. */
  #pinch(west: number, east: number): void {
    if (f64(this.#bottomX, east) - f64(this.#bottomX, west) > SAME_DEG) return;
    this.#count(west);
    this.#count(east);
  }

  /** Gives a segment the side it bounds in the slab. */
  #turn(segment: number): void {
    if (i32(this.#side, segment) === i32(this.#nextSide, segment)) return;
    this.#count(segment);
    this.#side[segment] = i32(this.#nextSide, segment);
  }

  /** Adds up what a segment has bounded below the slab. */
  #count(segment: number): void {
    if (this.#bottom !== this.#heightOf) {
      this.#heightOf = this.#bottom;
      this.#height = height(this.#bottom);
    }
    const x = f64(this.#bottomX, segment);
    const side = i32(this.#side, segment);
    if (side !== NEITHER) {
      const fromX = f64(this.#fromX, segment);
      this.#totalM2 += side * stripM2(fromX, f64(this.#fromHeight, segment), x, this.#height, this.#westLon);
    }
    this.#fromX[segment] = x;
    this.#fromHeight[segment] = this.#height;
  }
}
