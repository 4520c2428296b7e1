import { spawnSync } from 'node:child_process';

/** Builds a package and what it needs; silent unless it fails, so that a command's own output stays clean. */
const [filter = ''] = process.argv.slice(2);
const { status, stdout } = spawnSync(
  'turbo',
  ['run', 'build', `--filter=${filter}`, '--output-logs=errors-only'],
  {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  },
);
if (status !== 0) process.stderr.write(stdout ?? 'turbo did not start\n');
process.exitCode = status ?? 1;
