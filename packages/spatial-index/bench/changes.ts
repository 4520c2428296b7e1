/// <reference types="node" />

/**
 * A set that changes: a seeded stream of changes and questions on 100 000 clustered points, asked of
 * `MutablePointIndex`, of rbush alone with the haversine, and of a `PointIndex` built anew before each question that
 * follows a change. Medians of CPU time over interleaved rounds in one process, loading apart; the answers are checked
 * to be the same.
 */
import RBush from 'rbush';
import { distanceM, EARTH_RADIUS_M, MutablePointIndex, PointIndex } from '../src/index.ts';
import { clustered, mulberry32 } from './data.ts';

const POINTS = 100_000;
const ROUNDS = 5;
const REACH_M = 10_000;
const DEGREE_M = (Math.PI / 180) * EARTH_RADIUS_M;

interface Step {
  readonly kind: 'add' | 'remove' | 'move' | 'nearest' | 'count';
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
}

/** One way to hold the points; questions give metres to the nearest and how many are near. */
interface Contender {
  put(id: number, lon: number, lat: number): void;
  remove(id: number): void;
  nearestM(lon: number, lat: number): number;
  count(lon: number, lat: number): number;
}

const points = clustered(POINTS, 1);
compare(10_000, 0.5);
compare(10_000, 0.1);
compare(100_000, 0.5);

function compare(size: number, changes: number): void {
  const steps = stream(size, changes);
  const contenders: readonly (readonly [string, () => Contender, Step[]])[] = [
    ['MutablePointIndex', mutable, steps],
    ['rbush + haversine', loose, steps],
    ['PointIndex anew', rebuilt, steps.slice(0, 40)],
  ];
  const times = contenders.map((): number[] => []);
  const sums = new Map<number, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    contenders.forEach(([, make, part], i) => {
      const contender = load(make());
      contender.count(0, 0);
      const start = process.cpuUsage();
      const sum = run(contender, part);
      const { user, system } = process.cpuUsage(start);
      times[i]?.push(((user + system) * 1000) / part.length);
      sums.set(part.length, [...(sums.get(part.length) ?? [run(load(mutable()), part)]), sum]);
    });
  }
  for (const [length, all] of sums) {
    const [expected = 0] = all;
    if (all.some((sum) => !(Math.abs(sum - expected) <= 1e-9 * expected))) {
      throw new Error(`answers to ${length} steps add up to ${all.join(', ')}`);
    }
  }
  const [ours = 1, ...peers] = times.map((list) => list.toSorted((a, b) => a - b)[ROUNDS >>> 1] ?? 0);
  console.log(
    `\n${POINTS} points, ${size} steps, ${100 * changes} % of them changes: ${Math.round(ours)} ns each;`,
  );
  contenders.slice(1).forEach(([name], i) => {
    console.log(`  ${name} takes ${((peers[i] ?? 0) / ours).toFixed(1)} times as long`);
  });
}

function run(contender: Contender, steps: readonly Step[]): number {
  let sum = 0;
  for (const { kind, id, lon, lat } of steps) {
    if (kind === 'remove') contender.remove(id);
    else if (kind === 'nearest') sum += contender.nearestM(lon, lat);
    else if (kind === 'count') sum += contender.count(lon, lat);
    else contender.put(id, lon, lat);
  }
  return sum;
}

/** @param changes their share among the steps; the rest are questions, of both kinds. */
function stream(size: number, changes: number): Step[] {
  const random = mulberry32(5);
  const places = clustered(size, 6);
  const there = Array.from(points.lons, (_, id) => id);
  let next = there.length;
  return Array.from({ length: size }, (_, i) => {
    const place = { lon: places.lons[i] ?? 0, lat: places.lats[i] ?? 0 };
    if (random() >= changes) return { kind: random() < 0.5 ? 'nearest' : 'count', id: -1, ...place };
    const slot = Math.floor(random() * there.length);
    const id = there[slot] ?? 0;
    const draw = random();
    if (draw < 1 / 3) return { kind: 'move', id, ...place };
    if (draw < 2 / 3) {
      there[slot] = there.at(-1) ?? 0;
      there.pop();
      return { kind: 'remove', id, ...place };
    }
    there.push(next);
    return { kind: 'add', id: next++, ...place };
  });
}

function load(contender: Contender): Contender {
  for (let id = 0; id < POINTS; id++) contender.put(id, points.lons[id] ?? 0, points.lats[id] ?? 0);
  return contender;
}

function mutable(): Contender {
  const index = new MutablePointIndex();
  return {
    put: (id, lon, lat) => (index.has(id) ? index.move(id, lon, lat) : index.add(id, lon, lat)),
    remove: (id) => index.remove(id),
    nearestM: (lon, lat) => index.nearest(lon, lat)[0]?.distanceM ?? Infinity,
    count: (lon, lat) => index.count(lon, lat, REACH_M),
  };
}

function rebuilt(): Contender {
  const places = new Map<number, readonly [number, number]>();
  let index: PointIndex | undefined;
  const built = () => {
    const all = [...places.values()];
    index ??= new PointIndex(
      all.map(([lon]) => lon),
      all.map(([, lat]) => lat),
    );
    return index;
  };
  return {
    put: (id, lon, lat) => {
      places.set(id, [lon, lat]);
      index = undefined;
    },
    remove: (id) => {
      places.delete(id);
      index = undefined;
    },
    nearestM: (lon, lat) => built().nearest(lon, lat)[0]?.distanceM ?? Infinity,
    count: (lon, lat) => built().count(lon, lat, REACH_M),
  };
}

interface Entry {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Boxes in degrees, twice as large until a point is surely nearer than their edge. */
function loose(): Contender {
  const tree = new RBush<Entry>();
  const entries = new Map<number, Entry>();
  const remove = (id: number) => {
    const entry = entries.get(id);
    if (entry !== undefined) tree.remove(entry);
    entries.delete(id);
  };
  const distancesM = (lon: number, lat: number, reachM: number) => {
    const tall = reachM / DEGREE_M;
    const wide = Math.abs(lat) + tall >= 89 ? 360 : tall / Math.cos(((Math.abs(lat) + tall) * Math.PI) / 180);
    const found: number[] = [];
    for (const turn of [-360, 0, 360]) {
      const x = lon + turn;
      if (turn !== 0 && Math.abs(x) - wide > 180) continue;
      const box = { minX: x - wide, minY: lat - tall, maxX: x + wide, maxY: lat + tall };
      for (const { minX, minY } of tree.search(box)) {
        const metres = distanceM(lon, lat, minX, minY);
        if (metres <= reachM) found.push(metres);
      }
    }
    return found;
  };
  return {
    put: (id, lon, lat) => {
      remove(id);
      const entry = { minX: lon, minY: lat, maxX: lon, maxY: lat };
      entries.set(id, entry);
      tree.insert(entry);
    },
    remove,
    nearestM: (lon, lat) => {
      for (let reachM = 1000; reachM < 3e7; reachM *= 2) {
        const found = distancesM(lon, lat, reachM);
        if (found.length > 0) return Math.min(...found);
      }
      return Infinity;
    },
    count: (lon, lat) => distancesM(lon, lat, REACH_M).length,
  };
}
