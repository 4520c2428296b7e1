import type { Language } from '@insedia/domain';
import { type Command, Option } from 'commander';
import { programmeTrace } from './commands/programme-trace.ts';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import type { ProgramParts } from './sla-program.ts';
import { programmeMessagesIn } from './text/programme-messages.ts';

/** Adds `programme trace`. */
export function addProgrammeCommands(root: Command, context: Context, { command, done }: ProgramParts): void {
  const { messages: common } = context;
  const messages = programmeMessagesIn(context.language);
  const programme = root
    .command('programme')
    .description(messages.group)
    .helpOption('-h, --help', common.helpOption)
    .helpCommand(false)
    .addOption(new Option('--lang <it|en>', common.langOption).choices(['it', 'en']));
  programme.on('command:*', ([word = '']: readonly string[]) => {
    const names = programme.commands.map((one) => one.name()).join(', ');
    throw new UsageError({
      it: programmeMessagesIn('it').unknown(word, names),
      en: programmeMessagesIn('en').unknown(word, names),
    });
  });
  command(programme, 'trace', messages.trace, 'programme trace --lang en')
    .option('--json', common.jsonOption)
    .action((_: object, trace: Command) => {
      // The option of the group takes what stands after the command, too.
      const { json = false, lang = 'it' } = trace.optsWithGlobals<{ json?: boolean; lang?: Language }>();
      done(programmeTrace({ json, language: lang }, context));
    });
}
