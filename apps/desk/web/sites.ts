import type { SiteKind, SiteUse } from '@insedia/domain';
import { distanceM } from '@insedia/spatial-index';
import { CAPITALS } from '../shared/places.ts';

/** A site as the server sends it. */
export interface SentSite {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [lon: number, lat: number];
  readonly kind: SiteKind;
  readonly use?: SiteUse;
  readonly areaM2?: number;
  /** Integer cents, as a text. */
  readonly priceCents?: string;
}

export interface Filters {
  readonly kind: SiteKind | '';
  readonly use: SiteUse | '';
  readonly leastAreaM2: number;
  /** ISTAT code of a capital; empty for anywhere. */
  readonly near: string;
  readonly withinKm: number;
}

export const NO_FILTERS: Filters = { kind: '', use: '', leastAreaM2: 0, near: '', withinKm: 20 };

/** Whether a site meets every filter. */
export function meets({ areaM2 = 0, kind, position: [lon, lat], use }: SentSite, filters: Filters): boolean {
  if (filters.kind !== '' && filters.kind !== kind) return false;
  if (filters.use !== '' && filters.use !== use) return false;
  if (areaM2 < filters.leastAreaM2) return false;
  const near = CAPITALS.find(([code]) => code === filters.near);
  return near === undefined || distanceM(lon, lat, near[2], near[3]) <= filters.withinKm * 1000;
}
