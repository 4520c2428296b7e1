import type { CriterionStability, Sensitivity } from '@insedia/scoring';
import { inward } from '../../../text/inward.ts';
import { type Html, html } from '../../html/html.ts';
import { TEXT as REPORT } from '../messages.ts';
import { criterionCode, type Page } from '../page.ts';
import { firstStay, moved, openNote, smallestChange, stabilityNote, TEXT, within } from './messages.ts';

/** The axis of the chart ends at this many times the largest weight, or at 1; what goes on beyond it says how far. */
const ROOM = 2;

/** A verdict, its interval and how it is drawn. */
interface Band {
  readonly verdict: string;
  readonly className: string;
  readonly interval: (criterion: CriterionStability) => readonly [number, number];
}

/** Between which weights of each criterion the verdicts hold, as a chart and in figures. */
export function stabilitySection(page: Page, found: Sensitivity): Html {
  const { stability, top, unrounded } = found;
  const bands: Band[] = [
    { verdict: page.say(TEXT.winner), className: 'winner', interval: ({ winner }) => winner },
    { verdict: page.say(firstStay(page.count(top))), className: 'first', interval: (own) => own.top },
    { verdict: page.say(TEXT.order), className: 'order', interval: ({ order }) => order },
  ];
  const heaviest = Math.max(...stability.map(({ weight }) => weight));
  const end = Math.min(1, Math.ceil(10 * ROOM * heaviest) / 10);
  const goesOn = stability.some((criterion) => bands.some(({ interval }) => interval(criterion)[1] > end));
  const same = unrounded.winner && unrounded.top && unrounded.order;
  return html`<section id="stability"><h2>${page.say(TEXT.stability)}</h2><p>${page.say(stabilityNote(page.count(top)))}</p>
${!same && html`<p class="note">${page.say(TEXT.rounded)}</p>`}${legend(page, bands, goesOn)}
<ol class="bars stability">${stability.map((criterion, j) => chart(page, bands, criterion, j, end))}</ol>
<p>${page.say(changeText(page, found))}</p>
<h3>${page.say(TEXT.missing)}</h3><p>${page.say(openText(page, found))}</p></section>
`;
}

function legend(page: Page, bands: readonly Band[], goesOn: boolean): Html {
  const items = bands.map(
    ({ verdict, className }) =>
      html`<li><svg class="key" aria-hidden="true"><rect width="100%" height="100%" class="${className}"/></svg> ${verdict}</li>`,
  );
  const stated = html`<li><svg class="key" aria-hidden="true"><line x1="50%" x2="50%" y1="0" y2="100%" class="stated"/></svg> ${page.say(TEXT.stated)}</li>`;
  const open =
    goesOn &&
    html`<li><svg class="key" viewBox="-7 -4 16 16" aria-hidden="true"><path d="M-7 0${HEAD}H-7" class="winner"/></svg> ${page.say(TEXT.goesOn)}</li>`;
  return html`<ul class="legend" aria-label="${page.say(REPORT.legend)}">${items}${stated}${open}</ul>`;
}

function chart(
  page: Page,
  bands: readonly Band[],
  criterion: CriterionStability,
  position: number,
  end: number,
): Html {
  const own = page.criteria[position];
  if (!own) throw new RangeError(`no criterion ${position}: the call has ${page.criteria.length}`);
  const { title } = own;
  const weight = page.weight(own);
  const words = bands
    .map(({ verdict, interval }) => page.say(within(verdict, ...inward(interval(criterion), page.numbers))))
    .join(' · ');
  const name = `${criterionCode(position)} ${page.say(title)}`;
  const drawn = bands.map(({ className, interval }, row) => {
    const top = FIRST_TOP + PITCH * row;
    const [, to] = inward(interval(criterion), page.numbers);
    return html`${band(interval(criterion), className, top, end)}${interval(criterion)[1] > end && beyond(to, className, top)}`;
  });
  const stated = percent(criterion.weight / end);
  return html`<li><div class="bar-head"><span><b>${criterionCode(position)}</b> ${page.say(title)}</span><span>${page.say(TEXT.weight)} <b>${weight}</b></span></div>
<svg class="intervals" role="img" aria-label="${name}, ${page.say(TEXT.weight)} ${weight}: ${words}">${drawn}
<line x1="${stated}" x2="${stated}" y1="0" y2="${FIRST_TOP + 2 * PITCH}" class="stated"/>
<line x1="0" x2="100%" y1="40" y2="40" class="axis"/>
<text x="0" y="52">0</text><text x="100%" y="52" text-anchor="end">${page.numbers.exact(end)}</text></svg>
<p class="parts">${words}</p></li>
`;
}

/** Wide enough to be seen, however narrow the interval. */
const NARROWEST = 0.003;

/** Pixels from the top of the chart to the first bar, and from one bar to the next. */
const [FIRST_TOP, PITCH] = [2, 12];

/** The head of a bar that goes on beyond the axis, as tall as a bar. */
const HEAD = 'H0L6 4.5L0 9';

function band([low, high]: readonly [number, number], className: string, top: number, end: number): Html {
  const [from, to] = [Math.min(low / end, 1 - NARROWEST), Math.min(high / end, 1)];
  return html`<rect x="${percent(from)}" y="${top}" width="${percent(Math.max(to - from, NARROWEST))}" height="9" class="${className}"/>`;
}

/** That a bar goes on beyond the end of the axis, and to where. */
function beyond(to: string, className: string, top: number): Html {
  return html`<svg x="100%" y="${top}" overflow="visible"><path d="M-1 0${HEAD}H-1" class="${className}"/><text x="9" y="8">${to}</text></svg>`;
}

function changeText(
  page: Page,
  { smallestChange: change, stability }: Sensitivity,
): { it: string; en: string } {
  const rival = change && page.assessment.ranked[change.rival];
  if (!change || !rival) return TEXT.noChange;
  const moves = stability.flatMap(({ weight }, j) => {
    const after = change.weights[j] ?? weight;
    if (Math.abs(after - weight) < 1e-9) return [];
    const [from, to] = [page.numbers.exact(weight), page.numbers.fixed(after, 4)];
    return [page.say(moved(criterionCode(j), from, to))];
  });
  const points = page.numbers.fixed(50 * change.distance, 2);
  return smallestChange(rival.application.name, points, moves.join('; '));
}

function openText(page: Page, { openRanks, top }: Sensitivity): { it: string; en: string } {
  const { open, certainTop, possibleTop } = openRanks;
  if (open.length === 0) return TEXT.nothingOpen;
  return openNote(
    page.count(open.length),
    page.count(certainTop.length),
    page.count(possibleTop.length),
    page.count(top),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
