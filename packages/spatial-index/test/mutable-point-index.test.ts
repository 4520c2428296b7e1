import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { distanceM, geodesicM, MutablePointIndex, type Neighbor } from '../src/index.ts';
import { boxesRound } from '../src/points/loose-points.ts';
import { type LonLat, localPlace, place, radiusM, SEEDED } from './arbitraries.ts';

type Model = Map<number, LonLat>;
type Real = MutablePointIndex;
type Measure = typeof distanceM;

const MEASURES = { sphere: distanceM, wgs84: geodesicM };

function ranking(model: Model, from: LonLat, measureM: Measure): Neighbor[] {
  return [...model]
    .map(([id, at]) => ({ id, distanceM: measureM(...from, ...at) }))
    .toSorted((a, b) => a.distanceM - b.distanceM || a.id - b.id);
}

/** Adds the point, or moves or removes it when there is one of this id. */
class Change implements fc.Command<Model, Real> {
  constructor(
    readonly id: number,
    readonly to: LonLat | undefined,
  ) {}
  check(): boolean {
    return true;
  }
  run(model: Model, real: Real): void {
    const { id, to } = this;
    expect(real.has(id)).toBe(model.has(id));
    if (to === undefined) {
      if (model.delete(id)) real.remove(id);
      else expect(() => real.remove(id)).toThrow(`id is ${id}, expected one that is there`);
    } else if (model.has(id)) {
      expect(() => real.add(id, ...to)).toThrow(`id ${id} is already there`);
      real.move(id, ...to);
      model.set(id, to);
    } else {
      expect(() => real.move(id, ...to)).toThrow(`id is ${id}, expected one that is there`);
      real.add(id, ...to);
      model.set(id, to);
    }
    expect(real.size).toBe(model.size);
  }
  toString(): string {
    return `${this.to === undefined ? 'remove' : 'put'} ${this.id} ${this.to ?? ''}`;
  }
}

/** Adds, moves or removes several hundred points, so that the index is built anew. */
class Flood implements fc.Command<Model, Real> {
  constructor(
    readonly first: number,
    readonly removes: boolean,
  ) {}
  check(): boolean {
    return true;
  }
  run(model: Model, real: Real): void {
    for (let id = this.first; id < this.first + 300; id++) {
      const to: LonLat = [8 + ((id * 37) % 200) / 100, 45 + ((id * 91) % 100) / 100];
      if (this.removes) {
        if (model.delete(id)) real.remove(id);
        continue;
      }
      if (model.has(id)) real.move(id, ...to);
      else real.add(id, ...to);
      model.set(id, to);
    }
  }
  toString(): string {
    return `${this.removes ? 'remove' : 'put'} 300 from ${this.first}`;
  }
}

class Ask implements fc.Command<Model, Real> {
  constructor(
    readonly from: LonLat,
    readonly k: number,
    readonly reachM: number,
    readonly modulus: number,
    readonly measureM: Measure,
  ) {}
  check(): boolean {
    return true;
  }
  run(model: Model, real: Real): void {
    const { from, k, reachM, modulus } = this;
    const all = ranking(model, from, this.measureM);
    const near = all.filter((point) => point.distanceM <= reachM);
    const filter = (id: number) => id % modulus === 0;
    expect(real.nearest(...from)).toEqual(all.slice(0, 1));
    expect(real.nearest(...from, { k })).toEqual(all.slice(0, k));
    expect(real.nearest(...from, { k, maxDistanceM: reachM })).toEqual(near.slice(0, k));
    expect(real.nearest(...from, { k, filter })).toEqual(all.filter(({ id }) => filter(id)).slice(0, k));
    expect(real.within(...from, reachM)).toEqual(near.map(({ id }) => id).toSorted((a, b) => a - b));
    expect(real.count(...from, reachM)).toBe(near.length);
  }
  toString(): string {
    return `ask at ${this.from}, k ${this.k}, within ${this.reachM}`;
  }
}

const anyPlace = fc.oneof(place, localPlace);
const anyId = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 900 }), fc.maxSafeNat());

for (const metric of ['sphere', 'wgs84'] as const) {
  const steps = fc.commands(
    [
      fc.tuple(anyId, anyPlace).map(([id, to]) => new Change(id, to)),
      fc.tuple(anyId, anyPlace).map(([id, to]) => new Change(id, to)),
      anyId.map((id) => new Change(id, undefined)),
      fc
        .tuple(fc.integer({ min: 0, max: 600 }), fc.boolean())
        .map(([first, removes]) => new Flood(first, removes)),
      fc
        .tuple(anyPlace, fc.integer({ min: 1, max: 30 }), radiusM, fc.integer({ min: 1, max: 4 }))
        .map(([from, k, reachM, modulus]) => new Ask(from, k, reachM, modulus, MEASURES[metric])),
    ],
    { maxCommands: 60, size: 'max' },
  );

  prop.prop([steps], { ...SEEDED, numRuns: 50 })(
    `on ${metric}, after any changes it answers as a loop over the points that are left`,
    (commands) => {
      fc.modelRun(() => ({ model: new Map(), real: new MutablePointIndex({ metric }) }), commands);
    },
  );
}

describe('a set that changes', () => {
  test('forgets what was taken out and finds it again when it is back in its place', () => {
    const index = new MutablePointIndex();
    for (let id = 0; id < 1000; id++) index.add(id, id / 10, 45);
    expect(index.nearest(50, 45)).toEqual([{ id: 500, distanceM: 0 }]);
    index.remove(500);
    expect(index.nearest(49.999, 45).map(({ id }) => id)).toEqual([499]);
    expect(index.count(50, 45, 8000)).toBe(2);
    index.add(500, 50, 45);
    expect(index.nearest(50, 45)).toEqual([{ id: 500, distanceM: 0 }]);
    expect(index.within(50, 45, 8000)).toEqual([499, 500, 501]);
  });

  test('is empty to begin with', () => {
    const none = new MutablePointIndex();
    expect(none.size).toBe(0);
    expect(none.nearest(0, 0, { k: 3 })).toEqual([]);
    expect(none.within(0, 0, Infinity)).toEqual([]);
    expect(none.count(0, 0, Infinity)).toBe(0);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses %d as an id', (id) => {
    const index = new MutablePointIndex();
    expect(() => index.add(id, 9, 45)).toThrow(`id is ${id}, expected a whole number from 0 to 2^53 - 1`);
  });

  test('refuses what is not on the globe, and then is what it was', () => {
    const index = new MutablePointIndex();
    index.add(1, 9, 45);
    expect(() => index.move(1, 9, 91)).toThrow('given point: lat is 91');
    expect(() => index.add(2, Number.NaN, 45)).toThrow('given point: lon is NaN');
    expect(index.size).toBe(1);
    expect(index.nearest(9, 45)).toEqual([{ id: 1, distanceM: 0 }]);
    expect(() => index.nearest(9, 45, { k: 0 })).toThrow('k is 0');
    expect(() => index.nearest(9, 45, { maxDistanceM: -1 })).toThrow('maxDistanceM is -1');
    expect(() => index.count(9, 45, Number.NaN)).toThrow('radiusM is NaN');
    expect(() => index.within(200, 45, 1)).toThrow('given point: lon is 200');
  });
});

prop.prop([place, anyPlace, place], { ...SEEDED, numRuns: 3000 })(
  'the boxes round a circle hold every place in it, once',
  (from, to, [lon, lat]) => {
    const near: LonLat = [
      from[0] + ((lon / 200) * (180 - Math.abs(from[0]))) / 180,
      from[1] * (1 - Math.abs(lat) / 9000),
    ];
    for (const at of [to, near, [-from[0], from[1]] as const]) {
      for (const measureM of [distanceM, geodesicM]) {
        const boxes = boxesRound(...from, measureM(...from, ...at));
        const holding = boxes.filter(
          ({ minX, minY, maxX, maxY }) => minX <= at[0] && at[0] <= maxX && minY <= at[1] && at[1] <= maxY,
        );
        expect(holding).toHaveLength(1);
      }
    }
  },
);
