import type { Cell, Ineligible, Reason, Rejection } from '@insedia/scoring';
import { citationText } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';
import { answersBlock } from './answers.ts';
import { partsLine } from './bars.ts';
import { leftOutNote } from './left-out.ts';
import { TEXT } from './messages.ts';
import type { Page } from './page.ts';
import { originLine, placeText } from './place.ts';

/** The applications that do not meet the call, each with what it states, every reason and the clause behind it. */
export function ineligibleSection(page: Page): Html {
  const { ineligible } = page.assessment;
  const title = page.say(TEXT.ineligibleTitle);
  const content =
    ineligible.length === 0
      ? html`<p>${page.say(TEXT.nobodyIneligible)}</p>`
      : html`<p>${page.say(TEXT.ineligibleNote)}</p>
${leftOutNote(page, page.ineligible.length, ineligible.length)}${page.ineligible.map((entry) => ineligibleSheet(page, entry))}`;
  return html`<section id="ineligible"><h2>${title}</h2>${content}</section>
`;
}

/** The rows that could not be read, each with every fault and how to mend it. */
export function rejectedSection(page: Page): Html {
  const { rejected } = page.assessment;
  const title = page.say(TEXT.rejectedTitle);
  const content =
    rejected.length === 0
      ? html`<p>${page.say(TEXT.nobodyRejected)}</p>`
      : html`<p>${page.say(TEXT.rejectedNote)}</p>
${leftOutNote(page, page.rejected.length, rejected.length)}${faultsTable(page, page.rejected)}`;
  return html`<section id="rejected"><h2>${title}</h2>${content}</section>
`;
}

/** Rows that could not be read, with every fault and how to mend it. */
export function faultsTable(page: Page, rejected: readonly Rejection[]): Html {
  const titles = [TEXT.place, TEXT.id, TEXT.column, TEXT.found, TEXT.error, TEXT.repair];
  const head = headings(titles.map((text) => page.say(text)));
  const bodies = rejected.map((rejection) => rejectedRows(page, rejection));
  return scrollingTable(page, page.say(TEXT.rejectedTitle), head, html`${bodies}`, 'words');
}

/** An application that does not meet the call, with what it states and every reason. */
export function ineligibleSheet(page: Page, { application, reasons, score }: Ineligible): Html {
  const points =
    score &&
    html`<p class="parts">${page.say(TEXT.score)} ${page.points(score.points)} = ${partsLine(page, score)}</p>`;
  return html`<article class="sheet"><h3>${application.name}</h3>
${originLine(page, application)}
<h4>${page.say(TEXT.reasons)}</h4><ul>${reasons.map((reason) => reasonItem(page, reason))}</ul>${points}
${answersBlock(page, application)}</article>
`;
}

function reasonItem(page: Page, { message, citation }: Reason): Html {
  const clause = citationText(page, citation);
  return html`<li>${page.say(message)}${clause && html`<br>${clause}`}</li>`;
}

/** A body of its own keeps the faults of a row together. */
function rejectedRows(page: Page, { at, id, errors }: Rejection): Html {
  const span = errors.length;
  const rows = errors.map(({ column, value, message, repair }, i) => {
    const place =
      i === 0 &&
      html`<th scope="rowgroup" rowspan="${span}">${placeText(page, at)}</th><td rowspan="${span}">${id ?? '–'}</td>`;
    return html`<tr>${place}<td>${column}</td><td>${cellText(page, value)}</td><td>${page.say(message)}</td><td>${page.say(repair)}</td></tr>
`;
  });
  return html`<tbody>${rows}</tbody>`;
}

function cellText(page: Page, value: Cell): Html {
  if (value === null || value === '') return html`<i>${page.say(TEXT.emptyCell)}</i>`;
  return html`<code>${String(value)}</code>`;
}
