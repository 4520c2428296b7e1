import type { Database } from 'sql.js';
import { extentOf, geoPackageBinary, type WrittenGeometry } from './geometry.ts';

/** What a column holds, by SQLite's names. */
export type ColumnType = 'TEXT' | 'INTEGER' | 'REAL';

/** A table of a GeoPackage; with geometries it is a layer of a map, without a plain table. */
export interface GeoPackageTable {
  readonly name: string;
  readonly title: string;
  readonly geometry?: 'POINT' | 'MULTIPOLYGON' | undefined;
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
  readonly rows: readonly GeoPackageRow[];
}

export interface GeoPackageRow {
  readonly geometry?: WrittenGeometry | undefined;
  /** A value a column. */
  readonly values: readonly (string | number | null)[];
}

const WGS84 = 4326;

/** No clock is in the file: the same rows give the same bytes. */
const LAST_CHANGE = '1970-01-01T00:00:00.000Z';

/**
 * The bytes of a GeoPackage 1.3 (OGC 12-128r17) with these tables, coordinates in degrees of WGS 84. The library is
 * loaded only when one is written.
 */
export async function geoPackage(tables: readonly GeoPackageTable[]): Promise<Uint8Array> {
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(METADATA);
    database.run('BEGIN');
    for (const table of tables) writeTable(database, table);
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}

function writeTable(database: Database, table: GeoPackageTable): void {
  const { columns, geometry, name, rows, title } = table;
  const defined = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    ...(geometry ? [`geom ${geometry}`] : []),
    ...columns.map(([column, type]) => `${quoted(column)} ${type}`),
  ];
  database.run(`CREATE TABLE ${quoted(name)} (${defined.join(', ')})`);
  const named = [...(geometry ? ['geom'] : []), ...columns.map(([column]) => quoted(column))];
  const marks = named.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO ${quoted(name)} (${named.join(', ')}) VALUES (${marks})`);
  for (const { geometry: shape, values } of rows) {
    insert.run([...(geometry ? [shape ? geoPackageBinary(shape, WGS84) : null] : []), ...values]);
  }
  insert.free();
  const extent =
    geometry && rows.length > 0
      ? extentOf(rows.flatMap((row) => row.geometry ?? []))
      : [null, null, null, null];
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    name,
    geometry ? 'features' : 'attributes',
    name,
    title,
    LAST_CHANGE,
    ...extent,
    geometry ? WGS84 : null,
  ]);
  if (geometry)
    database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
      name,
      'geom',
      geometry,
      WGS84,
    ]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const WGS84_WKT =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]';

/** The tables and rows that every GeoPackage has, and its mark: `GPKG`, version 1.3. */
const METADATA = `
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY NOT NULL, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT PRIMARY KEY NOT NULL, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, '${WGS84_WKT}', 'longitude and latitude in degrees');
`;
