import type { Command } from 'commander';
import type { Context } from './context.ts';
import type { ProgramParts } from './program-parts.ts';
import { programmeMessagesIn } from './text/programme-messages.ts';

/** Adds `programme trace`. */
export function addProgrammeCommands(context: Context, { command, done, group }: ProgramParts): Command {
  const messages = programmeMessagesIn(context.language);
  const programme = group('programme', messages.group);
  command(programme, 'trace', messages.trace, 'programme trace')
    .option('--json', context.messages.jsonOption)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { programmeTrace } = await import('./commands/programme-trace.ts');
      done(programmeTrace({ json }, context));
    });
  return programme;
}
