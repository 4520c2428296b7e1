/// <reference types="node" />

/**
 * AreaIndex against rbush with Turf, on the municipalities of Lombardy and on seeded heavy polygons, with islands
 * overseas and without. Rounds of the two alternate, medians of CPU time; every answer that Turf is asked for is
 * checked to be equal.
 */
import { existsSync, readFileSync } from 'node:fs';
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { difference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import RBush from 'rbush';
import { toOutlines } from '../src/areas/area.ts';
import { cutIntoCells } from '../src/areas/grid/cutting.ts';
import { AreaIndex } from '../src/index.ts';

type Geometry = Polygon | MultiPolygon;
type LonLat = [lon: number, lat: number];

const ROUND_MS = 200;
const DATA = new URL('../../../../shared/data/lombardy/municipalities-2026.geojson', import.meta.url);

/** Stands for an area that is not there. */
const NONE: Polygon = { type: 'Polygon', coordinates: [] };

const random = mulberry32(4715);

if (existsSync(DATA)) {
  const municipalities: FeatureCollection<Geometry> = JSON.parse(readFileSync(DATA, 'utf8'));
  compare('municipalities of Lombardy', {
    areas: municipalities.features.map(({ geometry }) => geometry),
    places: Array.from({ length: 100_000 }, (): LonLat => [8.5 + 2.9 * random(), 44.7 + 1.9 * random()]),
    subjects: Array.from({ length: 24 }, () => blob(8.9 + 1.5 * random(), 45.2 + 0.5 * random(), 0.02, 12)),
    turfPlaces: 2000,
    rounds: 5,
    goals: { containment: { must: 6, aim: 10 }, share: { must: 200, aim: 500 } },
  });
} else {
  console.log('municipalities of Lombardy: absent from this machine, left out');
}

compare('heavy polygons, some with islands overseas', heavy(16));
compare('heavy polygons, none with islands overseas', heavy(Infinity));

/** As countries are: few large and many small, one in so many with islands overseas. */
function heavy(oneIn: number): Task {
  const areas = Array.from({ length: 255 }, (_, rank): MultiPolygon => {
    const size = 1 / (rank + 1);
    const mainland = blob(...anywhere(), 2 + 24 * size ** 0.5, Math.round(300 + 27_000 * size ** 0.7));
    const hasIslands = oneIn < Infinity && rank % oneIn === 0;
    const islands = Array.from({ length: hasIslands ? 12 : 0 }, () => blob(...anywhere(), 0.5, 150));
    return {
      type: 'MultiPolygon',
      coordinates: [mainland, ...islands].map(({ coordinates }) => coordinates),
    };
  });
  return {
    areas,
    places: Array.from({ length: 100_000 }, (): LonLat => [-160 + 320 * random(), -80 + 160 * random()]),
    subjects: Array.from({ length: 2 }, (_, i) => blob(-100 + 70 * i, -20 + 20 * i, 1, 24)),
    turfPlaces: 200,
    rounds: 3,
    goals: { containment: { must: 500, aim: 2000 }, share: { must: 2000, aim: 30_000 } },
  };
}

/** How many times as fast as the peer. */
interface Goal {
  readonly must: number;
  readonly aim: number;
}

interface Task {
  readonly areas: readonly Geometry[];
  readonly places: readonly LonLat[];
  readonly subjects: readonly Polygon[];
  /** How many of the places Turf is asked, which takes it longer. */
  readonly turfPlaces: number;
  readonly rounds: number;
  readonly goals: { readonly containment: Goal; readonly share: Goal };
}

function compare(name: string, { areas, places, subjects, turfPlaces, rounds, goals }: Task): void {
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
  const start = process.cpuUsage();
  const first = index.firstContaining(lons, lats);
  const { user, system } = process.cpuUsage(start);
  few.forEach(([lon, lat], i) => {
    const expected = containing(lon, lat);
    check(`areas at ${lon}, ${lat}`, index.containing(lon, lat).join(), expected.join());
    check(`first area at ${lon}, ${lat}`, first[i], expected[0] ?? -1);
  });
  const containmentNs = print(rounds, goals.containment, [
    {
      label: 'containing, one by one',
      items: places.length,
      run: () => totalAt(lons, lats, places.length, (lon, lat) => index.containing(lon, lat).length),
    },
    {
      label: 'firstContaining, a batch',
      items: places.length,
      run: () => index.firstContaining(lons, lats).length,
    },
    {
      label: 'rbush + turf',
      items: few.length,
      run: () => totalAt(lons, lats, few.length, (lon, lat) => containing(lon, lat).length),
    },
  ]);
  const [, batchNs = Number.NaN, peerNs = Number.NaN] = containmentNs;
  const buildMs = (user + system) / 1000 - (batchNs * places.length) / 1e6;
  const grid = cutIntoCells(areas.flatMap(toOutlines));
  const bytes = grid.cells.byteLength + grid.words.byteLength + grid.vertices.byteLength;
  const repaid = Math.round((buildMs * 1e6) / (peerNs - batchNs));
  console.log(`  cells: ${Math.round(buildMs)} ms of CPU to build, repaid after ${repaid} places`);
  console.log(
    `  cells: ${bytes} bytes with their copy of the vertices, ${(bytes / vertices).toFixed(1)} a vertex`,
  );

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
  const coverage = (subject: Polygon) => {
    const near = boxes.search(boxOf(subject, -1)).map(({ id }) => feature(areas[id] ?? NONE));
    if (near.length === 0) return 0;
    const bare = difference(featureCollection([feature(subject), ...near]));
    return bare === null ? 1 : Math.max(0, 1 - area(bare) / area(subject));
  };
  for (const subject of subjects) {
    const [covered, turfCovered] = [index.coverage(subject), coverage(subject)];
    if (!(Math.abs(covered - turfCovered) <= 1e-9)) {
      throw new Error(`coverage is ${covered}, Turf's ${turfCovered}`);
    }
    const ours = index.share(subject);
    const expected = shares(subject);
    check('ids', ours.map(({ id }) => id).join(), expected.map(({ id }) => id).join());
    ours.forEach(({ share }, i) => {
      const turf = expected[i]?.share ?? Number.NaN;
      if (!(Math.abs(share - turf) <= 1e-9 * turf)) throw new Error(`share is ${share}, Turf's ${turf}`);
    });
  }
  print(rounds, goals.share, [
    {
      label: 'share',
      items: subjects.length,
      run: () => total(subjects, (subject) => index.share(subject).length),
    },
    {
      label: 'rbush + turf.intersect',
      items: subjects.length,
      run: () => total(subjects, (subject) => shares(subject).length),
    },
  ]);
}

interface Contender {
  readonly label: string;
  /** How many questions a run answers. */
  readonly items: number;
  readonly run: () => number;
}

/** Times the contenders by turns, prints the medians against the last of them, and gives them. */
function print(rounds: number, { must, aim }: Goal, contenders: readonly Contender[]): number[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    contenders.forEach((contender, i) => {
      const ns = roundNs(contender);
      if (round > 0) times[i]?.push(ns); // the first is a warm-up
    });
  }
  const medians = times.map((each) => each.toSorted((a, b) => a - b)[rounds >>> 1] ?? Number.NaN);
  const peer = medians.at(-1) ?? Number.NaN;
  contenders.forEach(({ label }, i) => {
    const ns = medians[i] ?? Number.NaN;
    const goal = i === contenders.length - 1 ? '' : ` (must ${must}, aim ${aim})`;
    console.log(`  ${label}: ${Math.round(ns)} ns, ${(peer / ns).toFixed(1)} × as fast as the peer${goal}`);
  });
  return medians;
}

function roundNs({ items, run }: Contender): number {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    run();
    const elapsedUs = process.cpuUsage(start).user;
    if (elapsedUs >= ROUND_MS * 1000) return (elapsedUs * 1000) / (runs * items);
  }
}

function total<T>(questions: readonly T[], answer: (question: T) => number): number {
  let sum = 0;
  for (const question of questions) sum += answer(question);
  return sum;
}

function totalAt(
  lons: Float64Array,
  lats: Float64Array,
  size: number,
  answer: (lon: number, lat: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += answer(lons[i] ?? Number.NaN, lats[i] ?? Number.NaN);
  return sum;
}

function anywhere(): LonLat {
  return [-140 + 280 * random(), -60 + 120 * random()];
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

/** A polygon round a place, its radius wavering, and rough by about the length of its edges. */
function blob(lon: number, lat: number, radiusDeg: number, vertices: number): Polygon {
  const phase = 2 * Math.PI * random();
  const ring = Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices;
    const reach =
      radiusDeg * (0.75 + 0.2 * Math.sin(3 * angle + phase) + Math.min(0.05, 8 / vertices) * random());
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
