import type { PolicyStatement } from '@insedia/scoring';
import { type StatedSystem, systemNamed } from '../../crs/identify.ts';
import { judgeSystem, type XY } from '../../crs/judge.ts';
import { type CoordinateSystem, systemText } from '../../crs/systems.ts';
import { InputError } from '../../failure.ts';
import { readFlatGeobuf } from './flatgeobuf.ts';
import { isRecord, readGeoJson } from './geojson.ts';
import { readGeoPackage } from './geopackage.ts';
import { readGeoParquet } from './geoparquet.ts';
import { formatOf, type MapContent, type MapPath, mapPath } from './map.ts';
import { readShapefile } from './shapefile.ts';

/** Features in degrees of WGS 84, and where they come from. */
export interface MapFile extends Pick<MapContent, 'features' | 'files'> {
  /** The system the file is in. */
  readonly system: CoordinateSystem;
  /** Where that is not WGS 84: how its coordinates were read. */
  readonly choices: readonly PolicyStatement[];
}

const READERS: Readonly<Record<string, (file: MapPath) => MapContent | Promise<MapContent>>> = {
  '.geojson': readGeoJson,
  '.json': readGeoJson,
  '.shp': readShapefile,
  '.gpkg': readGeoPackage,
  '.fgb': readFlatGeobuf,
  '.parquet': readGeoParquet,
  '.geoparquet': readGeoParquet,
};

/** Extensions of the map formats that are read. */
export const MAP_FORMATS: readonly string[] = Object.keys(READERS);

/**
 * Reads a map file and brings its features to degrees of WGS 84.
 *
 * @param path as QGIS writes it, with `|layername=` where a file holds several layers
 * @param crs the system its coordinates are in, whatever it says, such as `EPSG:3003`
 * @param format the extension that tells the format, with its point; that of the path unless it has none
 * @throws {InputError} if it cannot be read, or its coordinates cannot be those of a system that is known
 */
export async function readMap(path: string, crs?: string, format = formatOf(path)): Promise<MapFile> {
  const reader = READERS[format];
  if (!reader) throw new Error(`no reader of ${path}`);
  const content = await reader(mapPath(path));
  return inDegrees(path, content, crs === undefined ? content.stated : systemNamed(crs), crs !== undefined);
}

function inDegrees(
  path: string,
  { features, files }: MapContent,
  stated: StatedSystem | undefined,
  byUser: boolean,
): MapFile {
  const judged = judgeSystem(stated, features.flatMap(firstPosition));
  if ('problem' in judged) {
    const { en, it } = judged.problem;
    throw new InputError({ it: `${path}: ${it}`, en: `${path}: ${en}` });
  }
  const { swapped, system, toDegrees } = judged;
  if (system.code === 4326) return { features, files, system, choices: [] };
  const placed = features.map((feature) => withPositions(feature, toDegrees));
  return { features: placed, files, system, choices: [statement(system, swapped, byUser)] };
}

function statement(system: CoordinateSystem, swapped: boolean, byUser: boolean): PolicyStatement {
  const shift = system.shifts.length > 0;
  const name = systemText(system);
  return {
    id: 'coordinates',
    title: { it: 'Sistema di coordinate', en: 'Coordinate system' },
    value: {
      it: `${name}${swapped ? ', con il nord prima dell’est' : ''}, portato a gradi WGS 84${shift ? ' con i sette parametri EPSG, esatti a circa 4 m' : ''}`,
      en: `${name}${swapped ? ', northing first' : ''}, brought to degrees WGS 84${shift ? ' by the seven EPSG parameters, accurate to about 4 m' : ''}`,
    },
    status: byUser ? 'stated' : 'assumed',
  };
}

/** The first position of a feature, for judging the system. */
function firstPosition(feature: unknown): XY[] {
  let part: unknown =
    isRecord(feature) && isRecord(feature.geometry) ? feature.geometry.coordinates : undefined;
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0];
  if (!Array.isArray(part)) return [];
  const [x, y]: unknown[] = part;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [[x, y]] : [];
}

function withPositions(feature: unknown, toDegrees: (x: number, y: number) => XY): unknown {
  if (!isRecord(feature) || !isRecord(feature.geometry)) return feature;
  const { coordinates, type } = feature.geometry;
  return { ...feature, geometry: { type, coordinates: converted(coordinates, toDegrees) } };
}

function converted(part: unknown, toDegrees: (x: number, y: number) => XY): unknown {
  if (!Array.isArray(part)) return part;
  const [x, y]: unknown[] = part;
  if (typeof x === 'number' && typeof y === 'number') return toDegrees(x, y);
  return part.map((one) => converted(one, toDegrees));
}
