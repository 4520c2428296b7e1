import { existsSync } from 'node:fs';
import { wkbToGeojson } from 'hyparquet/src/wkb.js';
import type { Database, SqlValue } from 'sql.js';
import { type StatedSystem, systemNamed, systemOfWkt } from '../../crs/identify.ts';
import { InputError } from '../../failure.ts';
import { readBytes, recordOf } from '../file.ts';
import type { MapContent, MapPath } from './map.ts';

/**
 * Reads a layer of features of a GeoPackage (OGC 12-128r19). The library is loaded only when one is at hand.
 *
 * @throws {InputError} if it is no GeoPackage, is being written to, or holds no such layer or several
 */
export async function readGeoPackage({ layer, path }: MapPath): Promise<MapContent> {
  if (existsSync(`${path}-wal`)) {
    throw new InputError({
      it: `${path}: accanto c’è ${path}-wal, con modifiche non ancora nel file: chiudere QGIS o esportare di nuovo il layer`,
      en: `${path}: ${path}-wal is beside it, with changes not yet in the file: close QGIS, or export the layer again`,
    });
  }
  const content = readBytes(path);
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs();
  const database = new Database(content);
  try {
    const table = chosen(path, layer, layersOf(database));
    const features = featuresOf(database, table);
    return { features, stated: systemOf(database, table.system), files: [recordOf(path, content)] };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({
      it: `${path}: non è un GeoPackage che si possa leggere (${why}); esportarlo di nuovo da QGIS`,
      en: `${path}: is no GeoPackage that can be read (${why}); export it again from QGIS`,
    });
  } finally {
    database.close();
  }
}

interface FeatureTable {
  readonly name: string;
  readonly geometry: string;
  readonly system: number;
}

type SqlRow = Readonly<Record<string, SqlValue>>;

function layersOf(database: Database): readonly FeatureTable[] {
  return rowsOf(
    database,
    `SELECT table_name, column_name, g.srs_id FROM gpkg_contents c JOIN gpkg_geometry_columns g USING (table_name)
     WHERE c.data_type = 'features' ORDER BY table_name`,
  ).map((row) => ({
    name: String(row.table_name),
    geometry: String(row.column_name),
    system: Number(row.srs_id),
  }));
}

function chosen(path: string, layer: string | undefined, tables: readonly FeatureTable[]): FeatureTable {
  const found = layer === undefined ? tables : tables.filter(({ name }) => name === layer);
  const [only] = found;
  if (only && found.length === 1) return only;
  const names = tables.map(({ name }) => name).join(', ');
  if (tables.length === 0) {
    throw new InputError({
      it: `${path}: il GeoPackage non ha layer vettoriali`,
      en: `${path}: the GeoPackage has no layer of features`,
    });
  }
  throw new InputError({
    it: `${path}: ${layer === undefined ? 'ha più layer' : `non ha un layer «${layer}»`}; sceglierne uno con «${path}|layername=${tables[0]?.name}» (ci sono: ${names})`,
    en: `${path}: ${layer === undefined ? 'has several layers' : `has no layer “${layer}”`}; choose one with “${path}|layername=${tables[0]?.name}” (there are: ${names})`,
  });
}

function featuresOf(database: Database, { geometry, name }: FeatureTable): unknown[] {
  return rowsOf(database, `SELECT * FROM ${quoted(name)}`).map((row) => {
    const { [geometry]: shape, ...properties } = row;
    return {
      type: 'Feature',
      geometry: shape instanceof Uint8Array ? geometryOf(shape) : null,
      properties: Object.fromEntries(
        Object.entries(properties).filter(([, value]) => !(value instanceof Uint8Array)),
      ),
    };
  });
}

/** Lengths of the envelopes that a geometry may have between its header and its well-known binary, in bytes. */
const ENVELOPES = [0, 32, 48, 48, 64];

/** A GeoPackage geometry: `GP`, version, flags, system, envelope, well-known binary; null if it is none. */
function geometryOf(bytes: Uint8Array): unknown {
  const envelope = ENVELOPES[((bytes[3] ?? 0) >> 1) & 7];
  if (envelope === undefined || bytes[0] !== 0x47 || bytes[1] !== 0x50) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return wkbToGeojson({ view, offset: 8 + envelope });
  } catch {
    return null;
  }
}

function systemOf(database: Database, id: number): StatedSystem | undefined {
  const [row] = rowsOf(database, `SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ${id}`);
  if (id <= 0 || !row) return undefined;
  const { definition, organization, organization_coordsys_id: code } = row;
  const named = systemNamed(`${organization}:${code}`);
  return 'unknown' in named && typeof definition === 'string' ? systemOfWkt(definition) : named;
}

function rowsOf(database: Database, sql: string): readonly SqlRow[] {
  const statement = database.prepare(sql);
  const rows: SqlRow[] = [];
  while (statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}

/** A name as SQL takes it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
