import { u32 } from '../at.ts';

/**
 * Reorders `order` in place until the item at `middle` is the one a sort by key would put there, with no
 * greater key before it and no smaller key after it. Hoare's selection (FIND, 1961), linear on average and
 * on equal keys; the pivot is the middle item, so the same input always gives the same order.
 */
export function select(order: Uint32Array, key: (item: number) => number, middle: number): void {
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const pivot = key(u32(order, (low + high) >>> 1));
    let i = low;
    let j = high;
    while (i <= j) {
      while (key(u32(order, i)) < pivot) i++;
      while (key(u32(order, j)) > pivot) j--;
      if (i <= j) {
        const item = u32(order, i);
        order[i++] = u32(order, j);
        order[j--] = item;
      }
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
