import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { folderWith, insedia } from './command.ts';

function script(shell: string): string {
  const { code, stdout } = insedia(folderWith(), ['completion', shell]);
  expect(code).toBe(0);
  return stdout;
}

/** What Bash offers after these words, the last of which is being typed. */
function offered(...words: readonly string[]): string[] {
  const tried = `${script('bash')}
COMP_WORDS=(${words.map((word) => `"${word}"`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _insedia
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout } = spawnSync('bash', ['-c', tried], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\n').filter((word) => word !== '');
}

describe('completion in Bash', () => {
  it('offers the commands, those of a group, and the options of each', () => {
    expect(offered('insedia', 'r')).toEqual(['rank', 'report']);
    expect(offered('insedia', 'sla', '')).toEqual(['due', 'report', 'init']);
    expect(offered('insedia', 'rank', 'call.yaml', '--se')).toEqual(['--sensitivity', '--seed']);
    expect(offered('insedia', 'validate', 'call.yaml', '--se')).toEqual([]);
  });

  it('offers the values of an option that has few, and leaves the rest to files', () => {
    expect(offered('insedia', 'rank', '--lang', '')).toEqual(['it', 'en']);
    expect(offered('insedia', 'rank', 'c')).toEqual([]);
  });
});

it('there is a script for Zsh and one for fish, and no other', () => {
  expect(script('zsh')).toMatch(/^#compdef insedia\n[\s\S]*complete -o default -F _insedia insedia/);
  expect(script('fish')).toContain("-a rank -d 'assess the applications");
  const { code, stderr } = insedia(folderWith(), ['completion', 'tcsh', '--lang', 'it']);
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /l’argomento 'shell' non accetta il valore 'tcsh'\. Valori ammessi: bash, zsh, fish/,
  );
});
