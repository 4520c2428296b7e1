// One reader for each kind of array, not one for both, so that the compiled loop knows the kind it reads.

/** Element `i` of an array of floats, in loops whose bounds already keep `i` inside it. */
export function float(array: Float64Array, i: number): number {
  return array[i] as number;
}

/** Element `i` of an array of whole numbers, in loops whose bounds already keep `i` inside it. */
export function int(array: Int32Array, i: number): number {
  return array[i] as number;
}
