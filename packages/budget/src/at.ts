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
