import type { Ranked } from './ranking.ts';

/**
 * A ranking that follows weights, worked out beside the page: of weights that come faster than they can be ranked by only
 * the last are.
 *
 * @param sites as JSON holds them
 * @param show called with each ranking
 */
export function liveRanking(
  sites: readonly unknown[],
  show: (ranked: Ranked) => void,
): (weights: readonly number[]) => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let asked: readonly number[] | undefined;
  let busy = false;
  const ask = (): void => {
    if (busy || asked === undefined) return;
    busy = true;
    worker.postMessage({ weights: asked });
    asked = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Ranked>) => {
    busy = false;
    show(data);
    ask();
  });
  worker.postMessage({ sites });
  return (weights) => {
    asked = [...weights];
    ask();
  };
}
