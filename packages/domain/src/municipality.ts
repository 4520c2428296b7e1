import type { IstatCode } from './istat.ts';

/** `[longitude, latitude]` in degrees, WGS 84, as in GeoJSON. */
export type Position = readonly [lon: number, lat: number];

/** A municipality (*comune*). */
export interface Municipality {
  readonly istat: IstatCode;
  readonly name: string;
  /** Vehicle registration letters of the province. */
  readonly province: string;
  /** The seat of the municipality. */
  readonly position: Position;
  /** Residents. */
  readonly population?: number | undefined;
}
