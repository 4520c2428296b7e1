import { type Area, AreaIndex } from '@insedia/spatial-index';
import type { CellError } from './application.ts';
import { notAnArea } from './messages.ts';

/** Parts that share less of their surface than this only touch, but for rounding. */
const TOUCHING = 1e-9;

/**
 * The fault in a site's outline, if it is not one that shares of surface can be measured on: no surface, or parts
 * that lie on one another and would count twice.
 */
export function outlineError(outline: Area): CellError | undefined {
  const parts: Area[] =
    outline.type === 'Polygon'
      ? [outline]
      : outline.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  try {
    const index = new AreaIndex(parts);
    const sound = parts.every((part, i) => {
      const shares = index.share(part);
      return shares.length > 0 && shares.every(({ id, share }) => id === i || share < TOUCHING);
    });
    return sound ? undefined : notAnArea();
  } catch {
    return notAnArea();
  }
}
