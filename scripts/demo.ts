import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The rankings of the demo: every Lombard municipality, and a fictional call whose faulty rows are part of the show. */
const RUNS = [
  { call: 'areas.yaml', applications: 'data/municipalities.csv', out: 'out/areas', exit: 0, flags: [] },
  {
    call: 'attract-2021.yaml',
    applications: 'applications.csv',
    out: 'out/call',
    exit: 1,
    flags: ['--cross-check', '--sensitivity'],
  },
];

const EXAMPLE = 'examples/lombardy';
const PROMISED = ['ranking.csv', 'ranking.xlsx', 'ranking.geojson', 'report.html', 'manifest.json'];

run('npm', ['run', '--silent', 'data', '--prefix', EXAMPLE], 0);
for (const { call, applications, out, exit, flags } of RUNS) {
  console.log('');
  const files = [join(EXAMPLE, call), '--applications', join(EXAMPLE, applications), '--out', out];
  run(process.execPath, ['apps/scorer/dist/cli.js', 'rank', ...files, ...flags], exit);
  const missing = PROMISED.filter((name) => !existsSync(join(out, name)));
  if (missing.length > 0) throw new Error(`${out} lacks ${missing.join(', ')}`);
}

/** The programme on a day of an invented year of events. */
const PROGRAMME = 'out/programme';
const events = join(PROGRAMME, 'events.xlsx');
console.log('');
insedia('programme', 'init', events, '--force', '--lang', 'en');
console.log('');
insedia('report', '--events', events, '--as-of', '2021-09-30', '--out', PROGRAMME, '--lang', 'en');

console.log(
  `\n${[...RUNS.map(({ out }) => out), PROGRAMME].map((out) => join(out, 'report.html')).join('\n')}`,
);

function insedia(...args: readonly string[]): void {
  run(process.execPath, ['apps/scorer/dist/cli.js', ...args], 0);
}

function run(command: string, args: readonly string[], expected: number): void {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== expected)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}, not ${expected}`);
}
