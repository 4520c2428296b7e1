import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/lombardy/sla-events.csv', import.meta.url));
/** The example as LibreOffice 7.4 saves it, the instants as dates. */
const WORKBOOK = fileURLToPath(new URL('fixtures/sla-events.xlsx', import.meta.url));

const QUARTER = ['--period', '2021-Q4', '--lang', 'it'];

function report(file: string, ...args: string[]) {
  return insedia(folderWith(), ['sla', 'report', '--events', file, ...QUARTER, ...args]);
}

/** The report as JSON of a CSV file with these rows, under English headings. */
function judged(rows: readonly string[], ...args: string[]) {
  const folder = folderWith({
    'e.csv': `${['ticket,kind,at,service,desk,municipality,event', ...rows].join('\n')}\n`,
  });
  const ended = insedia(folder, ['sla', 'report', '-e', 'e.csv', '-p', '2021', '--json', ...args]);
  return { ...ended, json: ended.stdout === '' ? undefined : JSON.parse(ended.stdout) };
}

test('the example is reported with its shares, the tickets behind them, and every row accounted for', () => {
  const { code, stderr, stdout } = report(EXAMPLE);
  expect(code).toBe(1);
  expect(stdout).toContain('Termini di risposta, quarto trimestre 2021 (per scadenza)');
  expect(stdout).toContain('Eventi inventati: dimostrazione.');
  expect(stdout).toContain('situazione al 24/12/2021 12:00 (Europe/Rome), ultimo evento del file');
  expect(stdout).toContain('73 righe lette = 62 usate + 7 respinte + 4 senza effetto');
  expect(stdout).toMatch(/Risposta ai Comuni +6\/10 +60,0% +3 +1 +2 +0 +48:00 +81:15/);
  expect(stdout).toMatch(
    /C-004 +Risposta ai Comuni +Sportello Sud +Castel Esempio +28\/10\/2021 16:20 +02\/11\/2021 16:20 +03\/11\/2021 15:00 +in ritardo +22:40/,
  );
  expect(stdout).toMatch(/I-108 .*23\/12\/2021 09:30 +– +aperto e scaduto +26:30/);
  expect(stderr).toMatch(/riga 67, istante: «15\/11\/2021»: .*manca l’ora; aggiungere l’ora/);
  expect(stderr).toMatch(/riga 66 \(C-014, risposta\): la richiesta non risulta mai aperta/);
});

/** The report of a file but for what it is called, rows by their lines. */
function withoutPlace(file: string): unknown {
  const { input: _, refusedRows, rowsWithoutEffect, ...rest } = JSON.parse(report(file, '--json').stdout);
  const lines = [refusedRows, rowsWithoutEffect].map((rows) =>
    rows.map(({ at }: { at: { line: number } }) => at.line),
  );
  return { ...rest, lines };
}

test('a workbook with dates gives the report of the CSV file it was made from', () => {
  expect(withoutPlace(WORKBOOK)).toEqual(withoutPlace(EXAMPLE));
});

test('--out writes a workbook and a document, the same bytes each time and in every zone', () => {
  const folder = folderWith();
  const bytes = (TZ: string) => {
    const args = ['sla', 'report', '-e', EXAMPLE, ...QUARTER, '--out', 'out'];
    expect(insedia(folder, args, { TZ }).code).toBe(1);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['sla.html', 'sla.xlsx']);
    return ['sla.html', 'sla.xlsx'].map((name) => readFileSync(join(folder, 'out', name), 'base64'));
  };
  expect(bytes('Pacific/Auckland')).toEqual(bytes('America/New_York'));
});

test('the workbook holds the numbers of the terminal, dates as dates, and the choices', async () => {
  const folder = folderWith();
  insedia(folder, ['sla', 'report', '-e', EXAMPLE, ...QUARTER, '--out', 'out']);
  const { sheets } = await readXlsx(readFileSync(join(folder, 'out/sla.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Sintesi',
    'Per obiettivo',
    'Per ufficio',
    'Per comune',
    'Termini non rispettati',
    'Aperti e decaduti',
    'Tutti i termini',
    'Righe',
    'Scelte',
  ]);
  const cells = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  expect(cells('Per obiettivo').at(-1)).toEqual(['Risposta ai Comuni', 6, 10, 0.6, 3, 1, 2, 0, 48, 81.25]);
  const late = cells('Termini non rispettati').find(([ticket]) => ticket === 'C-004');
  expect(late?.[5]).toEqual(new Date('2021-11-02T16:20:00Z'));
  expect(cells('Righe')).toHaveLength(1 + 7 + 4);
  expect(JSON.stringify(cells('Scelte'))).toContain('entro 48 ore dalla richiesta');
  expect(JSON.stringify(cells('Sintesi'))).toContain('Eventi inventati');
});

test('no text becomes a formula or markup, whatever it begins with', async () => {
  const folder = folderWith({
    'e.csv':
      'ticket,kind,at,service,desk,municipality\n' +
      '=1+1,opened,2021-11-03T10:00,comuni,+cmd|x,@Como<script>\n-7,opened,bad,comuni,,\n',
  });
  expect(
    insedia(folder, [
      'sla',
      'report',
      '-e',
      'e.csv',
      '-p',
      '2021',
      '--out',
      'out',
      '--as-of',
      '2021-12-01T10:00',
    ]).code,
  ).toBe(1);
  const { sheets } = await readXlsx(readFileSync(join(folder, 'out/sla.xlsx')), { readStyles: true });
  const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
  expect(cells.filter(({ formula, type }) => formula !== undefined || type === 'formula')).toEqual([]);
  expect(sheets.flatMap(({ rows }) => rows.flat())).toContain('=1+1');
  const document = readFileSync(join(folder, 'out/sla.html'), 'utf8');
  expect(document).toContain('@Como&lt;script&gt;');
  expect(document).not.toContain('<script');
});

test('the document loads nothing, heads every table and exists in English', () => {
  const folder = folderWith();
  insedia(folder, ['sla', 'report', '-e', EXAMPLE, '-p', '2021-Q4', '--lang', 'en', '--out', 'out']);
  const document = readFileSync(join(folder, 'out/sla.html'), 'utf8');
  expect(document).toContain('<html lang="en">');
  expect(document).toContain('<h1>Response targets, fourth quarter of 2021</h1>');
  expect(document).toContain("default-src 'none'");
  expect(document.match(/<table/g)?.length).toBe(document.match(/<caption>/g)?.length);
  expect(document).not.toMatch(/<(script|link|img|iframe)\b/);
  expect(document).toContain('The events are invented');
});

test('rows read = used + refused + without effect, whatever the rows', () => {
  const { code, json } = judged(
    [
      'a,opened,2021-11-03T10:00,comuni,Nord,Como,',
      'a,opened,2021-11-03T10:00,comuni,Nord,Como,',
      'a,replied,2021-11-04T10:00,,,,',
      'a,resumed,2021-11-04T11:00,,,,',
      'b,replied,2021-11-04T10:00,,,,',
      'c,opened,2021-11-03T10:00,nobody,,,',
      'd,opened,2021-11-03T10:00,investors,,,1',
      'd,replied,2021-11-03T11:00,,,,2',
      'd,replied,2021-11-03T12:00,,,,2',
      'd,followed-up,2021-11-30T12:00,,,,3',
      ',,,,,,x',
    ],
    '--as-of',
    '2021-11-20T09:00',
  );
  expect(code).toBe(1);
  expect(json.rows).toEqual({ read: 11, used: 3, refused: 4, withoutEffect: 4 });
  expect(json.rowsWithoutEffect.map((row: { reason: { en: string } }) => row.reason.en)).toEqual([
    'recorded already, identical',
    'no pause was on',
    'the ticket was never opened: the row that opens it is missing or refused',
    'after the instant looked at',
  ]);
  expect(json.byTarget.map((row: { target: string }) => row.target)).toEqual([
    'investors-email',
    'investors-phone',
    'municipalities-reply',
  ]);
});

test('what is open and overdue counts as missed unless it is told apart, and the period may go by opening', () => {
  const rows = [
    'a,opened,2021-12-29T10:00,comuni,,,',
    'b,opened,2021-11-03T10:00,comuni,,,',
    'b,replied,2021-11-03T11:00,,,,',
  ];
  const asOf = ['--as-of', '2022-02-01T10:00'];
  const due = judged(rows, ...asOf).json;
  expect(due.byTarget).toMatchObject([{ met: 1, counted: 2, overdue: 1 }]);
  expect(due.statements).toContainEqual(expect.objectContaining({ status: 'assumed', subject: 'reading' }));
  expect(judged(rows, ...asOf, '--overdue', 'apart').json.byTarget).toMatchObject([{ met: 1, counted: 1 }]);
  const night = ['a,opened,2021-12-31T10:00,comuni,,,'];
  expect(judged(night, ...asOf).json).toMatchObject({ byTarget: [], inOtherPeriods: 1 });
  expect(judged(night, ...asOf, '--basis', 'opened').json.byTarget).toMatchObject([{ counted: 1 }]);
});

test('a file of which no row can be read is still reported, row by row', () => {
  const { code, stdout, stderr } = insedia(folderWith({ 'e.csv': 'ticket,kind,at\nA,opened,soon\n' }), [
    'sla',
    'report',
    '-e',
    'e.csv',
    '-p',
    '2021',
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('no event could be read\n1 row read = 0 used + 1 refused + 0 without effect');
  expect(stderr).toMatch(/line 2, at: “soon”: expected a date with a time/);
});

test('a file that cannot be a list of events says what is missing', () => {
  const folder = folderWith({
    'e.csv': 'ticket,what\nA,B\n',
    'e.xlsx': 'no workbook',
    'e.ods': 'x',
    'h.csv': 'ticket,kind,at\n',
  });
  const said = (file: string, ...args: string[]) =>
    insedia(folder, ['sla', 'report', '-e', file, ...(args.length > 0 ? args : ['-p', '2021'])]);
  expect(said('e.csv')).toMatchObject({ code: 3, stdout: '' });
  expect(said('e.csv').stderr).toMatch(/there is no column “kind” .*\n.*there is no column “at”/);
  expect(said('e.xlsx').stderr).toMatch(/e\.xlsx: is no \.xlsx workbook that can be opened/);
  expect(said('e.ods').stderr).toMatch(/e\.ods: is no \.ods workbook that can be opened/);
  expect(said('h.csv').stderr).toMatch(/there are headings and no rows/);
  expect(said('nowhere.xlsx').stderr).toMatch(/nowhere\.xlsx: no such file/);
  expect(said('e.csv', '-p', '2021-Q5')).toMatchObject({ code: 2 });
  expect(said('e.csv', '-p', '2021-Q5').stderr).toMatch(/it takes a year, a quarter or a month/);
});

test('the file of events is never overwritten', () => {
  const folder = folderWith();
  writeFileSync(join(folder, 'sla.xlsx'), readFileSync(WORKBOOK));
  const { code, stderr } = insedia(folder, [
    'sla',
    'report',
    '-e',
    'sla.xlsx',
    '-p',
    '2021-Q4',
    '--out',
    '.',
  ]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/sla\.xlsx: is an input and would be overwritten/);
  expect(readFileSync(join(folder, 'sla.xlsx')).equals(readFileSync(WORKBOOK))).toBe(true);
});
