import { join } from 'node:path';
import { parseIstatCode } from '@insedia/domain';
import { EVENT_KINDS, type MonitoringEvent, type Recorded, writeEvents } from '@insedia/monitoring';
import { fictionalYear } from '@insedia/monitoring/fictional';
import { expect, test } from 'vitest';
import { eventsCsv, eventsWorkbook } from '../src/monitoring/event-table.ts';
import { readLog } from '../src/monitoring/read-log.ts';
import { folderWith, insedia } from './command.ts';

const HEADINGS =
  'Codice;Tipo;Data;Registrato il;Registrato da;Fonte;Impresa;Fase;Investimento atteso;Occupati attesi;Comune;Oggetto';

/** What the report says of a file with these rows, as Excel in Italian writes it. */
function said(rows: readonly string[], headings = HEADINGS) {
  const text = `${[headings, ...rows].join('\r\n')}\r\n`;
  const folder = folderWith({ 'eventi.csv': Buffer.from(text, 'latin1') });
  const args = ['report', '-e', 'eventi.csv', '--as-of', '31/12/2021', '--lang', 'it', '--json'];
  const { code, stderr, stdout } = insedia(folder, args);
  return { code, stderr, json: stdout === '' ? undefined : JSON.parse(stdout) };
}

const GOOD = 'E1;passaggio di fase;1/6/2021;03/06/2021;M. Rossi;prot. 1;alfa;prospect;;;;';

test('a file as Excel writes it is read: semicolons, Italian dates, decimal commas, accents of Windows', () => {
  const { code, json, stderr } = said([
    GOOD,
    'E2;Passaggio di fase;15/06/2021;15/06/2021;M. Rossi;città;alfa;Lead;;;;',
    'E3;investimento e occupati attesi;16/06/2021;16/06/2021;M. Rossi;CRM;alfa;;1.250.000,50;1.200;;',
    'E4;assistenza o monitoraggio di un Comune;16/06/2021;16/06/2021;M. Rossi;CRM;;;;;015146;',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(json.events).toEqual({ read: 4, accepted: 4, repeated: 0, refused: 0, recordedLater: 0 });
  const [project] = json.pipeline.projects;
  expect(project).toMatchObject({ place: 'lead', expected: { investment: '125000050', jobs: 1200 } });
});

test('every fault of a row is told with its place, what was expected and how to mend it; other rows count', () => {
  const { code, json, stderr } = said([
    GOOD,
    'E2;passagio di fase;31/02/2021;15/06/2021;;CRM;alfa;;;;;',
    'E3;passaggio di fase;01/06/2021;15/06/2021;M. Rossi;CRM;;vendita;;;;',
    'E4;assistenza o monitoraggio di un Comune;01/06/2021;15/06/2021;M. Rossi;CRM;;;;;15146;',
    'E5;newsletter inviata;01/06/2021;15/05/2021;M. Rossi;CRM;alfa;;;;;attract-weekly',
    'E6;investimento e occupati attesi;01/06/2021;15/06/2021;M. Rossi;CRM;alfa;;-5;12,5;;',
  ]);
  expect(code).toBe(1);
  expect(json.events).toMatchObject({ read: 6, accepted: 1, refused: 5 });
  const lines = stderr.split('\n').filter((line) => line.startsWith('  riga'));
  const wanted = [
    /^riga 3, Tipo: «passagio di fase»: atteso un tipo di evento fra: impresa registrata, .*; scriverne uno; forse «passaggio di fase»\?$/,
    /^riga 3, Data: «31\/02\/2021»: atteso una data .*; scrivere giorno, mese e anno/,
    /^riga 3, Registrato da: «»: atteso una cella non vuota; riempire la cella$/,
    /^riga 4, Fase: «vendita»: atteso una fase fra: prospect, lead, engagement, after care, chiuso; scriverne uno$/,
    /^riga 4, Impresa: «»: atteso un testo non vuoto; riempire la cella$/,
    /^riga 5, Comune: «15146»: atteso codice ISTAT di 5 cifre .*; scrivere 015146, se è questo/,
    /^riga 6, Impresa: «alfa»: atteso una cella vuota: un evento «newsletter inviata» non ha questo dato; svuotare la cella, o correggere il tipo$/,
    /^riga 6, Registrato il: «15\/05\/2021»: atteso una data non anteriore a quella del fatto .*; correggere la cella$/,
    /^riga 7, Investimento atteso: «-5»: atteso un importo di zero o più; togliere il segno meno$/,
    /^riga 7, Occupati attesi: «12,5»: atteso un numero intero; scrivere solo cifre, come 120$/,
  ];
  expect(lines).toHaveLength(wanted.length);
  for (const [i, line] of lines.entries()) expect(line.trim()).toMatch(wanted[i] ?? /^$/);
});

test('an event that comes before it was recorded, or whose id is taken, is refused with the reason', () => {
  const { code, json, stderr } = said([
    'E1;newsletter inviata;01/06/2021;31/05/2021;M. Rossi;CRM;;;;;;attract-weekly',
    'E2;newsletter inviata;01/06/2021;01/06/2021;M. Rossi;CRM;;;;;;attract-weekly',
    'E2;newsletter inviata;01/06/2021;01/06/2021;M. Rossi;CRM;;;;;;attract-weekly',
    'E2;newsletter inviata;02/06/2021;02/06/2021;M. Rossi;CRM;;;;;;attract-weekly',
  ]);
  expect(code).toBe(1);
  expect(json.events).toEqual({ read: 4, accepted: 1, repeated: 1, refused: 2, recordedLater: 0 });
  expect(stderr).toMatch(
    /riga 2, Registrato il: «31\/05\/2021»: atteso una data non anteriore a quella del fatto/,
  );
  expect(stderr).toMatch(/E2: codice già usato da un evento con altro contenuto/);
});

test('an item goes by its name too; one that the programme does not know is told and counts for nothing', () => {
  const { code, json, stderr } = said([
    'E1;newsletter inviata;18/05/2021;18/05/2021;M. Rossi;CRM;;;;;;Newsletter «AttrACT Weekly»',
    'E2;newsletter inviata;25/05/2021;25/05/2021;M. Rossi;CRM;;;;;;settimanale',
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain(
    'oggetto che il programma non conosce: «settimanale» in 1 evento «newsletter inviata»',
  );
  const weekly = json.agenda.dues.filter(({ of }: { of: string }) => of === 'attract-weekly');
  expect(weekly.slice(0, 2).map(({ status }: { status: string }) => status)).toEqual(['met', 'missing']);
});

test('dates with the month before the day are refused, and the others of the file said to be doubtful', () => {
  const { code, stderr } = said([
    'E1;newsletter inviata;06/15/2021;06/15/2021;M. Rossi;CRM;;;;;;attract-weekly',
    'E2;newsletter inviata;07/06/2021;07/06/2021;M. Rossi;CRM;;;;;;attract-weekly',
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('Attenzione: 2 date sono scritte con il mese davanti al giorno.');
});

/** A row of a change of stage. */
const moved = (id: string, date: string): string =>
  `${id};passaggio di fase;${date};01/06/2021;M. Rossi;CRM;alfa;prospect;;;;`;

test('a time in the cell of the date is that of the event, and one that no clock showed is a fault', () => {
  const heads = `${HEADINGS};Ora`;
  const { json, stderr } = said(
    [
      `${moved('E1', '28/03/2021 14:30')};`,
      `${moved('E2', '29/03/2021')};9.05`,
      `${moved('E3', '28/03/2021')};02:30`,
    ],
    heads,
  );
  expect(json.events).toMatchObject({ accepted: 2, refused: 1 });
  expect(stderr).toMatch(/riga 4, Ora: «02:30»/);
});

test('a list of JSON, a sheet of a file without sheets and another format are refused', () => {
  const folder = folderWith({ 'a.json': '[{"id":"E1"}]', 'b.jsonl': '', 'c.pdf': 'x' });
  const ask = (...words: readonly string[]) =>
    insedia(folder, ['report', '--as-of', '2021-12-31', '--lang', 'it', '-e', ...words]);
  expect(ask('a.json').stderr).toContain('a.json: è una lista JSON; serve un oggetto per riga');
  expect(ask('b.jsonl', '--sheet', 'x')).toMatchObject({ code: 2 });
  expect(ask('c.pdf').stderr).toContain('si leggono .xlsx, .ods, .csv, .tsv, .txt, .jsonl, .ndjson, .json');
});

test('a file without the columns that are needed is not read, and names them', () => {
  const { code, stderr } = said(['E1;1/6/2021'], 'codice;data');
  expect(code).toBe(3);
  expect(stderr).toMatch(/manca la colonna «tipo»/);
  expect(stderr).toMatch(/manca la colonna «registrato da»/);
});

test('a line of JSON that was cut off, or is no event, is refused and the others count', () => {
  const [first, second] = fictionalYear(1);
  if (!first || !second) throw new Error('no events');
  const wrong = '{"id":"X","kind":"newsletter-sent","on":"2021-06-01"}\n';
  const text = `${writeEvents([first])}${wrong}${writeEvents([second])}{"id":"Y","ki`;
  const folder = folderWith({ 'e.jsonl': text });
  const { code, stderr, stdout } = insedia(folder, [
    'report',
    '-e',
    'e.jsonl',
    '--as-of',
    '2021-12-31',
    '--json',
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).events).toMatchObject({ read: 4, accepted: 2, refused: 2 });
  expect(stderr).toMatch(/line 2, recordedOn: “—”: expected a date YYYY-MM-DD that exists/);
  expect(stderr).toMatch(/line 4: “{"id":"Y","ki”: expected a JSON object on a whole line/);
});

const MILAN = parseIstatCode('015146');

/** What any event says, with all that it may say. */
const recorded = (id: string): Recorded => ({
  id,
  on: '2021-06-01',
  at: Date.UTC(2021, 5, 1, 7, 30),
  recordedOn: '2021-06-02',
  by: 'M. Rossi',
  source: '=1+1; «città», "a"',
  replaces: 'E0',
  note: 'con accenti: à è ù',
  fictional: true,
});

function everyKind(): readonly MonitoringEvent[] {
  if (typeof MILAN !== 'string') throw new Error('no ISTAT code');
  const year = fictionalYear(7);
  const kinds = new Set<string>();
  const one = year.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  return [
    ...one,
    ...one.map((event, i) => ({ ...event, ...recorded(`A${i}`), kind: event.kind })).filter(isSound),
    { ...recorded('B1'), kind: 'expectation-stated', company: '007', investment: 123_456_789_012n, jobs: 0 },
    { ...recorded('B2'), kind: 'site-mapped', item: '12', municipality: MILAN },
    {
      ...recorded('B3'),
      kind: 'company-registered',
      company: 'x',
      name: 'Società à r.l.',
      origin: 'ice-invitalia',
    },
  ];
}

function isSound(event: object): event is MonitoringEvent {
  return 'kind' in event;
}

test.each(['it', 'en'] as const)(
  'events written as CSV or as a workbook are read back the same, of every kind (%s)',
  async (language) => {
    const events = everyKind();
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(Object.keys(EVENT_KINDS).length);
    const folder = folderWith({
      'e.csv': eventsCsv(events, language),
      'e.xlsx': Buffer.from(await eventsWorkbook(events, language, 'eventi')),
      'e.jsonl': writeEvents(events),
    });
    for (const name of ['e.csv', 'e.xlsx', 'e.jsonl']) {
      const log = await readLog(join(folder, name));
      expect(log.faults, name).toEqual([]);
      expect(log.events, name).toEqual(events);
      expect(log.rows, name).toBe(events.length);
    }
  },
);

test('the file of an invented year gives the same report from every format, and is not written over', () => {
  const folder = folderWith();
  const reports = ['a.xlsx', 'a.csv', 'a.jsonl'].map((name) => {
    expect(insedia(folder, ['programme', 'init', name, '--lang', 'it']).code).toBe(0);
    expect(insedia(folder, ['programme', 'init', name, '--lang', 'it'])).toMatchObject({ code: 3 });
    const { code, stderr, stdout } = insedia(folder, [
      'report',
      '-e',
      name,
      '--as-of',
      '2021-09-30',
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { files, ...rest } = JSON.parse(stdout);
    expect(files).toHaveLength(1);
    return rest;
  });
  expect(reports[1]).toEqual(reports[0]);
  expect(reports[2]).toEqual(reports[0]);
});

test('a name that says no format is refused with those there are', () => {
  const { code, stderr } = insedia(folderWith(), ['programme', 'init', 'a.pdf', '--lang', 'it']);
  expect(code).toBe(2);
  expect(stderr).toContain('a.pdf: il nome del file deve finire in .jsonl, .csv, .xlsx');
});
