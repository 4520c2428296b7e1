import type { Field } from '@insedia/domain';
import type { Application, Value } from '@insedia/scoring';
import { fieldText } from '../../text/labels.ts';
import { unitWord } from '../../text/units.ts';
import { type Html, html } from '../html/html.ts';
import { TEXT } from './messages.ts';
import type { Page } from './page.ts';

/** Told in the heading of an application. */
const IN_THE_HEADING = new Set(['id', 'name', 'lon', 'lat']);

/** What an application states, field by field, as the form means it; fields left empty are passed over. */
export function answersBlock(page: Page, { values }: Application): Html | undefined {
  const answers = [...page.fields.values()]
    .filter(({ name }) => !IN_THE_HEADING.has(name) && (values[name] ?? null) !== null)
    .map((field) => {
      const text = answerText(page, field, values[field.name] ?? null);
      return html`<div><dt>${answerTitle(page, field)}</dt><dd>${text}</dd></div>`;
    });
  if (answers.length === 0) return undefined;
  return html`<h4>${page.say(TEXT.answers)}</h4><dl class="answers">${answers}</dl>
`;
}

/** The answers in some fields in one line, those left empty among them: `Tipologia: area edificabile; …`. */
export function answersLine(page: Page, { values }: Application, names: readonly string[]): string {
  return [...new Set(names)]
    .flatMap((name) => page.fields.get(name) ?? [])
    .map((field) => `${answerTitle(page, field)}: ${answerText(page, field, values[field.name] ?? null)}`)
    .join('; ');
}

function answerText(page: Page, { name }: Field, value: Value): string {
  const text = fieldText(page, name, value);
  if (name !== page.assessment.call.territory?.field) return text;
  const called = page.context.municipalities.get(text);
  return called === undefined ? text : `${text} (${called})`;
}

/** The title of a field without the unit, which stands behind the answer. */
function answerTitle(page: Page, { title, unit }: Field): string {
  const text = page.say(title);
  const suffix = unit === undefined ? '' : ` (${page.say(unitWord(unit, Infinity))})`;
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
