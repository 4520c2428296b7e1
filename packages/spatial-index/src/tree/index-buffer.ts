import { u32 } from '../at.ts';
import { METRIC_NAMES, type MetricName } from '../globe/metric-name.ts';
import type { TreePlaces } from './ellipsoid-tree.ts';
import type { TreeArrays } from './point-tree.ts';
import { BALL_STRIDE, leavesFor } from './tree-layout.ts';

/** «INPT», read as a number of this machine's byte order: a buffer of the other order does not have it. */
const MAGIC = 0x54_50_4e_49;

/** Raised whenever the sections or what they hold change. */
const VERSION = 2;

/** Numbers of 32 bits ahead of the sections: magic, version, how many points, metric, checksum, and one of 0. */
const HEADER = 6;

/** Which of them is the checksum. */
const CHECKSUM = 4;

/** What is stored of an index. */
export interface StoredIndex {
  readonly metric: MetricName;
  readonly arrays: TreeArrays;
  /** The places in degrees, where the metric needs them. */
  readonly places: TreePlaces | undefined;
}

/**
 * A buffer that does not hold an index, or not whole, or one of another version.
 *
 * @example
 * PointIndex.fromBuffer(new ArrayBuffer(8));
 * // throws BufferError: got 8 bytes, expected the buffer of an index, 24 at least
 */
export class BufferError extends Error {
  override readonly name = 'BufferError';
}

/** Writes an index into one buffer: a header, and the arrays one after the other, each at a multiple of its item size. */
export function writeIndex<B extends ArrayBufferLike>(
  { metric, arrays, places }: StoredIndex,
  newBuffer: (bytes: number) => B,
): B {
  const { size } = arrays;
  const buffer = newBuffer(bytesOf(size, places !== undefined));
  const copy = sectionsOf(buffer, size, places !== undefined);
  copy.arrays.vectors.set(arrays.vectors);
  copy.arrays.splits.set(arrays.splits);
  copy.arrays.balls.set(arrays.balls);
  copy.arrays.order.set(arrays.order);
  copy.arrays.axes.set(arrays.axes);
  if (places !== undefined) {
    copy.places.lons.set(places.lons);
    copy.places.lats.set(places.lats);
  }
  const header = new Uint32Array(buffer, 0, HEADER);
  header.set([MAGIC, VERSION, size, METRIC_NAMES.indexOf(metric)]);
  header[CHECKSUM] = checksum(buffer);
  return buffer;
}

/**
 * The index in a buffer, whose arrays it goes on using.
 *
 * @throws {BufferError} when the buffer is none that `writeIndex` wrote.
 */
export function readIndex(buffer: ArrayBufferLike): StoredIndex {
  if (buffer.byteLength < 4 * HEADER) {
    throw new BufferError(
      `got ${buffer.byteLength} bytes, expected the buffer of an index, ${4 * HEADER} at least`,
    );
  }
  const [magic = 0, version, size = 0, metricNumber = 0, sum] = new Uint32Array(buffer, 0, HEADER);
  if (magic !== MAGIC) {
    throw new BufferError(
      `got a buffer that begins with ${hex(magic)}, expected that of an index, ${hex(MAGIC)}`,
    );
  }
  if (version !== VERSION) {
    throw new BufferError(`got an index of version ${version}, expected ${VERSION}: build it anew`);
  }
  const metric = METRIC_NAMES[metricNumber];
  if (metric === undefined) throw new BufferError(`got an index of metric ${metricNumber}, expected 0 or 1`);
  const hasPlaces = metric !== 'sphere';
  const bytes = bytesOf(size, hasPlaces);
  if (buffer.byteLength !== bytes) {
    throw new BufferError(`got ${buffer.byteLength} bytes, expected ${bytes} for ${size} points`);
  }
  const actual = checksum(buffer);
  if (actual !== sum) {
    throw new BufferError(
      `got content of checksum ${hex(actual)}, expected ${hex(sum ?? 0)}: the buffer is damaged`,
    );
  }
  const { arrays, places } = sectionsOf(buffer, size, hasPlaces);
  return { metric, arrays, places: hasPlaces ? places : undefined };
}

/**
 * The buffer of a view, copied unless the view is of all of it.
 *
 * @throws {BufferError} when it is neither buffer nor view.
 */
export function wholeBuffer(source: ArrayBufferLike | ArrayBufferView): ArrayBufferLike {
  if (!Number.isInteger(Object(source).byteLength)) {
    throw new BufferError(`got ${String(source)}, expected the buffer of an index, or a view of it`);
  }
  if (!ArrayBuffer.isView(source)) return source;
  const { buffer, byteOffset, byteLength } = source;
  if (byteLength === buffer.byteLength) return buffer;
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

function sectionsOf(
  buffer: ArrayBufferLike,
  size: number,
  hasPlaces: boolean,
): { arrays: TreeArrays; places: TreePlaces } {
  const leaves = leavesFor(size);
  const vectors = new Float64Array(buffer, 4 * HEADER, 3 * size);
  const lons = new Float64Array(buffer, endOf(vectors), hasPlaces ? size : 0);
  const lats = new Float64Array(buffer, endOf(lons), hasPlaces ? size : 0);
  const splits = new Float64Array(buffer, endOf(lats), 2 * leaves);
  const balls = new Float32Array(buffer, endOf(splits), 2 * leaves * BALL_STRIDE);
  const order = new Uint32Array(buffer, endOf(balls), size);
  const axes = new Uint8Array(buffer, endOf(order), leaves);
  return { arrays: { size, leaves, vectors, splits, balls, order, axes }, places: { lons, lats } };
}

function endOf({ byteOffset, byteLength }: ArrayBufferView): number {
  return byteOffset + byteLength;
}

function bytesOf(size: number, hasPlaces: boolean): number {
  const leaves = leavesFor(size);
  const bytes = 4 * HEADER + (hasPlaces ? 44 : 28) * size + (16 + 8 * BALL_STRIDE + 1) * leaves;
  return Math.ceil(bytes / 4) * 4;
}

/**
 * Of all numbers of 32 bits but itself, the header's too: murmur3 (A. Appleby), which turns each as it takes it in, so
 * that no bit only ever meets itself.
 */
function checksum(buffer: ArrayBufferLike): number {
  const words = new Uint32Array(buffer);
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    const word = Math.imul(i === CHECKSUM ? 0 : u32(words, i), 0xcc_9e_2d_51);
    sum ^= Math.imul((word << 15) | (word >>> 17), 0x1b_87_35_93);
    sum = (Math.imul((sum << 13) | (sum >>> 19), 5) + 0xe6_54_6b_64) | 0;
  }
  sum ^= words.byteLength;
  sum = Math.imul(sum ^ (sum >>> 16), 0x85_eb_ca_6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2_b2_ae_35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

function hex(number: number): string {
  return `0x${number.toString(16).padStart(8, '0')}`;
}
