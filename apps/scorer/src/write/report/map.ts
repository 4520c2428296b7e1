import type { Ranked } from '@insedia/scoring';
import { type Html, html } from './html.ts';
import { placeLabels } from './map-labels.ts';
import { mapDescription, TEXT } from './messages.ts';
import type { Page } from './page.ts';
import { type MapFrame, mapFrame, scaleBarKm } from './projection.ts';
import { classOf, type ScoreClass, scoreClasses } from './score-classes.ts';

/** Where the sites lie and how they score; nothing if there is no site. */
export function mapSection(page: Page): Html | undefined {
  const { ranked, ineligible } = page.assessment;
  const sites = [...ranked, ...ineligible].map(({ application }) => application.position);
  if (sites.length === 0) return undefined;
  const frame = mapFrame([...page.context.background, ...sites]);
  const classes = scoreClasses(ranked);
  const [first] = ranked;
  const description = mapDescription(
    page.count(ranked.length),
    page.count(ineligible.length),
    first ? `${first.application.name} (${page.points(first.score.points)})` : '–',
  );
  return html`<section id="map"><h2>${page.say(TEXT.map)}</h2>
<figure><svg class="map" role="img" aria-label="${page.say(description)}" viewBox="0 0 ${frame.width} ${frame.height}">
${background(page, frame)}${crosses(page, frame)}${marks(page, frame, classes)}${numbers(page, frame)}${scaleBar(page, frame)}
</svg>
<figcaption>${legend(page, classes)}<p>${page.say(TEXT.mapNote)}</p></figcaption></figure></section>
`;
}

function background(page: Page, frame: MapFrame): Html {
  const dots = page.context.background.map((position) => `M${point(frame.project(position))}h0`).join('');
  return html`<path class="dots" d="${dots}"/>`;
}

function crosses(page: Page, frame: MapFrame): Html[] {
  return page.assessment.ineligible.map(({ application }) => {
    const [x, y] = frame.project(application.position);
    const d = `M${point([x - 3, y - 3])}l6 6m0-6l-6 6`;
    return html`<path class="cross" d="${d}"><title>${application.name} (${application.id})</title></path>`;
  });
}

/** The best last, on top of the others. */
function marks(page: Page, frame: MapFrame, classes: readonly ScoreClass[]): Html[] {
  return page.assessment.ranked.toReversed().map(({ application, rank, score }) => {
    const [x, y] = frame.project(application.position);
    const { fill, radius } = classOf(classes, score.points) ?? { fill: '#fff', radius: 3 };
    const title = `${rank}. ${application.name} (${application.id}): ${page.points(score.points)}`;
    return html`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"><title>${title}</title></circle>`;
  });
}

function numbers(page: Page, frame: MapFrame): Html[] {
  const top: readonly Ranked[] = page.top;
  const labels = placeLabels(
    top.map(({ application }) => frame.project(application.position)),
    frame.width,
    frame.height,
  );
  return labels.map(({ mark, at, text }, i) => {
    const [x, y] = at;
    const number = top[i] ? String(top[i].rank) : text;
    return html`<path class="leader" d="M${point(mark)}L${point(at)}"/>
<text class="number" x="${short(x)}" y="${short(y)}">${number}</text>`;
  });
}

function scaleBar(page: Page, frame: MapFrame): Html {
  const km = scaleBarKm(frame);
  const length = km * 1000 * frame.unitsPerM;
  const y = frame.height - 10;
  return html`<path class="scale" d="M12 ${y - 5}v5h${short(length)}v-5"/>
<text class="scale-text" x="${short(18 + length)}" y="${y}">${page.numbers.exact(km)} km</text>`;
}

function legend(page: Page, classes: readonly ScoreClass[]): Html {
  const ranges = classes.map(
    ({ from, to, fill, radius }) =>
      html`<li><svg class="key" viewBox="-7 -7 14 14" aria-hidden="true"><circle r="${short(radius)}" fill="${fill}"/></svg>
${page.points(from)}–${page.points(to)}</li>`,
  );
  const cross =
    page.assessment.ineligible.length > 0 &&
    html`<li><svg class="key" viewBox="-7 -7 14 14" aria-hidden="true"><path class="cross" d="M-3-3l6 6m0-6l-6 6"/></svg>
${page.say(TEXT.ineligible)}</li>`;
  const reference =
    page.context.background.length > 0 &&
    html`<li><svg class="key" viewBox="-7 -7 14 14" aria-hidden="true"><path class="dots" d="M0 0h0"/></svg>
${page.say(TEXT.background)}</li>`;
  return html`<ul class="legend" aria-label="${page.say(TEXT.legend)}">${ranges}${cross}${reference}</ul>`;
}

function point([x, y]: readonly [number, number]): string {
  return `${short(x)} ${short(y)}`;
}

/** A tenth of a unit is finer than the eye. */
function short(length: number): string {
  return String(Math.round(length * 10) / 10);
}
