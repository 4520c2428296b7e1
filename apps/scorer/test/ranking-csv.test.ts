import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, insedia, started } from './command.ts';

/** The cells of `ranking.csv` by their headings, for a demo whose third application has no planning state. */
function ranking(
  language: string,
  delimiter: string,
  changes: [string, string][] = [],
): Map<string, string[]> {
  const folder = started(language);
  edit(folder, 'demo/call.yaml', [['min: 10000', 'min: 1000']]);
  edit(folder, 'demo/applications.csv', changes);
  const args = ['rank', 'demo/call.yaml', '-a', 'demo/applications.csv', '-o', 'out', '--lang', language];
  expect(insedia(folder, args).code).toBe(0);
  const text = readFileSync(join(folder, 'out/ranking.csv'), 'utf8').replace('\ufeff', '').trim();
  const [headings = [], ...rows] = text.split('\n').map((line) => line.split(delimiter));
  return new Map(headings.map((heading, j) => [heading, rows.map((row) => row[j] ?? '')]));
}

test('the Italian ranking speaks Italian: titles of criteria, labels of categories, words for what is missing', () => {
  const columns = ranking('it', ';');
  expect([...columns.keys()]).toEqual(
    expect.arrayContaining([
      'ex aequo con (quante)',
      "Distanza dall'aeroporto: misura (km)",
      'Conformità urbanistica: valore',
      'Conformità urbanistica: punti',
    ]),
  );
  expect(columns.get('Conformità urbanistica: misura')).toEqual([
    'conforme',
    'variante avviata',
    'dato assente',
  ]);
});

test('the English ranking has the same columns in English', () => {
  const columns = ranking('en', ',');
  expect(columns.has('Distance to the airport: measure (km)')).toBe(true);
  expect(columns.get('Planning state: measure')).toEqual(['conforming', 'variant started', 'no data']);
});

test('a code that begins with zero keeps it in Italian Excel, and any other text stays as it is', () => {
  const codes: [string, string][] = [
    ['A-001', '015146'],
    ['A-002', '115146'],
  ];
  expect(ranking('it', ';', codes).get('codice')?.toSorted()).toEqual(['"=""015146"""', '115146', 'A-003']);
  expect(ranking('en', ',', codes).get('id')).toContain('015146');
});
