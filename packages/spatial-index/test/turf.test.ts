import { fc, test as prop } from '@fast-check/vitest';
import {
  area,
  booleanPointInPolygon,
  circle,
  distance,
  earthRadius,
  featureCollection,
  intersect,
  lineString,
  nearestPoint,
  point,
  pointToLineDistance,
} from '@turf/turf';
import { describe, expect } from 'vitest';
import { AreaIndex, distanceM, EARTH_RADIUS_M, LineIndex, PointIndex } from '../src/index.ts';
import { localPlace, place, SEEDED } from './arbitraries.ts';

/** Turf's metres to ours: its radius is 0.2 m shorter. */
const TO_MEAN_RADIUS = EARTH_RADIUS_M / earthRadius;

const FEW = { ...SEEDED, numRuns: 60 };

/** Polygons of 8 or more sides round nearby centres. */
const blobs = fc.array(
  fc
    .tuple(localPlace, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 8, max: 20 }))
    .map(([centre, radiusKm, steps]) => circle([...centre], radiusKm, { steps })),
  { minLength: 1, maxLength: 10 },
);

describe('agrees with Turf', () => {
  prop.prop([place, place], SEEDED)('on distances', (a, b) => {
    const turfM = distance([...a], [...b], { units: 'meters' }) * TO_MEAN_RADIUS;
    const nearAntipode = turfM > 2e7; // where the plain haversine loses digits
    expect(Math.abs(distanceM(...a, ...b) - turfM)).toBeLessThan(nearAntipode ? 1 : 1e-3);
  });

  prop.prop([fc.array(place, { minLength: 1, maxLength: 60 }), place], SEEDED)(
    'on the nearest point',
    (points, from) => {
      const turf = nearestPoint([...from], featureCollection(points.map((to) => point([...to]))));
      const chosen = points[turf.properties.featureIndex] ?? from;
      const index = new PointIndex(
        points.map(([lon]) => lon),
        points.map(([, lat]) => lat),
      );
      expect(index.nearest(...from)[0]?.distanceM).toBeCloseTo(distanceM(...from, ...chosen), 0);
    },
  );

  prop.prop([fc.array(localPlace, { minLength: 2, maxLength: 8 }), localPlace], SEEDED)(
    'on the distance to a line',
    (line, from) => {
      const turfM =
        pointToLineDistance([...from], lineString(line.map((vertex) => [...vertex])), {
          units: 'meters',
          method: 'geodesic',
        }) * TO_MEAN_RADIUS;
      expect(new LineIndex([line]).nearest(...from)?.distanceM).toBeCloseTo(turfM, 1);
    },
  );

  prop.prop([blobs, localPlace], SEEDED)('on what contains a place', (polygons, from) => {
    const index = new AreaIndex(polygons.map(({ geometry }) => geometry));
    const expected = polygons.flatMap((polygon, id) =>
      booleanPointInPolygon([...from], polygon) ? [id] : [],
    );
    expect(index.containing(...from)).toEqual(expected);
  });

  prop.prop([blobs, localPlace], FEW)('on the share of an overlap', (polygons, from) => {
    const subject = circle([...from], 15);
    const index = new AreaIndex(polygons.map(({ geometry }) => geometry));
    const expected = polygons.flatMap((polygon, id) => {
      const common = intersect(featureCollection([subject, polygon]));
      return common === null ? [] : [{ id, share: expect.closeTo(area(common) / area(subject), 12) }];
    });
    expect(index.share(subject.geometry)).toEqual(expected);
  });
});
