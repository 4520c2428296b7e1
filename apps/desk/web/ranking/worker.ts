import { siteSchema } from '@insedia/domain/schema';
import { ranking } from './ranking.ts';

/** Sites as JSON holds them, then weights as often as they change; each weights are answered with a ranking. */
let rank: ReturnType<typeof ranking> | undefined;
addEventListener(
  'message',
  ({ data }: MessageEvent<{ sites: readonly unknown[] } | { weights: readonly number[] }>) => {
    if ('sites' in data) rank = ranking(data.sites.map((site) => siteSchema.parse(site)));
    else if (rank) postMessage(rank(data.weights));
  },
);
