import { type CriterionResult, type Ranked, sharingRank } from '@insedia/scoring';
import { measuredText } from '../../text/labels.ts';
import { type Html, html } from '../html/html.ts';
import { headings, table } from '../html/table.ts';
import { admissionBlock } from './admission.ts';
import { answersBlock } from './answers.ts';
import { atBest, outOf, sharedRank, sheetsLeftOut, TEXT } from './messages.ts';
import { needsBlock } from './needs.ts';
import { criterionCode, type Page, sheetAnchor } from './page.ts';
import { originLine } from './place.ts';
import { whyNotHigher } from './why-not-higher.ts';

/** Decimals a value is printed with. */
const VALUE_DECIMALS = 6;

/** How many of those that share a rank a sheet names; the ranking shows them all. */
const NAMED_TIES = 10;

/** One sheet a ranked site, as far as they fit, and a word on those that do not. */
export function sheetsSection(page: Page): Html | undefined {
  const { sheets, assessment } = page;
  if (sheets.length === 0) return undefined;
  const left = assessment.ranked.length - sheets.length;
  const note =
    left > 0 &&
    html`<p class="note">${page.say(sheetsLeftOut(page.count(sheets.length), page.count(left)))}<code>insedia explain ID</code>.</p>`;
  return html`<section id="sheets"><h2>${page.say(TEXT.sheets)}</h2>${note}
${sheets.map((entry, i) => sheet(page, entry, i))}</section>
`;
}

/** What became of a ranked site, and every number of it. */
export function sheet(page: Page, entry: Ranked, position: number): Html {
  const { application, exAequo, rank, score } = entry;
  const anchor = sheetAnchor(position);
  const more = exAequo > NAMED_TIES ? page.count(exAequo - NAMED_TIES) : '';
  const named = sharingRank(page.assessment, entry, NAMED_TIES).map((other) => other.application.id);
  const tied = exAequo > 0 && html`<p>${page.say(sharedRank(named.join(', '), more))}</p>`;
  const highest = page.numbers.exact(page.assessment.call.score.outOf.value);
  return html`<article class="sheet" id="${anchor}" aria-labelledby="${anchor}h">
<h3 id="${anchor}h">${rank}. ${application.name}</h3>
${originLine(page, application)}
<p class="score"><b>${page.points(score.points)}</b> ${page.say(outOf(highest))}</p>${tied}
${answersBlock(page, application)}${admissionBlock(page, application)}<h4>${page.say(TEXT.score)}</h4>
${breakdown(page, entry)}<div class="why"><div>${whyNotHigher(page, entry)}</div>${needsBlock(page, entry)}</div></article>
`;
}

function breakdown(page: Page, { application, score }: Ranked): Html {
  const columns = [TEXT.criterion, TEXT.measured, TEXT.value, TEXT.weight, TEXT.points];
  const sum = score.results.map(({ points }) => page.points(points)).join(' + ');
  const body = html`<tbody>${score.results.map((result, j) => line(page, result, j))}</tbody>
<tfoot><tr><th scope="row" colspan="4">${page.say(TEXT.total)}</th><td>${page.points(score.points)}</td></tr></tfoot>`;
  const head = headings(columns.map((title) => page.say(title)));
  const caption = `${page.say(TEXT.points)}: ${application.name}`;
  return html`${table(caption, head, body, 'breakdown')}
<p class="sum">${page.say(TEXT.sum)}: ${sum} = <b>${page.points(score.points)}</b></p>
`;
}

function line(page: Page, result: CriterionResult, position: number): Html {
  const criterion = page.criteria[position];
  if (!criterion)
    throw new RangeError(`result ${position} has no criterion: the call has ${page.criteria.length}`);
  const best =
    result.pointsAtBest !== undefined &&
    html` <small>${page.say(atBest(page.points(result.pointsAtBest)))}</small>`;
  return html`<tr><th scope="row">${criterionCode(position)} ${page.say(criterion.title)}</th>
<td>${measuredText(page, criterion, result.measured)}${best}</td>
<td>${page.numbers.fixed(result.value, VALUE_DECIMALS)}</td>
<td>${page.weight(criterion)}</td><td>${page.points(result.points)}</td></tr>
`;
}
