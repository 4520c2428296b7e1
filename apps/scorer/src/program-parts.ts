import type { LocalizedText } from '@insedia/domain';
import type { Command, Option } from 'commander';
import { UsageError } from './failure.ts';

/** What groups of commands are made with. */
export interface ProgramParts {
  /** A command with the options that all have, and an example in its help. */
  readonly command: (parent: Command, name: string, description: string, example: string) => Command;
  /** A command that only holds others. */
  readonly group: (name: string, description: string) => Command;
  /** The option that states the decimal mark of files. */
  readonly decimal: () => Option;
  /** The options that state the files of layers, and coordinate systems. */
  readonly layerOptions: (target: Command) => Command;
  /** The value of an option that a command cannot do without. */
  readonly needed: <T extends string>(value: T | undefined, option: string, example: string) => T;
  readonly done: (exitCode: number) => void;
}

/** What is said where a group is given a word that is none of its commands. */
export function unknownCommand(group: Command, word: string): UsageError {
  const names = group.commands.map((command) => command.name()).join(', ');
  return new UsageError({
    it: `errore: comando sconosciuto '${group.name()} ${word}'; ci sono: ${names}`,
    en: `error: unknown command '${group.name()} ${word}'; there are: ${names}`,
  });
}

/** What is said where an option is missing. */
export function missingOption(option: string, example: string): LocalizedText {
  return {
    it: `errore: manca l’opzione obbligatoria '${option}'; per esempio: ${example}`,
    en: `error: required option '${option}' not specified; for example: ${example}`,
  };
}
