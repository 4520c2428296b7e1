import type { Position } from '@insedia/domain';

const DEGREE_M = (Math.PI / 180) * 6_371_008.8; // IUGG mean radius

/** Of the drawing, in its own units. */
const WIDTH = 720;
const MAX_HEIGHT = 620;
const MARGIN = 24;

/** A map of one place would otherwise have no extent. */
const LEAST_SPAN_DEG = 0.02;

/** A drawing on which places of the globe have coordinates. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly unitsPerM: number;
  /** `[x, y]` in units of the drawing, y downwards. */
  readonly project: (position: Position) => readonly [x: number, y: number];
}

/**
 * The equirectangular projection true to scale at the middle latitude, fitted around the positions, north up.
 * Over a region the scale is right to about a hundredth.
 */
export function mapFrame(positions: readonly Position[]): MapFrame {
  const [west, east] = extent(positions.map(([lon]) => lon));
  const [south, north] = extent(positions.map(([, lat]) => lat));
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const spanX = (east - west) * shrink;
  const spanY = north - south;
  const scale = Math.min((WIDTH - 2 * MARGIN) / spanX, (MAX_HEIGHT - 2 * MARGIN) / spanY);
  const left = (WIDTH - spanX * scale) / 2;
  return {
    width: WIDTH,
    height: Math.round(spanY * scale + 2 * MARGIN),
    unitsPerM: scale / DEGREE_M,
    project: ([lon, lat]) => [left + (lon - west) * shrink * scale, MARGIN + (north - lat) * scale],
  };
}

/** A round length for the scale bar, the longest of 1, 2, 5, 10 … km that takes at most a fifth of the width. */
export function scaleBarKm({ width, unitsPerM }: MapFrame): number {
  const mostKm = width / 5 / unitsPerM / 1000;
  const power = 10 ** Math.floor(Math.log10(mostKm));
  const digit = [5, 2].find((step) => step * power <= mostKm) ?? 1;
  return digit * power;
}

function extent(degrees: readonly number[]): readonly [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const degree of degrees) {
    least = Math.min(least, degree);
    most = Math.max(most, degree);
  }
  const widen = Math.max(0, (LEAST_SPAN_DEG - (most - least)) / 2);
  return [least - widen, most + widen];
}

/** A place of a drawing as path data has it. */
export function point([x, y]: readonly [number, number]): string {
  return `${short(x)} ${short(y)}`;
}

/** A length to a tenth of a unit, finer than the eye. */
export function short(length: number): string {
  return String(Math.round(length * 10) / 10);
}
