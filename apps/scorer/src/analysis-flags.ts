import { type Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AnalysisOptions } from './analysis.ts';
import type { Messages } from './text/messages.ts';

/** The options of a command line that ask for analyses. */
export interface AnalysisFlags {
  readonly crossCheck?: boolean;
  readonly sensitivity?: boolean;
  readonly top?: number;
  readonly spread?: number;
  readonly samples?: number;
  readonly seed?: number;
}

/** Options that say how to analyse, and mean nothing without `--sensitivity`. */
const OF_SENSITIVITY = ['top', 'spread', 'samples', 'seed'] as const;

/** Adds the options that ask for analyses to a command. */
export function withAnalyses(command: Command, messages: Messages): Command {
  const { names } = messages;
  const whole = (least: number) => (text: string) => {
    const number = Number(text);
    if (/^-?\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(messages.wholeForm(least));
  };
  const percent = (text: string): number => {
    const number = Number(text.replace(',', '.'));
    if (/^\d+([.,]\d+)?$/.test(text) && number > 0 && number <= 100) return number;
    throw new InvalidArgumentError(messages.spreadForm);
  };
  return command
    .option('--cross-check', messages.crossCheckOption)
    .option('--sensitivity', messages.sensitivityOption)
    .addOption(new Option(`--top <${names.number}>`, messages.topOption).argParser(whole(1)))
    .addOption(new Option('--spread <%>', messages.spreadOption).argParser(percent))
    .addOption(new Option(`--samples <${names.number}>`, messages.samplesOption).argParser(whole(1)))
    .addOption(new Option(`--seed <${names.seed}>`, messages.seedOption).argParser(whole(-Infinity)));
}

/**
 * The analyses that the options ask for.
 *
 * @throws {CommanderError} if one says how to do what was not asked for
 */
export function analysisOptions(flags: AnalysisFlags): AnalysisOptions {
  const { crossCheck = false, sensitivity = false, top, spread, samples, seed } = flags;
  const idle = OF_SENSITIVITY.find((name) => flags[name] !== undefined);
  if (idle !== undefined && !sensitivity) {
    const complaint = `error: option '--${idle}' has no effect without '--sensitivity'`;
    throw new CommanderError(2, 'insedia.idleOption', complaint);
  }
  return {
    ...(crossCheck ? { crossCheck: {} } : {}),
    ...(sensitivity
      ? { sensitivity: { top, spread: spread === undefined ? undefined : spread / 100, samples, seed } }
      : {}),
  };
}
