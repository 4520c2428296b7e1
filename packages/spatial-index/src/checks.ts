/**
 * A coordinate that is no place on Earth: no number, NaN, a longitude outside −180..180 or a latitude
 * outside −90..90.
 *
 * @example
 * try {
 *   new PointIndex([9.19, 9.7], [45.46, 95.6]);
 * } catch (error) {
 *   if (error instanceof CoordinateError) console.log(error.message);
 *   // point 1: lat is 95.6, expected a number from -90 to 90
 * }
 */
export class CoordinateError extends RangeError {
  override readonly name = 'CoordinateError';
  /** Position of the point, line or area in the input; −1 when the place was itself the argument. */
  readonly index: number;
  /** What was refused. */
  readonly value: unknown;

  constructor(subject: string, index: number, axis: 'lon' | 'lat', value: unknown) {
    const where = index < 0 ? `given ${subject}` : `${subject} ${index}`;
    const limit = axis === 'lon' ? 180 : 90;
    super(`${where}: ${axis} is ${shown(value)}, expected a number from -${limit} to ${limit}`);
    this.index = index;
    this.value = value;
  }
}

/** @throws {CoordinateError} unless `lon` and `lat` are degrees on the globe. */
export function requireLonLat(lon: unknown, lat: unknown, subject = 'point', index = -1): void {
  if (!isWithin(lon, 180)) throw new CoordinateError(subject, index, 'lon', lon);
  if (!isWithin(lat, 90)) throw new CoordinateError(subject, index, 'lat', lat);
}

/** Callers without types may pass what would turn into a number: the text '9', null. */
function isWithin(degrees: unknown, limit: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}

/** @throws {RangeError} unless `values` has a length. */
export function requireArray(name: string, values: unknown): void {
  if (!Number.isInteger(Object(values).length)) {
    throw new RangeError(`${name} is ${shown(values)}, expected an array of numbers`);
  }
}

/** A value as an error shows it, text in quotes. */
function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** @throws {RangeError} unless `value` is zero, positive or `Infinity`. */
export function requireNotNegative(name: string, value: number): void {
  if (!(typeof value === 'number' && value >= 0))
    throw new RangeError(`${name} is ${shown(value)}, expected a number of at least 0`);
}

/** @throws {RangeError} unless `value` is a finite number. */
export function requireFinite(name: string, value: unknown): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is ${shown(value)}, expected a finite number`);
}

/** @throws {RangeError} unless `value` is finite and above zero. */
export function requirePositive(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) {
    throw new RangeError(`${name} is ${shown(value)}, expected a finite number above 0`);
  }
}

/** @throws {RangeError} unless `value` is a whole number of at least 1. */
export function requireCount(name: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 1)) {
    throw new RangeError(`${name} is ${shown(value)}, expected a whole number of at least 1`);
  }
}

/** @throws {RangeError} unless `id` is a whole number of at least 0 that a double holds exactly. */
export function requireId(id: number): void {
  if (!(Number.isSafeInteger(id) && id >= 0)) {
    throw new RangeError(`id is ${id}, expected a whole number from 0 to 2^53 - 1`);
  }
}
