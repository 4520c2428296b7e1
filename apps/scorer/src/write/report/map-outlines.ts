import type { Position } from '@insedia/domain';
import type { Application } from '@insedia/scoring';
import type { MapFrame } from './projection.ts';

/** A closed line of places, the first repeated at the end or not. */
export type Ring = readonly Position[];

/** Every ring of a GeoJSON polygon or multipolygon, outer ones and holes alike. */
export function ringsOf({ type, coordinates }: NonNullable<Application['geometry']>): Ring[] {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.flat().map((ring) => ring.map(([lon = 0, lat = 0]): Position => [lon, lat]));
}

/** Steps of {@link outlinePath} in a unit of the drawing: finer than the eye on a screen and on paper. */
export const STEPS = 2;

type Step = readonly [x: number, y: number];

/**
 * Rings as the data of one path, in whole steps: to be drawn under `scale(1 / STEPS)`. Each place is rounded by
 * itself, so that neighbours keep the boundary they share; what rounding makes smaller than an area is left out.
 */
export function outlinePath(rings: readonly Ring[], { project }: MapFrame): string {
  return rings
    .map((ring) => {
      const steps = ring.map((position): Step => {
        const [x, y] = project(position);
        return [Math.round(x * STEPS), Math.round(y * STEPS)];
      });
      return ringPath(corners(steps));
    })
    .join('');
}

/** The places where a ring turns, each once. */
function corners(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  for (const step of steps) {
    const [before, last] = kept.slice(-2);
    if (last && before && isBetween(before, last, step)) kept.pop();
    const end = kept.at(-1);
    if (!end || end[0] !== step[0] || end[1] !== step[1]) kept.push(step);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (first && last && kept.length > 1 && first[0] === last[0] && first[1] === last[1]) kept.pop();
  return kept;
}

/** Whether the way from `before` to `after` passes `step` in a straight line. */
function isBetween(before: Step, step: Step, after: Step): boolean {
  const [dx, dy] = [step[0] - before[0], step[1] - before[1]];
  const [ex, ey] = [after[0] - step[0], after[1] - step[1]];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
}

function ringPath(ring: readonly Step[]): string {
  const [start] = ring;
  if (!start || ring.length < 3) return '';
  const moves = ring.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = ring[i] ?? start;
    return signed(x - fromX) + signed(y - fromY);
  });
  return `M${start.join(' ')}l${moves.join('')}z`;
}

/** A minus parts two numbers as a blank does. */
function signed(number: number): string {
  return number < 0 ? String(number) : ` ${number}`;
}
