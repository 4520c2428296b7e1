import { type Direction, rankScores } from '../src/index.ts';

/** What a method gave, by the plain names that cases call it. */
export type Computed = Readonly<Record<string, unknown>>;

/** One way to understand a case. Where a case leaves a choice open there is one reading for each. */
export interface Reading {
  /** The choice; '' when the case leaves none open. */
  readonly choice: string;
  readonly computed: Computed;
}

/** A reading that the case leaves no choice about. */
export function only(computed: Computed): Reading[] {
  return [{ choice: '', computed }];
}

/** A set of alternatives, which cases list by index, by name, or as a mask. */
export class Members {
  readonly indices: readonly number[];
  readonly names: readonly string[];

  constructor(indices: readonly number[], names: readonly string[]) {
    this.indices = indices;
    this.names = names;
  }
}

/** A relation of alternatives with each other; its diagonal says nothing. */
export class Pairwise {
  readonly rows: readonly ArrayLike<unknown>[];

  constructor(rows: readonly ArrayLike<unknown>[]) {
    this.rows = rows;
  }
}

/** An estimate by sampling, and how far from a true value it may be. */
export class Sampled {
  readonly rows: readonly ArrayLike<number>[];
  readonly allowance: (expected: number, i: number, j: number) => number;

  constructor(
    rows: readonly ArrayLike<number>[],
    allowance: (expected: number, i: number, j: number) => number,
  ) {
    this.rows = rows;
    this.allowance = allowance;
  }
}

/** Scores that share a cell of this grid tie: they were published with far fewer digits. */
const ROUNDING = 1e-9;

/** Scores and the competition ranks they give. */
export function ranked(
  scores: ArrayLike<number>,
  direction: Direction,
): { scores: number[]; ranking: number[] } {
  const { ranks } = rankScores(scores, { direction, tolerance: ROUNDING });
  return { scores: Array.from(scores), ranking: [...ranks] };
}
