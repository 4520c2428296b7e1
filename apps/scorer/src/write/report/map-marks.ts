import type { Position } from '@insedia/domain';
import { type Html, html } from '../html/html.ts';
import type { Page } from './page.ts';
import { type MapFrame, point, short } from './projection.ts';
import { classOf, type ScoreClass } from './score-classes.ts';

/** The ineligible sites. Only those that the report lists tell their name when pointed at. */
export function crosses(page: Page, frame: MapFrame): Html {
  const { ineligible } = page.assessment;
  const unlisted = ineligible.slice(page.ineligible.length).map(({ application }) => application.position);
  const listed = page.ineligible.map(
    ({ application: { id, name, position } }) =>
      html`<path class="cross" d="${crossPath(frame, position)}"><title>${name} (${id})</title></path>`,
  );
  const rest = unlisted.map((position) => crossPath(frame, position));
  return html`${rest.length > 0 && html`<path class="cross" d="${distinct(rest)}"/>`}${listed}`;
}

/** The ranked sites, the best last, on top of the others; as with {@link crosses}, those listed tell their name. */
export function marks(page: Page, frame: MapFrame, classes: readonly ScoreClass[]): Html {
  const unlisted = page.assessment.ranked.slice(page.ranked.length);
  const rest =
    unlisted.length === 0
      ? []
      : classes.map((scoreClass) => {
          const { fill, radius } = scoreClass;
          const members = unlisted.filter(({ score }) => classOf(classes, score.points) === scoreClass);
          const d = dotsPath(
            frame,
            members.map(({ application }) => application.position),
          );
          return html`<path class="rest" stroke="${fill}" stroke-width="${short(2 * radius)}" d="${d}"/>`;
        });
  const listed = page.ranked.toReversed().map(({ application, rank, score }) => {
    const [x, y] = frame.project(application.position);
    const { fill, radius } = classOf(classes, score.points) ?? { fill: '#fff', radius: 3 };
    const title = `${rank}. ${application.name} (${application.id}): ${page.points(score.points)}`;
    return html`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"><title>${title}</title></circle>`;
  });
  return html`${rest}${listed}`;
}

/** A dot for each position, as the data of one path whose lines have round ends; those that coincide only once. */
export function dotsPath(frame: MapFrame, positions: readonly Position[]): string {
  return distinct(positions.map((position) => `M${point(frame.project(position))}h0`));
}

function crossPath({ project }: MapFrame, position: Position): string {
  const [x, y] = project(position);
  return `M${point([x - 3, y - 3])}l6 6m0-6l-6 6`;
}

function distinct(paths: readonly string[]): string {
  return [...new Set(paths)].join('');
}
