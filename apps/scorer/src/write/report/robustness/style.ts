import { type Html, html } from '../../html/html.ts';

/** The look of the sections on other methods and on what the ranking can bear. */
export const ROBUSTNESS_STYLE: Html = html`<style>
.need{font-size:.9rem}
.needs{margin:.2rem 0 .6rem;padding-left:1.2rem}
@media (min-width:60rem){.why{display:grid;grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);gap:2.5rem}}
.orders .up{color:#14532d;background:#eaf6ee}.orders .down{color:#8a1c1c;background:#fdeeee}
.orders .up.far{background:#bfe3ca}.orders .down.far{background:#f6cccc}
.orders td small{display:inline;color:inherit}
.orders tbody tr:nth-child(even) :is(td:not(.up,.down),th){background:var(--tint)}
.agreement td:not(:last-child){white-space:nowrap}
:is(.orders,.heat) th[scope=row]{position:sticky;left:0;background:#fff}
.agreement :is(th,td):nth-child(2),.agreement :is(th,td):nth-child(3),.agreement :is(th,td):nth-child(4){text-align:right}
.intervals{width:calc(100% - 3.5rem);height:58px;overflow:visible}
.intervals text{fill:var(--soft)}
.winner{fill:#c6dbef}.first{fill:#6baed6}.order{fill:#08519c}
:is(.intervals,.key) :is(rect,path){stroke:var(--ink);stroke-width:.4}
.intervals .axis{stroke:var(--line)}
.intervals .stated{stroke:#b30000;stroke-width:2}.key .stated{stroke:#b30000;stroke-width:3}
.heat th,.heat td{padding:.3rem .25rem;text-align:center;white-space:nowrap}
.heat td:first-child{text-align:right;padding-right:.5rem}
.heat th[scope=row],.heat thead th:nth-child(2){text-align:left;white-space:normal;min-width:9rem;padding-right:.6rem}
.heat td{border:1px solid #fff;min-width:2.1rem}
.heat tbody td:not([class]){color:var(--soft)}
.heat tbody td:first-child,.heat tbody td:last-child{color:var(--ink)}
.h1{background:#f2f7fc}.h2{background:#dce9f6}.h3{background:#c6dbef}.h4{background:#9ecae1}.h5{background:#74b3d8}.h6{background:#2b7bba;color:#fff}.h7{background:#10599f;color:#fff}.h8{background:#08306b;color:#fff}
.front{columns:3;column-gap:2rem;list-style:none;padding:0;font-size:.9rem}
.front li{break-inside:avoid;padding:.1rem 0}
@media (max-width:40rem){.orders.upright thead div{writing-mode:vertical-rl;transform:rotate(180deg)}.orders :is(th,td):nth-child(2){display:none}.orders :is(th,td){padding:.35rem .3rem}.front{columns:1}.heat th[scope=row],.heat thead th:nth-child(2){min-width:7rem}}
@media print{.why{display:grid;grid-template-columns:113mm minmax(0,1fr);gap:5mm}.why p{font-size:8pt;line-height:1.3;margin:.1rem 0}.why .comparison :is(th,td){padding:.07rem .3rem}.need{font-size:7.5pt;line-height:1.25}.needs{margin:.1rem 0 .3rem;padding:0;list-style:none}.needs li{display:inline}.needs li:not(:last-child)::after{content:" · "}.needs:last-child{margin-bottom:0}.heat{break-inside:avoid}:is(.orders,.heat) th[scope=row]{position:static}.heat{font-size:7.5pt}.heat th,.heat td{padding:.12rem .1rem;min-width:0}.heat th[scope=row],.heat thead th:nth-child(2){min-width:0}.stability{columns:2;column-gap:10mm}.stability li{margin-bottom:.5rem}}
</style>`;
