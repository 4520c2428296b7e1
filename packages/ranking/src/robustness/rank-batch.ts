import { u32 } from '../at.ts';

/** Samples counted together: what one alternative is counted in then stays in the cache. */
const BATCH = 256;

/** Rankings gathered, to be counted together. */
interface RankBatch {
  readonly add: (ranks: Uint32Array) => void;
  /** Counts what is left. */
  readonly flush: () => void;
}

/** @param count - is given rankings one after the other, and how many there are. */
export function rankBatch(
  alternatives: number,
  count: (ranks: Uint32Array, samples: number) => void,
): RankBatch {
  const gathered = new Uint32Array(alternatives * BATCH);
  let samples = 0;
  const flush = (): void => {
    count(gathered, samples);
    samples = 0;
  };
  const add = (ranks: Uint32Array): void => {
    gathered.set(ranks, samples * alternatives);
    samples++;
    if (samples === BATCH) flush();
  };
  return { add, flush };
}

/** Alternatives counted at a time: their ranks in a sample share a line of the cache. */
const AT_ONCE = 16;

/** Adds to `hits[a × n + r]` how often a has rank r + 1. */
export function countHits(hits: Uint32Array, ranks: Uint32Array, samples: number): void {
  const alternatives = Math.sqrt(hits.length);
  for (let from = 0; from < alternatives; from += AT_ONCE) {
    const to = Math.min(alternatives, from + AT_ONCE);
    for (let k = 0; k < samples; k++) {
      for (let a = from; a < to; a++) {
        const at = a * alternatives + u32(ranks, k * alternatives + a) - 1;
        hits[at] = u32(hits, at) + 1;
      }
    }
  }
}

/** Adds to `wins[a × n + b]` how often a ranks strictly before b. */
export function countWins(wins: Uint32Array, ranks: Uint32Array, samples: number): void {
  const alternatives = Math.sqrt(wins.length);
  const byAlternative = new Uint32Array(alternatives * samples);
  for (let k = 0; k < samples; k++) {
    for (let a = 0; a < alternatives; a++) byAlternative[a * samples + k] = u32(ranks, k * alternatives + a);
  }
  for (let a = 0; a < alternatives; a++) {
    for (let b = 0; b < a; b++) {
      const [own, other] = [a * samples, b * samples];
      let [ahead, behind] = [0, 0];
      for (let k = 0; k < samples; k++) {
        const lead = u32(byAlternative, other + k) - u32(byAlternative, own + k);
        ahead += Number(lead > 0);
        behind += Number(lead < 0);
      }
      wins[a * alternatives + b] = u32(wins, a * alternatives + b) + ahead;
      wins[b * alternatives + a] = u32(wins, b * alternatives + a) + behind;
    }
  }
}
