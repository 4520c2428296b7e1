import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, insedia, started } from './command.ts';

/** The minutes of the call that `init` makes, its applications changed. */
function minutesOf(language: 'it' | 'en', ...changes: readonly (readonly [string, string])[]): string {
  const folder = started(language);
  if (changes.length > 0) edit(folder, 'demo/applications.csv', changes);
  const words = ['rank', 'demo/call.yaml', '-a', 'demo/applications.csv', '--out', 'out', '--lang', language];
  expect(insedia(folder, words).code).toBeLessThan(2);
  return readFileSync(join(folder, 'out', language === 'it' ? 'verbale.md' : 'minutes.md'), 'utf8');
}

/** The rows of the first table after a heading. */
function tableAfter(text: string, heading: string): readonly (readonly string[])[] {
  const section = text.slice(text.indexOf(heading)).split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('the minutes have who was admitted, who was not and why, and the points of each criterion, which add up', () => {
  const text = minutesOf('it', ['9,2744', 'nove']);
  expect(text).toContain('Le domande sono inventate: dimostrazione.');
  expect(text).toContain('3 domande lette = 1 in graduatoria + 1 non ammissibile + 1 respinta.');
  const [rejected] = tableAfter(text, '## 4. ');
  expect(rejected?.slice(1, 3)).toEqual(['A-001', 'Area Esempio Nord']);
  const [ineligible] = tableAfter(text, '## 5. ');
  expect(ineligible?.[2]).toMatch(/area edificabile di almeno 10\.000 m².*\[Delibera di esempio, art\. 3/);
  const [first] = tableAfter(text, '## 6. ');
  const [, , , ...points] = (first ?? []).map((cell) => Number(cell.replace(',', '.')) * 100);
  const total = points.pop() ?? Number.NaN;
  expect(Math.round(points.reduce((sum, one) => sum + one, 0))).toBe(Math.round(total));
});

test('every choice of method is there to be confirmed, and the files it was made from', () => {
  const text = minutesOf('en');
  const choices = tableAfter(text, '## 7. ');
  expect(choices.length).toBeGreaterThan(5);
  expect(
    choices.every(([, rule, basis]) => rule !== '' && /^(cited|stated|assumed|unverified)/.test(basis ?? '')),
  ).toBe(true);
  expect(tableAfter(text, '## 8. ').map(([file]) => file)).toEqual([
    'demo/call.yaml',
    'demo/applications.csv',
    'airports.geojson',
  ]);
});

test('what a cell says cannot become markup', () => {
  const text = minutesOf('it', ['Area Esempio Est', '<b>*x*</b> | [y](z)']);
  expect(text).toContain('\\<b\\>\\*x\\*\\</b\\> \\| \\[y\\](z)');
});

test('a rank that points alone did not make says what made it', () => {
  const folder = started('it');
  const path = join(folder, 'demo/applications.csv');
  const [heading = '', first = ''] = readFileSync(path, 'utf8').split(/\r?\n/);
  const twin = first.replace('A-001', 'A-009').replace('Nord', 'Nord II');
  writeFileSync(path, `${[heading, first, twin].join('\n')}\n`);
  const words = ['rank', 'demo/call.yaml', '-a', 'demo/applications.csv', '--out', 'out', '--lang', 'it'];
  expect(insedia(folder, words).code).toBe(0);
  const ranks = tableAfter(readFileSync(join(folder, 'out/verbale.md'), 'utf8'), '## 6. ').map(
    ([rank]) => rank,
  );
  expect(ranks).toEqual(['1 (ex aequo)', '1 (ex aequo)']);
});
