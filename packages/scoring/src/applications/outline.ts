import { type Area, AreaIndex } from '@insedia/spatial-index';
import type { CellError } from './application.ts';
import { notAnArea } from './messages.ts';

/** The fault in a site's outline, if it is not one that shares of surface can be measured on. */
export function outlineError(outline: Area): CellError | undefined {
  try {
    return new AreaIndex([outline]).share(outline).length === 0 ? notAnArea() : undefined;
  } catch {
    return notAnArea();
  }
}
