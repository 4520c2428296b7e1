import { type IstatCode, lombardProvince } from '@insedia/domain';
import { type Extent, holds } from './extent.ts';
import type { GeoNamesPlace } from './geonames.ts';
import type { Seat, Settlement } from './municipalities.ts';

/** A point of the population layer. */
interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
}

/** The population layer by where its points come from. */
export interface PopulationLayer {
  readonly lombard: readonly Place[];
  /** Municipalities of other Italian regions, by the same rule as the Lombard ones. */
  readonly italian: readonly Place[];
  /** Places abroad, as GeoNames lists them. */
  readonly foreign: readonly Place[];
}

/** Where people live within a box, on both sides of the regional and the national border. */
export function populationLayer(
  extent: Extent,
  municipalities: readonly Seat[],
  settled: ReadonlyMap<IstatCode, Settlement>,
  names: ReadonlyMap<IstatCode, string>,
  places: readonly GeoNamesPlace[],
): PopulationLayer {
  const inside = ({ lon, lat }: Place): boolean => holds(extent, [lon, lat]);
  return {
    lombard: municipalities.map(({ name, ...seat }) => place(name, 'IT', seat)),
    italian: [...settled]
      .filter(([code]) => !lombardProvince(code))
      .map(([code, settlement]) => place(names.get(code) ?? code, 'IT', settlement))
      .filter(inside),
    foreign: places
      .filter(({ country }) => country !== 'IT')
      .map(({ name, country, loc, population }) =>
        place(name, country, { position: loc.coordinates, population }),
      )
      .filter(inside),
  };
}

function place(name: string, country: string, { position: [lon, lat], population }: Settlement): Place {
  return { lon, lat, name, country, population };
}
