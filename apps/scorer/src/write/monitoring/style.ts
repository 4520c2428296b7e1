import { type Html, html } from '../html/html.ts';

/** What the monitoring report looks like beyond the house style. */
export const MONITORING_STYLE: Html = html`<style>
.listed td{text-align:left}
.listed :is(td,th).amount{text-align:right}
.listed td.amount,.listed td.metered{white-space:nowrap}
.listed th[scope=row]{min-width:9rem}
.none{color:var(--soft);font-size:.9rem}
.tone{display:inline-block;padding:0 .55em;border:1px solid;border-radius:1em;font-size:.85em;font-weight:600;white-space:nowrap}
.tone.good{color:#14532d;background:#eaf6ee}.tone.fair{color:#6b4000;background:#fff4d6}.tone.bad{color:#8a1c1c;background:#fdeeee}.tone.quiet{color:var(--soft);background:var(--tint)}
.meter{display:inline-block;width:6rem;height:.75rem;vertical-align:-1px;margin-right:.35rem}
.meter .ground{fill:#e3e8ee}.meter .fill{fill:#0b5394}.meter .fill.behind{fill:#8fb4d9}.meter .now{stroke:#1b2430;stroke-width:2.5;fill:none}
.stage-figures{display:flex;flex-wrap:wrap}
.stage-figures div{flex:1 1 auto;padding:.8rem}
.stage-figures dd{font-size:1.2rem;white-space:nowrap}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem 2.5rem}
.pair h3{margin-top:1rem}
.columns,.funnel,.strip{width:100%;height:auto;overflow:visible}
.columns .done{fill:#0b5394}.columns .open{fill:#8fb4d9}
.columns .amount,.columns .label{text-anchor:middle}
.columns .amount{font-weight:600}
.columns .axis,.strip .grid{stroke:var(--line);fill:none}
.columns .axis{stroke:var(--soft)}
.columns path.level{stroke:#8a1c1c;stroke-dasharray:5 4;fill:none}
.columns text.level{fill:#8a1c1c;font-weight:600}
.funnel{max-width:46rem}
.funnel text{font-size:14px}.funnel .count{font-weight:700}
.reached{fill:#c9dcef}.there{fill:#0b5394}
.strip text{font-size:12px}.strip .month{fill:var(--soft)}
.strip .today{stroke:var(--ink);stroke-width:1.5;fill:none}
:is(.strip,.dot) circle{stroke:#fff;stroke-width:1}
:is(.strip,.dot) .good{fill:#2c8a4b}:is(.strip,.dot) .fair{fill:#d98e04}:is(.strip,.dot) .bad{fill:#b42323}:is(.strip,.dot) .quiet{fill:#fff;stroke:#7b8794}
.single{max-width:44rem}
details{margin:.8rem 0}
summary{cursor:pointer;color:var(--accent);font-weight:600}
summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (max-width:50rem){.pair{grid-template-columns:1fr}}
@media print{.pair{grid-template-columns:1fr 1fr;gap:8mm}details::details-content{content-visibility:visible;block-size:auto}main section>p,summary{break-after:avoid}.stage-figures{break-inside:avoid}figure,svg{break-inside:avoid}}
</style>`;
