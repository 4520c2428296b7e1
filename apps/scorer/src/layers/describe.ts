import type { Geometry, Position } from 'geojson';
import type { CoordinateSystem } from '../crs/systems.ts';
import { type Extent, noExtent, widen } from '../extent.ts';
import { isFeature } from '../read/geometry.ts';
import { isRecord } from '../read/maps/geojson.ts';
import type { MapFile } from '../read/maps/read-map.ts';
import { describeProperties, type PropertyDescription } from './properties.ts';
import { ringsIn, signedArea } from './rings.ts';

/** What a map file holds, and what is odd in it. Features are named by their number in the file, from 1. */
export interface LayerDescription {
  readonly features: number;
  /** How many of each kind of geometry, the most frequent first. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly system: CoordinateSystem;
  /** In degrees; none without any feature that has a place. */
  readonly extent: Readonly<Extent> | undefined;
  readonly positions: number;
  readonly rings: {
    readonly outer: number;
    readonly holes: number;
    /** Those that turn against RFC 7946: outer rings clockwise, holes counter-clockwise. */
    readonly againstRfc: number;
  };
  /** Features that nothing can be measured against: without a geometry, or with one that is broken. */
  readonly unusable: readonly number[];
  /** Areas with a ring that does not end where it began, or encloses nothing. */
  readonly brokenRings: readonly number[];
  /** Features whose geometry is that of an earlier one. */
  readonly repeated: readonly { readonly feature: number; readonly of: number }[];
  readonly properties: readonly PropertyDescription[];
}

/** Looks at every feature of a map file. */
export function describeLayer({ features, system }: MapFile): LayerDescription {
  const kinds = new Map<string, number>();
  const unusable: number[] = [];
  const brokenRings: number[] = [];
  const repeated: { feature: number; of: number }[] = [];
  const seen = new Map<string, number>();
  const rings = { outer: 0, holes: 0, againstRfc: 0 };
  const extent = noExtent();
  let positions = 0;
  for (const [i, feature] of features.entries()) {
    if (!isFeature(feature)) {
      unusable.push(i + 1);
      continue;
    }
    const { geometry } = feature;
    kinds.set(geometry.type, (kinds.get(geometry.type) ?? 0) + 1);
    for (const position of positionsIn(geometry)) {
      positions += 1;
      widen(extent, position);
    }
    let broken = false;
    for (const { isHole, ring } of ringsIn(geometry)) {
      rings[isHole ? 'holes' : 'outer'] += 1;
      const area = signedArea(ring);
      if (isHole ? area > 0 : area < 0) rings.againstRfc += 1;
      broken ||= area === 0 || !isClosed(ring);
    }
    if (broken) brokenRings.push(i + 1);
    const shape = JSON.stringify('coordinates' in geometry ? geometry.coordinates : geometry);
    const of = seen.get(shape);
    if (of === undefined) seen.set(shape, i + 1);
    else repeated.push({ feature: i + 1, of });
  }
  return {
    features: features.length,
    kinds: [...kinds].toSorted(([, a], [, b]) => b - a),
    system,
    extent: positions > 0 ? extent : undefined,
    positions,
    rings,
    unusable,
    brokenRings,
    repeated,
    properties: describeProperties(
      features.map((feature) => (isRecord(feature) ? feature.properties : null)),
    ),
  };
}

function positionsIn(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsIn);
  }
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring.at(0), ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
