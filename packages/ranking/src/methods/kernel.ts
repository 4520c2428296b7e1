import { rowOf, u8, u32 } from '../at.ts';

/**
 * The kernel of an outranking graph whose circuits count as one alternative each: no member is outranked by
 * another outside its circuit, and whoever is outside is outranked by a member. With circuits merged it
 * exists and is the only one (Roy 1968; Berge 1958, Théorie des graphes et ses applications).
 *
 * @param outranks - `outranks[a][b]` is 1 when a outranks b.
 * @returns indices, ascending.
 */
export function kernel(outranks: readonly Uint8Array[]): number[] {
  const circuitOf = circuits(outranks);
  const count = circuitOf.reduce((most, circuit) => Math.max(most, circuit + 1), 0);
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [i, circuit] of circuitOf.entries()) members[circuit]?.push(i);

  const beaten = new Uint8Array(outranks.length);
  // Sources come last in the numbering of circuits: whoever outranks a circuit has been seen before it.
  return members
    .toReversed()
    .filter((circuit) => {
      if (circuit.some((i) => u8(beaten, i) === 1)) return false;
      for (const i of circuit) {
        const row = rowOf(outranks, i);
        for (let b = 0; b < row.length; b++) if (u8(row, b) === 1) beaten[b] = 1;
      }
      for (const i of circuit) beaten[i] = 0;
      return true;
    })
    .flat()
    .toSorted((a, b) => a - b);
}

/**
 * The number of the circuit of each alternative, those outranked numbered before those that outrank them
 * (Tarjan 1972, SIAM Journal on Computing 1(2), 146–160, with a stack of its own).
 */
function circuits(outranks: readonly Uint8Array[]): Uint32Array {
  const size = outranks.length;
  const [seen, low, next] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const circuitOf = new Uint32Array(size);
  const open = new Uint8Array(size);
  const stack: number[] = [];
  let clock = 0;
  let count = 0;

  for (let root = 0; root < size; root++) {
    if (u32(seen, root) > 0) continue;
    const path = [root];
    for (let a = path.at(-1); a !== undefined; a = path.at(-1)) {
      if (u32(seen, a) === 0) {
        clock++;
        seen[a] = clock;
        low[a] = clock;
        open[a] = 1;
        stack.push(a);
      }
      const b = nextArc(rowOf(outranks, a), u32(next, a));
      next[a] = b;
      if (b < size && u32(seen, b) === 0) {
        path.push(b);
        continue;
      }
      if (b < size) {
        next[a] = b + 1;
        if (u8(open, b) === 1) low[a] = Math.min(u32(low, a), u32(low, b));
        continue;
      }
      path.pop();
      if (u32(low, a) < u32(seen, a)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        open[member] = 0;
        circuitOf[member] = count;
        if (member === a) break;
      }
      count++;
    }
  }
  return circuitOf;
}

/** The first alternative outranked, from `from` on; the length of the row when there is none. */
function nextArc(row: Uint8Array, from: number): number {
  const found = row.indexOf(1, from);
  return found < 0 ? row.length : found;
}
