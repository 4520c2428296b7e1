import { f64, i32 } from './at.ts';
import type { Cover } from './cover.ts';
import { decide } from './covered.ts';
import { LEAF_SIZE, type PointTree } from './point-tree.ts';
import type { Reach } from './reach.ts';
import type { Sites } from './sites.ts';

/** How many points are within reach of the site whose cover was taken. */
export function countCovered(
  tree: PointTree,
  cover: Cover,
  sites: Sites,
  site: number,
  reach: Reach,
): number {
  let count = 0;
  for (let i = 0; i < cover.insides; i++) {
    const node = i32(cover.inside, i);
    count += tree.endOf(node) - tree.startOf(node);
  }

  const { vectors, size, leaves } = tree;
  const x = f64(sites.vectors, 3 * site);
  const y = f64(sites.vectors, 3 * site + 1);
  const z = f64(sites.vectors, 3 * site + 2);
  const inner2 = reach.inner * reach.inner;
  const outer2 = reach.outer * reach.outer;
  let surely = 0;
  let possibly = 0;
  for (let i = 0; i < cover.borders; i++) {
    const start = (i32(cover.border, i) - leaves) * LEAF_SIZE;
    const end = Math.min(size, start + LEAF_SIZE);
    for (let position = start; position < end; position++) {
      const dx = f64(vectors, 3 * position) - x;
      const dy = f64(vectors, 3 * position + 1) - y;
      const dz = f64(vectors, 3 * position + 2) - z;
      const distance2 = dx * dx + dy * dy + dz * dz;
      surely += Number(distance2 < inner2);
      possibly += Number(distance2 <= outer2);
    }
  }
  count += surely;
  if (possibly > surely) decide(tree, cover, sites, site, reach, () => count++);
  return count;
}
