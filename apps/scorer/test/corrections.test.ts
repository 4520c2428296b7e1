import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { folderWith, insedia, started } from './command.ts';
import { hasLibreOffice } from './libreoffice.ts';

/** The applications of the call that `init` makes, in Italian Excel's manner, with three faults in two rows. */
function faulty(): string {
  const folder = started('it');
  const path = join(folder, 'demo/applications.csv');
  const file = existsSync(path) ? path : join(folder, 'demo/domande.csv');
  const [heads = '', first = '', second = '', third = ''] = readFileSync(file, 'utf8').trim().split('\n');
  const cells = second.split(';');
  cells[2] = 'dieci';
  cells[4] = '99999';
  const longer = third.split(';');
  longer[8] = '=1+1';
  writeFileSync(join(folder, 'domande.csv'), [heads, first, cells.join(';'), longer.join(';')].join('\n'));
  return folder;
}

function validate(folder: string, file: string) {
  return insedia(folder, ['validate', 'demo/call.yaml', '-a', file, '--out', 'out', '--lang', 'it']);
}

async function marksIn(path: string): Promise<Record<string, string>> {
  const workbook = await openXlsx(readFileSync(path));
  const [sheet] = workbook.sheets;
  return Object.fromEntries(
    [...(sheet?.cells ?? [])].flatMap(([place, { comment }]) => (comment ? [[place, comment.text]] : [])),
  );
}

describe('a file with faults', () => {
  it('comes back as a workbook with the wrong cells marked and a list of them', async () => {
    const folder = faulty();
    const { code, stderr } = validate(folder, 'domande.csv');
    expect(code).toBe(1);
    expect(stderr).toContain('Scritti: out/da-correggere-domande.xlsx');
    const marks = await marksIn(join(folder, 'out/da-correggere-domande.xlsx'));
    expect(Object.keys(marks)).toEqual(['2,2', '2,4', '3,8']);
    expect(marks['2,2']).toMatch(/Come rimediare/);
    const { sheets } = await openXlsx(readFileSync(join(folder, 'out/da-correggere-domande.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['Domande', 'Da correggere']);
    expect(sheets[1]?.rows.map((row) => [row[0], row[6], row[7]])).toEqual([
      ['riga', 'errore', 'Frictionless'],
      [3, 'not-a-number', 'type-error'],
      [3, 'not-an-istat-code', 'constraint-error'],
      [4, 'not-a-number', 'type-error'],
    ]);
    expect(sheets[0]?.rows[3]?.[8]).toBe('=1+1');
    expect(sheets[0]?.cells?.get('3,8')?.formula).toBeUndefined();
  });

  it('is among the outputs of a ranking, which is verified with it', () => {
    const folder = faulty();
    const args = ['rank', 'demo/call.yaml', '-a', 'domande.csv', '--out', 'out'];
    expect(insedia(folder, args).code).toBe(1);
    expect(existsSync(join(folder, 'out/to-mend-domande.xlsx'))).toBe(true);
    expect(insedia(folder, ['verify', 'out/manifest.json']).code).toBe(0);
  });

  it('makes no copy where nothing is wrong', () => {
    const folder = started('it');
    expect(validate(folder, 'demo/applications.csv').code).toBe(0);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it.skipIf(!hasLibreOffice())('stays as LibreOffice wrote it, but for the marks', async () => {
    const folder = faulty();
    const text = readFileSync(join(folder, 'domande.csv'), 'utf8');
    const titled = folderWith({ 'domande.csv': `Comune di Esempio\n\n${text}` });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${titled}/profile`,
        '--headless',
        '--infilter=CSV:59,34,76,1',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        join(titled, 'domande.csv'),
      ],
      { stdio: 'ignore' },
    );
    expect(validate(folder, 'domande.xlsx').code).toBe(1);
    const copy = join(folder, 'out/da-correggere-domande.xlsx');
    const marks = await marksIn(copy);
    expect(Object.keys(marks)).toEqual(expect.arrayContaining(['4,2', '4,4']));
    const [before, after] = [
      await openXlsx(readFileSync(join(folder, 'domande.xlsx'))),
      await openXlsx(readFileSync(copy)),
    ];
    expect(after.sheets[0]?.rows).toEqual(before.sheets[0]?.rows);
    expect(after.sheets[0]?.columns).toEqual(before.sheets[0]?.columns);
    expect(after.sheets[0]?.rows[0]?.[0]).toBe('Comune di Esempio');
  });
});
