import { ATTRACT_2021 } from '@insedia/domain/programme';
import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

function trace(...args: string[]) {
  return insedia(folderWith(), ['programme', 'trace', '--lang', 'it', ...args]);
}

test('trace prints a row for each requirement and contradiction, and ends with their count', () => {
  const { code, stderr, stdout } = trace();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  const rows = lines.filter((line) => /^[A-E]\d+ /.test(line));
  expect(rows).toHaveLength(ATTRACT_2021.requirements.length);
  expect(lines.filter((line) => /^G\d+ /.test(line))).toHaveLength(ATTRACT_2021.contradictions.length);
  const [, total, ...parts] =
    /^(\d+) requisiti = (\d+) calcolati \+ (\d+) seguit[io] \+ (\d+) registrat[io]; 12 contraddizioni$/
      .exec(lines.at(-1) ?? '')
      ?.map(Number) ?? [];
  expect(total).toBe(rows.length);
  const counted = ['calcolato', 'seguito', 'registrato'].map(
    (word) => rows.filter((row) => row.includes(` ${word} `)).length,
  );
  expect(parts).toEqual(counted);
  expect(Math.min(...parts)).toBeGreaterThan(0);
});

test('a row says what, how much, where, and what computes or tracks it, in both languages', () => {
  const { stdout } = trace();
  expect(stdout).toMatch(
    /^A3 +Quota di Regione Lombardia +€ 662\.696,10 +373-374 +calcolato +@insedia\/budget#/m,
  );
  expect(stdout).toMatch(
    /^D61 .* almeno 100 imprese +566 +calcolato +@insedia\/monitoring#Monitor; KPI prospects$/m,
  );
  expect(stdout).toMatch(/^B40 .* 30\/06\/2021; 30\/09\/2021 +293-294 /m);
  expect(stdout).toMatch(/^E100 .* ogni 7 giorni; 12 volte l’anno +668 /m);
  expect(stdout).toMatch(/^A31 .* registrato +impegno 24468-2021$/m);
  const english = trace('--lang', 'en').stdout;
  expect(english).toMatch(/^A3 +Share of the Lombardy Region +€ 662,696\.10 +373-374 +computed +@insedia/m);
  expect(english).toMatch(
    /^D61 .* at least 100 companies +566 +computed +@insedia\/monitoring#Monitor; KPI prospects$/m,
  );
  expect(english).toMatch(
    /\n104 requirements = \d+ computed \+ \d+ tracked \+ \d+ recorded; 12 contradictions\n$/,
  );
});

test('as JSON every row has its words, its figures and what computes or tracks it', () => {
  const { act, contradictions, counts, requirements } = JSON.parse(trace('--json').stdout);
  expect(act).toBe('dgr-xi-4715-2021');
  expect(requirements[0]).toMatchObject({
    number: 1,
    part: 'A',
    figures: [{ cents: '71269610' }],
    citation: { line: '267', quote: 'fabbisogno complessivo di euro 712 696,10', status: 'cited' },
    coverage: 'computed',
    by: [{ kind: 'export', id: '@insedia/budget#attract2021Plan' }, { kind: 'export' }],
  });
  expect(counts).toMatchObject({ requirements: requirements.length, contradictions: contradictions.length });
  expect(counts.computed + counts.tracked + counts.recorded).toBe(requirements.length);
});

test('a command that is none is told with those there are', () => {
  const { code, stderr } = insedia(folderWith(), ['programme', 'trance', '--lang', 'it']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/comando sconosciuto 'programme trance'; ci sono: trace/);
});
