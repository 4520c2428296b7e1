import { CORE_FIELDS } from '@insedia/domain';
import type { Cell, PolicyStatement, Row, Table } from '@insedia/scoring';
import { centerOfMass } from '@turf/center-of-mass';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { InputError } from '../failure.ts';
import { geometryError, isOutline, isSite } from './geometry.ts';
import { isRecord } from './maps/geojson.ts';
import { formatOf } from './maps/map.ts';
import type { MapFile } from './maps/read-map.ts';

/**
 * The features of a map file as applications: properties are cells, the geometry gives the position. A feature with a
 * geometry that cannot give one is kept, with the fault noted and without the cells of a position.
 *
 * @param path as the user gave it
 * @throws {InputError} if there are no features
 */
export function rowsOfMap(path: string, { choices, features }: MapFile): Table {
  if (features.length === 0) {
    throw new InputError({ it: `${path}: nessuna domanda`, en: `${path}: no applications` });
  }
  const rows = features.map((feature, i): Row => {
    const geometry = isRecord(feature) ? feature.geometry : undefined;
    const at = { file: path, record: i + 1 };
    const cells = isRecord(feature) ? propertyCells(feature) : {};
    if (!isSite(geometry)) return { at, cells, errors: [geometryError(geometry)] };
    return {
      at,
      cells: { ...cells, ...positionCells(geometry) },
      ...(isOutline(geometry) ? { geometry } : {}),
    };
  });
  const headings = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const outlines = rows.some(({ geometry }) => geometry !== undefined);
  return {
    headings: [...headings.add('lon').add('lat')],
    rows,
    choices: [...choices, ...(outlines ? [POSITION] : [])],
    headingLimit: formatOf(path) === '.shp' ? SHAPEFILE_HEADING : undefined,
  };
}

/** How long the name of a field in a shapefile can be, in bytes. */
const SHAPEFILE_HEADING = 10;

const POSITION: PolicyStatement = {
  id: 'position',
  title: { it: 'Posizione di un sito noto come poligono', en: 'Position of a site known as a polygon' },
  value: {
    it: 'il centro di massa del contorno; la quota coperta da uno strato si misura sul contorno intero',
    en: 'the centre of mass of its outline; the share a layer covers is measured on the whole outline',
  },
  status: 'assumed',
};

/** What a position would be called among the properties; the geometry says it instead. */
const POSITION_NAMES = new Set(
  CORE_FIELDS.filter(({ name }) => name === 'lon' || name === 'lat').flatMap(
    ({ name, title, aliases = [] }) =>
      [name, title.it, title.en, ...aliases].map((heading) => heading.toLowerCase()),
  ),
);

function propertyCells({ id, properties }: Record<string, unknown>): Record<string, Cell> {
  const named = Object.entries(isRecord(properties) ? properties : {});
  const cells = named.filter(([name]) => !POSITION_NAMES.has(name.toLowerCase()));
  return {
    ...(id === undefined ? {} : { id: cellOf(id) }),
    ...Object.fromEntries(cells.map(([name, value]) => [name, cellOf(value)])),
  };
}

/** Lists and groups have no place in a cell; they are shown as what they are. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? '[…]' : '{…}';
}

function positionCells(geometry: Point | Polygon | MultiPolygon): Record<'lon' | 'lat', Cell> {
  const { coordinates } = geometry.type === 'Point' ? geometry : centerOfMass(geometry).geometry;
  const [lon = null, lat = null] = coordinates;
  return { lon, lat };
}
