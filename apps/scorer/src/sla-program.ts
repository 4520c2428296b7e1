import type { DecreeTarget, HoursReading, Interval, OverduePolicy, PeriodBasis } from '@insedia/sla';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { slaDue } from './commands/sla-due.ts';
import { slaReport } from './commands/sla-report.ts';
import type { Context } from './context.ts';
import type { ChoiceOptions } from './sla/choices.ts';
import { slaMessagesIn } from './text/sla-messages.ts';

/** What the other commands of the program are made with. */
export interface ProgramParts {
  readonly command: (parent: Command, name: string, description: string, example: string) => Command;
  readonly required: <T extends string>(value: T | undefined, option: string) => T;
  readonly done: (exitCode: number) => void;
}

const TARGETS: Readonly<Record<string, DecreeTarget['id']>> = {
  comuni: 'municipalities-reply',
  municipalities: 'municipalities-reply',
  'municipalities-reply': 'municipalities-reply',
  investitori: 'investors-email',
  investors: 'investors-email',
  email: 'investors-email',
  'investors-email': 'investors-email',
  telefono: 'investors-phone',
  phone: 'investors-phone',
  'investors-phone': 'investors-phone',
};

const READINGS: Readonly<Record<string, HoursReading>> = {
  calendario: 'calendarHours',
  calendar: 'calendarHours',
  calendarHours: 'calendarHours',
  giorni: 'workingDays',
  days: 'workingDays',
  workingDays: 'workingDays',
  ore: 'workingHours',
  hours: 'workingHours',
  workingHours: 'workingHours',
};

const STARTS: Readonly<Record<string, 'request' | 'first-reply'>> = {
  richiesta: 'request',
  request: 'request',
  risposta: 'first-reply',
  reply: 'first-reply',
};

const BASES: Readonly<Record<string, PeriodBasis>> = {
  scadenza: 'due',
  due: 'due',
  apertura: 'opened',
  opened: 'opened',
};

const OVERDUE: Readonly<Record<string, OverduePolicy>> = {
  contati: 'counted',
  counted: 'counted',
  'a-parte': 'apart',
  apart: 'apart',
};

interface DueFlags extends ChoiceOptions {
  readonly at?: string;
  readonly target?: DecreeTarget['id'];
  readonly json?: boolean;
}

interface ReportFlags extends ChoiceOptions {
  readonly events?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly basis?: PeriodBasis;
  readonly overdue?: OverduePolicy;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds `sla due` and `sla report`. */
export function addSlaCommands(
  root: Command,
  context: Context,
  { command, done, required }: ProgramParts,
): void {
  const { language, messages: common } = context;
  const messages = slaMessagesIn(language);
  const { names } = messages;
  const choice = <T>(flags: string, description: string, words: Readonly<Record<string, T>>): Option =>
    new Option(flags, description).argParser((word: string): T => {
      const value = Object.hasOwn(words, word) ? words[word] : undefined;
      if (value !== undefined) return value;
      throw new InvalidArgumentError(messages.allowed(Object.keys(words).join(', ')));
    });
  const withChoices = (target: Command, reading: string): Command =>
    target
      .addOption(choice(`--reading <${names.reading}>`, reading, READINGS))
      .option(`--municipality <${names.municipality}>`, messages.municipalityOption)
      .option(`--patron <${names.day}>`, messages.patronOption)
      .addOption(
        new Option(`--hours <${names.hours}>`, messages.hoursOption).argParser((text: string): Interval => {
          const [open = '', close = '', ...rest] = text.split(/[-–]/);
          if (open !== '' && close !== '' && rest.length === 0) return [open, close];
          throw new InvalidArgumentError(messages.hoursForm);
        }),
      )
      .addOption(choice(`--follow-up-from <${names.start}>`, messages.followUpOption, STARTS))
      .option('--json', common.jsonOption);

  const sla = root
    .command('sla')
    .description(messages.group)
    .helpOption('-h, --help', common.helpOption)
    .helpCommand(false)
    .addOption(new Option('--lang <it|en>', common.langOption).choices(['it', 'en']));
  const atFlags = `--at <${names.instant}>`;
  const targetFlags = `--target <${names.target}>`;
  withChoices(
    command(sla, 'due', messages.due, 'sla due --at 2021-12-06T15:30 --target comuni')
      .option(atFlags, messages.atOption)
      .addOption(choice(targetFlags, messages.targetOption, TARGETS)),
    messages.dueReadingOption,
  ).action(({ at, json = false, target, ...choices }: DueFlags) => {
    const inputs = { at: required(at, atFlags), target: required(target, targetFlags) };
    done(slaDue({ ...choices, ...inputs, json }, context));
  });

  const eventsFlags = `-e, --events <${common.names.file}>`;
  const periodFlags = `-p, --period <${names.period}>`;
  withChoices(
    command(sla, 'report', messages.report, 'sla report --events events.csv --period 2021-Q4 --out out')
      .option(eventsFlags, messages.eventsOption)
      .option(periodFlags, messages.periodOption)
      .option(`--as-of <${names.instant}>`, messages.asOfOption)
      .addOption(choice(`--basis <${names.basis}>`, messages.basisOption, BASES))
      .addOption(choice(`--overdue <${names.way}>`, messages.overdueOption, OVERDUE))
      .option(`-o, --out <${common.names.folder}>`, messages.outOption),
    messages.readingOption,
  ).action(async ({ events, json = false, period, quiet = false, ...options }: ReportFlags) => {
    const inputs = { events: required(events, eventsFlags), period: required(period, periodFlags) };
    done(await slaReport({ ...options, ...inputs, json, quiet }, context));
  });
}
