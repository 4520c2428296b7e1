import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { Context } from '../context.ts';
import { EXIT, InputError, UsageError } from '../failure.ts';
import { readCall } from '../read/call.ts';
import { formMessagesIn } from '../text/form-messages.ts';
import { messagesIn } from '../text/messages.ts';
import { keepInputs, writeFiles } from '../write/files.ts';
import { formWorkbook } from '../write/form/form-workbook.ts';

export interface FormCommandOptions {
  readonly call: string;
  readonly out: string;
  readonly rows: number;
  readonly all: boolean;
  readonly force: boolean;
}

/**
 * Writes the empty application form of a call.
 *
 * @throws {InputError} if the call cannot be used, or the file is there already and `force` is not given
 * @throws {UsageError} if the name of the file is none of a workbook
 */
export async function form(
  { all, call: path, force, out, rows }: FormCommandOptions,
  { invocation, language, print }: Context,
): Promise<number> {
  if (extname(out).toLowerCase() !== '.xlsx') {
    throw new UsageError({ it: formMessagesIn('it').badFile(out), en: formMessagesIn('en').badFile(out) });
  }
  const { call } = readCall(path);
  if (existsSync(out) && !force) {
    throw new InputError({ it: messagesIn('it').exists(out), en: messagesIn('en').exists(out) });
  }
  const folder = dirname(out);
  const files = new Map([[basename(out), await formWorkbook(call, { all, language, rows })]]);
  keepInputs(folder, files.keys(), [path]);
  writeFiles(folder, files);
  print(formMessagesIn(language).writtenAs(out));
  print(`  ${invocation} rank ${path} --applications ${out} --out out`);
  return EXIT.ok;
}
