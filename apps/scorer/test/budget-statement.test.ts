import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

const EXAMPLES = fileURLToPath(new URL('../../../examples/budget/', import.meta.url));

/** A folder with the tables of the example that others follow, and these documents. */
function withFacts(documents?: string | Buffer): string {
  const folder = folderWith(documents === undefined ? {} : { 'documenti.csv': documents });
  for (const name of ['rendiconti.csv', 'attivita.csv'])
    copyFileSync(join(EXAMPLES, name), join(folder, name));
  return folder;
}

const FACTS = ['--reports', 'rendiconti.csv', '--activities', 'attivita.csv'];
const YEAR_END = ['--as-of', '31/12/2021', '--lang', 'it'];

function statement(folder: string, file: string, ...args: string[]) {
  const ended = insedia(folder, ['budget', 'statement', '--documents', file, ...YEAR_END, ...args]);
  const json = args.includes('--json') && ended.stdout !== '' ? JSON.parse(ended.stdout) : undefined;
  return { ...ended, json };
}

/** Advance, September, balance, recovery and net, in cents. */
function figures({ json }: ReturnType<typeof statement>): (string | undefined)[] {
  const { balance, net, recovery, tranches } = json;
  return [tranches[0].due, tranches[1].due, balance, recovery, net].map(({ cents }) => cents);
}

const HEAD =
  'documento;fornitore;natura;fonte;linea;uso;imponibile;IVA;IVA recuperabile;competenza;data fattura;verificato;rettifica';

/** The statement on these rows, each the cells of {@link HEAD}. */
function on(rows: readonly string[], ...args: string[]) {
  const folder = withFacts(Buffer.from(`${[HEAD, ...rows].join('\r\n')}\r\n`, 'latin1'));
  return statement(folder, 'documenti.csv', ...FACTS, '--json', ...args);
}

const row = (cells: Partial<Record<string, string>>): string =>
  HEAD.split(';')
    .map((heading) => ({ ...ROW, ...cells })[heading] ?? '')
    .join(';');
const ROW: Partial<Record<string, string>> = {
  documento: 'FT 1',
  fornitore: 'Società à prova di accenti',
  linea: '1',
  imponibile: '1.000,00',
  competenza: '01/07/2021',
  'data fattura': '05/07/2021',
  verificato: '1.000,00',
};

const dueOf = ({ json }: ReturnType<typeof on>): string => json.due.cents;
const faultsOf = ({ stderr }: ReturnType<typeof on>): string => stderr.split('Righe respinte')[1] ?? '';

test.each([
  ['documenti-1-piano-intero.csv', ['19880883', '19880883', '26507844', '0', '66269610']],
  ['documenti-2-regione-550000.csv', ['19880883', '7619117', '27500000', '0', '55000000']],
  ['documenti-3-regione-130000.csv', ['19880883', '0', '0', '6880883', '13000000']],
  ['documenti-4-varese-nulla.csv', ['19880883', '17091351', '24648157', '0', '61620391']],
])('%s is paid as the worked table of the decree says', (file, expected) => {
  const settled = statement(EXAMPLES, file, '--plan', 'attract-2021', ...FACTS, '--json');
  expect(settled.code).toBe(0);
  expect(figures(settled)).toEqual(expected);
});

test('the terminal shows tranches, reasons, lines, and how each open point is read', () => {
  const { code, stdout } = statement(EXAMPLES, 'documenti-3-regione-130000.csv', ...FACTS);
  expect(code).toBe(0);
  expect(stdout).toContain('Rendiconto al 31/12/2021');
  expect(stdout).toContain('Documenti inventati: dimostrazione.');
  expect(stdout).toContain('24 lette = 24 usate + 0 successive alla data + 0 respinte');
  expect(stdout).toMatch(/recupero +68\.808,83/);
  expect(stdout).toContain('riduzione proporzionale: 662.696,10 × 180.000,00 / 712.696,10: -495.324,20');
  expect(stdout).toMatch(/4\. Costi diretti.* +162\.696,10 +31\.915,82 +31\.915,82/);
  expect(stdout).toMatch(/U4 +riduzione proporzionale: .* \[assunto, righe 329-331\]/);
});

test('a date in the year leaves later spend out, and says what is not known yet', () => {
  const args = ['--as-of', '30/09/2021', ...FACTS];
  const { code, stdout } = statement(EXAMPLES, 'documenti-2-regione-550000.csv', ...args);
  expect(code).toBe(0);
  expect(stdout).toContain('24 lette = 12 usate + 12 successive alla data + 0 respinte');
  expect(stdout).toMatch(/avanzamento al 30 settembre +76\.191,17/);
  expect(stdout).toMatch(/saldo +non noto/);
  expect(stdout).toContain('manca la rendicontazione al 31/12/2021: Regione Lombardia');
});

test('without the report of the Chamber what is due is unknown, and the figure on own spend is shown meanwhile', () => {
  const folder = withFacts();
  const reports = readFileSync(join(folder, 'rendiconti.csv'), 'latin1').split('\r\n');
  const own = reports.filter((line) => !line.startsWith('Camera')).join('\n');
  const file = join(EXAMPLES, 'documenti-4-varese-nulla.csv');
  const other = folderWith({ 'own.csv': own });
  const { stdout } = statement(
    other,
    file,
    '--reports',
    'own.csv',
    '--activities',
    join(EXAMPLES, 'attivita.csv'),
  );
  expect(stdout).toContain('manca la rendicontazione al 31/12/2021: Camera di commercio di Varese');
  expect(stdout).toContain('intanto, sulla sola spesa propria: 662.696,10');
});

test('without a table of reports the documents are one, which is said to be assumed', () => {
  const { json } = statement(EXAMPLES, 'documenti-2-regione-550000.csv', '--json');
  expect(json.due.cents).toBe('55000000');
  expect(json.notes[0].it).toContain('(assunto)');
  expect(json.tranches[1].due.known).toBe(false);
});

test('the workbook and the document hold the amounts, their reasons and the words of the decree', async () => {
  const folder = folderWith();
  const file = join(EXAMPLES, 'documenti-3-regione-130000.csv');
  const facts = [
    '--reports',
    join(EXAMPLES, 'rendiconti.csv'),
    '--activities',
    join(EXAMPLES, 'attivita.csv'),
  ];
  const bytes = (TZ: string) => {
    insedia(folder, ['budget', 'statement', '-d', file, ...YEAR_END, ...facts, '--out', 'out'], { TZ });
    return readdirSync(join(folder, 'out')).map((name) => readFileSync(join(folder, 'out', name), 'base64'));
  };
  expect(bytes('Pacific/Auckland')).toEqual(bytes('America/New_York'));
  const { sheets } = await readXlsx(readFileSync(join(folder, 'out/rendiconto.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Sintesi',
    'Quote',
    'Per linea',
    'Voci',
    'Spiegazione',
    'Letture',
    'Righe respinte',
  ]);
  const [, tranches, , items, why] = sheets;
  expect(tranches?.rows.map(([title, due]) => [title, due])).toContainEqual(['recupero', 68_808.83]);
  expect(items?.rows).toHaveLength(1 + 24);
  const leaves = why?.rows.filter((cells) => cells[0] === 'dovuto in tutto' && cells[5] === 'S10/2021') ?? [];
  expect(leaves.map((cells) => cells[4])).toContain(12_275.31);
  const html = readFileSync(join(folder, 'out/rendiconto.html'), 'utf8');
  expect(html).toContain('la quota a carico di Regione Lombardia sarà proporzionalmente ridotta');
  expect(html).not.toMatch(/<script|https?:\/\//);
  const drawn = html
    .split('<details')
    .filter((tree) => tree.includes('spesa ammessa al 31/12/2021: Regione'));
  expect(drawn.map((tree) => tree.includes('(come sopra)'))).toEqual([
    false,
    ...drawn.slice(1).map(() => true),
  ]);
  expect(drawn.length).toBeGreaterThan(1);
});

test('one workbook with a sheet for each table is read as the files are', () => {
  const folder = folderWith();
  expect(insedia(folder, ['budget', 'init', 'r.xlsx', '--lang', 'it']).code).toBe(0);
  const { stdout } = insedia(folder, ['budget', 'init', 'r', '--lang', 'it']);
  const words = stdout.trim().split('\n').at(-1)?.trim().split(' ').slice(1) ?? [];
  const rest = ['--lang', 'it', '--json'];
  const fromFiles = JSON.parse(insedia(folder, [...words, ...rest]).stdout);
  const fromSheets = statement(folder, 'r.xlsx', '--json').json;
  const amounts = ({ balance, due, items, tranches }: typeof fromSheets) =>
    JSON.stringify({ balance, due, items, tranches }, (key, value) => (key === 'at' ? undefined : value));
  expect(amounts(fromSheets)).toBe(amounts(fromFiles));
  expect(fromSheets.planVersion).toBe(2);
  expect(fromSheets.files.map(({ sheet }: { sheet: string }) => sheet)).toEqual([
    'Documenti',
    'Rendiconti',
    'Attività',
    'Pagamenti',
    'Variazioni',
  ]);
});

test('a payment stands in place of what was due, and a payment of the balance is shown', () => {
  const folder = withFacts();
  const paid =
    'quota pagata;importo pagato;pagato il\nanticipo;190.000,00;30/06/2021\nsaldo;275.000,00;10/03/2022\n';
  const payments = folderWith({ 'pagamenti.csv': paid });
  const file = join(EXAMPLES, 'documenti-2-regione-550000.csv');
  const { stdout } = statement(folder, file, ...FACTS, '--payments', join(payments, 'pagamenti.csv'));
  expect(stdout).toMatch(/anticipo +198\.808,83 +190\.000,00/);
  expect(stdout).toMatch(/avanzamento al 30 settembre +85\.000,00 +come dovuto/);
  expect(stdout).toMatch(/saldo +275\.000,00 +275\.000,00/);
});

test('a plan of one’s own is held to its lines, and cited as the file', () => {
  const plan =
    'linea;titolo;fonte;importo previsto;regime IVA\n1;Studi;Regione Lombardia;600,00;esente\n1;Studi;Provincia;400,00;\n';
  const folder = withFacts(`${HEAD}\n${row({ fonte: 'Regione Lombardia' })}\n`);
  const other = folderWith({ 'piano.csv': plan });
  const args = ['--plan', join(other, 'piano.csv'), '--reading', 'U4=ringFenced', '--json'];
  const { json } = statement(folder, 'documenti.csv', ...args);
  expect([json.share, json.total, json.due.cents]).toEqual(['60000', '100000', '60000']);
  expect(json.lines[0]).toMatchObject({ planned: '60000', status: 'stated', reported: '100000' });
});

test('rows of one number, supplier and source are one document; the same number of another supplier is another', () => {
  const settled = on([
    row({}),
    row({ linea: '4', uso: 'incarichi esterni di studio e analisi' }),
    row({ fornitore: 'Altra S.p.A.' }),
  ]);
  expect(settled.code).toBe(0);
  expect(settled.json.items.map(({ document }: { document: string }) => document)).toEqual([
    'FT 1, Società à prova di accenti',
    'FT 1, Società à prova di accenti',
    'FT 1, Altra S.p.A.',
  ]);
  expect(dueOf(settled)).toBe('278953');
});

test('a credit note takes back of its own supplier’s invoice, with or without a minus', () => {
  const note = { documento: 'NC 1', rettifica: 'FT 1', imponibile: '-400,00', verificato: '' };
  const settled = on([row({}), row({ fornitore: 'Altra S.p.A.' }), row(note)], '--reading', 'U4=ringFenced');
  expect(dueOf(settled)).toBe('160000');
  const plus = on([row({}), row({ ...note, imponibile: '400,00' })], '--reading', 'U4=ringFenced');
  expect(dueOf(plus)).toBe('60000');
});

test('each refused row says where, what, what was expected and how to mend it; the others count', () => {
  const settled = on([
    row({ documento: '' }),
    row({ documento: 'FT 2', imponibile: '1.234' }),
    row({ documento: 'FT 3', 'data fattura': '31/02/2021' }),
    row({ documento: 'FT 4', verificato: '2.000,00' }),
    row({ documento: 'FT 5', natura: 'parente' }),
    row({ documento: 'FT 6', fonte: 'Provincia' }),
    row({ documento: 'FT 7' }),
  ]);
  expect(settled.code).toBe(1);
  expect(settled.json.rows).toEqual({ read: 7, used: 1, later: 0, refused: 6 });
  const faults = faultsOf(settled);
  expect(faults).toContain('riga 2, documento: «»: si attendeva il numero del documento; riempire la cella');
  expect(faults).toContain('riga 3, imponibile: «1.234»: si attendeva un importo in euro come 1.234,56');
  expect(faults).toMatch(/riga 4, data fattura: «31\/02\/2021»: .*di un giorno che esiste/);
  expect(faults).toMatch(/riga 5, verificato: «2\.000,00»: .*da zero all’importo del documento/);
  expect(faults).toContain('riga 6, natura: «parente»: si attendeva terzi o interno');
  expect(faults).toMatch(/riga 7, fonte: «Provincia»: .*Regione Lombardia, Camera di commercio di Varese/);
});

test('a stated decimal mark tells thousands from decimals', () => {
  expect(
    dueOf(on([row({ imponibile: '1.234', verificato: '' })], '--decimal', ',', '--reading', 'U4=ringFenced')),
  ).toBe('123400');
});

test('rows that contradict each other on a document are all refused, and so is one that repeats another', () => {
  const rows = [
    row({}),
    row({ linea: '2', competenza: '02/07/2021' }),
    row({ documento: 'FT 2' }),
    row({ documento: 'FT 2' }),
  ];
  for (const order of [rows, rows.toReversed()]) {
    const settled = on(order);
    expect(settled.json.rows).toEqual({ read: 4, used: 1, later: 0, refused: 3 });
    expect(faultsOf(settled)).toContain('un valore solo per il documento, non ');
    expect(faultsOf(settled)).toContain('una voce diversa da quella della riga');
  }
});

test('VAT counts only if it is declared not recoverable, and silence is pointed out', () => {
  const direct = { linea: '4', uso: 'logistica, eventi e viaggi', IVA: '220,00', verificato: '' };
  const due = (recuperabile: string) =>
    on([row({ ...direct, 'IVA recuperabile': recuperabile })], '--reading', 'U4=ringFenced');
  expect([due('no'), due('sì'), due('')].map(dueOf)).toEqual(['122000', '100000', '100000']);
  expect(
    due('')
      .json.notes.map(({ it }: { it: string }) => it)
      .join('\n'),
  ).toContain('IVA senza dichiarazione');
});

test('a line that the plan does not have is kept, and does not count', () => {
  const { json } = on([row({ linea: '9', fonte: 'Regione Lombardia' })]);
  expect(json.items[0]).toMatchObject({ line: '9', reported: '100000', eligible: '0' });
  expect(json.items[0].exclusions[0].reason).toBe('unknownLine');
});

test.each([
  [['--reading', 'U4=nulla'], 'le letture di U4 sono: constantRate, ringFenced'],
  [['--reading', 'U99=x'], 'si attende PUNTO=LETTURA, come U4=ringFenced'],
  [['--as-of', '31/02/2021'], 'atteso un giorno come 31/12/2021'],
  [['--sheet', 'Foglio1'], 'non ha fogli'],
  [['--reports', 'documenti.csv'], 'manca la colonna «rendiconto al»'],
  [['--plan', 'assente.csv'], 'il file non esiste'],
])('%j is refused in words', (args, words) => {
  const folder = withFacts(`${HEAD}\n${row({})}\n`);
  const { code, stderr } = statement(folder, 'documenti.csv', ...args);
  expect(code).toBeGreaterThan(1);
  expect(stderr).toContain(words);
});

test('a table that others rest on is refused whole, every fault told', () => {
  const reports =
    'fonte;rendiconto al;consegnato il\nProvincia;30/09/2021;8/10/2021\nRegione Lombardia;settembre;8/10/2021\n';
  const folder = withFacts(`${HEAD}\n${row({})}\n`);
  const other = folderWith({ 'r.csv': reports });
  const { code, stderr } = statement(folder, 'documenti.csv', '--reports', join(other, 'r.csv'));
  expect(code).toBe(3);
  expect(stderr).toContain('riga 2, fonte: «Provincia»');
  expect(stderr).toContain('riga 3, rendiconto al: «settembre»');
});
