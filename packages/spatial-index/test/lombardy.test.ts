/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { AreaIndex } from '../src/index.ts';

const FOLDER = new URL('../../../../shared/data/lombardy/', import.meta.url);
const isAbsent = !existsSync(FOLDER);

describe.skipIf(isAbsent)(`Lombardy${isAbsent ? ' (its data are not on this machine)' : ''}`, () => {
  const municipalities: FeatureCollection<Polygon | MultiPolygon, { istat: string }> = isAbsent
    ? { type: 'FeatureCollection', features: [] }
    : read('municipalities-2026.geojson');
  const stations: FeatureCollection<Point, { com_istat_code: string | null }> = isAbsent
    ? { type: 'FeatureCollection', features: [] }
    : read('railway-stations-flows.geojson');
  const index = new AreaIndex(municipalities.features.map(({ geometry }) => geometry));

  test('every railway station lies in exactly the municipality it says, or in none', () => {
    expect(stations.features).toHaveLength(423);
    for (const { geometry, properties } of stations.features) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const codes = index.containing(lon, lat).map((id) => municipalities.features[id]?.properties.istat);
      expect(codes).toEqual(properties.com_istat_code === null ? [] : [properties.com_istat_code]);
    }
  });

  test('every tenth station lies where a Turf loop over all municipalities finds it', () => {
    for (const { geometry } of stations.features.filter((_, i) => i % 10 === 0)) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const expected = municipalities.features.flatMap((municipality, id) =>
        booleanPointInPolygon(geometry, municipality) ? [id] : [],
      );
      expect(index.containing(lon, lat)).toEqual(expected);
    }
  });

  test('a municipality is covered wholly by itself, its neighbours only touch it', () => {
    for (const id of [0, 400, 800]) {
      const [only, ...rest] = index.share(
        municipalities.features[id]?.geometry ?? { type: 'Polygon', coordinates: [] },
      );
      expect(rest).toEqual([]);
      expect(only).toEqual({ id, share: expect.closeTo(1, 9) });
    }
  });
});

function read(name: string) {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
