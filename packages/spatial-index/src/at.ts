/** Element `i` of a typed array, in loops whose bounds already keep `i` inside it. */
export function at(array: Float64Array | Uint32Array, i: number): number {
  return array[i] as number;
}
