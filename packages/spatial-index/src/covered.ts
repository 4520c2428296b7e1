import { f64, i32 } from './at.ts';
import type { Cover } from './cover.ts';
import type { PointTree } from './point-tree.ts';
import type { Reach } from './reach.ts';
import type { Sites } from './sites.ts';

/**
 * Visits the positions of a cover that are within reach: the nodes inside first, then the border, then
 * what was too close to the limit to tell.
 */
export function forEachCovered(
  tree: PointTree,
  cover: Cover,
  sites: Sites,
  site: number,
  reach: Reach,
  visit: (position: number) => void,
): void {
  for (let i = 0; i < cover.insides; i++) {
    const node = i32(cover.inside, i);
    const end = tree.endOf(node);
    for (let position = tree.startOf(node); position < end; position++) visit(position);
  }
  const inner2 = reach.inner * reach.inner;
  forEachOnBorder(tree, cover, sites, site, (position, distance2) => {
    if (distance2 < inner2) visit(position);
  });
  decide(tree, cover, sites, site, reach, visit);
}

/** Visits the positions within reach whose chord is too close to the limit to tell: `distanceM` decides. */
export function decide(
  tree: PointTree,
  cover: Cover,
  sites: Sites,
  site: number,
  reach: Reach,
  visit: (position: number, distanceM: number) => void,
): void {
  const inner2 = reach.inner * reach.inner;
  const outer2 = reach.outer * reach.outer;
  forEachOnBorder(tree, cover, sites, site, (position, distance2) => {
    if (distance2 < inner2 || distance2 > outer2) return;
    const distanceM = tree.distanceM(position, f64(sites.lons, site), f64(sites.lats, site));
    if (distanceM <= reach.limitM) visit(position, distanceM);
  });
}

function forEachOnBorder(
  tree: PointTree,
  cover: Cover,
  { vectors }: Sites,
  site: number,
  visit: (position: number, distance2: number) => void,
): void {
  for (let i = 0; i < cover.borders; i++) {
    const leaf = i32(cover.border, i);
    const end = tree.endOf(leaf);
    for (let position = tree.startOf(leaf); position < end; position++) {
      const dx = f64(tree.vectors, 3 * position) - f64(vectors, 3 * site);
      const dy = f64(tree.vectors, 3 * position + 1) - f64(vectors, 3 * site + 1);
      const dz = f64(tree.vectors, 3 * position + 2) - f64(vectors, 3 * site + 2);
      visit(position, dx * dx + dy * dy + dz * dz);
    }
  }
}
