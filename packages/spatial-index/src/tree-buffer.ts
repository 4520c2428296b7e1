import { u32 } from './at.ts';
import type { TreeArrays } from './point-tree.ts';
import { BALL_STRIDE, leavesFor } from './tree-layout.ts';

/** «INPT», read as a number of this machine's byte order: a buffer of the other order does not have it. */
const MAGIC = 0x54_50_4e_49;

/** Raised whenever the sections or what they hold change. */
const VERSION = 1;

/** Numbers of 32 bits ahead of the sections: magic, version, how many points, checksum. */
const HEADER = 4;

/** A buffer that does not hold an index, or not whole, or one of another version. */
export class BufferError extends Error {
  override readonly name = 'BufferError';
}

/** Writes a tree into one buffer: a header, and the arrays one after the other, each at a multiple of its item size. */
export function writeTree<B extends ArrayBufferLike>(tree: TreeArrays, newBuffer: (bytes: number) => B): B {
  const buffer = newBuffer(bytesOf(tree.size));
  const copy = arraysIn(buffer, tree.size);
  copy.vectors.set(tree.vectors);
  copy.splits.set(tree.splits);
  copy.balls.set(tree.balls);
  copy.order.set(tree.order);
  copy.axes.set(tree.axes);
  const header = new Uint32Array(buffer, 0, HEADER);
  header.set([MAGIC, VERSION, tree.size, checksum(buffer)]);
  return buffer;
}

/**
 * The tree in a buffer, whose arrays it goes on using.
 *
 * @throws {BufferError} when the buffer is none that `writeTree` wrote.
 */
export function readTree(buffer: ArrayBufferLike): TreeArrays {
  if (buffer.byteLength < 4 * HEADER) {
    throw new BufferError(
      `got ${buffer.byteLength} bytes, expected the buffer of an index, ${4 * HEADER} at least`,
    );
  }
  const [magic = 0, version, size = 0, sum] = new Uint32Array(buffer, 0, HEADER);
  if (magic !== MAGIC) {
    throw new BufferError(
      `got a buffer that begins with ${hex(magic)}, expected that of an index, ${hex(MAGIC)}`,
    );
  }
  if (version !== VERSION) {
    throw new BufferError(`got an index of version ${version}, expected ${VERSION}: build it anew`);
  }
  if (buffer.byteLength !== bytesOf(size)) {
    throw new BufferError(`got ${buffer.byteLength} bytes, expected ${bytesOf(size)} for ${size} points`);
  }
  const actual = checksum(buffer);
  if (actual !== sum) {
    throw new BufferError(
      `got content of checksum ${hex(actual)}, expected ${hex(sum ?? 0)}: the buffer is damaged`,
    );
  }
  return arraysIn(buffer, size);
}

/** The buffer of a view, copied unless the view is of all of it. */
export function wholeBuffer(source: ArrayBufferLike | ArrayBufferView): ArrayBufferLike {
  if (!ArrayBuffer.isView(source)) return source;
  const { buffer, byteOffset, byteLength } = source;
  if (byteLength === buffer.byteLength) return buffer;
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

function arraysIn(buffer: ArrayBufferLike, size: number): TreeArrays {
  const leaves = leavesFor(size);
  const vectors = new Float64Array(buffer, 4 * HEADER, 3 * size);
  const splits = new Float64Array(buffer, endOf(vectors), 2 * leaves);
  const balls = new Float32Array(buffer, endOf(splits), 2 * leaves * BALL_STRIDE);
  const order = new Uint32Array(buffer, endOf(balls), size);
  const axes = new Uint8Array(buffer, endOf(order), leaves);
  return { size, leaves, vectors, splits, balls, order, axes };
}

function endOf({ byteOffset, byteLength }: ArrayBufferView): number {
  return byteOffset + byteLength;
}

function bytesOf(size: number): number {
  const leaves = leavesFor(size);
  const bytes = 4 * HEADER + 28 * size + (16 + 8 * BALL_STRIDE + 1) * leaves;
  return Math.ceil(bytes / 4) * 4;
}

/** Of all that follows the header, by 32 bits: each changes it, wherever it stands (FNV-1a). */
function checksum(buffer: ArrayBufferLike): number {
  const words = new Uint32Array(buffer, 4 * HEADER);
  let sum = 0x81_1c_9d_c5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ u32(words, i), 0x01_00_01_93);
  return sum >>> 0;
}

function hex(number: number): string {
  return `0x${number.toString(16).padStart(8, '0')}`;
}
