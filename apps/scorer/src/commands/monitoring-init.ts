import { basename, dirname, extname } from 'node:path';
import { writeEvents } from '@insedia/monitoring';
import { fictionalYear } from '@insedia/monitoring/fictional';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../failure.ts';
import { eventsCsv, eventsWorkbook } from '../monitoring/event-table.ts';
import { monitoringMessagesIn } from '../text/monitoring-messages.ts';
import { keepExisting, writeFiles } from '../write/files.ts';

export interface MonitoringInitOptions {
  readonly path: string;
  readonly force: boolean;
}

/** Which of the invented years is written. */
const SEED = 2021;

/**
 * Writes an invented year of events to start from: JSON Lines, CSV or a workbook, as the name of the file says.
 *
 * @throws {UsageError} if the name says none of them
 * @throws {InputError} if the file is there already and `force` is not given
 */
export async function monitoringInit(
  { force, path }: MonitoringInitOptions,
  { invocation, language, messages, print }: Context,
): Promise<number> {
  keepExisting([path], force);
  const events = fictionalYear(SEED);
  const { command } = monitoringMessagesIn(language);
  const content = {
    '.jsonl': (): string => writeEvents(events),
    '.csv': (): string => eventsCsv(events, language),
    '.xlsx': (): Promise<Uint8Array> => eventsWorkbook(events, language, command.sheetName),
  };
  const extension = extname(path).toLowerCase();
  if (!isFormat(extension, content)) throw badFormat(path, Object.keys(content).join(', '));
  writeFiles(dirname(path), new Map([[basename(path), await content[extension]()]]));
  print(messages.initDone(path));
  print(`  ${invocation} report --events ${path} --as-of 2021-09-30 --out out`);
  return EXIT.ok;
}

function isFormat<T extends object>(extension: string, formats: T): extension is keyof T & string {
  return Object.hasOwn(formats, extension);
}

function badFormat(path: string, formats: string): UsageError {
  return new UsageError({
    it: `${path}: il nome del file deve finire in ${formats}`,
    en: `${path}: the name of the file must end in ${formats}`,
  });
}
