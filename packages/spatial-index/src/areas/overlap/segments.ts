import { f64, i32 } from '../../at.ts';

/** Ciura's gaps for a shell sort, 2001. */
const GAPS = [1750, 701, 301, 132, 57, 23, 10, 4, 1];

/** In the order, stands for a segment that was taken. */
export const TAKEN = -1;

/** West of every place on the globe. */
const FAR_WEST = -1e3;

/**
 * Edges of several outlines, each directed to the north and tagged with the outline it is from. Reused to
 * allocate nothing.
 */
export class Segments {
  size = 0;
  /** How many outlines there are. */
  outlines = 0;
  lowX: Float64Array = new Float64Array(64);
  lowY: Float64Array = new Float64Array(64);
  highX: Float64Array = new Float64Array(64);
  highY: Float64Array = new Float64Array(64);
  /** Degrees east for each degree north. */
  slope: Float64Array = new Float64Array(64);
  outline: Int32Array = new Int32Array(64);
  /** Segments by ascending south end, once `sort` was called. */
  order: Int32Array = new Int32Array(64);

  reset(): void {
    this.size = 0;
    this.outlines = 0;
  }

  /** Begins another outline, whose edges are to follow. */
  nextOutline(): void {
    this.outlines++;
  }

  /** Adds an edge of the outline last begun, unless it is level: such bound no surface that the edges at its ends do not. */
  add(x1: number, y1: number, x2: number, y2: number): void {
    if (y1 === y2) return;
    if (this.size === this.order.length) this.#grow();
    const i = this.size++;
    const isUpward = y1 < y2;
    this.lowX[i] = isUpward ? x1 : x2;
    this.lowY[i] = isUpward ? y1 : y2;
    this.highX[i] = isUpward ? x2 : x1;
    this.highY[i] = isUpward ? y2 : y1;
    this.slope[i] = (x2 - x1) / (y2 - y1);
    this.outline[i] = this.outlines - 1;
  }

  /** Adds what has one edge more to its west from each of these parallels northwards; puts them in order. */
  addPosts(parallels: number[]): void {
    parallels.sort((a, b) => a - b);
    for (let i = 0; i < parallels.length; i += 2) {
      this.add(FAR_WEST, parallels[i] ?? 0, FAR_WEST, parallels[i + 1] ?? Number.MAX_VALUE);
    }
  }

  xAt(segment: number, y: number): number {
    if (y >= f64(this.highY, segment)) return f64(this.highX, segment);
    return f64(this.lowX, segment) + (y - f64(this.lowY, segment)) * f64(this.slope, segment);
  }

  /** Puts `order` in order. */
  sort(): void {
    const { order, lowY, size } = this;
    for (let i = 0; i < size; i++) order[i] = i;
    for (const gap of GAPS) {
      for (let i = gap; i < size; i++) {
        const segment = i32(order, i);
        const y = f64(lowY, segment);
        let hole = i;
        while (hole >= gap && f64(lowY, i32(order, hole - gap)) > y) {
          order[hole] = i32(order, hole - gap);
          hole -= gap;
        }
        order[hole] = segment;
      }
    }
  }

  /** Takes the segment that continues another off the order, from a position up to `end`, or gives `TAKEN` when none does. */
  take(segment: number, first: number, end: number): number {
    const { order, outline, lowX, lowY, highX, highY } = this;
    for (let i = first; i < end; i++) {
      const next = i32(order, i);
      if (next === TAKEN || i32(outline, next) !== i32(outline, segment)) continue;
      if (f64(lowX, next) === f64(highX, segment) && f64(lowY, next) === f64(highY, segment)) {
        order[i] = TAKEN;
        return next;
      }
    }
    return TAKEN;
  }

  #grow(): void {
    this.lowX = doubled(this.lowX);
    this.lowY = doubled(this.lowY);
    this.highX = doubled(this.highX);
    this.highY = doubled(this.highY);
    this.slope = doubled(this.slope);
    const outline = new Int32Array(2 * this.size);
    outline.set(this.outline);
    this.outline = outline;
    this.order = new Int32Array(2 * this.size);
  }
}

function doubled(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * array.length);
  larger.set(array);
  return larger;
}
