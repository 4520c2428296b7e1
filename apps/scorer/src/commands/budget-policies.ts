import { join } from 'node:path';
import type { IsoDate } from '@insedia/budget';
import { compareAt } from '../budget/comparison.ts';
import { type BudgetInputs, gather, pathsOf } from '../budget/gather.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { refusedLines } from '../text/budget-lines.ts';
import { budgetMessagesIn } from '../text/budget-messages.ts';
import { comparisonLines, pointLines } from '../text/comparison-lines.ts';
import { comparisonHtml } from '../write/budget/comparison-html.ts';
import { comparisonWorkbook } from '../write/budget/comparison-workbook.ts';
import { toJson } from '../write/budget/statement-json.ts';
import { keepInputs, writeFiles } from '../write/files.ts';
import { noteReading } from './budget-notes.ts';

export interface PoliciesOptions extends BudgetInputs {
  readonly asOf: IsoDate;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Prints the points that the decree leaves open, with the readings of each. */
export function listPolicies(context: Context): number {
  for (const line of pointLines(context)) context.print(line);
  return EXIT.ok;
}

/**
 * Prints what each reading of each open point would pay on documents, and with `out` writes it too.
 *
 * @throws {InputError} if a file cannot be used
 */
export async function budgetPolicies(options: PoliciesOptions, context: Context): Promise<number> {
  const { advanceGuarantee, advanceRequested, asOf, json, out, quiet } = options;
  const { language } = context;
  const messages = budgetMessagesIn(language);
  const gathered = await gather(options);
  noteReading(gathered, context);
  const advance = { requestedOn: advanceRequested, guaranteeOn: advanceGuarantee };
  const comparison = compareAt(gathered, asOf, advance);
  const name = messages.files2.policies;
  const files = new Map<string, string | Uint8Array>();
  if (out !== undefined) {
    files.set(`${name}.xlsx`, await comparisonWorkbook(comparison, language));
    files.set(`${name}.html`, comparisonHtml(comparison, language));
    keepInputs(out, files.keys(), pathsOf(options));
    writeFiles(out, files);
  }
  if (json) {
    const { differing, same, statement } = comparison;
    context.print(toJson({ asOf, readings: differing, same, rows: statement.rows, notes: statement.notes }));
  } else if (!quiet) {
    for (const line of comparisonLines(comparison, context)) context.print(line);
    if (files.size > 0) context.print(`\n${context.strong(messages.written)}`);
    for (const file of files.keys()) context.print(`  ${join(out ?? '', file)}`);
  }
  const { faults } = gathered.read;
  if (faults.length === 0) return EXIT.ok;
  context.complain(`\n${context.alarming(messages.refused)}`);
  for (const line of refusedLines(faults, language)) context.complain(line);
  return EXIT.rejected;
}
