import type { Gathered } from '../budget/gather.ts';
import type { Context } from '../context.ts';
import { budgetMessagesIn } from '../text/budget-messages.ts';

/** Says which columns and sheets of the files were not read. */
export function noteReading({ ignored, passedOver }: Gathered, context: Context): void {
  const messages = budgetMessagesIn(context.language);
  for (const { path, sheets } of passedOver) context.note(`${path}: ${messages.sheets(sheets.join(', '))}`);
  for (const { columns, path } of ignored) context.note(`${path}: ${messages.ignored(columns.join(', '))}`);
}
