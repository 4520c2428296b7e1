/**
 * Elements of typed arrays, in loops whose bounds already keep `i` inside.
 *
 * One function a kind of array, because V8 gathers its type feedback by function: each stays monomorphic, is
 * inlined, and costs what `array[i]` costs. One function for all kinds would be several times as slow.
 */
export function f64(array: Float64Array, i: number): number {
  return array[i] as number;
}

export function f32(array: Float32Array, i: number): number {
  return array[i] as number;
}

export function u32(array: Uint32Array, i: number): number {
  return array[i] as number;
}

export function i32(array: Int32Array, i: number): number {
  return array[i] as number;
}

export function u8(array: Uint8Array, i: number): number {
  return array[i] as number;
}
