import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, folderWith, insedia, started } from './command.ts';

const RANK = ['rank', 'demo/call.yaml', '--applications', 'demo/applications.csv', '--out', 'out'];

test.each(['it', 'en'])('what init makes can be ranked at once (%s)', (language) => {
  const folder = started(language);
  const { code, stdout } = insedia(folder, [...RANK, '--lang', language]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    language === 'it'
      ? '3 domande lette = 2 in graduatoria + 1 non ammissibile + 0 respinte'
      : '3 applications read = 2 ranked + 1 ineligible + 0 rejected',
  );
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
    'manifest.json',
    ...(language === 'en' ? ['minutes.md'] : []),
    'ranking.csv',
    'ranking.geojson',
    'ranking.gpkg',
    'ranking.xlsx',
    'report.html',
    ...(language === 'it' ? ['verbale.md'] : []),
  ]);
});

test('init overwrites nothing unless forced', () => {
  const folder = started();
  const refused = insedia(folder, ['init', 'demo']);
  expect(refused.code).toBe(3);
  expect(refused.stderr).toMatch(/demo\/call\.yaml exists; use --force/);
  expect(insedia(folder, ['init', 'demo', '--force']).code).toBe(0);
});

test('the same run gives the same bytes, whatever the host zone', () => {
  const folder = started();
  const bytes = (zone: string): Record<string, string> => {
    expect(insedia(folder, RANK, { TZ: zone }).code).toBe(0);
    const names = readdirSync(join(folder, 'out')).toSorted();
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8')]));
  };
  expect(bytes('Pacific/Auckland')).toEqual(bytes('America/New_York'));
});

test('the same run from another working directory gives the same report', () => {
  const folder = started();
  const paths = ['demo/call.yaml', 'demo/applications.csv'].map((path) => join(folder, path));
  const report = (from: string, out: string): string => {
    const [call = '', applications = ''] = paths;
    expect(insedia(from, ['rank', call, '-a', applications, '-o', join(folder, out)]).code).toBe(0);
    return readFileSync(join(folder, out, 'report.html'), 'utf8');
  };
  expect(report(join(folder, 'demo'), 'one')).toBe(report(folder, 'two'));
});

test('every fault of a faulty file is named with its line, and the command ends with 1', () => {
  const folder = started('it');
  const path = join(folder, 'demo/applications.csv');
  const lines = readFileSync(path, 'utf8').replace('\ufeff', '').split('\n');
  const faulty = [
    lines[0],
    lines[1]?.replace('108033', '15146'),
    lines[2]?.replace('45,5416', '45.5416'),
    lines[3]?.replace('8000', 'ottomila'),
  ];
  writeFileSync(path, Buffer.from(faulty.join('\r\n'), 'latin1'));
  const { code, stderr, stdout } = insedia(folder, [...RANK, '--lang', 'it']);
  expect(code).toBe(1);
  expect(stdout).toContain('3 domande lette = 0 in graduatoria + 0 non ammissibili + 3 respinte');
  expect(stderr).toMatch(/riga 2 \(A-001\) Area Esempio Nord\n.*«15146».*scrivere 015146/);
  expect(stderr).toMatch(/riga 3 \(A-002\) Area Esempio Est\n.*«45\.5416».*scrivere 45,5416/);
  expect(stderr).toMatch(/riga 4 \(A-003\) Area Esempio Sud\n.*«ottomila»/);
});

test('--json prints one JSON document and nothing else to standard output', () => {
  const { code, stdout } = insedia(started(), [...RANK, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ call: 'my-call', read: 3 });
});

test('--quiet says nothing when all is well', () => {
  expect(insedia(started(), [...RANK, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('validate checks a call alone, and with applications counts what rank would do', () => {
  const folder = started();
  expect(insedia(folder, ['validate', 'demo/call.yaml'])).toMatchObject({
    code: 0,
    stdout: 'the call is sound: 3 criteria, 1 requirement\n',
  });
  const checked = insedia(folder, ['validate', 'demo/call.yaml', '-a', 'demo/applications.csv']);
  expect(checked.stdout).toBe('3 applications read = 2 ranked + 1 ineligible + 0 rejected\n');
  expect(readdirSync(folder)).toEqual(['demo']);
});

test('explain shows the measure, value, weight and points of each criterion and what is behind the next better one', () => {
  const folder = started();
  const of = (id: string) =>
    insedia(folder, ['explain', id, 'demo/call.yaml', '-a', 'demo/applications.csv']);
  expect(of('A-002').stdout).toMatch(/rank 2 of 2/);
  expect(of('A-002').stdout).toMatch(/What sets it apart from A-001/);
  expect(of('A-003').stdout).toMatch(/requirement not met: greenfield of at least 10,000 m²/);
  expect(of('A-009')).toMatchObject({ code: 2, stdout: '' });
  expect(of('A-009').stderr).toMatch(/no application has the id “A-009”; did you mean A-00\d\?/);
});

test('a call with several faults is refused with the line and column of each', () => {
  const folder = started();
  const path = join(folder, 'demo/call.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace('weight: 0.4', 'weight: 0.5').replace('layer: airports }', 'layer: airport }'),
  );
  const { code, stderr } = insedia(folder, ['validate', 'demo/call.yaml']);
  expect(code).toBe(3);
  const line = (part: string): number => text.split('\n').findIndex((row) => row.includes(part)) + 1;
  expect(stderr).toContain(`demo/call.yaml:${line('kind: nearest')}:`);
  expect(stderr).toContain('there is no layer “airport”; there are: airports');
  expect(stderr).toContain('the weights must sum to 1 and sum to 1.1');
});

test('a wrong option is answered with a suggestion, in the language of the user, and 2', () => {
  const folder = folderWith();
  expect(insedia(folder, ['rank', 'c.yaml', '--aplications', 'a.csv'])).toMatchObject({
    code: 2,
    stdout: '',
  });
  const italian = insedia(folder, ['rank', 'c.yaml', '--aplications', 'a.csv'], { LANG: 'it_IT.UTF-8' });
  expect(italian.stderr).toMatch(/opzione sconosciuta '--aplications'\n\(forse --applications\?\)/);
  expect(insedia(folder, ['rnak'])).toMatchObject({ code: 2 });
  expect(insedia(folder, ['rank', 'c.yaml']).stderr).toMatch(/required option .*--applications/);
  expect(insedia(folder, ['--help'])).toMatchObject({ code: 0, stderr: '' });
});

test('what a wrong option value should be is said in the language, as are the names of arguments', () => {
  const folder = folderWith();
  const italian = (...args: string[]) => insedia(folder, args, { LANG: 'it_IT.UTF-8' });
  expect(italian('rank', 'c.yaml', '--decimal', ';')).toMatchObject({ code: 2 });
  expect(italian('rank', 'c.yaml', '--decimal', ';').stderr).toMatch(
    /valore ';'\. Valori ammessi: «,» e «\.»\n$/,
  );
  expect(italian('--help').stdout).toMatch(/explain <codice> <bando>/);
  expect(italian('rank', '--help').stdout).toMatch(/rank \[opzioni\] <bando>.*--out <cartella>/s);
});

test('init prints a command that works where it was run', () => {
  expect(insedia(folderWith(), ['init', 'demo']).stdout).toContain('\n  insedia rank demo/call.yaml');
  const script = insedia(folderWith(), ['init', 'demo'], { npm_lifecycle_event: 'insedia:run' });
  expect(script.stdout).toContain('\n  npm run -s insedia -- rank demo/call.yaml');
});

test('counts agree with their nouns, and no table is printed of nobody', () => {
  const folder = started('it');
  edit(folder, 'demo/call.yaml', [['min: 10000', 'min: 90000']]);
  const [head = '', , third = ''] = readFileSync(join(folder, 'demo/applications.csv'), 'utf8').split('\n');
  writeFileSync(join(folder, 'demo/applications.csv'), `${head}\n${third}\n`);
  const one = insedia(folder, [...RANK, '--lang', 'it']).stdout;
  expect(one).toContain('1 domanda letta = 1 in graduatoria + 0 non ammissibili + 0 respinte');
  edit(folder, 'demo/applications.csv', [['area dismessa', 'area edificabile']]);
  const none = insedia(folder, [...RANK, '--lang', 'it']).stdout;
  expect(none).toContain('1 domanda letta = 0 in graduatoria + 1 non ammissibile + 0 respinte');
  expect(none).toContain('Nessuna domanda è in graduatoria.');
  expect(none).not.toMatch(/Prime|pos\./);
});

test('a missing file is answered with 3 and leaves nothing behind', () => {
  const folder = started();
  const { code, stderr } = insedia(folder, ['rank', 'demo/call.yaml', '-a', 'nowhere.csv', '-o', 'out']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/nowhere\.csv: no such file/);
  expect(readdirSync(folder)).toEqual(['demo']);
});

test('a layer outside the call’s folder is refused, and may be named with --layer', () => {
  const folder = started();
  const path = join(folder, 'demo/call.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('file: airports.geojson', 'file: ../airports.geojson'),
  );
  writeFileSync(join(folder, 'airports.geojson'), readFileSync(join(folder, 'demo/airports.geojson')));
  expect(insedia(folder, RANK)).toMatchObject({ code: 3 });
  expect(insedia(folder, [...RANK, '--layer', 'airports=airports.geojson']).code).toBe(0);
});

test('a cell that looks like a formula is written as text', () => {
  const folder = started();
  const path = join(folder, 'demo/applications.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Area Esempio Nord', '=HYPERLINK(1)'));
  expect(insedia(folder, RANK).code).toBe(0);
  expect(readFileSync(join(folder, 'out/ranking.csv'), 'utf8')).toContain("'=HYPERLINK(1)");
});

test('the points printed in ranking.csv add up to the score printed beside them', () => {
  const folder = started('it');
  expect(insedia(folder, [...RANK, '--lang', 'it']).code).toBe(0);
  const [head = '', ...rows] = readFileSync(join(folder, 'out/ranking.csv'), 'utf8').trim().split('\n');
  const headings = head.replace('\ufeff', '').split(';');
  const ranked = rows.map((row) => row.split(';')).filter(([outcome]) => outcome === 'in graduatoria');
  expect(ranked).toHaveLength(2);
  for (const cells of ranked) {
    const points = cells.filter((_, j) => headings[j]?.endsWith(': punti')).map(units);
    expect(points.reduce((sum, part) => sum + part, 0n)).toBe(units(cells[headings.indexOf('punteggio')]));
  }
});

/** A printed decimal as an integer, so that sums are exact. */
function units(cell = ''): bigint {
  const [whole = '0', fraction = ''] = cell.split(',');
  return BigInt(whole + fraction.padEnd(9, '0'));
}
