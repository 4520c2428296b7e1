import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The two runs of the demo: every Lombard municipality, and a fictional call whose faulty rows are part of the show. */
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
console.log(`\n${RUNS.map(({ out }) => join(out, 'report.html')).join('\n')}`);

function run(command: string, args: readonly string[], expected: number): void {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== expected)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}, not ${expected}`);
}
