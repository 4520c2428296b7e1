import type { Criterion } from '@insedia/scoring';
import { categoryLabel, quantity } from '../../text/labels.ts';
import { citationText } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';
import { headings, scrollingTable } from '../html/table.ts';
import { measureWords } from './measure-words.ts';
import { formula, MISSING, methodSentence, TEXT } from './messages.ts';
import { criterionCode, type Page } from './page.ts';
import { valueChart } from './value-chart.ts';
import { valueWords } from './value-words.ts';

/** How the numbers come about: the formula, the criteria with their weights, and every value function. */
export function methodSection(page: Page): Html {
  const { outOf, decimals, minimum } = page.assessment.call.score;
  const highest = page.numbers.exact(outOf.value);
  const places = page.count(decimals.value);
  const threshold =
    minimum &&
    html`<p>${page.say(TEXT.minimum)}: ${page.points(minimum.points)}. ${citationText(page, minimum.citation)}</p>`;
  return html`<section id="method"><h2>${page.say(TEXT.method)}</h2>
<p>${page.say(methodSentence(highest, places))}</p>
<p class="formula">${page.say(formula(highest, places))}</p>
<p>${page.say(TEXT.methodIndependent)} ${page.say(TEXT.methodChecked)}</p>${threshold}
<h3>${page.say(TEXT.weights)}</h3>
${weights(page)}
<h3>${page.say(TEXT.valueFunctions)}</h3><p>${page.say(TEXT.valueFunctionsNote)}</p>
<div class="charts">${page.criteria.map((criterion, j) => chart(page, criterion, j))}</div></section>
`;
}

function weights(page: Page): Html {
  const columns = [TEXT.criterion, TEXT.howMeasured, TEXT.weight, TEXT.highest, TEXT.basis];
  const { outOf } = page.assessment.call.score;
  const rows = page.criteria.map((criterion, j) => {
    const { title, weight, minimum, missing, citation } = criterion;
    const least =
      minimum &&
      html`<br>${page.say(TEXT.minimum)}: ${page.points(minimum.points)} ${citationText(page, minimum.citation)}`;
    const basis = citationText(page, citation);
    return html`<tr><th scope="row">${criterionCode(j)} ${page.say(title)}</th>
<td>${measureText(page, criterion)}<br><small>${page.say(MISSING[missing])}</small>${least}</td>
<td>${page.weight(criterion)}</td><td>${page.points(weight * outOf.value)}</td><td>${basis ?? '–'}</td></tr>
`;
  });
  const head = headings(columns.map((title) => page.say(title)));
  return scrollingTable(page, page.say(TEXT.weights), head, html`<tbody>${rows}</tbody>`, 'words weights');
}

function measureText(page: Page, { measure }: Criterion): string {
  const { layers } = page.assessment.call;
  const titleOf = (name: string): string => {
    const title = measure.kind === 'attribute' ? page.fields.get(name)?.title : layers[name]?.title;
    return title ? page.say(title) : name;
  };
  return page.say(measureWords(measure, titleOf, (number) => page.numbers.exact(number)));
}

function chart(page: Page, criterion: Criterion, position: number): Html {
  const { title, value } = criterion;
  const inUnit = (x: number): string => quantity(page, criterion, x);
  const words = page.say(
    valueWords(
      value,
      inUnit,
      (x) => page.numbers.exact(x),
      (category) => categoryLabel(page, criterion, category),
    ),
  );
  const name = `${criterionCode(position)} ${page.say(title)}`;
  return html`<figure><figcaption><b>${name}</b></figcaption>
${valueChart(value, `${name}: ${words}`, inUnit)}
<p>${words}</p></figure>
`;
}
