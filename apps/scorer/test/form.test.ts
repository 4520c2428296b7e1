import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { edit, insedia, started } from './command.ts';

/** The form of the call that `init` makes. */
function formOf(language: 'it' | 'en', ...flags: readonly string[]) {
  const folder = started(language);
  const words = ['form', 'demo/call.yaml', '--out', 'form.xlsx', '--lang', language, ...flags];
  expect(insedia(folder, words)).toMatchObject({ code: 0, stderr: '' });
  return { folder, path: join(folder, 'form.xlsx') };
}

async function sheetsOf(path: string) {
  return (await readXlsx(readFileSync(path))).sheets;
}

test.each([
  ['it', ['Domande', 'Istruzioni', 'Elenchi']],
  ['en', ['Applications', 'Guide', 'Lists']],
] as const)('a form has a sheet to fill in, a guide and the lists (%s)', async (language, names) => {
  const { path } = formOf(language);
  const [applications, guide, lists] = await sheetsOf(path);
  expect([applications, guide, lists].map((sheet) => sheet?.name)).toEqual(names);
  expect(applications?.rows).toHaveLength(1);
  const headings = (applications?.rows[0] ?? []).map(String);
  expect(headings.every((heading, i) => heading.replace(' *', '') === guide?.rows[i + 1]?.[0])).toBe(true);
  const kinds = (lists?.rows ?? []).map(([kind]) => kind);
  expect(kinds).toContain(language === 'it' ? 'area dismessa' : 'brownfield');
});

test('its cells take what the call can read: lists, bounds, lengths, and no code twice', async () => {
  const { path } = formOf('it', '--rows', '40');
  const [applications] = await sheetsOf(path);
  const rules = (applications?.dataValidations ?? []).map(({ formula1, range, type }) => [
    range,
    type,
    formula1,
  ]);
  expect(rules).toContainEqual(['A2:A41', 'custom', 'COUNTIF($A$2:$A$41,A2)=1']);
  expect(rules).toContainEqual(['C2:C41', 'decimal', '-180']);
  expect(rules).toContainEqual(['E2:E41', 'textLength', '6']);
  expect(rules).toContainEqual(['F2:F41', 'list', 'Elenchi!$A$2:$A$5']);
  expect(rules).toHaveLength(applications?.rows[0]?.length ?? 0);
});

test('what the call asks for is marked, and each column says which criteria and requirements read it', async () => {
  const { path } = formOf('it');
  const [, guide] = await sheetsOf(path);
  const rows = new Map((guide?.rows ?? []).map(([name, ...rest]) => [String(name), rest.map(String)]));
  expect(rows.get('Superficie fondiaria (m²)')).toEqual([
    'sì',
    'Un numero in m². Almeno 0.',
    'area edificabile di almeno 10.000 m²',
  ]);
  expect(rows.get('Conformità urbanistica')?.[0]).toBe('no');
  expect(rows.has('Proponente')).toBe(false);
  const all = await sheetsOf(formOf('it', '--all').path);
  expect(all[1]?.rows.map(([name]) => name)).toContain('Proponente');
});

test('filled in, it is read by rank as it is; empty, it is said to be', async () => {
  const { folder, path } = formOf('it');
  const words = ['rank', 'demo/call.yaml', '-a', 'form.xlsx', '--out', 'out', '--lang', 'it'];
  const empty = insedia(folder, words);
  expect(empty.code).toBe(3);
  expect(empty.stderr).toContain('il foglio «Domande» ha le intestazioni e nessuna riga');
  const [applications, ...others] = await sheetsOf(path);
  const row = ['A-1', 'Area', 9.19, 45.46, '015146', 'area dismessa', 12_000, 'conforme', 90];
  const sheets = [
    { name: applications?.name ?? '', rows: [...(applications?.rows ?? []), row] },
    ...others.map(({ name, rows }) => ({ name, rows })),
  ];
  writeFileSync(path, await writeXlsx({ sheets }));
  const { code, stdout } = insedia(folder, words);
  expect(code).toBe(0);
  expect(stdout).toContain('1 domanda letta = 1 in graduatoria');
});

test('a name that is no workbook, a file that is there and a call that is none are refused', () => {
  const { folder } = formOf('it');
  const ask = (...words: readonly string[]) => insedia(folder, ['form', ...words, '--lang', 'it']);
  expect(ask('demo/call.yaml', '--out', 'form.csv')).toMatchObject({ code: 2 });
  expect(ask('demo/call.yaml', '--out', 'form.xlsx').stderr).toContain('form.xlsx esiste già');
  expect(ask('demo/call.yaml', '--out', 'form.xlsx', '--force')).toMatchObject({ code: 0 });
  expect(ask('demo/call.yaml', '--out', 'a.xlsx', '--rows', '0')).toMatchObject({ code: 2 });
  edit(folder, 'demo/call.yaml', [['insedia: 1', 'insedia: 2']]);
  expect(ask('demo/call.yaml', '--out', 'b.xlsx')).toMatchObject({ code: 3 });
});

test('a form is written as a Table Schema too', () => {
  const folder = started('it');
  const args = ['form', 'demo/call.yaml', '--out', 'form.json', '--lang', 'it'];
  expect(insedia(folder, args)).toMatchObject({ code: 0, stderr: '' });
  const schema = JSON.parse(readFileSync(join(folder, 'form.json'), 'utf8'));
  expect(schema.primaryKey).toEqual(['Codice domanda *']);
  const fieldNamed = (name: string) => schema.fields.find((field: { name: string }) => field.name === name);
  expect(fieldNamed('Longitudine *')).toMatchObject({
    type: 'number',
    decimalChar: ',',
    constraints: { required: true, minimum: -180, maximum: 180 },
  });
  expect(fieldNamed('Codice ISTAT del comune *')).toMatchObject({
    type: 'string',
    constraints: { pattern: '\\d{6}' },
  });
  expect(fieldNamed('Tipologia *')?.constraints.enum).toEqual(
    expect.arrayContaining(['area dismessa', 'brownfield']),
  );
});
