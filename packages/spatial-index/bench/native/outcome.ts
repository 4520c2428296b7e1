/// <reference types="node" />
import type { SpawnSyncReturns } from 'node:child_process';

/** What a peer took and what it answered, or why it is not here. */
export type Outcome = Measured | { readonly peer: string; readonly absent: string };

interface Measured {
  readonly peer: string;
  readonly version: string;
  /** Nanoseconds by task. */
  readonly ns: Readonly<Record<string, number>>;
  /** Metres to the nearest and to the eighth, and both counts, added up over the queries. */
  readonly sums: readonly number[];
  readonly queries: number;
}

/** Reads the one line of JSON a peer prints. */
export function parseOutcome(peer: string, { status, stdout, stderr }: SpawnSyncReturns<Buffer>): Outcome {
  if (status === null) return { peer, absent: 'its program is not there' };
  if (status !== 0) throw new Error(`${peer} ended with ${status}: ${stderr}`);
  const outcome: Outcome = JSON.parse(String(stdout));
  return outcome;
}

/** Whether the sums are ours: their trigonometry and radius differ in the last digits. */
export function isSame({ sums }: Measured, ours: readonly number[]): boolean {
  return sums.every((sum, i) => Math.abs(sum - (ours[i] ?? 0)) <= 1e-6 * sum);
}
