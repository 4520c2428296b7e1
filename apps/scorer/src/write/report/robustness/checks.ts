import type { PolicyStatement } from '@insedia/scoring';
import { type Html, html } from '../../html/html.ts';
import type { Page } from '../page.ts';
import { statementsTable } from '../provenance.ts';
import { TEXT } from './messages.ts';

/** What the analyses were told, each stated or assumed. */
export function checksSection(page: Page, statements: readonly PolicyStatement[]): Html {
  const title = page.say(TEXT.checks);
  return html`<section id="checks"><h2>${title}</h2><p>${page.say(TEXT.checksNote)}</p>
${statementsTable(page, title, statements)}</section>
`;
}
