import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeRun } from '../src/write/run-folder.ts';
import { edit, folderWith, insedia, started } from './command.ts';

const WRITER = fileURLToPath(new URL('kill/write-forever.ts', import.meta.url));

/** INSEDIA_KILLS=200 tries as many. */
const KILLS = Number(process.env.INSEDIA_KILLS ?? 8);

const RANK = ['rank', 'demo/call.yaml', '--applications', 'demo/applications.csv', '--out', 'out'];

describe('a run that is killed while it writes', () => {
  it(
    `leaves the old outputs whole or the new, ${KILLS} times`,
    async () => {
      const folder = folderWith();
      const out = join(folder, 'out');
      for (let i = 0; i < KILLS; i += 1) {
        await killAfter(out, (i * 0.618_033_988_75) % 1);
        // Stopped between two renamings, the old folder waits aside; the next run puts it back.
        const place = existsSync(out) ? out : join(folder, '.out.insedia-old');
        const texts = ['a.csv', 'b.html', 'c.xlsx'].map((name) => readFileSync(join(place, name), 'utf8'));
        expect(new Set(texts.map((text) => text.slice(0, 3))).size, place).toBe(1);
        expect(texts.map((text) => text.length)).toEqual([10 * 20_000, 11 * 20_000, 11 * 20_000]);
        expect(readdirSync(place).toSorted()).toEqual(['a.csv', 'b.html', 'c.xlsx', 'manifest.json']);
      }
      writeRun(out, new Map([['a.csv', 'last']]), { force: false });
      expect(readdirSync(folder)).toEqual(['out']);
    },
    KILLS * 5000,
  );
});

describe('a folder that a run is written into', () => {
  it('is replaced as a whole where it holds an earlier run alone, with what only that one made', () => {
    const folder = started();
    expect(insedia(folder, [...RANK, '--sensitivity']).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toContain('sensitivity.csv');
    expect(insedia(folder, RANK).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).not.toContain('sensitivity.csv');
    expect(readdirSync(folder).toSorted()).toEqual(['demo', 'out']);
  });

  it('keeps whatever else is in it', () => {
    const folder = started();
    insedia(folder, RANK);
    const own = folderWith({ 'notes.txt': 'mine' });
    insedia(folder, [...RANK.slice(0, -1), own]);
    expect(insedia(folder, [...RANK.slice(0, -1), own]).code).toBe(0);
    expect(readFileSync(join(own, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(own)).toContain('manifest.json');
  });

  it('keeps a file that was changed by hand, unless it is told not to', () => {
    const folder = started();
    insedia(folder, RANK);
    edit(folder, 'out/minutes.md', [['#', '# Checked by the commission.']]);
    const refused = insedia(folder, [...RANK, '--lang', 'it']);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('out/minutes.md: è stato modificato dopo che rank l’ha scritto');
    expect(readFileSync(join(folder, 'out/minutes.md'), 'utf8')).toContain('Checked by the commission');
    expect(insedia(folder, [...RANK, '--force']).code).toBe(0);
    expect(readFileSync(join(folder, 'out/minutes.md'), 'utf8')).not.toContain('Checked by the commission');
  });
});

/** Starts the writer and kills it after a part of a quarter second from its beginning to write. */
function killAfter(out: string, part: number): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=@insedia/source', '--import', 'tsx', WRITER, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 30 + 250 * part));
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
