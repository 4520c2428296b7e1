import type { Language } from '@insedia/domain';
import type { Statement } from '../sla/choices.ts';
import { type SlaMessages, slaMessagesIn } from './sla-messages.ts';

/** Each choice with its value and what it stands on: a line for each. */
export function statementLines(statements: readonly Statement[], language: Language): string[] {
  const messages = slaMessagesIn(language);
  return statements.map((statement) => {
    const { status, title, value } = statement;
    const words = citationText(statement, messages);
    return `${title[language]}: ${value[language]} [${messages[status]}${words === '' ? '' : `: ${words}`}]`;
  });
}

/** The decree's words and their place; empty where the statement is not its own. */
export function citationText({ citation }: Statement, messages: SlaMessages): string {
  if (!citation) return '';
  return `${messages.quoted(citation.quote)}, ${messages.decree}, ${messages.lines(citation.line)}`;
}
