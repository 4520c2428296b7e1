import { Argument, type Command } from 'commander';
import { bashScript, zshScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { type CommandNode, commandTree } from './completion/tree.ts';
import type { Context } from './context.ts';
import { EXIT } from './failure.ts';
import type { ProgramParts } from './program-parts.ts';

const SCRIPTS: Readonly<Record<string, (root: CommandNode) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

const WORDS = {
  it: {
    completion: 'stampa lo script che completa i comandi nella shell',
    shell: 'la shell: bash, zsh o fish',
  },
  en: {
    completion: 'print the script that completes commands in the shell',
    shell: 'the shell: bash, zsh or fish',
  },
};

const EXAMPLE = 'completion bash > ~/.local/share/bash-completion/completions/insedia';

/** Adds `insedia completion`. */
export function addCompletionCommand(context: Context, root: Command, { command, done }: ProgramParts): void {
  const words = WORDS[context.language];
  command(root, 'completion', words.completion, EXAMPLE)
    .addArgument(new Argument('<shell>', words.shell).choices(Object.keys(SCRIPTS)))
    .action((shell: string) => {
      context.print(SCRIPTS[shell]?.(commandTree(root)).trimEnd() ?? '');
      done(EXIT.ok);
    });
}
