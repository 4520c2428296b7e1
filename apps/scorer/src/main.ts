import { CommanderError } from 'commander';
import { type Context, type Environment, localeLanguage, said, terminalContext } from './context.ts';
import { EXIT, InputError } from './failure.ts';
import { program } from './program.ts';
import { commanderText } from './text/commander-text.ts';

/**
 * Runs a command line and says how it ended.
 *
 * @param args the words after the program's name
 * @returns the exit code: see {@link EXIT}
 */
export async function main(args: readonly string[], environment: Environment): Promise<number> {
  const language = languageOf(args) ?? localeLanguage(environment);
  const context = terminalContext(language, args.includes('--quiet') || args.includes('-q'), environment);
  let exitCode: number = EXIT.ok;
  try {
    await program(context, (code) => {
      exitCode = code;
    }).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failed(error, context);
  }
}

function languageOf(args: readonly string[]): 'it' | 'en' | undefined {
  const at = args.lastIndexOf('--lang');
  const given =
    at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return given === 'it' || given === 'en' ? given : undefined;
}

function failed(error: unknown, context: Context): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code !== 'commander.help') {
      context.complain(context.alarming(commanderText(error.message, context.language)));
    }
    return EXIT.usage;
  }
  if (error instanceof InputError) {
    for (const text of error.texts) context.complain(context.alarming(said(context, text)));
    return error.exitCode;
  }
  context.complain(context.alarming(context.messages.internal));
  context.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.internal;
}
