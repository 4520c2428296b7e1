/** Elements of typed arrays, in loops whose bounds already keep `i` inside; one function a kind of array. */
export function f64(array: Float64Array, i: number): number {
  return array[i] as number;
}

export function i32(array: Int32Array, i: number): number {
  return array[i] as number;
}
