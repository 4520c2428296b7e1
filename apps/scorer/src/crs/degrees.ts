import proj4 from 'proj4';
import { type CoordinateSystem, isGeographic, isWithin } from './systems.ts';

export type LonLat = readonly [lon: number, lat: number];

/** Seven decimals of a degree, a centimetre: what two programs that reproject agree on. */
const GRID = 1e7;

/**
 * The way from coordinates of a system, easting or longitude first, to degrees of WGS 84. Degrees of WGS 84 and of
 * what is taken to be one with it stay as they are; others are rounded to seven decimals. Not finite where the
 * projection has no place for them.
 *
 * @param shift parameters from the datum to WGS 84 that the file states, in place of the usual ones
 */
export function degreesFrom(system: CoordinateSystem, shift?: string): (x: number, y: number) => LonLat {
  const { definition, shifts } = system;
  const usual = shift === undefined ? shifts : [{ parameters: shift, area: system.area }];
  if (usual.length === 0) return isGeographic(system) ? (x, y) => [x, y] : rounded(converter(definition));
  const shifted = usual.map(({ area, parameters }) => ({
    area,
    convert: converter(`${definition} +towgs84=${parameters}`),
  }));
  return rounded((x, y) => {
    let place: LonLat = [NaN, NaN];
    for (const { area, convert } of shifted) {
      place = convert(x, y);
      if (isWithin(area, ...place)) break;
    }
    return place;
  });
}

function converter(definition: string): (x: number, y: number) => LonLat {
  const { forward } = proj4(`${definition} +no_defs`, '+proj=longlat +datum=WGS84 +no_defs');
  return (x, y) => {
    if (!(Number.isFinite(x) && Number.isFinite(y))) return [NaN, NaN];
    const [lon = NaN, lat = NaN] = forward([x, y]);
    return [lon, lat];
  };
}

function rounded(convert: (x: number, y: number) => LonLat): (x: number, y: number) => LonLat {
  return (x, y) => {
    const [lon, lat] = convert(x, y);
    return [round(lon), round(lat)];
  };
}

function round(degrees: number): number {
  return Math.round(degrees * GRID) / GRID;
}
