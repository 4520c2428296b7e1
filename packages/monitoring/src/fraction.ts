/** An exact fraction; `over` is above zero. A whole number is over one. */
export interface Fraction {
  readonly of: bigint;
  readonly over: bigint;
}

export function whole(of: bigint): Fraction {
  return { of, over: 1n };
}

/** Below zero if `a` is less than `b`, above if more. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.of * b.over - b.of * a.over;
  return difference < 0n ? -1 : Number(difference > 0n);
}
