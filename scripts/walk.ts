import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Does what a tutorial says, as a reader would: the lines of its `sh` blocks one by one, `cd` among them; its blocks with
 * a file name after their language saved under it; in its `console` blocks a command, and what it must print.
 *
 * @param page the Markdown of the tutorial
 * @param folder where to begin
 * @returns how many commands were given
 * @throws {Error} if a command fails, or prints something else than the page shows
 */
export function walk(page: string, folder: string, env: NodeJS.ProcessEnv): number {
  let here = folder;
  let commands = 0;
  const shell = (command: string): string => {
    commands++;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: here,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`«${command}» ended with ${status}\n${stdout}\n${stderr}`);
    return stdout.trimEnd();
  };
  for (const [, language, file, text = ''] of page.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```$/gms)) {
    if (file) writeFileSync(join(here, file), text);
    else if (language === 'sh') {
      for (const line of text.trim().split('\n')) {
        if (line.startsWith('cd ')) here = join(here, line.slice(3));
        else shell(line);
      }
    } else if (language === 'console') {
      const [command = '', ...shown] = text.trimEnd().split('\n');
      const printed = shell(command.replace(/^\$ /, ''));
      if (printed !== shown.join('\n'))
        throw new Error(`«${command}» printed\n${printed}\nnot\n${shown.join('\n')}`);
    }
  }
  return commands;
}
