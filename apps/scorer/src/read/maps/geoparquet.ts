import { type StatedSystem, systemNamed } from '../../crs/identify.ts';
import { InputError } from '../../failure.ts';
import { readBytes, recordOf } from '../file.ts';
import { isRecord } from './geojson.ts';
import type { MapContent, MapPath } from './map.ts';

/**
 * Reads a GeoParquet file (1.0 and 1.1, geometries as well-known binary). The library is loaded only when one is at
 * hand.
 *
 * @throws {InputError} if it is none
 */
export async function readGeoParquet({ path }: MapPath): Promise<MapContent> {
  const content = readBytes(path);
  const [{ parquetMetadataAsync, parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const file = new Uint8Array(content).buffer;
  try {
    const metadata = await parquetMetadataAsync(file);
    const geo = geoIn(metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value);
    if (!geo) throw new Error('no “geo” metadata');
    const rows = await parquetReadObjects({ file, metadata, compressors });
    const features = rows.map(({ [geo.column]: geometry, ...properties }) => ({
      type: 'Feature',
      geometry,
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, cellOf(value)]),
      ),
    }));
    return { features, stated: geo.stated, files: [recordOf(path, content)] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({
      it: `${path}: non è un GeoParquet che si possa leggere (${why}); esportarlo di nuovo, o come GeoPackage`,
      en: `${path}: is no GeoParquet that can be read (${why}); export it again, or as a GeoPackage`,
    });
  }
}

interface Geo {
  readonly column: string;
  readonly stated: StatedSystem | undefined;
}

/** The geometry column that the metadata name, and its system: OGC:CRS84 where they name none. */
function geoIn(json: string | undefined): Geo | undefined {
  const geo: unknown = json === undefined ? undefined : JSON.parse(json);
  const column = isRecord(geo) ? geo.primary_column : undefined;
  const columns = isRecord(geo) && isRecord(geo.columns) ? geo.columns : {};
  if (typeof column !== 'string' || !isRecord(columns[column])) return undefined;
  const { crs } = columns[column];
  if (crs === undefined) return { column, stated: systemNamed('OGC:CRS84') };
  const id = isRecord(crs) ? crs.id : undefined;
  if (isRecord(id)) return { column, stated: systemNamed(`${String(id.authority)}:${String(id.code)}`) };
  const name = isRecord(crs) ? crs.name : undefined;
  return { column, stated: typeof name === 'string' ? { unknown: name } : undefined };
}

/** Whole numbers of 64 bits and dates as other formats hold them. */
function cellOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (!(value instanceof Date)) return value;
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
