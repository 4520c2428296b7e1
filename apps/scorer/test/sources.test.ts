import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insedia, started } from './command.ts';

/** A folder with the applications of the call that `init` makes in two files, the second in a layout of its own. */
function inTwoFiles(second: (headings: string, rows: readonly string[]) => string): string {
  const folder = started();
  const [headings = '', ...rows] = readFileSync(join(folder, 'demo/applications.csv'), 'utf8')
    .trim()
    .split('\n');
  mkdirSync(join(folder, 'forms'));
  writeFileSync(join(folder, 'forms/a.csv'), [headings, ...rows.slice(0, 2)].join('\n'));
  writeFileSync(join(folder, 'forms/b.csv'), second(headings, rows.slice(2)));
  return folder;
}

function same(headings: string, rows: readonly string[]): string {
  return [headings, ...rows].join('\n');
}

function rank(
  folder: string,
  applications: string,
  more: readonly string[] = [],
  input: string | Buffer = '',
) {
  const args = ['rank', 'demo/call.yaml', '-a', applications, '--out', 'out', ...more];
  return insedia(folder, args, {}, input);
}

/** The ranking without the places of the rows, which differ with the files. */
function order(folder: string): string[] {
  const [head = '', ...rows] = readFileSync(join(folder, 'out/ranking.csv'), 'utf8').trim().split('\n');
  const file = head.split(',').length - 2;
  return rows.map((row) => row.split(',').slice(0, file).join(','));
}

describe('applications in several files', () => {
  it('rank as they do in one', () => {
    const folder = inTwoFiles(same);
    expect(rank(folder, 'demo/applications.csv').code).toBe(0);
    const whole = order(folder);
    expect(whole.length).toBeGreaterThan(2);
    expect(rank(folder, 'forms/*.csv').code).toBe(0);
    expect(order(folder)).toEqual(whole);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    const named = inputs.filter(({ role }: { role: string }) => role === 'applications');
    expect(named.map(({ file, records }: { file: string; records: number }) => [file, records])).toEqual([
      ['forms/a.csv', 2],
      ['forms/b.csv', whole.length - 2],
    ]);
    expect(insedia(folder, ['verify', 'out/manifest.json']).code).toBe(0);
    writeFileSync(join(folder, 'forms/c.csv'), readFileSync(join(folder, 'forms/a.csv')));
    const { code, stdout } = insedia(folder, ['verify', 'out/manifest.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('forms/c.csv');
  });

  it('may have their columns under other names and in another order', () => {
    const folder = inTwoFiles((headings, rows) =>
      [headings, ...rows]
        .map((row, i) => {
          const [id = '', ...cells] = row.split(',');
          return [...cells, i === 0 ? 'id' : id].join(',');
        })
        .join('\n'),
    );
    expect(rank(folder, 'demo/applications.csv').code).toBe(0);
    const whole = order(folder);
    expect(rank(folder, 'forms/*.csv').code).toBe(0);
    expect(order(folder)).toEqual(whole);
  });

  it('must have the same columns', () => {
    const folder = inTwoFiles((headings, rows) =>
      [`${headings},surprise`, ...rows.map((row) => `${row},1`)].join('\n'),
    );
    const { code, stderr } = rank(folder, 'forms/*.csv');
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /forms\/b\.csv: the columns are not those of forms\/a\.csv: missing: –; besides: surprise/,
    );
  });

  it('must name each field once', () => {
    const folder = inTwoFiles((headings, rows) =>
      [`${headings},ID`, ...rows.map((row, i) => `${row},other-${i}`)].join('\n'),
    );
    const { code, stderr } = rank(folder, 'forms/*.csv');
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /forms\/b\.csv: the columns are not those of forms\/a\.csv: missing: –; besides: ID/,
    );
  });

  it('have their rejected rows named file by file', () => {
    const folder = inTwoFiles((headings, rows) => same(headings, rows).replaceAll(/,9\.\d+/g, ',east'));
    writeFileSync(
      join(folder, 'forms/a.csv'),
      readFileSync(join(folder, 'forms/a.csv'), 'utf8').replaceAll(/,9\.\d+/g, ',west'),
    );
    const { code, stderr } = rank(folder, 'forms/*.csv');
    expect(code).toBe(1);
    const places = [...stderr.matchAll(/forms\/([ab])\.csv, line (\d+)/g)].map(
      ([, file, line]) => `${file}${line}`,
    );
    expect(places.slice(0, 2)).toEqual(['a2', 'b2']);
  });

  it('must be named by one pattern, which a shell would else take apart', () => {
    const { code, stderr } = insedia(started(), [
      'rank',
      'demo/call.yaml',
      '-a',
      'a.csv',
      'b.csv',
      '--out',
      'out',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/too many arguments.* in quotation marks/);
  });

  it('are refused where there are none', () => {
    const { code, stderr } = rank(started(), 'forms/*.xlsx');
    expect(code).toBe(3);
    expect(stderr).toMatch(/forms\/\*\.xlsx: no file matches; check the folder forms/);
  });
});

describe('applications by the standard input', () => {
  it('are read in whatever format they come', () => {
    const folder = started();
    expect(rank(folder, 'demo/applications.csv').code).toBe(0);
    const whole = order(folder);
    const content = readFileSync(join(folder, 'demo/applications.csv'));
    expect(rank(folder, '-', [], content).code).toBe(0);
    expect(order(folder)).toEqual(whole);
    const verify = ['verify', 'out/manifest.json'];
    expect(insedia(folder, verify, {}, content).code).toBe(0);
    expect(insedia(folder, verify, {}, content.subarray(0, -1)).code).toBe(1);
    rmSync(join(folder, 'out/manifest.json'));
    const map = readFileSync(join(folder, 'out/ranking.geojson'));
    expect(rank(folder, '-', [], map).stderr).toMatch(
      /-: coordinates in EPSG:4326|columns that the call uses/,
    );
  });
});

describe('a file that says what columns hold', () => {
  it('is believed before the names of the form', () => {
    const folder = started();
    expect(rank(folder, 'demo/applications.csv').code).toBe(0);
    const whole = order(folder);
    const text = readFileSync(join(folder, 'demo/applications.csv'), 'utf8');
    writeFileSync(join(folder, 'other.csv'), text.replace('Application id,', 'Protocollo interno,'));
    expect(rank(folder, 'other.csv').code).toBe(3);
    writeFileSync(join(folder, 'map.yaml'), 'Protocollo interno: application ID\n');
    expect(rank(folder, 'other.csv', ['--map', 'map.yaml']).code).toBe(0);
    expect(order(folder)).toEqual(whole);
    expect(insedia(folder, ['verify', 'out/manifest.json']).code).toBe(0);
    writeFileSync(join(folder, 'map.yaml'), 'Protocollo interno: id\n');
    expect(insedia(folder, ['verify', 'out/manifest.json']).code).toBe(1);
  });

  it('is refused where it names a field or a column that is not there', () => {
    const folder = started();
    writeFileSync(join(folder, 'map.yaml'), 'Application id: nmae\n');
    expect(rank(folder, 'demo/applications.csv', ['--map', 'map.yaml']).stderr).toMatch(
      /map\.yaml: “Application id”: the form has no field “nmae”; did you mean name\?/,
    );
    writeFileSync(join(folder, 'map.yaml'), 'Applicatin id: id\n');
    expect(rank(folder, 'demo/applications.csv', ['--map', 'map.yaml']).stderr).toMatch(
      /map\.yaml: no column is called “Applicatin id”; did you mean “Application id”\?/,
    );
    writeFileSync(join(folder, 'map.yaml'), '- id\n');
    expect(rank(folder, 'demo/applications.csv', ['--map', 'map.yaml']).stderr).toMatch(/a line a column/);
  });
});
