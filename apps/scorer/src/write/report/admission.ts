import { type Citation, writeInstant } from '@insedia/domain';
import {
  type Application,
  type EligibilityRule,
  fieldsOf,
  meets,
  type SubmissionWindow,
  type Territory,
} from '@insedia/scoring';
import { citationText } from '../html/citation.ts';
import { type Html, html } from '../html/html.ts';
import { headings, table } from '../html/table.ts';
import { answersLine } from './answers.ts';
import { receivedBetween, TEXT, withinTerritory } from './messages.ts';
import type { Page } from './page.ts';

/** Why an application is admitted: each requirement that speaks of it, what it was found to rest on, its clause. */
export function admissionBlock(page: Page, application: Application): Html | undefined {
  const { eligibility, territory, window } = page.assessment.call;
  const rules = eligibility.filter(({ when }) => !when || meets(application.values, when) !== false);
  const rows = [
    ...(window ? [windowRow(page, application, window)] : []),
    ...(territory ? [territoryRow(page, application, territory)] : []),
    ...rules.map((rule) => ruleRow(page, application, rule)),
  ];
  if (rows.length === 0) return undefined;
  const title = page.say(TEXT.admission);
  const head = headings([TEXT.requirement, TEXT.finding, TEXT.basis].map((text) => page.say(text)));
  return html`<h4>${title}</h4>
${table(`${title}: ${application.name}`, head, html`<tbody>${rows}</tbody>`, 'admission')}`;
}

function windowRow(page: Page, { values }: Application, { opens, closes, citation }: SubmissionWindow): Html {
  const zone = page.assessment.call.timeZone.value;
  const [received = '', from = '', to = ''] = [Number(values.submittedAt), opens, closes].map((instant) =>
    writeInstant(instant, zone, page.context.language),
  );
  return row(page, page.say(TEXT.window), page.say(receivedBetween(received, from, to, zone)), citation);
}

function territoryRow(page: Page, application: Application, territory: Territory): Html {
  const { citation, field, layer, title, withinM } = territory;
  const layerTitle = page.assessment.call.layers[layer]?.title ?? title;
  const found = withinTerritory(page.say(layerTitle), page.numbers.exact(withinM));
  const checked = (application.values[field] ?? null) === null ? TEXT.unchecked : found;
  const finding = `${answersLine(page, application, [field])}; ${page.say(checked)}`;
  return row(page, `${page.say(TEXT.territory)}: ${page.say(title)}`, finding, citation);
}

function ruleRow(page: Page, application: Application, rule: EligibilityRule): Html {
  const { citation, require, title, when } = rule;
  const names = [...(when ? fieldsOf(when) : []), ...fieldsOf(require)];
  return row(page, page.say(title), answersLine(page, application, names), citation);
}

function row(page: Page, requirement: string, finding: string, citation: Citation | undefined): Html {
  return html`<tr><th scope="row">${requirement}</th><td>${finding}</td><td>${citationText(page, citation) ?? '–'}</td></tr>
`;
}
