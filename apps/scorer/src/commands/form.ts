import { basename, dirname, extname } from 'node:path';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../failure.ts';
import { readCall } from '../read/call.ts';
import { formMessagesIn } from '../text/form-messages.ts';
import { keepExisting, keepInputs, writeFiles } from '../write/files.ts';
import { formWorkbook } from '../write/form/form-workbook.ts';
import { formTableSchema } from '../write/form/table-schema.ts';

export interface FormCommandOptions {
  readonly call: string;
  readonly out: string;
  readonly rows: number;
  readonly all: boolean;
  readonly force: boolean;
}

/**
 * Writes the empty application form of a call, as a workbook or as a Table Schema.
 *
 * @throws {InputError} if the call cannot be used, or the file is there already and `force` is not given
 * @throws {UsageError} if the name of the file tells neither
 */
export async function form(
  { all, call: path, force, out, rows }: FormCommandOptions,
  { invocation, language, print }: Context,
): Promise<number> {
  const extension = extname(out).toLowerCase();
  if (extension !== '.xlsx' && extension !== '.json') {
    throw new UsageError({ it: formMessagesIn('it').badFile(out), en: formMessagesIn('en').badFile(out) });
  }
  const { call } = readCall(path);
  keepExisting([out], force);
  const folder = dirname(out);
  const content =
    extension === '.json'
      ? formTableSchema(call, language, all)
      : await formWorkbook(call, { all, language, rows });
  const files = new Map([[basename(out), content]]);
  keepInputs(folder, files.keys(), [path]);
  writeFiles(folder, files);
  if (extension === '.json') {
    print(formMessagesIn(language).schemaWritten(out));
    return EXIT.ok;
  }
  print(formMessagesIn(language).writtenAs(out));
  print(`  ${invocation} rank ${path} --applications ${out} --out out`);
  return EXIT.ok;
}
