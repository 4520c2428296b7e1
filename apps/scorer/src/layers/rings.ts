import type { Geometry, Position } from 'geojson';

/** A ring of an area. */
export interface Ring {
  readonly isHole: boolean;
  readonly ring: readonly Position[];
}

/** Every ring of an area; none of other geometries. */
export function ringsIn(geometry: Geometry): Ring[] {
  if (geometry.type === 'Polygon') return ringsOf(geometry.coordinates);
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flatMap(ringsOf) : [];
}

function ringsOf(polygon: readonly (readonly Position[])[]): Ring[] {
  return polygon.map((ring, i) => ({ isHole: i > 0, ring }));
}

/** Twice the area that a ring encloses, in square degrees; above zero if it turns counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  // From its first position, so that far from the origin no digits are lost.
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return sum;
}
