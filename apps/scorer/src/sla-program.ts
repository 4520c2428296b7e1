import type { DecreeTarget, Interval, OverduePolicy, PeriodBasis } from '@insedia/sla';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import type { ProgramParts } from './program-parts.ts';
import type { ChoiceOptions } from './sla/choices.ts';
import { BASES, OVERDUE, READINGS, STARTS, TARGETS } from './sla/option-words.ts';
import { plain } from './text/plain.ts';
import { columnLines } from './text/sla-columns.ts';
import { slaMessagesIn } from './text/sla-messages.ts';

interface DueFlags extends ChoiceOptions {
  readonly at?: string;
  readonly target?: DecreeTarget['id'];
  readonly json?: boolean;
}

interface ReportFlags extends ChoiceOptions {
  readonly events?: string;
  readonly period?: string;
  readonly sheet?: string;
  readonly asOf?: string;
  readonly basis?: PeriodBasis;
  readonly overdue?: OverduePolicy;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds `sla due` and `sla report`. */
export function addSlaCommands(context: Context, { command, done, group, needed }: ProgramParts): void {
  const { language, messages: common } = context;
  const messages = slaMessagesIn(language);
  const { names } = messages;
  const choice = <T>(flags: string, description: string, words: Readonly<Record<string, T>>): Option =>
    new Option(flags, description).argParser((word: string): T => {
      const found = Object.entries(words).find(([name]) => plain(name) === plain(word));
      if (found) return found[1];
      throw new InvalidArgumentError(messages.allowed(Object.keys(words).join(', ')));
    });
  const withChoices = (target: Command, reading: string): Command =>
    target
      .addOption(choice(`--reading <${names.reading}>`, reading, READINGS))
      .option(`--municipality <${names.municipality}>`, messages.municipalityOption)
      .option(`--patron <${names.day}>`, messages.patronOption)
      .addOption(
        new Option(`--hours <${names.hours}>`, messages.hoursOption).argParser((text: string): Interval[] =>
          text.split(',').map((part): Interval => {
            const [open = '', close = '', ...rest] = part.split(/[-–]/).map(clockTime);
            if (open !== '' && close !== '' && rest.length === 0) return [open, close];
            throw new InvalidArgumentError(messages.hoursForm);
          }),
        ),
      )
      .option(`--calendar <${common.names.file}>`, messages.calendarOption)
      .addOption(choice(`--follow-up-from <${names.start}>`, messages.followUpOption, STARTS))
      .option('--json', common.jsonOption)
      .allowExcessArguments();

  const sla = group('sla', messages.group);
  const dueExample = 'sla due --at 2021-12-06T15:30 --target comuni';
  const atFlags = `--at <${names.instant}>`;
  const targetFlags = `--target <${names.target}>`;
  withChoices(
    command(sla, 'due', messages.due, dueExample)
      .option(atFlags, messages.atOption)
      .addOption(choice(targetFlags, messages.targetOption, TARGETS)),
    messages.dueReadingOption,
  ).action(async ({ at, json = false, target, ...choices }: DueFlags, { args }: Command) => {
    noOtherWords(args);
    const inputs = {
      at: needed(at, atFlags, dueExample),
      target: needed(target, targetFlags, dueExample),
    };
    const { slaDue } = await import('./commands/sla-due.ts');
    done(slaDue({ ...choices, ...inputs, json }, context));
  });

  const reportExample = 'sla report --events events.csv --period 2021-Q4 --out out';
  const eventsFlags = `-e, --events <${common.names.file}>`;
  const periodFlags = `-p, --period <${names.period}>`;
  withChoices(
    command(sla, 'report', messages.report, reportExample)
      .option(eventsFlags, messages.eventsOption)
      .option(periodFlags, messages.periodOption)
      .option(`--sheet <${names.sheet}>`, messages.sheetOption)
      .option(`--as-of <${names.instant}>`, messages.asOfOption)
      .addOption(choice(`--basis <${names.basis}>`, messages.basisOption, BASES))
      .addOption(choice(`--overdue <${names.way}>`, messages.overdueOption, OVERDUE))
      .option(`-o, --out <${common.names.folder}>`, messages.outOption)
      .addHelpText('after', () => ['', `${messages.columnsHead}:`, ...columnLines(language)].join('\n')),
    messages.readingOption,
  ).action(
    async ({ events, json = false, period, quiet = false, ...options }: ReportFlags, { args }: Command) => {
      noOtherWords(args);
      const inputs = {
        events: needed(events, eventsFlags, reportExample),
        period: needed(period, periodFlags, reportExample),
      };
      const { slaReport } = await import('./commands/sla-report.ts');
      done(await slaReport({ ...options, ...inputs, json, quiet }, context));
    },
  );

  command(sla, 'init', messages.init, 'sla init events.csv')
    .argument(`<${common.names.file}>`, messages.eventsToMake)
    .option('--force', common.forceOption)
    .action(async (path: string, { force = false }: { force?: boolean }) => {
      const { slaInit } = await import('./commands/sla-init.ts');
      done(slaInit({ path, force }, context));
    });
}

/** A time of day with both digits of its hour. */
function clockTime(text: string): string {
  return text.trim().replace(/^\d:/, '0$&');
}

/** An instant with a space in it, without quotation marks, is two words to a shell. */
function noOtherWords(words: readonly string[]): void {
  if (words.length === 0) return;
  const all = words.join(' ');
  throw new UsageError({
    it: `parole di troppo: «${all}»; ciò che contiene spazi va fra virgolette, come "06/12/2021 15:30"`,
    en: `words too many: “${all}”; what has spaces in it goes between quotation marks, as in "06/12/2021 15:30"`,
  });
}
