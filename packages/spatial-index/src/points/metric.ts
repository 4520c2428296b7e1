import { ellipsoidReach } from '../globe/ellipsoid-reach.ts';
import { ellipsoidalM } from '../globe/geodesic.ts';
import type { MetricName } from '../globe/metric-name.ts';
import { type Reach, reachOf } from '../globe/reach.ts';
import { arranged, fillSite, type Sites } from '../globe/sites.ts';
import { greatCircleM, toVectors } from '../globe/sphere.ts';
import { NearestGeodesics } from '../nearest/nearest-geodesics.ts';
import { NearestMany } from '../nearest/nearest-many.ts';
import { EllipsoidTree, toEllipsoid } from '../tree/ellipsoid-tree.ts';
import { PointTree } from '../tree/point-tree.ts';
import { growTree } from '../tree/tree-growth.ts';
import type { Circle } from '../within/circle.ts';

/** How one metric places points in space, so that chords nearly order them, and what it makes of a chord. */
export interface Metric {
  readonly name: MetricName;
  /** Metres between two places in degrees, already checked. */
  betweenM(lonA: number, latA: number, lonB: number, latB: number): number;
  tree(lons: Float64Array, lats: Float64Array): PointTree;
  /** Fills in a site; throws a `CoordinateError` when the place is not on the globe. */
  fill(site: Sites, lon: number, lat: number): void;
  /** Prepared sites with their vectors in this metric's space. */
  sites(sites: Sites): Sites;
  reach(limitM: number, name?: string): Reach;
  nearest(tree: PointTree, circle: Circle, k: number): NearestMany | NearestGeodesics;
}

const SPHERE: Metric = {
  name: 'sphere',
  betweenM: greatCircleM,
  tree: (lons, lats) => new PointTree(growTree(toVectors(lons, lats))),
  fill: fillSite,
  sites: (sites) => sites,
  reach: reachOf,
  nearest: (tree, _, k) => new NearestMany(tree, k),
};

const WGS84: Metric = {
  name: 'wgs84',
  betweenM: ellipsoidalM,
  tree: (lons, lats) => {
    const arrays = growTree(toEllipsoid(toVectors(lons, lats)));
    const { order } = arrays;
    return new EllipsoidTree(arrays, { lons: arranged(lons, order), lats: arranged(lats, order) });
  },
  fill: (site, lon, lat) => {
    fillSite(site, lon, lat);
    toEllipsoid(site.vectors);
  },
  sites: (sites) => ({ ...sites, vectors: toEllipsoid(sites.vectors.slice()) }),
  reach: ellipsoidReach,
  nearest: (tree, circle, k) => new NearestGeodesics(tree, circle, k),
};

/** @throws {RangeError} on a name that is none of a metric. */
export function metricOf(name: MetricName): Metric {
  if (name === 'sphere') return SPHERE;
  if (name === 'wgs84') return WGS84;
  const unknown: never = name;
  throw new RangeError(`metric is ${JSON.stringify(unknown)}, expected sphere or wgs84`);
}
