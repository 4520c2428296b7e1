import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPEN_POINTS, POLICY_NAMES } from '@insedia/budget';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/budget/', import.meta.url));
const FILES = ['--reports', join(EXAMPLES, 'rendiconti.csv'), '--activities', join(EXAMPLES, 'attivita.csv')];

function policies(folder: string, ...args: string[]) {
  const documents = join(EXAMPLES, 'documenti-4-varese-nulla.csv');
  return insedia(folder, ['budget', 'policies', '-d', documents, ...FILES, '--lang', 'it', ...args]);
}

test('without documents it lists the 22 points, their readings and which of them holds', () => {
  const { code, stdout } = insedia(folderWith(), ['budget', 'policies', '--lang', 'it']);
  expect(code).toBe(0);
  for (const name of POLICY_NAMES) expect(stdout).toContain(`${OPEN_POINTS[name].point} `);
  expect(stdout).toMatch(
    /\* constantRateCapped +quota × spesa di tutti \/ piano, non oltre la spesa propria/,
  );
});

test('with documents it says what each reading would pay, and which points change nothing', () => {
  const { code, stdout } = policies(folderWith());
  expect(code).toBe(0);
  expect(stdout).toMatch(/la spesa propria, fino alla quota .* 662\.696,10 +46\.492,19/);
  expect(stdout).toMatch(/quota meno tutta la spesa mancante .* 612\.696,10 +-3\.507,81/);
  expect(stdout).toMatch(/il valore complessivo del piano +213\.808,83/);
  expect(stdout).toMatch(/nessuna lettura cambia gli importi in: .*U9, U10/);
});

test('every reading that --reading takes pays what the comparison says', () => {
  const folder = folderWith();
  const { readings } = JSON.parse(policies(folder, '--json').stdout);
  const rule = readings.filter(({ point }: { point: string }) => point === 'U4');
  expect(rule).toHaveLength(5);
  for (const { figures, reading } of rule) {
    const documents = join(EXAMPLES, 'documenti-4-varese-nulla.csv');
    const args = ['-d', documents, ...FILES, '--as-of', '2021-12-31', '--reading', `U4=${reading}`, '--json'];
    const { due } = JSON.parse(insedia(folder, ['budget', 'statement', ...args]).stdout);
    expect(due.cents).toBe(figures.due);
  }
});

test('--out writes the comparison as a workbook and a document', async () => {
  const folder = folderWith();
  expect(policies(folder, '--out', 'out').code).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(folder, 'out/letture.xlsx')));
  const row = sheets[0]?.rows.find((cells) => cells[2] === 'la spesa propria, fino alla quota');
  expect(row?.slice(4)).toEqual([198_808.83, 198_808.83, 265_078.44, 0, 0, 662_696.1, 46_492.19]);
  expect(readFileSync(join(folder, 'out/letture.html'), 'utf8')).toContain('46.492,19');
});
