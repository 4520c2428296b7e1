import type { Command, Option } from 'commander';

/** A command as a shell completes it. */
export interface CommandNode {
  /** The words that lead to it, without the program's own: `sla report`. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  readonly children: readonly CommandNode[];
}

/** An option as a shell completes it. */
interface OptionNode {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  /** What it may be; empty if anything. */
  readonly choices: readonly string[];
}

/** The commands and options of a program, help and version included. */
export function commandTree(command: Command, path: readonly string[] = []): CommandNode {
  const help = command.createHelp();
  return {
    path: path.join(' '),
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).flatMap(optionNode),
    children: help.visibleCommands(command).map((child) => commandTree(child, [...path, child.name()])),
  };
}

function optionNode({ argChoices = [], description, long, optional, required, short }: Option): OptionNode[] {
  if (long === undefined || long === null) return [];
  return [{ long, short, description, takesValue: required || optional, choices: argChoices }];
}

/** A command and all below it. */
export function everyCommand(node: CommandNode): CommandNode[] {
  return [node, ...node.children.flatMap(everyCommand)];
}
