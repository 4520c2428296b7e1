/// <reference types="node" />

/**
 * AreaIndex against rbush with Turf, on the municipalities of Lombardy and on seeded heavy polygons. Rounds of
 * the two alternate; every answer is checked to be equal.
 */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import RBush from 'rbush';
import { AreaIndex } from '../src/index.ts';

type Geometry = Polygon | MultiPolygon;
type LonLat = [lon: number, lat: number];

const ROUNDS = 5;
const ROUND_MS = 60;
const DATA = new URL('../../../../shared/data/lombardy/municipalities-2026.geojson', import.meta.url);

/** Stands for an area that is not there. */
const NONE: Polygon = { type: 'Polygon', coordinates: [] };

const random = mulberry32(4715);

if (existsSync(DATA)) {
  const municipalities: FeatureCollection<Geometry> = JSON.parse(readFileSync(DATA, 'utf8'));
  compare('municipalities of Lombardy', {
    areas: municipalities.features.map(({ geometry }) => geometry),
    places: Array.from({ length: 20_000 }, (): LonLat => [8.5 + 2.9 * random(), 44.7 + 1.9 * random()]),
    subjects: Array.from({ length: 24 }, () => blob(8.9 + 1.5 * random(), 45.2 + 0.5 * random(), 0.02, 12)),
    turfPlaces: 2000,
  });
} else {
  console.log('municipalities of Lombardy: absent from this machine, left out');
}

compare('heavy polygons', {
  areas: Array.from({ length: 255 }, (_, i) =>
    blob(-150 + 20 * (i % 16), -70 + 9 * Math.floor(i / 16), 6, Math.round(400 + 3480 * random())),
  ),
  places: Array.from({ length: 20_000 }, (): LonLat => [-155 + 310 * random(), -75 + 150 * random()]),
  subjects: Array.from({ length: 4 }, (_, i) => blob(-145 + 40 * i, -70 + 36 * i, 2, 24)),
  turfPlaces: 300,
});

interface Task {
  readonly areas: readonly Geometry[];
  readonly places: readonly LonLat[];
  readonly subjects: readonly Polygon[];
  /** How many of the places Turf is asked, which takes it longer. */
  readonly turfPlaces: number;
}

function compare(name: string, { areas, places, subjects, turfPlaces }: Task): void {
  const vertices = areas.reduce((sum, { coordinates }) => sum + coordinates.flat(Infinity).length / 2, 0);
  console.log(`\n${name}: ${areas.length} areas, ${vertices} vertices`);
  const index = new AreaIndex(areas);
  const boxes = new RBush<ReturnType<typeof boxOf>>().load(areas.map(boxOf));
  const lons = Float64Array.from(places, ([lon]) => lon);
  const lats = Float64Array.from(places, ([, lat]) => lat);
  const few = places.slice(0, turfPlaces);

  const containing = (lon: number, lat: number) =>
    boxes
      .search({ minX: lon, minY: lat, maxX: lon, maxY: lat })
      .filter(({ id }) => booleanPointInPolygon([lon, lat], areas[id] ?? NONE))
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
  const first = index.firstContaining(lons, lats);
  few.forEach(([lon, lat], i) => {
    const expected = containing(lon, lat);
    check(`areas at ${lon}, ${lat}`, index.containing(lon, lat).join(), expected.join());
    check(`first area at ${lon}, ${lat}`, first[i], expected[0] ?? -1);
  });
  print('point in polygon', [
    {
      label: 'containing, one by one',
      items: places.length,
      run: () => places.map((place) => index.containing(...place)),
    },
    { label: 'firstContaining, a batch', items: places.length, run: () => index.firstContaining(lons, lats) },
    { label: 'rbush + turf', items: few.length, run: () => few.map((place) => containing(...place)) },
  ]);

  const shares = (subject: Polygon) => {
    const whole = area(subject);
    return boxes
      .search(boxOf(subject, -1))
      .map(({ id }) => {
        const common = intersect(featureCollection([feature(subject), feature(areas[id] ?? NONE)]));
        return { id, share: common === null ? 0 : Math.min(1, area(common) / whole) };
      })
      .filter(({ share }) => share > 0)
      .toSorted((a, b) => a.id - b.id);
  };
  for (const subject of subjects) {
    const ours = index.share(subject);
    const expected = shares(subject);
    check('ids', ours.map(({ id }) => id).join(), expected.map(({ id }) => id).join());
    ours.forEach(({ share }, i) => {
      const turf = expected[i]?.share ?? Number.NaN;
      if (!(Math.abs(share - turf) <= 1e-9 * turf)) throw new Error(`share is ${share}, Turf's ${turf}`);
    });
  }
  print('overlap share', [
    { label: 'share', items: subjects.length, run: () => subjects.map((subject) => index.share(subject)) },
    { label: 'rbush + turf.intersect', items: subjects.length, run: () => subjects.map(shares) },
  ]);
}

interface Contender {
  readonly label: string;
  /** How many questions a run answers. */
  readonly items: number;
  readonly run: () => unknown;
}

/** Times the contenders by turns, and prints medians; the last is what the others are measured against. */
function print(task: string, contenders: readonly Contender[]): void {
  const rounds = contenders.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    contenders.forEach((contender, i) => {
      const ns = roundNs(contender);
      if (round > 0) rounds[i]?.push(ns); // the first is a warm-up
    });
  }
  const medians = rounds.map((round) => round.toSorted((a, b) => a - b)[ROUNDS >>> 1] ?? Number.NaN);
  const peer = medians.at(-1) ?? Number.NaN;
  contenders.forEach(({ label }, i) => {
    const ns = medians[i] ?? Number.NaN;
    console.log(`  ${task}, ${label}: ${Math.round(ns)} ns, ${(peer / ns).toFixed(1)} × as fast as the peer`);
  });
}

function roundNs({ items, run }: Contender): number {
  const startMs = performance.now();
  for (let runs = 1; ; runs++) {
    run();
    const elapsedMs = performance.now() - startMs;
    if (elapsedMs >= ROUND_MS) return (elapsedMs * 1e6) / (runs * items);
  }
}

function check(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${what}: got ${actual}, expected ${expected}`);
}

function boxOf({ coordinates }: Geometry, id: number) {
  const numbers: number[] = coordinates.flat(Infinity).filter((value) => typeof value === 'number');
  const box = { id, minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < numbers.length; i += 2) {
    box.minX = Math.min(box.minX, numbers[i] ?? Infinity);
    box.minY = Math.min(box.minY, numbers[i + 1] ?? Infinity);
    box.maxX = Math.max(box.maxX, numbers[i] ?? -Infinity);
    box.maxY = Math.max(box.maxY, numbers[i + 1] ?? -Infinity);
  }
  return box;
}

/** A polygon round a place, its radius wavering and rough. */
function blob(lon: number, lat: number, radiusDeg: number, vertices: number): Polygon {
  const phase = 2 * Math.PI * random();
  const ring = Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices;
    const reach = radiusDeg * (0.75 + 0.2 * Math.sin(3 * angle + phase) + 0.05 * random());
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
}

/** Tommy Ettinger's mulberry32: numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
