import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, insedia, started } from './command.ts';

const INPUTS = ['demo/call.yaml', '-a', 'demo/applications.csv'];
const RANK = ['rank', ...INPUTS, '-o', 'out'];
const ANALYSES = ['--cross-check', '--sensitivity', '--samples', '500'];

function rows(folder: string, name: string, delimiter: string): string[][] {
  const text = readFileSync(join(folder, 'out', name), 'utf8')
    .replace('\ufeff', '')
    .trim();
  return text.split('\n').map((line) => line.split(delimiter));
}

test('a run with analyses writes their tables, leaves ranking.csv as it was and gives the same bytes again', () => {
  const folder = started();
  const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
  expect(insedia(folder, RANK).code).toBe(0);
  const ranking = read('ranking.csv');
  expect(insedia(folder, [...RANK, ...ANALYSES]).code).toBe(0);
  const names = readdirSync(join(folder, 'out')).toSorted();
  expect(names).toEqual([
    'cross-check-methods.csv',
    'cross-check.csv',
    'manifest.json',
    'minutes.md',
    'ranking.csv',
    'ranking.geojson',
    'ranking.gpkg',
    'ranking.xlsx',
    'report.html',
    'sensitivity-weights.csv',
    'sensitivity.csv',
  ]);
  expect(read('ranking.csv')).toBe(ranking);
  const first = names.map(read);
  expect(insedia(folder, [...RANK, ...ANALYSES], { TZ: 'Pacific/Auckland' }).code).toBe(0);
  expect(names.map(read)).toEqual(first);
});

test('the manifest records what the analyses were told, and how it is known', () => {
  const folder = started();
  expect(insedia(folder, [...RANK, ...ANALYSES, '--top', '1', '--seed', '42', '--spread', '12.5']).code).toBe(
    0,
  );
  const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  expect(manifest.options.sensitivity).toMatchObject({ top: 1, samples: 500, seed: 42, spread: 0.125 });
  expect(manifest.options.crossCheck).toMatchObject({ v: 0.5, indifference: 0.05, preference: 0.2 });
  const statuses = Object.fromEntries(
    manifest.policies.map(({ id, status }: { id: string; status: string }) => [id, status]),
  );
  expect(statuses).toMatchObject({
    'sensitivity.seed': 'stated',
    'sensitivity.samples': 'stated',
    'crossCheck.v': 'assumed',
  });
  expect(manifest.outputs.map(({ file }: { file: string }) => file)).toContain('sensitivity.csv');
});

describe.each([
  ['it', ';', 'Verifica con altri metodi', 'Quanto regge la graduatoria', 'posizione ufficiale'],
  ['en', ',', 'Cross-check with other methods', 'What the ranking can bear', 'official rank'],
])('in %s', (language, delimiter, crossCheck, sensitivity, officialRank) => {
  test('the tables open in the spreadsheet of the language, and the terminal says the gist', () => {
    const folder = started(language);
    const { code, stdout } = insedia(folder, [...RANK, ...ANALYSES, '--lang', language]);
    expect(code).toBe(0);
    expect(stdout).toContain(crossCheck);
    expect(stdout).toContain(sensitivity);
    const [head = [], ...ranks] = rows(folder, 'cross-check.csv', delimiter);
    expect(head[0]).toBe(officialRank);
    expect(head.length).toBeGreaterThanOrEqual(4 + 7 + 2);
    expect(ranks.map(([rank]) => rank)).toEqual(['1', '2']);
    const weights = rows(folder, 'sensitivity-weights.csv', delimiter);
    expect(weights).toHaveLength(4);
    for (const [, , weight = '', from = '', to = ''] of weights.slice(1)) {
      const [own, low, high] = [weight, from, to].map((cell) => Number(cell.replace(',', '.')));
      expect(low).toBeLessThanOrEqual(own ?? Number.NaN);
      expect(high).toBeGreaterThanOrEqual(own ?? Number.NaN);
    }
  });

  test('an option that is wrong, or has no effect, is refused with what it takes', () => {
    const folder = started(language);
    const refused = (...args: string[]): string => {
      const ended = insedia(folder, [...RANK, ...args, '--lang', language]);
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      return ended.stderr;
    };
    const said = (it: RegExp, en: RegExp): RegExp => (language === 'it' ? it : en);
    expect(refused('--sensitivity', '--samples', '0')).toMatch(
      said(/intero da 1 in su/, /integer from 1 on/),
    );
    expect(refused('--sensitivity', '--seed', 'x')).toMatch(said(/Serve un intero/, /takes an integer/));
    expect(refused('--sensitivity', '--spread', '101')).toMatch(said(/fino a 100/, /up to 100/));
    expect(refused('--top', '3')).toMatch(
      said(/'--top' non ha effetto senza '--sensitivity'/, /'--top' has no effect without '--sensitivity'/),
    );
  });
});

test('--json holds the analyses, its columns as lists', () => {
  const { stdout } = insedia(started(), [...RANK, ...ANALYSES, '--json']);
  const { crossCheck, sensitivity } = JSON.parse(stdout);
  expect(crossCheck.methods[0].ranks).toEqual([1, 2]);
  expect(sensitivity.acceptability[0].first).toHaveLength(2);
});

function compare(folder: string, first: string, second: string, ...more: string[]) {
  const ended = insedia(folder, ['compare', first, second, ...INPUTS, ...more]);
  return { ...ended, stdout: ended.stdout.replaceAll('\u00a0', ' ') };
}

describe('compare', () => {
  test.each(['it', 'en'])(
    'sets two applications side by side, with differences that add up (%s)',
    (language) => {
      const { code, stdout } = compare(started(language), 'A-001', 'A-002', '--lang', language);
      expect(code).toBe(0);
      const lines = stdout.split('\n');
      const head = lines.findIndex((line) => /^(criterio|criterion) /.test(line));
      const total = lines.findIndex((line) => /^(totale|total) /.test(line));
      const differences = lines.slice(head + 1, total).map((line) => Math.round(100 * differenceIn(line)));
      expect(differences).toHaveLength(3);
      expect(differences.reduce((sum, own) => sum + own, 0)).toBe(
        Math.round(100 * differenceIn(lines[total] ?? '')),
      );
      expect(stdout).toMatch(language === 'it' ? /Perché A-002 superi A-001/ : /For A-002 to pass A-001/);
      expect(stdout).toMatch(language === 'it' ? /A-001 è avanti in: / : /A-001 leads on: /);
    },
  );

  test('ends with 1 where one of the two is not ranked, ineligible as well as rejected', () => {
    const folder = started();
    const applications = join(folder, 'demo/applications.csv');
    const form = readFileSync(applications, 'utf8').trimEnd();
    writeFileSync(
      applications,
      `${form}\n${form.split('\n')[1]?.replace('A-001', 'A-007').replace('9.', 'x.')}\n`,
    );
    const ended = (second: string): [string[], number | null] => {
      const { code, stdout } = compare(folder, 'A-001', second, '--json');
      return [JSON.parse(stdout).outcomes?.map(({ kind }: { kind: string }) => kind), code];
    };
    expect(ended('A-003')).toEqual([['ranked', 'ineligible'], 1]);
    expect(ended('A-007')).toEqual([['ranked', 'rejected'], 1]);
    expect(ended('A-002')).toEqual([undefined, 0]);
  });

  test('explains one that is not ranked, and suggests for an id that is nobody’s', () => {
    const folder = started();
    const one = compare(folder, 'A-001', 'A-003');
    expect(one.stdout).toMatch(/not both ranked/);
    expect(one.stdout).toMatch(/requirement not met: greenfield of at least 10,000 m²/);
    expect(compare(folder, 'A-001', 'A-009').stderr).toMatch(
      /no application has the id “A-009”; did you mean/,
    );
    expect(compare(folder, 'A-001', 'A-001')).toMatchObject({ code: 2, stdout: '' });
    expect(compare(folder, 'A-001', 'A-001', '--lang', 'it').stderr).toMatch(/i due codici sono lo stesso/);
    expect(insedia(folderWith(), ['compare', 'A-001']).code).toBe(2);
  });

  test('as JSON holds the comparison and what the one behind would need', () => {
    const found = JSON.parse(compare(started(), 'A-002', 'A-001', '--json').stdout);
    expect(found).toMatchObject({ ahead: 'second', behind: 'A-002', needsToPass: { rank: 1 } });
    expect(found.stability).toHaveLength(3);
  });
});

/** The difference in a row of the comparison: the third number with two decimals. */
function differenceIn(line: string): number {
  const numbers = [...line.matchAll(/ {2}([+−]?\d+[.,]\d\d)(?= {2}|$)/g)].map(([, number = '']) => number);
  return Number((numbers[2] ?? 'NaN').replace('−', '-').replace(',', '.'));
}
