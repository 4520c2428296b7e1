import { type StatedSystem, systemNamed, systemOfWkt } from '../../crs/identify.ts';
import { InputError } from '../../failure.ts';
import { readBytes, recordOf } from '../file.ts';
import type { MapContent, MapPath } from './map.ts';

/**
 * Reads a FlatGeobuf file. The library is loaded only when one is at hand.
 *
 * @throws {InputError} if it is none
 */
export async function readFlatGeobuf({ path }: MapPath): Promise<MapContent> {
  const content = readBytes(path);
  const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
  const features: unknown[] = [];
  let stated: StatedSystem | undefined;
  let announced = 0;
  try {
    const read = deserialize(new Uint8Array(content), {
      headerMetaFn: ({ crs, featuresCount, indexNodeSize }) => {
        announced = featuresCount;
        // Of an index over no features the library looks for the end for ever.
        if (indexNodeSize > 0 && featuresCount === 0) throw new Error('an index of no features');
        if (featuresCount * LEAST_FEATURE_BYTES > content.length) throw new Error('cut off');
        if (!crs) return;
        const named = systemNamed(`${crs.org ?? 'EPSG'}:${crs.code}`);
        stated = 'unknown' in named && crs.wkt !== null ? systemOfWkt(crs.wkt) : named;
      },
    });
    // An id is but the place in the file, which the spatial order of the format decides.
    for await (const { geometry, properties } of read)
      features.push({ type: 'Feature', geometry, properties: withDays(properties ?? {}) });
    // A file that is written as a stream announces none.
    if (announced > 0 && features.length !== announced)
      throw new Error(`${features.length} / ${announced} features`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({
      it: `${path}: non è un FlatGeobuf intero (${why}); esportarlo di nuovo da QGIS`,
      en: `${path}: is no whole FlatGeobuf (${why}); export it again from QGIS`,
    });
  }
  return { features, stated, files: [recordOf(path, content)] };
}

/** The length of a feature, and the offsets within it. */
const LEAST_FEATURE_BYTES = 16;

/** The format has no dates, and programs write them as midnight. */
function withDays(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?$/, '$1') : value,
    ]),
  );
}
