import { type Html, html } from '../../html/html.ts';

/** A stage of a funnel. */
export interface FunnelStage {
  readonly title: string;
  readonly reached: number;
  /** Those of them that are in it now. */
  readonly there: number;
  /** Of those that reached the stage before; none of the first. */
  readonly share: string | undefined;
}

/** What the parts of a funnel are called. */
export interface FunnelWords {
  readonly reached: string;
  readonly there: string;
}

const WIDTH = 720;
const ROW = 44;
const LEFT = 116;
const RIGHT = 120;

/** One bar a stage: all that reached it, and within it those that are there now. */
export function funnelChart(stages: readonly FunnelStage[], { reached: all, there: now }: FunnelWords): Html {
  const most = Math.max(1, ...stages.map(({ reached }) => reached));
  const wide = (count: number): number => Math.round((count / most) * (WIDTH - LEFT - RIGHT) * 10) / 10;
  const bars = stages.map(({ reached, share, there, title }, i) => {
    const y = i * ROW;
    const step = share === undefined ? '' : ` · ${share}`;
    return html`<text class="stage" x="0" y="${y + 21}">${title}</text><rect class="reached" x="${LEFT}" y="${y + 4}" width="${wide(reached)}" height="26" rx="2"/><rect class="there" x="${LEFT}" y="${y + 4}" width="${wide(there)}" height="26" rx="2"/><text x="${LEFT + wide(reached) + 8}" y="${y + 21}"><tspan class="count">${reached}</tspan>${step}</text>
`;
  });
  const description = stages
    .map(({ reached, there, title }) => `${title}: ${all} ${reached}, ${now} ${there}`)
    .join('; ');
  return html`<svg class="funnel" viewBox="0 0 ${WIDTH} ${stages.length * ROW}" role="img" aria-label="${description}">
${bars}</svg>
<ul class="legend"><li><svg class="key" aria-hidden="true"><rect class="there" width="100%" height="100%"/></svg>${now}</li><li><svg class="key" aria-hidden="true"><rect class="reached" width="100%" height="100%"/></svg>${all}</li></ul>`;
}
