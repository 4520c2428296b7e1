import Flatbush from 'flatbush';
import * as geoflatbush from 'geoflatbush';
import * as geokdbush from 'geokdbush';
import KDBush from 'kdbush';
import RBush from 'rbush';
import { distanceM, EARTH_RADIUS_M } from '../src/index.ts';
import type { Places } from './data.ts';

/** One way to answer each question; what it cannot do is left out. */
export interface Peer {
  readonly nearestIds?: (lon: number, lat: number, k: number) => number[];
  readonly count: (lon: number, lat: number, radiusM: number) => number;
  readonly decay?: (
    lon: number,
    lat: number,
    radiusM: number,
    weights: Float64Array,
    halfM: number,
  ) => number;
}

/** The peers round a sphere of 6371 km: as many of its kilometres as `metres` of ours subtend. */
function peerKm(metres: number): number {
  return (metres / EARTH_RADIUS_M) * 6371;
}

export function buildFlatbush({ lons, lats }: Places): Flatbush {
  const index = new Flatbush(lons.length);
  lons.forEach((lon, i) => {
    const lat = lats[i] ?? 0;
    index.add(lon, lat, lon, lat);
  });
  index.finish();
  return index;
}

export function geoflatbushPeer(places: Places): Peer {
  const index = buildFlatbush(places);
  return {
    nearestIds: (lon, lat, k) => geoflatbush.around(index, lon, lat, k),
    count: (lon, lat, radiusM) => geoflatbush.within(index, lon, lat, peerKm(radiusM)).length,
    decay: (lon, lat, radiusM, weights, halfM) => {
      let sum = 0;
      for (const id of geoflatbush.within(index, lon, lat, peerKm(radiusM))) {
        const metres = haversineM(lon, lat, places.lons[id] ?? 0, places.lats[id] ?? 0);
        sum += (weights[id] ?? 0) * Math.exp((-Math.LN2 / halfM) * metres);
      }
      return sum;
    },
  };
}

export function geokdbushPeer({ lons, lats }: Places): Peer {
  const index = new KDBush(lons.length);
  lons.forEach((lon, i) => {
    index.add(lon, lats[i] ?? 0);
  });
  index.finish();
  return {
    nearestIds: (lon, lat, k) => geokdbush.around(index, lon, lat, k),
    count: (lon, lat, radiusM) =>
      geokdbush.around(index, lon, lat, Number.POSITIVE_INFINITY, peerKm(radiusM)).length,
  };
}

/** A box round the radius, one more across the antimeridian, and the haversine for what is in them. */
export function rbushPeer({ lons, lats }: Places): Peer {
  const index = new RBush<{ minX: number; minY: number; maxX: number; maxY: number }>().load(
    Array.from(lons, (lon, i) => ({ minX: lon, minY: lats[i] ?? 0, maxX: lon, maxY: lats[i] ?? 0 })),
  );
  return {
    count: (lon, lat, radiusM) => {
      const reach = ((radiusM / EARTH_RADIUS_M) * 180 * 1.001) / Math.PI;
      const pole = Math.abs(lat) + reach;
      const lonReach = pole < 90 ? reach / Math.cos((pole * Math.PI) / 180) : 360;
      let count = 0;
      for (const turn of [-360, 0, 360]) {
        const [minX, maxX] = [lon + turn - lonReach, lon + turn + lonReach];
        if (maxX < -180 || minX > 180 || (pole >= 90 && turn !== 0)) continue;
        for (const point of index.search({ minX, minY: lat - reach, maxX, maxY: lat + reach })) {
          if (haversineM(lon, lat, point.minX, point.minY) <= radiusM) count++;
        }
      }
      return count;
    },
  };
}

/** Distance from the centre of a peer's answer, for the comparison of answers. */
export function farthestM({ lons, lats }: Places, ids: readonly number[], lon: number, lat: number): number {
  return Math.max(...ids.map((id) => distanceM(lon, lat, lons[id] ?? 0, lats[id] ?? 0)));
}

function haversineM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((lat2 - lat1) * radians) / 2);
  const east = Math.sin(((lon2 - lon1) * radians) / 2);
  const square = north * north + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * east * east;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(square));
}
