/** Things by what a function says of each, in the order they come. */
export function groupBy<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Texts by code unit. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
