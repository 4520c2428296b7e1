import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { BufferError, PointIndex, prepareSites } from '../src/index.ts';
import { place, places, radiusM, SEEDED } from './arbitraries.ts';

describe('an index read from a buffer', () => {
  prop.prop([places, place, radiusM], SEEDED)(
    'answers as the one that was written',
    (points, from, reachM) => {
      const lons = points.map(([lon]) => lon);
      const lats = points.map(([, lat]) => lat);
      const onSphere = new PointIndex(lons, lats);
      const onEllipsoid = new PointIndex(lons, lats, { metric: 'wgs84' });
      for (const [index, buffer] of [
        [onSphere, onSphere.toBuffer()],
        [onSphere, onSphere.toSharedBuffer()],
        [onEllipsoid, onEllipsoid.toBuffer()],
      ] as const) {
        const read = PointIndex.fromBuffer(buffer);
        expect(read.size).toBe(index.size);
        expect(read.nearest(...from, { k: 5 })).toEqual(index.nearest(...from, { k: 5 }));
        expect(read.within(...from, reachM)).toEqual(index.within(...from, reachM));
        expect(read.count(...from, reachM)).toBe(index.count(...from, reachM));
        expect(new Uint8Array(read.toBuffer())).toEqual(new Uint8Array(index.toBuffer()));
      }
    },
  );

  test('is shared, not copied', () => {
    const shared = new PointIndex([9, 10], [45, 45]).toSharedBuffer();
    expect(shared).toBeInstanceOf(SharedArrayBuffer);
    const sites = prepareSites([9.9], [45]);
    expect([...PointIndex.fromBuffer(shared).nearestBatch(sites).ids]).toEqual([1]);
  });

  test('may be part of a larger buffer, as files are read', () => {
    const bytes = new Uint8Array(new PointIndex([9, 10], [45, 45]).toBuffer());
    const padded = new Uint8Array(bytes.length + 7);
    padded.set(bytes, 3);
    expect(PointIndex.fromBuffer(padded.subarray(3, 3 + bytes.length)).within(9, 45, 1)).toEqual([0]);
  });
});

describe('a buffer is refused', () => {
  test.each([
    ['that is empty', () => new ArrayBuffer(0), 'got 0 bytes, expected the buffer of an index, 24 at least'],
    [
      'of another format',
      () => new TextEncoder().encode('{"type":"FeatureCollection"}').buffer,
      'expected that of an index, 0x54504e49',
    ],
    ['cut short', () => whole().slice(0, -4), 'for 3 points'],
    [
      'with more behind it',
      () => new Uint8Array([...new Uint8Array(whole()), 0, 0, 0, 0]).buffer,
      'for 3 points',
    ],
    ['of another version', () => changed(whole(), 4), 'got an index of version 3, expected 2'],
  ])('%s', (_, buffer, message) => {
    expect(() => PointIndex.fromBuffer(buffer())).toThrow(BufferError);
    expect(() => PointIndex.fromBuffer(buffer())).toThrow(message);
  });

  test('with any one byte changed', () => {
    for (let at = 0; at < whole().byteLength; at++) {
      expect(() => PointIndex.fromBuffer(changed(whole(), at))).toThrow(BufferError);
    }
  });
});

describe('damage is found', () => {
  test('in the signs of any two numbers, and in those of all', () => {
    const HEADER = 24;
    const isSign = (at: number) => at >= HEADER && (at - HEADER) % 8 === 7 && at < HEADER + 24 * SIZE;
    const signs = [...manyBytes().keys()].filter(isSign);
    for (const first of signs) {
      for (const second of signs) if (first < second) expectDamaged([first, second], 0x80);
    }
    expectDamaged(signs, 0x80);
  });

  prop.prop([fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 })], SEEDED)(
    'in the top bytes of any two words',
    (a, b, flips) => {
      const words = manyBytes().length / 4;
      const [first, second] = [6 + (a % (words - 6)), 6 + (b % (words - 6))];
      fc.pre(first !== second);
      expectDamaged([4 * first + 3, 4 * second + 3], flips);
    },
  );

  test('in any byte of the header of an empty index', () => {
    for (let at = 0; at < 24; at++) {
      for (const flips of [1, 0x80, 0xff]) {
        const empty = new Uint8Array(new PointIndex([], []).toBuffer());
        empty[at] = (empty[at] ?? 0) ^ flips;
        expect(() => PointIndex.fromBuffer(empty)).toThrow(BufferError);
      }
    }
  });
});

test('what is no buffer is refused as one', () => {
  // @ts-expect-error: as a caller without types may
  expect(() => PointIndex.fromBuffer(undefined)).toThrow(BufferError);
});

const SIZE = 40;

function manyBytes(): Uint8Array {
  const numbers = Array.from({ length: SIZE }, (_, i) => i - 20);
  return new Uint8Array(new PointIndex(numbers, numbers).toBuffer());
}

function expectDamaged(offsets: readonly number[], flips: number): void {
  const damaged = manyBytes();
  for (const at of offsets) damaged[at] = (damaged[at] ?? 0) ^ flips;
  expect(() => PointIndex.fromBuffer(damaged)).toThrow('the buffer is damaged');
}

function changed(buffer: ArrayBuffer, at: number): ArrayBuffer {
  const bytes = new Uint8Array(buffer);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return buffer;
}

function whole(): ArrayBuffer {
  return new PointIndex([9, 10, 11], [45, 45, 45]).toBuffer();
}
