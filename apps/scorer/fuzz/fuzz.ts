import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.ts';
import type { Tried } from './try-one.ts';

/**
 * Mutated inputs, of every format, from consecutive seeds. Each must be assessed with no row lost, or be refused with
 * a message, within ten seconds. A process of its own tries them, so that one which hangs is named and passed over.
 *
 *     pnpm --filter @insedia/scorer run fuzz --count 50000 --seed 1
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

const PATIENCE_MS = 10_000;
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'insedia-fuzz-'));
const input = join(folder, 'input');
const first = Number(values.seed);
const end = first + Number(values.count);
const tallies = new Map<string, Record<Tried['outcome'], number>>();
let faults = 0;

const absent = await makeCorpus(join(folder, 'corpus'));
if (absent.length > 0)
  process.stdout.write(`not tried, for want of the programs that write them: ${absent.join(', ')}\n`);
for (let seed = first; seed < end; ) seed = await tryFrom(seed);
for (const [kind, { assessed, fault, refused }] of [...tallies].toSorted())
  process.stdout.write(
    `${kind.padEnd(22)} ${String(assessed).padStart(6)} assessed ${String(refused).padStart(6)} refused ${String(fault).padStart(4)} faults\n`,
  );
const sum = (outcome: Tried['outcome']): number =>
  [...tallies.values()].reduce((n, tally) => n + tally[outcome], 0);
process.stdout.write(
  `${end - first} inputs: ${sum('assessed')} assessed with no row lost, ${sum('refused')} refused with a message, ${faults} faults\n`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = faults === 0 ? 0 : 1;

/** Tries the seeds from one on, until the process that does so ends or hangs; the seed to go on from. */
function tryFrom(start: number): Promise<number> {
  let seed = start;
  const child = spawn(
    process.execPath,
    [
      '--conditions=@insedia/source',
      '--import',
      'tsx',
      WORKER,
      join(folder, 'corpus'),
      input,
      String(start),
      String(end),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let timer = setTimeout(() => child.kill('SIGKILL'), 6 * PATIENCE_MS);
  createInterface({ input: child.stdout }).on('line', (line) => {
    clearTimeout(timer);
    note(seed, JSON.parse(line));
    seed += 1;
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  });
  return ended(child).then(() => {
    clearTimeout(timer);
    if (seed >= end) return seed;
    note(seed, { kind: 'unknown', outcome: 'fault', fault: 'it hung, or ended the process' });
    return seed + 1;
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()));
}

function note(seed: number, { fault, kind, outcome }: Tried): void {
  const tally = tallies.get(kind) ?? { assessed: 0, refused: 0, fault: 0 };
  tallies.set(kind, tally);
  tally[outcome] += 1;
  if (outcome !== 'fault') return;
  faults += 1;
  process.stdout.write(`seed ${seed}, ${kind}: ${fault}\n`);
  if (values.keep !== undefined) cpSync(input, join(values.keep, String(seed)), { recursive: true });
}
