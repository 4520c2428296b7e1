import { at } from '../at.ts';
/**
 * The word that was most likely meant: the nearest of `words` if it is two edits away or less, and
 * fewer than it has letters. Of equally near ones, one with the same first letter; then the first.
 *
 * @example
 * closest('wieght', ['title', 'weight']); // 'weight'
 */
export function closest(typed: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.min(3, typed.length);
  for (const word of words) {
    const otherInitial = typed[0]?.toLowerCase() === word[0]?.toLowerCase() ? 0 : 0.5;
    const edits = distance(typed.toLowerCase(), word.toLowerCase()) + otherInitial;
    if (edits < fewest) [best, fewest] = [word, edits];
  }
  return best;
}

/** Edits that turn `a` into `b`: a letter put in, left out or changed, two neighbours swapped (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Infinity;
      next.push(Math.min(change, swap, at(row, j) + 1, at(next, j - 1) + 1));
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}
