import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

const HEADINGS = 'richiesta;tipo;istante;servizio;comune;ufficio;evento';

/** What the report says of a file with these rows. */
function said(rows: readonly string[], headings = HEADINGS) {
  const folder = folderWith({ 'e.csv': `${[headings, ...rows].join('\n')}\n` });
  const args = ['sla', 'report', '-e', 'e.csv', '-p', '2021', '--lang', 'it'];
  const { code, stderr, stdout } = insedia(folder, args);
  const json = insedia(folder, [...args, '--json']).stdout;
  return { code, stderr, stdout, json: json === '' ? undefined : JSON.parse(json) };
}

test('a year outside those of deadlines is the fault of its row alone, whatever the row', () => {
  for (const year of ['0021', '1021', '1949', '2200', '2921', '9999']) {
    const { code, json, stderr } = said([
      'A;aperta;06/12/2021 15:30;comuni;X;U;',
      `A;risposta;06/12/${year} 15:30;;;;`,
    ]);
    expect({ code, tickets: json.tickets }).toEqual({ code: 1, tickets: 1 });
    expect(stderr).toContain(
      `riga 3, istante: «06/12/${year} 15:30»: si attendeva un anno fra 1950 e 2199; controllare l’anno`,
    );
  }
});

const OPENINGS = ['A;aperta;06/12/2021 15:30;comuni;X;U;', 'A;aperta;06/12/2021 15:30;investitori;Y;U;'];

test('openings that contradict each other are both refused, in any order, and nothing hangs on them', () => {
  const reply = 'A;risposta;09/12/2021 16:00;;;;';
  const [one, other] = [OPENINGS, OPENINGS.toReversed()].map((rows) => said([...rows, reply]));
  expect(one?.code).toBe(1);
  expect(one?.json.refusedRows.map(({ column }: { column: string }) => column)).toEqual([
    'richiesta',
    'richiesta',
  ]);
  expect(one?.stderr).toMatch(
    /riga 2, richiesta: «A»: si attendeva una sola apertura: .* nessuna delle due è usata/,
  );
  expect(one?.stderr).toMatch(/riga 4 \(A, risposta\): la richiesta non risulta mai aperta/);
  expect(other?.stderr).toBe(one?.stderr);
  expect(other?.stdout).toBe(one?.stdout);
});

test('an id of the file with two services or municipalities is a conflict as well', () => {
  const { code, stderr } = said(OPENINGS.map((row) => `${row}1`));
  expect(code).toBe(1);
  expect(stderr).toMatch(/riga 3, evento: «1»: si attendeva un codice proprio/);
});

test('an opening that is repeated is one, and of two that are sound the earlier holds in any order', () => {
  const rows = ['A;aperta;06/12/2021 15:30;comuni;X;U;', 'A;aperta;07/12/2021 15:30;investitori;Y;U;'];
  const [first = ''] = rows;
  const repeated = said([first, first]);
  expect(repeated).toMatchObject({ code: 0, json: { tickets: 1, rows: { used: 1, withoutEffect: 1 } } });
  const [one, other] = [rows, rows.toReversed()].map((list) => said(list));
  expect(one?.stdout).toContain('Risposta ai Comuni');
  expect(other?.stdout).toBe(one?.stdout);
});

test('a date and a time may stand in two columns, and an instant in a column «data»', () => {
  const joined = said(
    ['A;aperta;06/12/2021;15.30;comuni', 'B;aperta;06/12/2021;;comuni', 'C;aperta;2021-12-06;9:05;comuni'],
    'richiesta;tipo;Data;Ora;servizio',
  );
  expect(joined.json.open.map(({ openedLocal }: { openedLocal: string }) => openedLocal)).toEqual([
    '2021-12-06T09:05:00',
    '2021-12-06T15:30:00',
  ]);
  expect(joined.stderr).toMatch(/riga 3, Data \+ Ora: «06\/12\/2021»: .* manca l’ora/);
  expect(said(['A;aperta;06/12/2021 15:30;comuni'], 'richiesta;tipo;data;servizio').json.tickets).toBe(1);
  expect(said(['A;aperta'], 'richiesta;tipo')).toMatchObject({ code: 3 });
});

test('a number, a time alone and a short row are told for what they are', () => {
  const { stderr } = said(['A;aperta;44536,6458;comuni;X;U;', 'B;aperta;15:30;comuni;X;U;', 'C;chiusa;x']);
  expect(stderr).toMatch(
    /riga 2, istante: «44536,6458»: .*è un numero: dare alla cella il formato data e ora/,
  );
  expect(stderr).toMatch(/riga 3, istante: «15:30»: .*manca la data/);
  expect(stderr).toMatch(/riga 4: «3»: si attendeva una riga di 7 celle, quante le intestazioni: ne ha 3/);
});

test('the space between date and time may be one that does not break, and the offset may follow', () => {
  const { json } = said([
    'A;aperta;06/12/2021\u00a015:30;comuni;X;U;',
    'B;aperta;31/10/2021 02:30+01:00;comuni;X;U;',
  ]);
  expect(json.rows).toMatchObject({ read: 2, used: 2 });
});

test('names that differ in case or accents alone are told, and no more than those', () => {
  const { stdout } = said([
    'C;aperta;06/12/2021 15:30;comuni;Cantù;Nord;',
    "c;aperta;06/12/2021 15:30;comuni;CANTU';Nord;",
    'D;aperta;06/12/2021 15:30;comuni;Como;nord;',
  ]);
  expect(stdout).toContain("comune: «CANTU'», «Cantù» contano come diversi");
  expect(stdout).toContain('richiesta: «C», «c» contano come diversi');
  expect(stdout).toContain('ufficio: «Nord», «nord» contano come diversi');
  expect(stdout).not.toContain('«Como»');
});

test('nothing in a cell commands a terminal or a page, breaks a table or outgrows a workbook', () => {
  const long = 'x'.repeat(40_000);
  const { stderr, stdout } = said([
    'A;aperta;06/12/2021 15:30;comuni;"Bor\ngo";\u001b[31mU;',
    `B;${long};06/12/2021 15:30;comuni;X;U;`,
  ]);
  expect(stdout).toMatch(/ Bor go /);
  expect(stdout + stderr).not.toContain('\u001b');
  expect(stderr).toContain('x…»');
  expect(stderr.length).toBeLessThan(2000);
});

const wall = (text: string): Date => new Date(`${text}Z`);

async function workbook(sheets: Parameters<typeof writeXlsx>[0]['sheets']) {
  return folderWith({ 'e.xlsx': Buffer.from(await writeXlsx({ sheets })) });
}

function read(folder: string, ...args: string[]) {
  return insedia(folder, ['sla', 'report', '-e', 'e.xlsx', '-p', '2021', '--lang', 'it', ...args]);
}

const HEAD = ['richiesta', 'tipo', 'istante', 'servizio'];

test('a cell with a time, a duration or a formula without a value is no instant of long ago', async () => {
  const cells = [
    ['B', wall('1899-12-31T15:30:00'), 'h:mm'],
    ['C', wall('1900-01-01T15:30:00'), '[h]:mm'],
    ['D', wall('2021-12-06T15:30:00'), 'hh:mm'],
    ['E', wall('2021-12-06T15:30:00'), '"ore" dd/mm/yyyy'],
  ] as const;
  const folder = await workbook([
    {
      name: 'Eventi',
      rows: [HEAD, ...cells.map(([id, at]) => [id, 'aperta', at, 'comuni'])],
      cells: new Map(
        cells.map(([, value, numFmt], i) => [`${i + 1},2`, { value, type: 'date', style: { numFmt } }]),
      ),
    },
  ]);
  const { stderr, stdout } = read(folder);
  expect(stdout).toContain('4 righe lette = 1 usata + 3 respinte');
  for (const text of ['riga 2, istante: «15:30»', 'riga 3, istante: «39:30»', 'riga 4, istante: «15:30»']) {
    expect(stderr).toContain(`Eventi, ${text}: si attendeva una data con l’ora: manca la data`);
  }
});

test('the sheet of events is found among others, below its title, and can be named', async () => {
  const rows = [
    ['Eventi del 2021'],
    [],
    HEAD,
    ['A', 'aperta', '06/12/2021 15:30', 'comuni'],
    ['B', 'aperta', 'x', 'comuni'],
  ];
  const folder = await workbook([
    { name: 'Note', rows: [['Istruzioni'], ['una riga per evento']] },
    { name: 'Eventi 2021', rows },
  ]);
  const found = read(folder);
  expect(found.stdout).toContain('2 righe lette = 1 usata + 1 respinta');
  expect(found.stderr).toContain('letto il foglio «Eventi 2021»; non letti: Note');
  expect(found.stderr).toContain('Eventi 2021, riga 5, istante: «x»');
  expect(read(folder, '--sheet', 'eventi 2021').stdout).toBe(found.stdout);
  expect(read(folder, '--sheet', 'Note')).toMatchObject({ code: 3 });
  expect(read(folder, '--sheet', 'Note').stderr).toMatch(
    /foglio «Note», riga 1 \(altri fogli, da scegliere con --sheet: Eventi 2021\): manca la colonna «richiesta»/,
  );
  expect(read(folder, '--sheet', 'Boh')).toMatchObject({ code: 2 });
});

test('init writes a file that the report reads, in either language, and never over another', () => {
  const folder = folderWith();
  for (const [language, file] of [
    ['it', 'eventi.csv'],
    ['en', 'events.csv'],
  ] as const) {
    const init = ['sla', 'init', file, '--lang', language];
    expect(insedia(folder, init).code).toBe(0);
    const report = insedia(folder, ['sla', 'report', '-e', file, '-p', '2021-T4', '--json']);
    expect(report).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(report.stdout)).toMatchObject({ fictional: true, ignoredColumns: [], tickets: 2 });
    expect(insedia(folder, init)).toMatchObject({ code: 3 });
  }
});

test('the help of the report lists the columns', () => {
  const { stdout } = insedia(folderWith(), ['sla', 'report', '--help', '--lang', 'it']);
  expect(stdout).toMatch(/Colonne del file degli eventi:\n.*\n +richiesta +codice della richiesta\n/);
  expect(stdout).toMatch(/tipo +un tipo di evento: aperta, risposta, telefonata/);
});
