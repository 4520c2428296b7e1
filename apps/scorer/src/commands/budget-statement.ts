import { join } from 'node:path';
import { type BudgetInputs, gather, pathsOf } from '../budget/gather.ts';
import { type BudgetStatement, statementAt } from '../budget/statement.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { refusedLines, statementLines } from '../text/budget-lines.ts';
import { budgetMessagesIn } from '../text/budget-messages.ts';
import { statementHtml } from '../write/budget/statement-html.ts';
import { statementJson } from '../write/budget/statement-json.ts';
import { statementWorkbook } from '../write/budget/statement-workbook.ts';
import { keepInputs, writeFiles } from '../write/files.ts';
import { noteReading } from './budget-notes.ts';

export interface StatementOptions extends BudgetInputs {
  readonly asOf: string;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/**
 * Prints what is due as of a date, and with `out` writes it as a workbook and a document.
 *
 * @throws {InputError} if a file cannot be used
 */
export async function budgetStatement(options: StatementOptions, context: Context): Promise<number> {
  const { advanceGuarantee, advanceRequested, asOf, json, out, quiet } = options;
  const gathered = await gather(options);
  noteReading(gathered, context);
  const advance = { requestedOn: advanceRequested, guaranteeOn: advanceGuarantee };
  const statement = statementAt(gathered, asOf, advance);
  const written = out === undefined ? [] : await write(statement, out, options, context);
  if (json) context.print(statementJson(statement));
  else if (!quiet) {
    for (const line of statementLines(statement, context)) context.print(line);
    if (written.length > 0) {
      context.print('');
      context.print(context.strong(budgetMessagesIn(context.language).written));
      for (const path of written) context.print(`  ${path}`);
    }
  }
  const { faults } = gathered.read;
  if (faults.length === 0) return EXIT.ok;
  context.complain(`\n${context.alarming(budgetMessagesIn(context.language).refused)}`);
  for (const line of refusedLines(faults, context.language)) context.complain(line);
  return EXIT.rejected;
}

async function write(
  statement: BudgetStatement,
  folder: string,
  inputs: BudgetInputs,
  { language }: Context,
): Promise<string[]> {
  const name = budgetMessagesIn(language).files2.statement;
  const files = new Map<string, string | Uint8Array>([
    [`${name}.xlsx`, await statementWorkbook(statement, language)],
    [`${name}.html`, statementHtml(statement, language)],
  ]);
  keepInputs(folder, files.keys(), pathsOf(inputs));
  writeFiles(folder, files);
  return [...files.keys()].map((file) => join(folder, file));
}
