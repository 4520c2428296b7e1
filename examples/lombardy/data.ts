import { stringify } from 'csv-stringify/sync';
import GeoJSON from 'geojson';
import { airportsIn } from './airports.ts';
import { LOMBARDY, widened } from './extent.ts';
import { populatedPlaces } from './geonames.ts';
import { lombardMunicipalities, officialNames, settlements } from './municipalities.ts';
import { populationLayer } from './places.ts';

/** Past the 60 km within which the calls count people, from any site in the region. */
const POPULATION_MARGIN_M = 80_000;
/** Far enough that the second nearest airport of any site is on the map. */
const AIRPORT_MARGIN_M = 250_000;

/** The files of `data/`, by name, and what was read, kept and left out to make them. */
export interface Data {
  readonly files: ReadonlyMap<string, string>;
  readonly report: readonly string[];
}

/** Makes the files in memory: the same packages, the same bytes. */
export function makeData(): Data {
  const names = officialNames();
  const geonames = populatedPlaces();
  const settled = settlements(geonames.places, names);
  const municipalities = lombardMunicipalities(names, settled);
  const { lombard, italian, foreign } = populationLayer(
    widened(LOMBARDY, POPULATION_MARGIN_M),
    municipalities,
    settled,
    names,
    geonames.places,
  );
  const { airports, read } = airportsIn(widened(LOMBARDY, AIRPORT_MARGIN_M));

  const rows = municipalities.map(({ istat, name, province, position: [lon, lat], population }) => ({
    id: istat,
    name,
    province,
    lon,
    lat,
    population,
  }));
  const places = [...lombard, ...italian, ...foreign];
  const scheduled = airports.filter(({ scheduled_service }) => scheduled_service === 'yes');
  return {
    files: new Map([
      ['municipalities.csv', stringify(rows, { header: true })],
      ['municipalities.geojson', points(rows.map(({ id, ...row }) => ({ istat: id, ...row })))],
      ['places.geojson', points(places)],
      ['airports.geojson', points(airports)],
    ]),
    report: [
      `GeoNames: ${geonames.read} rows read, ${geonames.places.length} kept; left out: ` +
        `${geonames.sections} sections of towns, ${geonames.withoutPopulation} without population, ` +
        `${geonames.namesakes} villages with the name of another municipality's seat`,
      `municipalities.csv, municipalities.geojson: ${names.size} Italian codes read, ${rows.length} kept; ` +
        `left out: ${names.size - rows.length} of other regions or merged`,
      `places.geojson: ${places.length} points kept: ${lombard.length} Lombard and ${italian.length} other ` +
        `Italian municipalities, ${foreign.length} places abroad; left out: all beyond the box`,
      `airports.geojson: ${read} airports read, ${airports.length} kept, ${scheduled.length} of them with ` +
        `scheduled service; left out: ${read - airports.length} beyond the box`,
    ],
  };
}

/** A GeoJSON collection of points (RFC 7946), one feature a line. */
function points(rows: readonly { readonly lon: number; readonly lat: number }[]): string {
  const { features } = GeoJSON.parse(rows, { Point: ['lat', 'lon'] });
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
