/// <reference types="node" />

/** Bytes in use, on the heap and in typed arrays, after a collection. */
export function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
