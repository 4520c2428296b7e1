import { spawn } from 'node:child_process';

/** A build that takes longer is told to whoever waits. */
const PATIENCE_MS = 3000;

/**
 * Builds a package and what it needs; silent on standard output, so that a command's own stays clean. Standard error
 * has what failed, and that it builds where that takes a while.
 */
const [filter = ''] = process.argv.slice(2);
const build = spawn('turbo', ['run', 'build', `--filter=${filter}`, '--output-logs=errors-only'], {
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const waiting = setTimeout(() => {
  process.stderr.write('Prima si compila il programma: un momento. (Building the program first.)\n');
}, PATIENCE_MS);
const said: Buffer[] = [];
build.stdout.on('data', (part: Buffer) => said.push(part));
build.on('error', (error) => {
  clearTimeout(waiting);
  process.stderr.write(`turbo did not start: ${error.message}\n`);
  process.exitCode = 1;
});
build.on('close', (status) => {
  clearTimeout(waiting);
  if (status !== 0) process.stderr.write(Buffer.concat(said));
  process.exitCode = status ?? 1;
});
