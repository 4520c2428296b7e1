/**
 * Elements of typed arrays, in loops whose bounds already keep `i` inside. One function a kind of array, so
 * that each stays monomorphic and is inlined.
 */
export function f64(array: Float64Array, i: number): number {
  return array[i] as number;
}

export function u32(array: Uint32Array, i: number): number {
  return array[i] as number;
}

export function u8(array: Uint8Array, i: number): number {
  return array[i] as number;
}

/** A row of a square matrix, in loops whose bounds already keep `i` inside. */
export function rowOf<Row>(matrix: readonly Row[], i: number): Row {
  return matrix[i] as Row;
}

/**
 * The entry of a list that is known to be there.
 *
 * @throws {RangeError} if it is not: a defect of the caller, never a fault of the data
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`no entry ${index} in a list of ${list.length}`);
  return entry;
}
