import { type CommandNode, everyCommand } from './tree.ts';

/** A script that makes Bash complete the program's words: commands, options, their choices, else files. */
export function bashScript(root: CommandNode): string {
  const { name } = root;
  const all = everyCommand(root);
  const paths = all.filter(({ path }) => path !== '').map(({ path }) => `" ${path}"`);
  const words = all.map(
    ({ children, options, path }) =>
      `    "${path === '' ? '' : ` ${path}`}") commands="${children.map((child) => child.name).join(' ')}"; options="${options.flatMap(({ long, short }) => (short ? [short, long] : [long])).join(' ')}" ;;`,
  );
  return `# ${name} completion bash
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" path="" commands="" options="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
    ${paths.join('|')}) path="$path \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$path" in
${words.join('\n')}
  esac
  COMPREPLY=()
  case "$previous" in
${choices(root)
  .map(([option, values]) => `    ${option}) COMPREPLY=($(compgen -W "${values}" -- "$current")); return ;;`)
  .join('\n')}
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n "$commands" ]]; then COMPREPLY=($(compgen -W "$commands" -- "$current"))
  fi
}
complete -o default -F _${name} ${name}
`;
}

/** The same for Zsh, which can read Bash's. */
export function zshScript(root: CommandNode): string {
  return `#compdef ${root.name}
autoload -U +X compinit && compinit
autoload -U +X bashcompinit && bashcompinit
${bashScript(root)}`;
}

/** The values of options that have few, by option. */
function choices(root: CommandNode): [option: string, values: string][] {
  const found = everyCommand(root).flatMap(({ options }) =>
    options.flatMap((option) =>
      option.choices.length > 0 ? [[option.long, option.choices.join(' ')] as const] : [],
    ),
  );
  return [...new Map(found)];
}
