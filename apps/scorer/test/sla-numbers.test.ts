import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

const HEADINGS = 'richiesta;tipo;istante;servizio;comune;ufficio';

/** A report in Italian on a file with these rows, with what it writes. */
function report(rows: readonly string[], ...args: string[]) {
  const folder = folderWith({ 'e.csv': `${[HEADINGS, ...rows].join('\n')}\n` });
  const words = ['sla', 'report', '-e', 'e.csv', '-p', '2021', '--lang', 'it', '--out', 'out', ...args];
  const { code, stderr, stdout } = insedia(folder, words);
  return {
    code,
    stderr,
    stdout,
    book: () => readFileSync(join(folder, 'out/sla.xlsx')),
    html: () => readFileSync(join(folder, 'out/sla.html'), 'utf8'),
    sheet: async (wanted: string) => {
      const { sheets } = await readXlsx(readFileSync(join(folder, 'out/sla.xlsx')));
      return sheets.find(({ name }) => name === wanted)?.rows ?? [];
    },
    json: () => JSON.parse(insedia(folder, [...words, '--json']).stdout),
  };
}

const opened = (id: string, at: string): string => `${id};aperta;${at};comuni;Como;Nord`;
const replied = (id: string, at: string): string => `${id};risposta;${at};;;`;

test('a deadline at 24:00 belongs to the day it closes, and is written so', () => {
  const rows = [opened('A', '27/11/2021 10:00')];
  const asOf = ['--as-of', '29/11/2021 10:00'];
  const november = report(rows, ...asOf, '-p', '2021-11');
  expect(november.stdout).toMatch(/A +Risposta ai Comuni .* 27\/11\/2021 10:00 +30\/11\/2021 24:00 /);
  expect(november.html()).toContain('30/11/2021 24:00');
  expect(report(rows, ...asOf, '-p', '2021-12').stdout).toContain('Nessun termine cade nel periodo.');
  expect(november.stdout).toMatch(/una scadenza alle 24:00 è del giorno che si chiude/);
});

test('a paused ticket says since when, and that its deadline is what it would be now', async () => {
  const rows = [opened('A', '06/12/2021 15:30'), 'A;sospesa;06/12/2021 16:30;;;'];
  const { html, json, sheet, stdout } = report(rows, '-p', '2026', '--as-of', '01/06/2026 10:00');
  const state = 'sospesa dal 06/12/2021 16:30; scadenza se ripresa ora';
  expect(stdout).toMatch(new RegExp(`A .* 04/06/2026 09:00 +${state} +47:00`));
  expect(html()).toContain(state);
  expect((await sheet('Aperti e decaduti'))[1]).toContain(state);
  expect(json().open).toMatchObject([{ pausedSinceLocal: '2021-12-06T16:30:00' }]);
});

test('a share is 100% or 0% only where it is exactly that', async () => {
  const many = Array.from({ length: 1500 }, (_, i) => [
    opened(`T${i}`, '03/06/2021 10:00'),
    replied(`T${i}`, '03/06/2021 11:00'),
  ]).flat();
  const late = [opened('L', '01/06/2021 10:00'), replied('L', '10/06/2021 10:00')];
  const { sheet, stdout } = report([...many, ...late]);
  expect(stdout).toMatch(/Risposta ai Comuni +1500\/1501 +99,9%/);
  expect((await sheet('Per obiettivo'))[1]?.[3]).toBe(0.999);
  expect(report(many).stdout).toMatch(/Risposta ai Comuni +1500\/1500 +100,0%/);
});

test('what is late shows when it was opened, due and answered, and never an overrun of nothing', () => {
  const rows = [
    opened('A', '06/12/2021 15:30'),
    replied('A', '10/12/2021 15:30:30'),
    opened('B', '09/12/2021 09:00'),
    replied('B', '16/12/2021 18:00'),
  ];
  const { html, stdout } = report(rows);
  expect(stdout).toMatch(
    /A .* 06\/12\/2021 15:30 +10\/12\/2021 15:30 +10\/12\/2021 15:30:30 +in ritardo +0:00:30/,
  );
  expect(html()).toContain('<td>10/12/2021 15:30:30</td><td>in ritardo</td><td>0:00:30</td>');
  const hours = report(rows, '--reading', 'ore');
  expect(hours.stdout).toMatch(/B .* 16\/12\/2021 17:00 +16\/12\/2021 18:00 +in ritardo +dopo la chiusura/);
});

test('every number can be walked back: the workbook lists all outcomes, the JSON those that were met', async () => {
  const rows = [
    opened('A', '06/12/2021 15:30'),
    replied('A', '09/12/2021 10:00'),
    opened('B', '13/12/2021 15:30'),
  ];
  const { json, sheet } = report(rows, '--as-of', '30/12/2021 10:00');
  const all = (await sheet('Tutti i termini')).slice(1);
  expect(all.map(([ticket, , , , , , , result]) => [ticket, result])).toEqual([
    ['A', 'nei termini'],
    ['B', 'aperto e scaduto'],
  ]);
  expect(json().met).toMatchObject([{ ticket: 'A', metLocal: '2021-12-09T10:00:00' }]);
});

test('a last event far from all others is told in every output, one that is stated is not', async () => {
  const rows = [opened('A', '06/12/2021 15:30'), opened('B', '06/12/2121 15:30')];
  const { html, sheet, stdout } = report(rows);
  const warning = /ultimo evento \(riga 3, B: 06\/12\/2121 15:30 .*segue di 36524 giorni.*--as-of/;
  expect(stdout).toMatch(warning);
  expect(html()).toMatch(warning);
  expect(JSON.stringify(await sheet('Sintesi'))).toMatch(warning);
  expect(stdout).toMatch(/A quale istante si guarda: quello dell’ultimo evento del file \[assunto\]/);
  const stated = report(rows, '--as-of', '24/12/2021 12:00');
  expect(stated.stdout).not.toMatch(/Avvertenze/);
  expect(stated.stdout).toMatch(/A quale istante si guarda: 24\/12\/2021 12:00 \[indicato\]/);
});

test('a telephone call that waits for a reply which never came is named, though in no count', () => {
  const rows = ['I;aperta;06/12/2021 15:30;investitori;Como;Nord'];
  const { stdout } = report(rows, '--follow-up-from', 'risposta');
  expect(stdout).toMatch(/Follow-up telefonico agli investitori: manca ciò da cui decorre, .* per I\n/);
  expect(stdout).toMatch(
    /Follow-up senza prima risposta: non decorre e non entra in alcun conto \[assunto\]/,
  );
  expect(report(rows).stdout).not.toMatch(/Avvertenze/);
});

test('a deadline that the clocks show twice carries its offset, in a cell that is still a date', async () => {
  const rows = [opened('A', '29/10/2021 02:30'), opened('B', '29/10/2021 03:30')];
  const { book, json, stdout } = report(rows, '--reading', 'calendario');
  expect(stdout).toMatch(/A .* 31\/10\/2021 02:30\+02:00 /);
  expect(stdout).toMatch(/B .* 31\/10\/2021 02:30\+01:00 /);
  const due = json().open.map(({ dueLocal }: { dueLocal: string }) => dueLocal);
  expect(due).toEqual(['2021-10-31T02:30:00+02:00', '2021-10-31T02:30:00+01:00']);
  const { sheets } = await readXlsx(book(), { readStyles: true });
  const cells = sheets.find(({ name }) => name === 'Aperti e decaduti')?.cells;
  expect(cells?.get('1,5')).toMatchObject({
    value: new Date('2021-10-31T02:30:00Z'),
    style: { numFmt: 'dd/mm/yyyy hh:mm"+02:00"' },
  });
});

test('a cell longer than a workbook can hold is cut there', async () => {
  const { sheet } = report([`${'T'.repeat(40_000)};aperta;06/12/2021 15:30;comuni;Como;Nord`]);
  const [ticket] = (await sheet('Aperti e decaduti'))[1] ?? [];
  expect(String(ticket)).toHaveLength(32_767);
});

test('a period is read however it is written', () => {
  const rows = [opened('A', '06/12/2021 15:30')];
  for (const period of ['2021-T4', '2021-q4', 'T4 2021', '12/2021', '2021-12', '2021']) {
    expect(report(rows, '-p', period).stdout).toContain('termini nel periodo: 1,');
  }
  expect(report(rows, '-p', '2021-13')).toMatchObject({ code: 2, stdout: '' });
});
