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
    ? { it: 'da QGIS esportare come GeoPackage', en: 'from QGIS export as GeoPackage' }
    : { it: 'da Excel salvare come .xlsx', en: 'from Excel save as .xlsx' };
}
