import type { Explanation } from '@insedia/budget';
import { formatCents } from '@insedia/budget';
import type { Citation, Language, Status } from '@insedia/domain';
import type { BudgetMessages } from '../../text/budget-messages.ts';
import { type Citing, clauseText } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';

/** What the documents on a budget are written with. */
export interface BudgetPage extends Citing {
  readonly language: Language;
  readonly messages: BudgetMessages;
}

/** Beyond this many parts of one amount, a page would be too long to open; the workbook holds every one. */
const MOST_PARTS = 200;

/**
 * An amount that opens into what it adds up from and what it was computed from.
 *
 * @param drawn what the page holds already, and prints once: on paper nothing can be closed
 */
export function explanationTree(page: BudgetPage, explanation: Explanation, drawn: Set<Explanation>): Html {
  return html`<ul class="tree">${branch({ ...page, drawn }, explanation, '', true)}</ul>
`;
}

interface TreePage extends BudgetPage {
  readonly drawn: Set<Explanation>;
}

function branch(page: TreePage, explanation: Explanation, sign: string, open: boolean): Html {
  const { basis, cents, citations, document, label, parts } = explanation;
  const again = page.drawn.has(explanation);
  page.drawn.add(explanation);
  const { language, messages } = page;
  const name = document === undefined ? label[language] : `${document} (${label[language]})`;
  const line = html`<span class="sign">${sign}</span><span class="entry">${name}${again && html`<i> ${messages.asAbove}</i>`}</span><b>${formatCents(cents, language)}</b>`;
  const cited = clauses(citations).map(
    ([clause, statuses]) => html`<p>${clauseText(page, clause, statuses)}</p>`,
  );
  const below = [...shown(page, parts, '='), ...shown(page, basis, '·')];
  const left = Math.max(0, parts.length - MOST_PARTS) + Math.max(0, basis.length - MOST_PARTS);
  const more = left > 0 && html`<li class="more">${messages.inWorkbook(String(left))}</li>`;
  if (below.length === 0 && cited.length === 0)
    return html`<li><div class="leaf">${line}</div></li>
`;
  return html`<li><details${again && html` class="again"`}${open && html` open`}><summary>${line}</summary>${cited}${below.length > 0 && html`<ul>${below}${more}</ul>`}</details></li>
`;
}

/** Each clause once, with every status it is cited under: what it says, and what is assumed of it. */
function clauses(citations: readonly Citation[]): readonly (readonly [Citation, readonly Status[]])[] {
  const found = new Map<string, readonly [Citation, readonly Status[]]>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.act, citation.article, citation.line, citation.quote]);
    const [first, statuses] = found.get(key) ?? [citation, []];
    found.set(key, [first, statuses.includes(citation.status) ? statuses : [...statuses, citation.status]]);
  }
  return [...found.values()];
}

function shown(page: TreePage, parts: readonly Explanation[], sign: string): readonly Html[] {
  return parts.slice(0, MOST_PARTS).map((part) => branch(page, part, sign, false));
}

/** How trees look. */
export const TREE_STYLE: Html = html`<style>
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{margin-left:1.1rem;border-left:1px solid var(--line);padding-left:.9rem}
.tree summary,.tree .leaf{display:flex;align-items:baseline;gap:.6rem;padding:.22rem 0;cursor:pointer}
.tree .leaf{cursor:default;padding-left:1rem}
.tree summary::before{content:"▸";color:var(--soft);width:.4rem;flex:none}
.tree details[open]>summary::before{content:"▾"}
.tree summary::-webkit-details-marker{display:none}
.tree .sign{color:var(--soft);width:.8rem;flex:none;text-align:center}
.tree .sign:empty{display:none}
.tree .entry{flex:1}
.tree .entry i{display:none}
.tree b{font-weight:600;white-space:nowrap}
.tree details>p{margin:.1rem 0 .3rem 1.6rem;font-size:.9rem;max-width:none}
.tree summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.money thead th.amount{text-align:right}.money th[scope=rowgroup]{font-weight:650;background:var(--tint)}.money .chosen>*{font-weight:650}
.money td{white-space:nowrap}.money td:nth-child(2).text{text-align:left}
.unknown{color:#8a1c1c}
.wrap td{text-align:left;overflow-wrap:break-word}.wrap code{overflow-wrap:anywhere}.wrap td.amount{text-align:right;white-space:nowrap}
@media print{
#items{page:broad}
.tree details:not(.again)::details-content{content-visibility:visible;block-size:auto}
.tree summary::before{content:""!important}
.tree .again .entry i{display:inline}
}
</style>`;
