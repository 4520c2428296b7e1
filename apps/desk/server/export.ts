import type { Site } from '@insedia/domain';
import type { FeatureCollection, Point } from 'geojson';
import { asJson } from './sites.ts';

const COLUMNS = [
  'id',
  'name',
  'municipality',
  'lon',
  'lat',
  'kind',
  'use',
  'areaM2',
  'price',
  'ownership',
  'status',
  'planning',
  'permittingDays',
] as const;

/** Sites as CSV (RFC 4180, UTF-8 with a mark): what `insedia rank` reads as applications. Euro with a decimal point. */
export function asCsv(sites: readonly Site[]): string {
  const rows = sites.map(({ position: [lon, lat], priceCents, ...site }) => {
    const cells: Record<string, unknown> = {
      ...site,
      lon,
      lat,
      price: priceCents === undefined ? undefined : euro(priceCents),
    };
    return COLUMNS.map((column) => quoted(cells[column]));
  });
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** Sites as GeoJSON (RFC 7946). */
export function asGeoJson(sites: readonly Site[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: sites.map((site) => {
      const { position: _, ...properties } = asJson(site);
      return {
        type: 'Feature',
        id: site.id,
        properties,
        geometry: { type: 'Point', coordinates: [...site.position] },
      };
    }),
  };
}

function euro(cents: bigint): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A cell that no spreadsheet takes for a formula. */
function quoted(cell: unknown): string {
  if (cell === undefined || cell === null) return '';
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
