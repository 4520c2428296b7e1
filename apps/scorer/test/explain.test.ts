import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, insedia, started } from './command.ts';

const HEADINGS = 'id,name,lon,lat,municipality,kind,areaM2,permittingDays,planning';

function explain(folder: string, id: string, language = 'en'): string {
  const args = ['explain', id, 'demo/call.yaml', '-a', 'demo/applications.csv', '--lang', language];
  const { code, stdout, stderr } = insedia(folder, args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.replaceAll('\u00a0', ' ');
}

function withApplications(...rows: string[]): string {
  const folder = started();
  writeFileSync(join(folder, 'demo/applications.csv'), [HEADINGS, ...rows, ''].join('\n'));
  return folder;
}

test('a place that the tie-break decided is explained by the step that decided and both values', () => {
  const folder = withApplications(
    'X,Cheap,9.27,45.58,108033,brownfield,24500.5,60,conforming',
    'Y,Dear,9.27,45.58,108033,brownfield,18200,60,conforming',
  );
  edit(folder, 'demo/call.yaml', [
    ['prefer: higher }]', 'prefer: higher }, { kind: attribute, field: areaM2, prefer: higher }]'],
  ]);
  expect(explain(folder, 'Y')).toMatch(
    /rank 1\)\nEqual points for every criterion\.\nEqual scores .* tie-break: Area \(m²\) \(the higher first\): 24,500\.5 m² against 18,200 m²\n\nTo reach rank 1/,
  );
  expect(explain(folder, 'Y', 'it')).toMatch(
    /prevale il maggiore\): 24\.500,5 m² contro 18\.200 m²\n\nPer arrivare/,
  );
});

test('what a rank needs tells of the tie-breaks where the call has any, and only there', () => {
  const rows = [
    'X,Quick,9.27,45.58,108033,brownfield,20000,60,conforming',
    'Y,Slow,9.27,45.58,108033,brownfield,20000,90,conforming',
  ];
  const folder = withApplications(...rows);
  expect(explain(folder, 'Y')).toContain(
    'To reach rank 1, alone or sharing it (at equal scores the tie-breaks of the call decide first), if',
  );
  expect(explain(folder, 'Y', 'it')).toContain(
    'Per arrivare al posto 1, da sola o ex aequo (a parità di punteggio decidono prima gli spareggi del bando), se',
  );
  edit(folder, 'demo/call.yaml', [
    ['chain: [{ kind: criterion, criterion: permitting, prefer: higher }]', 'chain: []'],
  ]);
  expect(explain(folder, 'Y')).toContain('To reach rank 1, alone or sharing it, if');
  expect(explain(folder, 'Y', 'it')).toContain('Per arrivare al posto 1, da sola o ex aequo, se');
});

test('a tie-break by a criterion shows its points, and a difference in points needs no tie-break', () => {
  const folder = withApplications(
    'X,Quick,9.27,45.58,108033,brownfield,20000,60,variant-started',
    'Y,Conforming,9.27,45.58,108033,brownfield,20000,111,conforming',
    'Z,Slow,9.27,45.58,108033,brownfield,20000,170,conforming',
  );
  edit(folder, 'demo/call.yaml', [['decimals: 2', 'decimals: 0']]);
  expect(explain(folder, 'Y')).toMatch(/tie-break: Permitting time \(the higher first\): 28 against 16\n/);
  expect(explain(folder, 'Z')).not.toMatch(/tie-break: /);
});

test('numbers and categories are written as the report writes them', () => {
  const folder = withApplications(
    'X,One,9.27,45.58,108033,brownfield,20000,30,conforming',
    'Y,Two,9.3,45.5,108033,brownfield,20000,60,',
  );
  const italian = explain(folder, 'Y', 'it');
  expect(italian).toMatch(/Tempi autorizzativi +60 giorni +0,8000 +0,35 +28,00/);
  expect(italian).toMatch(/Conformità urbanistica +dato assente/);
  expect(italian).toMatch(/Tempi autorizzativi +−7,00/);
  expect(explain(folder, 'X', 'it')).toMatch(/Conformità urbanistica +conforme /);
});

test('the sheet of an application is a document by itself, whatever became of it', () => {
  const folder = withApplications(
    'X,Best,9.27,45.58,108033,brownfield,24500,30,conforming',
    'Y,<b>Second</b>,9.27,45.58,108033,brownfield,18200,60,conforming',
    'Z,Small,9.27,45.58,108033,greenfield,10,60,conforming',
    'W,Broken,east,45.58,108033,greenfield,8000,60,conforming',
  );
  const sheetOf = (id: string, code: number): string => {
    const args = ['explain', id, 'demo/call.yaml', '-a', 'demo/applications.csv', '--out', `${id}.html`];
    expect(insedia(folder, args).code).toBe(code);
    return readFileSync(join(folder, `${id}.html`), 'utf8');
  };
  const second = sheetOf('Y', 0);
  expect(second).toContain('2. &lt;b&gt;Second&lt;/b&gt;');
  expect(second).toMatch(/Why not higher[\s\S]*Best/);
  expect(second).toMatch(/SHA-256/);
  expect(sheetOf('Z', 0)).toMatch(/Ineligible[\s\S]*requirement not met/i);
  expect(sheetOf('W', 1)).toMatch(/Rejected[\s\S]*<code>east<\/code>/i);
  const again = ['explain', 'Y', 'demo/call.yaml', '-a', 'demo/applications.csv', '--out'];
  expect(insedia(folder, [...again, 'Y.html']).stderr).toMatch(/Y\.html exists; use --force/);
  expect(insedia(folder, [...again, 'Y.pdf']).stderr).toMatch(/end the name of the file in \.html/);
});
