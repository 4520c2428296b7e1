import type { Language } from '@insedia/domain';
import {
  ACTIVITY_COLUMNS,
  DOCUMENT_COLUMNS,
  PAYMENT_COLUMNS,
  PLAN_COLUMNS,
  REALLOCATION_COLUMNS,
  REPORT_COLUMNS,
} from '../budget/tables.ts';
import type { ColumnSet } from '../read/columns.ts';
import { budgetMessagesIn } from './budget-messages.ts';

/** A line for each table: its columns by their names in the language, those it cannot do without marked. */
export function tableLines(language: Language): string[] {
  const { tables } = budgetMessagesIn(language);
  return [
    `  ${tables.documents}: ${columnNames(DOCUMENT_COLUMNS, language)}`,
    `  ${tables.plan}: ${columnNames(PLAN_COLUMNS, language)}`,
    `  ${tables.reports}: ${columnNames(REPORT_COLUMNS, language)}`,
    `  ${tables.activities}: ${columnNames(ACTIVITY_COLUMNS, language)}`,
    `  ${tables.payments}: ${columnNames(PAYMENT_COLUMNS, language)}`,
    `  ${tables.reallocations}: ${columnNames(REALLOCATION_COLUMNS, language)}`,
  ];
}

function columnNames<F extends string>(
  { fields, headings, required }: ColumnSet<F>,
  language: Language,
): string {
  return fields
    .map(
      (field) =>
        `${headings[field][language === 'it' ? 0 : 1] ?? field}${required.includes(field) ? '*' : ''}`,
    )
    .join(', ');
}
