/** A place of an index, and how far it is. */
export interface Neighbor {
  /** Position in the arrays the index was built from; in a `MutablePointIndex`, the number it was added under. */
  readonly id: number;
  /** Distance in metres, by the metric of the index: great-circle unless told. */
  readonly distanceM: number;
}

/** Whether `a` is the better neighbour: nearer, or as near and earlier in the input. */
export function isNearer(a: Neighbor, b: Neighbor): boolean {
  return a.distanceM < b.distanceM || (a.distanceM === b.distanceM && a.id < b.id);
}
