import type { Ranked } from '@insedia/scoring';
import { type Html, html } from '../html/html.ts';
import { placeLabels } from './map-labels.ts';
import { crosses, dotsPath, marks } from './map-marks.ts';
import { outlinePath, type Ring, ringsOf, STEPS } from './map-outlines.ts';
import { mapDescription, scoreRange, TEXT } from './messages.ts';
import type { Page } from './page.ts';
import { type MapFrame, mapFrame, point, scaleBarKm, short } from './projection.ts';
import { type ScoreClass, scoreClasses } from './score-classes.ts';

/** Where the sites lie and how they score; nothing if there is no site. */
export function mapSection(page: Page): Html | undefined {
  const { call, ranked, ineligible } = page.assessment;
  const sites = [...ranked, ...ineligible].map(({ application }) => application);
  if (sites.length === 0) return undefined;
  const { background, outlines } = page.context;
  const surfaces = sites.flatMap(({ geometry }) => (geometry ? ringsOf(geometry) : []));
  const positions = sites.map(({ position }) => position);
  const frame = mapFrame([background, ...outlines, ...surfaces, positions].flat());
  const classes = scoreClasses(ranked, call.score.decimals.value);
  const [first] = ranked;
  const description = mapDescription(
    page.count(ranked.length),
    page.count(ineligible.length),
    first ? `${first.application.name} (${page.points(first.score.points)})` : '–',
  );
  return html`<section id="map"><h2>${page.say(TEXT.map)}</h2>
<figure><svg class="map" role="img" aria-label="${page.say(description)}" viewBox="0 0 ${frame.width} ${frame.height}">
<path class="dots" d="${dotsPath(frame, background)}"/>${lines(frame, outlines, 'outline')}${lines(frame, surfaces, 'surface')}
${crosses(page, frame)}${marks(page, frame, classes)}${numbers(page, frame)}${scaleBar(page, frame)}
</svg>
<figcaption>${legend(page, classes)}<p>${page.say(TEXT.mapNote)}</p></figcaption></figure></section>
`;
}

function lines(frame: MapFrame, rings: readonly Ring[], className: string): Html {
  return html`<path class="${className}" transform="scale(${1 / STEPS})" d="${outlinePath(rings, frame)}"/>`;
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
  const ranges = classes.map(({ from, to, fill, radius }, i) =>
    key(
      html`<circle r="${short(radius)}" fill="${fill}"/>`,
      page.say(scoreRange(page.points(from), page.points(to), i === classes.length - 1)),
    ),
  );
  const { background, outlines } = page.context;
  const excluded = page.assessment.ineligible.length > 0;
  return html`<ul class="legend" aria-label="${page.say(TEXT.legend)}">${ranges}
${excluded && key(html`<path class="cross" d="M-3-3l6 6m0-6l-6 6"/>`, page.say(TEXT.ineligible))}
${background.length > 0 && key(html`<path class="dots" d="M0 0h0"/>`, page.say(TEXT.background))}
${outlines.length > 0 && key(html`<path class="outline" d="M-6-4h12v8h-12z"/>`, page.say(TEXT.outlines))}</ul>`;
}

function key(mark: Html, words: string): Html {
  return html`<li><svg class="key" viewBox="-7 -7 14 14" aria-hidden="true">${mark}</svg>
${words}</li>`;
}
