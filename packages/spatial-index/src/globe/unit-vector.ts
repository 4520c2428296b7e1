import { f64 } from '../at.ts';

const RADIANS = Math.PI / 180;

/** Whole degrees from −180 to 180: the sine and the cosine of each, one after the other. */
const WHOLE_DEGREES = Float64Array.from({ length: 2 * 361 }, (_, i) => {
  const degrees = (i >> 1) - 180;
  return i % 2 === 0 ? wholeSine(degrees) : wholeSine(90 - Math.abs(degrees));
});

/**
 * Writes the unit vector of a place into `vectors`, from `offset` on: x towards 0° E, y towards 90° E, z to the
 * north pole. Each coordinate is within 4e-16 of the true one, and exact where it is 0, 1 or −1: two names of one
 * place have one vector.
 *
 * A coordinate in degrees is split into whole degrees, whose sine and cosine stand in a table, and a rest of half
 * a degree at most, exact, whose sine and cosine are a short series: the angle is never rounded to radians.
 *
 * @param lon degrees, −180 to 180.
 * @param lat degrees, −90 to 90.
 */
export function fillVector(vectors: Float64Array, offset: number, lon: number, lat: number): void {
  const lonEntry = (lon + 180.5) | 0;
  const lonRest = (lon - (lonEntry - 180)) * RADIANS;
  const lonRest2 = lonRest * lonRest;
  const lonSine = shortSine(lonRest, lonRest2);
  const lonCosine = shortCosine(lonRest2);
  const lonWholeSine = f64(WHOLE_DEGREES, 2 * lonEntry);
  const lonWholeCosine = f64(WHOLE_DEGREES, 2 * lonEntry + 1);

  const latEntry = (lat + 180.5) | 0;
  const latRest = (lat - (latEntry - 180)) * RADIANS;
  const latRest2 = latRest * latRest;
  const latSine = shortSine(latRest, latRest2);
  const latCosine = shortCosine(latRest2);
  const latWholeSine = f64(WHOLE_DEGREES, 2 * latEntry);
  const latWholeCosine = f64(WHOLE_DEGREES, 2 * latEntry + 1);

  const parallel = latWholeCosine * latCosine - latWholeSine * latSine;
  vectors[offset] = onGrid(parallel * (lonWholeCosine * lonCosine - lonWholeSine * lonSine));
  vectors[offset + 1] = onGrid(parallel * (lonWholeSine * lonCosine + lonWholeCosine * lonSine));
  vectors[offset + 2] = onGrid(latWholeSine * latCosine + latWholeCosine * latSine);
}

/** Rounds to steps of 2^-53, so that no two coordinates differ by so little that the square of it is 0. */
function onGrid(coordinate: number): number {
  return 1 + coordinate - 1;
}

/** The sine of at most half a degree; what the series leaves out is below 2e-18 of it. */
function shortSine(angle: number, square: number): number {
  return angle * (1 + square * (-1 / 6 + square * (1 / 120 - square * (1 / 5040))));
}

/** The cosine of at most half a degree; what the series leaves out is below 1e-18. */
function shortCosine(square: number): number {
  return 1 + square * (-1 / 2 + square * (1 / 24 - square * (1 / 720)));
}

/** The sine of whole degrees, −180 to 180, from angles of 45 degrees at most: exact at the multiples of 90. */
function wholeSine(degrees: number): number {
  const size = Math.abs(degrees);
  const acute = size > 90 ? 180 - size : size;
  const sine = acute > 45 ? Math.cos((90 - acute) * RADIANS) : Math.sin(acute * RADIANS);
  return degrees < 0 ? -sine : sine;
}
