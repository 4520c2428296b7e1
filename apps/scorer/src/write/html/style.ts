import { type Html, html } from './html.ts';

/** The look of the report, on screen and on A4. Text has a contrast of at least 4.5 to 1 on its ground. */
export const STYLE: Html = html`<style>
:root{--ink:#1b2430;--soft:#4d5866;--line:#cfd6de;--tint:#f4f6f8;--accent:#0b5394}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:#fff;font-variant-numeric:tabular-nums}
body{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;overflow-wrap:break-word}
h1{font-size:2.1rem;line-height:1.2;margin:.2rem 0 1rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.3;margin:3.5rem 0 .8rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1.08rem;margin:2rem 0 .3rem}
h4{font-size:.95rem;margin:1.2rem 0 .2rem}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--accent)}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header h2{font-size:1rem;margin:1.5rem 0 .3rem;padding:0;border:0}
header ul{margin:.3rem 0;padding-left:1.2rem}
.kicker{text-transform:uppercase;letter-spacing:.08em;font-size:.8rem;font-weight:600;color:var(--soft);margin:0}
.banner{max-width:none;margin:0 0 2rem;padding:.9rem 1.2rem;background:#fff4d6;border:1px solid #b7791f;border-left-width:8px;color:#4a2f00}
.lead{font-size:1.1rem;color:var(--soft)}
header ul.acts{list-style:none;padding:0;color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;margin:1.8rem 0 1rem;background:var(--line);border:1px solid var(--line)}
.figures div{display:flex;flex-direction:column-reverse;background:#fff;padding:.9rem 1.1rem}
.figures dt{color:var(--soft);font-size:.9rem}
.figures dd{margin:0;font-size:2rem;line-height:1.15;font-weight:650}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;list-style:none;margin:2rem 0 0;padding:0}
figure{margin:1rem 0}
svg{display:block}
svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
.map{width:100%;height:auto;max-height:44rem;background:var(--tint);border:1px solid var(--line)}
.map circle,.key circle{stroke:var(--ink);stroke-width:.5}
.dots{fill:none;stroke:#98a5b3;stroke-width:2.4;stroke-linecap:round}
.outline{fill:none;stroke:#b4bec9;stroke-width:1}
.surface{fill:none;stroke:var(--ink);stroke-width:1.6}
.rest{fill:none;stroke-linecap:round}
.cross{fill:none;stroke:#8a1c1c;stroke-width:1.5}
.leader{fill:none;stroke:var(--ink);stroke-width:.5}
svg .number{font-weight:700;font-size:12px;text-anchor:middle;dominant-baseline:central;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.scale{fill:none;stroke:var(--ink);stroke-width:1.2}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;list-style:none;margin:.8rem 0;padding:0;font-size:.9rem}
.legend li{display:flex;align-items:center;gap:.45rem}
.key{width:16px;height:16px;flex:none}
.key rect,.bar rect{stroke:var(--ink);stroke-width:.6}
figcaption p{font-size:.9rem;color:var(--soft)}
.bars{list-style:none;margin:1.2rem 0;padding:0}
.bars li{margin:0 0 1.1rem}
.bar-head{display:flex;justify-content:space-between;gap:1rem}
.bar-head span:last-child{white-space:nowrap}
.bar{width:100%;height:24px;background:var(--tint);border-bottom:1px solid var(--line)}
.bar .again,.key .again{stroke-width:3;stroke-dasharray:3 3}
.bar text{text-anchor:middle;dominant-baseline:central;fill:#000}
.parts,.meta{font-size:.85rem;color:var(--soft);margin:.2rem 0;max-width:none}
.scroll{overflow-x:auto;margin:.6rem 0}
.hint{display:none;font-size:.85rem;color:var(--soft);text-align:right}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.4}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th{text-align:left;font-weight:500}
thead th{font-weight:650;vertical-align:bottom;border-bottom:2px solid var(--ink)}
tfoot th,tfoot td{font-weight:650;border-top:2px solid var(--ink);border-bottom:0}
small{color:var(--soft);font-size:.85em}
.ranking th[scope=row]{min-width:9rem;overflow-wrap:anywhere}
.ranking thead th{text-align:right}
.ranking thead th:nth-child(2),.ranking thead th:nth-child(3),.ranking td:nth-child(2){text-align:left}
.ranking td{white-space:nowrap}
.ranking td small{display:block}
.ranking td:nth-child(2){white-space:normal;overflow-wrap:anywhere;min-width:5rem}
.ranking tbody tr:nth-child(even){background:var(--tint)}
.upright thead div{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;max-height:13rem;text-orientation:sideways}
.upright{font-size:.8rem}
.upright th,.upright td{padding:.35rem .4rem}
.breakdown tbody td:nth-child(2),.words td,.admission td{text-align:left}
.breakdown thead th:nth-child(n+3),.comparison thead th:nth-child(n+2){text-align:right}
.words td,.words tbody th{overflow-wrap:anywhere}
.words td:first-child,.words tbody th:first-child{min-width:6rem}
.weights :is(th,td):nth-child(3),.weights :is(th,td):nth-child(4){text-align:right}
.words ul{margin:0;padding-left:1.1rem}
.words{min-width:38rem}
.sheet tbody th,.sheet tbody td:nth-child(2),.admission td,.answers{overflow-wrap:anywhere}
.admission th:first-child{width:26%}.admission th:last-child{width:32%}
.admission thead th{text-align:left}
.answers{columns:2;column-gap:2.5rem;margin:.4rem 0;font-size:.85rem}
.answers div{break-inside:avoid;padding:.12rem 0}
.answers dt,.answers dd{display:inline;margin:0}
.answers dt{color:var(--soft)}.answers dt::after{content:": "}
.sheet table{margin:.6rem 0}
.sheet{margin:2.5rem 0;padding-top:.2rem;border-top:1px solid var(--line)}
.sheet h3{margin-top:1rem}
.score b{font-size:1.5rem}
.sum{font-size:.9rem;max-width:none}
.comparison{max-width:44rem}
.note{padding:.8rem 1rem;background:var(--tint);border-left:4px solid var(--accent)}
.formula{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;background:var(--tint);padding:.8rem 1rem;max-width:none}
code{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem 2rem}
.charts p{font-size:.85rem;color:var(--soft)}
.chart{width:100%;max-width:20rem}
.axis{fill:none;stroke:var(--soft)}
.curve{fill:none;stroke:var(--accent);stroke-width:2}
.chart circle,.chart rect{fill:var(--accent)}
.cite{font-size:.92em;color:var(--soft)}
q{quotes:"«" "»";color:var(--ink)}
.badge{display:inline-block;padding:0 .5em;border:1px solid;border-radius:1em;font-size:.8em;font-weight:600;white-space:nowrap}
.cited{color:#14532d;background:#eaf6ee}.stated{color:#0b4a82;background:#eaf2fa}.assumed{color:#6b4000;background:#fff4d6}.unverified{color:#8a1c1c;background:#fdeeee}
.meanings{list-style:none;padding:0;font-size:.9rem}
.facts div{display:flex;flex-wrap:wrap;gap:.2rem .8rem;margin:.3rem 0;font-size:.9rem}
.facts dt{font-weight:600}.facts dd{margin:0}
footer{margin-top:3rem;color:var(--soft);font-size:.85rem}
@media (max-width:40rem){body{padding:1.2rem 1rem 3rem}h1{font-size:1.6rem}.figures{grid-template-columns:1fr 1fr}svg .number,.map .scale-text{font-size:22px}th,td{padding:.35rem}.hint{display:block}.answers{columns:1}.upright thead div{writing-mode:horizontal-tb;transform:none}.upright .title{display:none}.ranking tbody th[scope=row]{min-width:6.5rem}.ranking tbody td:nth-child(2){min-width:3.6rem}table{font-size:.8rem}.sheet table{font-size:.75rem}.sheet th,.sheet td{padding:.35rem .2rem}}
@page{size:A4;margin:16mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}}
@page broad{size:A4 landscape}
@media print{
html{font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0}
nav,footer{display:none}
a{color:inherit;text-decoration:none}
h2,h3,h4{break-after:avoid}
.scroll{overflow:visible}
.words{min-width:0}
thead{display:table-header-group}tfoot{display:table-row-group}
tr,figure,.bars li,.figures,.banner{break-inside:avoid}
p{max-width:none}
#map figure{display:flex;align-items:end;gap:6mm}
#map .legend{display:block;margin:0}
.map{width:116mm;max-height:78mm;flex:none}
.sheet,.sheet table{break-inside:avoid}
h2{margin-top:2rem}
#top .legend,section>p:has(+.hint){break-inside:avoid;break-after:avoid}
#inputs{break-inside:avoid}
tbody:first-of-type tr:first-child{break-before:avoid}
.upright thead div{max-height:30mm}
#ranking{break-before:page}
.wide{page:broad}
.ranking th[scope=row]{min-width:0}
.charts{grid-template-columns:1fr 1fr}
.sheet{margin:1.2rem 0;padding:0}
.sheet h3,.sheet h4{margin-top:.6rem}
.sheet th,.sheet td{padding:.07rem .6rem}
.sheet table,.sheet p{margin:.25rem 0}
.score b{font-size:1.25rem}
.breakdown,.comparison,.admission,.answers{font-size:8pt;line-height:1.3}
.answers{columns:3;column-gap:6mm}
.answers div{padding:0}
}
</style>`;
