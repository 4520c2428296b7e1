import type { FeatureCollection, Point } from 'geojson';

/** The capitals of the twelve provinces: ISTAT code, where they are (GeoNames, CC BY 4.0). */
export const CAPITALS = [
  ['016024', 'Bergamo', 9.6698, 45.6983],
  ['017029', 'Brescia', 10.2118, 45.5416],
  ['013075', 'Como', 9.0852, 45.8081],
  ['019036', 'Cremona', 10.0227, 45.1333],
  ['097042', 'Lecco', 9.3931, 45.8566],
  ['098031', 'Lodi', 9.5037, 45.3138],
  ['020030', 'Mantova', 10.7914, 45.1564],
  ['015146', 'Milano', 9.19, 45.4642],
  ['108033', 'Monza', 9.2746, 45.5845],
  ['018110', 'Pavia', 9.1592, 45.1847],
  ['014061', 'Sondrio', 9.8715, 46.1699],
  ['012133', 'Varese', 8.8251, 45.8206],
] as const;

/** The airports with scheduled flights (OurAirports, public domain). */
const AIRPORTS = [
  ['Malpensa', 8.72811, 45.6306],
  ['Linate', 9.27674, 45.445099],
  ['Orio al Serio', 9.70417, 45.673901],
] as const;

function points(
  places: readonly (readonly [name: string, lon: number, lat: number])[],
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.map(([name, lon, lat]) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** The map layers of the call, by name. */
export const LAYERS: ReadonlyMap<string, FeatureCollection<Point>> = new Map([
  ['airports', points(AIRPORTS)],
  ['capitals', points(CAPITALS.map(([, name, lon, lat]) => [name, lon, lat] as const))],
]);
