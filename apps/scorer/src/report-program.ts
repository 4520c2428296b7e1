import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from './context.ts';
import type { ProgramParts } from './program-parts.ts';
import { dateIn } from './read/cells.ts';
import { eventColumnLines, eventItemLines } from './text/monitoring-columns.ts';
import { monitoringMessagesIn } from './text/monitoring-messages.ts';

interface ReportFlags {
  readonly asOf?: string;
  readonly budget?: string;
  readonly decimal?: ',' | '.';
  readonly events?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
  readonly reading: readonly string[];
  readonly sheet?: string;
  readonly since?: string;
  readonly sla?: string;
}

/** Adds `report` and `programme init`. */
export function addReportCommands(
  context: Context,
  root: Command,
  programme: Command,
  { command, decimal, done, needed }: ProgramParts,
): void {
  const { language, messages: common } = context;
  const { command: messages } = monitoringMessagesIn(language);
  const { names } = messages;
  const file = common.names.file;
  const day = (flags: string, description: string): Option =>
    new Option(flags, description).argParser((text: string): string => {
      const date = dateIn(text.trim());
      if (date !== undefined) return date;
      throw new InvalidArgumentError(messages.notADate);
    });
  const example = 'report --events events.xlsx --as-of 2021-09-30 --out out';
  const eventsFlags = `-e, --events <${file}>`;
  const asOfFlags = `--as-of <${names.date}>`;
  command(root, 'report', messages.report, example)
    .option(eventsFlags, messages.eventsOption)
    .addOption(day(asOfFlags, messages.asOfOption))
    .addOption(day(`--since <${names.date}>`, messages.sinceOption))
    .option(`--sla <${file}>`, messages.slaOption)
    .option(`--budget <${file}>`, messages.budgetOption)
    .addOption(
      new Option(`--reading <${names.reading}>`, messages.readingOption)
        .argParser((reading: string, others: readonly string[]) => [...others, reading])
        .default([], '–'),
    )
    .option(`--sheet <${common.names.sheet}>`, messages.sheetOption)
    .addOption(decimal())
    .option(`-o, --out <${common.names.folder}>`, messages.outOption)
    .option('--json', common.jsonOption)
    .addHelpText('after', () =>
      [
        '',
        `${messages.columnsHead}:`,
        ...eventColumnLines(language),
        '',
        `${messages.itemsHead}:`,
        ...eventItemLines(language),
      ].join('\n'),
    )
    .action(async ({ asOf, events, json = false, quiet = false, ...options }: ReportFlags) => {
      const inputs = {
        events: needed(events, eventsFlags, example),
        asOf: needed(asOf, asOfFlags, example),
      };
      const { report } = await import('./commands/report.ts');
      done(await report({ ...options, ...inputs, json, quiet }, context));
    });

  command(programme, 'init', messages.init, 'programme init events.xlsx')
    .argument(`<${file}>`, messages.toMake)
    .option('--force', common.forceOption)
    .action(async (path: string, { force = false }: { force?: boolean }) => {
      const { monitoringInit } = await import('./commands/monitoring-init.ts');
      done(await monitoringInit({ path, force }, context));
    });
}
