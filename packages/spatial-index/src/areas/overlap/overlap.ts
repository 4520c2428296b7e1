import type { BBox } from 'rbush';
import { f64 } from '../../at.ts';
import { boxAround, common } from '../outline/box.ts';
import { sideOfEdge } from '../outline/edge.ts';
import { EdgeList } from '../outline/edge-runs.ts';
import type { Outline } from '../outline/outline.ts';
import { Segments } from './segments.ts';
import { surfaceM2 } from './surface.ts';
import { Sweep } from './sweep.ts';

/** A part this near to all or to nothing may be just that, but for rounding. */
const NEARLY = 1e-9;

/** What a box shows of an outline: nothing of it, edges, or its inside alone. */
const NOTHING = 0;
const EDGES = 1;
const INSIDE = 2;

/**
 * What part of a polygon's surface other outlines cover. Of those only the edges near the polygon are looked at.
 * One instance serves any number of polygons, one after another, and keeps its arrays.
 */
export class Overlap {
  readonly #edges = new EdgeList();
  readonly #atCorner = new EdgeList();
  /** Parallels from which on one edge more lies to the west of what is laid out. */
  readonly #posts: number[] = [];
  readonly #segments = new Segments();
  readonly #sweep = new Sweep(this.#segments);
  /** From where to where what is laid out may cover the polygon: what is bare of it may be anywhere. */
  #south = 0;
  #north = 0;
  #subject: readonly Outline[] = [];
  #box: BBox = boxAround([]);
  #wholeM2 = 0;

  /**
   * Takes up a polygon and gives its box.
   *
   * @throws {RangeError} when it has no surface.
   */
  begin(subject: readonly Outline[]): BBox {
    this.#subject = subject;
    this.#box = boxAround(subject.map(({ box }) => box));
    this.#wholeM2 = subject.reduce((sum, outline) => sum + surfaceM2(outline), 0);
    if (this.#wholeM2 > 0) return this.#box;
    throw new RangeError(`given area has a surface of ${this.#wholeM2} m², expected above 0`);
  }

  /** The part, 0 to 1, of the polygon's surface that is in one of `outlines`; exactly 1 when none is bare. */
  share(outlines: readonly Outline[]): number {
    const view = this.#view(outlines);
    if (view !== EDGES) return view === INSIDE ? 1 : 0;
    const share = this.#part(true);
    return share > 1 - NEARLY && this.#part(false) === 0 ? 1 : Math.max(0, Math.min(1, share));
  }

  /** 1 less the part of the polygon's surface that is in none of `outlines`. */
  coverage(outlines: readonly Outline[]): number {
    const view = this.#view(outlines);
    if (view !== EDGES) return view === INSIDE ? 1 : 0;
    return Math.max(0, Math.min(1, 1 - this.#part(false)));
  }

  #part(isCovered: boolean): number {
    const { minX, minY, maxY } = this.#box;
    const south = isCovered ? this.#south : minY;
    const north = isCovered ? this.#north : maxY;
    return this.#sweep.surfaceM2(this.#subject.length, isCovered, south, north, minX) / this.#wholeM2;
  }

  /** Lays out the polygon, and of the outlines what meets its box. */
  #view(outlines: readonly Outline[]): number {
    this.#segments.reset();
    for (const outline of this.#subject) {
      this.#segments.nextOutline();
      outline.forEachEdge((edge) => this.#addEdge(outline.vertices, edge));
    }
    this.#south = Infinity;
    this.#north = -Infinity;
    let view = NOTHING;
    for (const outline of outlines) view = Math.max(view, this.#viewOne(outline));
    return view;
  }

  /**
   * Adds the edges of an outline that meet the polygon's box, and posts for those to the west of it: one for
   * their number at the south of what the boxes share, odd or even, and one wherever it changes farther north.
   */
  #viewOne(outline: Outline): number {
    const { vertices } = outline;
    const { minX, minY, maxX, maxY } = common(this.#box, outline.box);
    if (minX > maxX || minY > maxY) return NOTHING;
    this.#south = Math.min(this.#south, minY);
    this.#north = Math.max(this.#north, maxY);
    const edges = this.#edges;
    edges.size = 0;
    outline.gather({ minX, minY, maxX, maxY }, edges);

    let isOdd = outline.sides(minX, minY, this.#atCorner) & 1;
    if (edges.size === 0) return isOdd === 1 ? INSIDE : NOTHING;
    this.#segments.nextOutline();
    this.#posts.length = 0;
    for (let i = 0; i < edges.size; i++) {
      const edge = edges.at(i);
      this.#addEdge(vertices, edge);
      isOdd ^= sideOfEdge(minX, minY, vertices, edge) & 1;
      if (i === 0 || edges.at(i - 1) !== edge - 1) this.#addPost(vertices, edge, minX, minY);
      if (i === edges.size - 1 || edges.at(i + 1) !== edge + 1) this.#addPost(vertices, edge + 1, minX, minY);
    }
    if (isOdd === 1) this.#posts.push(minY);
    this.#segments.addPosts(this.#posts);
    return EDGES;
  }

  #addEdge(vertices: Float64Array, edge: number): void {
    const offset = 2 * edge;
    this.#segments.add(
      f64(vertices, offset),
      f64(vertices, offset + 1),
      f64(vertices, offset + 2),
      f64(vertices, offset + 3),
    );
  }

  #addPost(vertices: Float64Array, vertex: number, west: number, south: number): void {
    const y = f64(vertices, 2 * vertex + 1);
    if (f64(vertices, 2 * vertex) < west && y > south) this.#posts.push(y);
  }
}
