import { extname } from 'node:path';
import type { LocalizedText } from '@insedia/domain';

const MAP_FORMATS = new Set([
  '.geojson',
  '.json',
  '.gpkg',
  '.shp',
  '.fgb',
  '.parquet',
  '.kml',
  '.kmz',
  '.gml',
  '.gdb',
  '.zip',
]);

/** How a file that is not read becomes one that is, by what its name says it holds. */
export function exportHint(path: string): LocalizedText {
  return MAP_FORMATS.has(extname(path).toLowerCase())
    ? { it: 'da QGIS esportare come GeoJSON in EPSG:4326', en: 'from QGIS export as GeoJSON in EPSG:4326' }
    : { it: 'da Excel salvare come «CSV UTF-8»', en: 'from Excel save as “CSV UTF-8”' };
}
