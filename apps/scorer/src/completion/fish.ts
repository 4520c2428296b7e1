import { type CommandNode, everyCommand } from './tree.ts';

/** A script that makes fish complete the program's words, with what each does. */
export function fishScript(root: CommandNode): string {
  const { name } = root;
  const lines = everyCommand(root).flatMap((node) => {
    const here = condition(name, node);
    return [
      ...node.children.map(
        (child) => `complete -c ${name} -f -n ${here} -a ${child.name} -d ${quoted(child.description)}`,
      ),
      ...node.options.map(
        ({ choices, description, long, short, takesValue }) =>
          `complete -c ${name} -n ${here} -l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}${takesValue ? ' -r' : ''}${choices.length > 0 ? ` -f -a ${quoted(choices.join(' '))}` : ''} -d ${quoted(description)}`,
      ),
    ];
  });
  return `# ${name} completion fish
function __${name}_at
  set -l words (commandline -opc | string match -v -- '-*')
  test "$words[2..]" = "$argv"; or string match -q -- "$argv *" "$words[2..]"
end
${lines.join('\n')}
`;
}

/** Whether the words typed so far lead to a command; a group only as long as none of its commands is there. */
function condition(name: string, { children, path }: CommandNode): string {
  const at = path === '' ? '__fish_use_subcommand' : `__${name}_at ${path}`;
  const names = children.map((child) => child.name).join(' ');
  return quoted(path !== '' && names !== '' ? `${at}; and not __fish_seen_subcommand_from ${names}` : at);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
