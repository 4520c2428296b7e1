/** Elements of typed arrays, in loops whose bounds already keep `i` inside; one function a kind of array. */
export function f64(array: Float64Array, i: number): number {
  return array[i] as number;
}

export function i32(array: Int32Array, i: number): number {
  return array[i] as number;
}

/**
 * The entry of a list that is known to be there.
 *
 * @throws {RangeError} if it is not: a defect of the caller, never a fault of the data
 */
export function entry<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no entry ${index} in a list of ${list.length}`);
  return found;
}
