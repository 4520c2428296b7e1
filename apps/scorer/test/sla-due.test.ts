import { expect, test } from 'vitest';
import { folderWith, insedia } from './command.ts';

const DUE = ['sla', 'due', '--at', '2021-12-06T15:30', '--target', 'comuni', '--lang', 'it'];

test('the request of Monday 6 December 2021 is due on three days, by three readings, with each day told', () => {
  const { code, stderr, stdout } = insedia(folderWith(), DUE);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(
    '«risposte ai Comuni entro 48 ore dalla richiesta lungo tutto il corso dell’anno»',
  );
  expect(stdout).toContain('Richiesta: lunedì 6 dicembre 2021, 15:30 (Europe/Rome)');
  expect(stdout).toMatch(/ore di calendario +mercoledì 8 dicembre 2021, 15:30/);
  expect(stdout).toMatch(/giorni lavorativi +venerdì 10 dicembre 2021, 15:30 .*lettura predefinita, assunta/);
  expect(stdout).toMatch(/ore di servizio +giovedì 16 dicembre 2021, 15:30/);
  expect(stdout).toMatch(/martedì 7 dicembre 2021 +– Sant'Ambrogio \(Milano\)/);
  expect(stdout).toMatch(/mercoledì 8 dicembre 2021 +– Immacolata Concezione/);
  expect(stdout).toMatch(/domenica 12 dicembre 2021 +– fine settimana/);
  expect(stdout).toMatch(/Patrono: Sant'Ambrogio \(Milano\), .* \[assunto\]/);
  expect(stdout).not.toMatch(/telefonico|investitori/);
});

test('the steps of each reading add up to the hours of the target', () => {
  const { stdout } = insedia(folderWith(), [...DUE, '--json']);
  const { citation, readings } = JSON.parse(stdout);
  expect(citation).toMatchObject({ line: '532-534', status: 'cited' });
  expect(readings.map(({ dueLocal }: { dueLocal: string }) => dueLocal)).toEqual([
    '2021-12-08T15:30:00',
    '2021-12-10T15:30:00',
    '2021-12-16T15:30:00',
  ]);
  for (const { steps } of readings) {
    const counted = steps.map(({ countedMs }: { countedMs: number }) => countedMs);
    expect(counted.reduce((sum: number, ms: number) => sum + ms, 0)).toBe(48 * 3_600_000);
    expect(steps.at(-1).totalMs).toBe(48 * 3_600_000);
  }
});

function due(...args: string[]) {
  return insedia(folderWith(), [...DUE, '--reading', 'giorni', ...args]);
}

test('where the desk is decides the patron saint; a municipality that is no capital states its own', () => {
  expect(due('--municipality', 'bergamo').stdout).toMatch(/Scadenza: giovedì 9 dicembre 2021, 15:30/);
  expect(due('--municipality', 'LC').stdout).toMatch(/San Nicolò \(Lecco\), .* \[indicato\]/);
  expect(due('--municipality', 'Crema', '--patron', '06-10').stdout).toMatch(
    /Patrono: Santo patrono \(Crema\), .* \[indicato\]/,
  );
  expect(due('--municipality', 'Crema')).toMatchObject({ code: 2, stdout: '' });
  expect(due('--municipality', 'Crema').stderr).toMatch(/il patrono non è in tabella .*--patron MM-GG/);
  expect(due('--patron', '30-02')).toMatchObject({ code: 2, stdout: '' });
});

test('the office’s hours and the start of the 72 hours are parameters', () => {
  const { stdout } = insedia(
    folderWith(),
    'sla due --at 06/12/2021_15:30 --target phone --reading hours --hours 08:00-20:00 --follow-up-from reply'
      .split(' ')
      .map((word) => word.replace('_', ' ')),
  );
  expect(stdout).toMatch(/Telephone follow-up with investors within 72 hours/);
  expect(stdout).toMatch(/First reply \(which the 72 hours run from\): Monday 6 December 2021, 15:30/);
  expect(stdout).toMatch(/Hours of service: 08:00–20:00 \[stated\]/);
  expect(stdout).toMatch(/What the 72 hours run from: the first reply \[stated\]/);
  expect(stdout).toMatch(/Deadline: Thursday 16 December 2021, 15:30/);
});

function said(...args: string[]) {
  return insedia(folderWith(), ['sla', 'due', ...args, '--lang', 'it']);
}

test('an instant, a target or hours that are none are told with what would do', () => {
  const at = (instant: string) => said('--at', instant, '--target', 'comuni');
  expect(at('2021-12-06')).toMatchObject({ code: 2, stdout: '' });
  expect(at('2021-12-06').stderr).toMatch(/manca l’ora; aggiungere l’ora/);
  expect(at('28/03/2021 02:30').stderr).toMatch(/gli orologi sono passati avanti/);
  expect(at('31/10/2021 02:30').stderr).toMatch(/gli orologi sono tornati indietro; aggiungere lo scarto/);
  expect(said('--at', '2021-12-06T15:30', '--target', 'cittadini').stderr).toMatch(
    /Valori ammessi: comuni, /,
  );
  expect(said('--at', '2021-12-06T15:30').stderr).toMatch(/manca l’opzione obbligatoria '--target/);
  expect(said('--at', '2021-12-06T15:30', '--target', 'comuni', '--hours', '9').stderr).toMatch(
    /La forma è 09:00-17:00/,
  );
  expect(said('--at', '2021-12-06T15:30', '--target', 'comuni', '--hours', '25:00-26:00')).toMatchObject({
    code: 2,
  });
});

test('the deadline does not depend on the host’s zone', () => {
  const folder = folderWith();
  const outputs = ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'].map(
    (TZ) => insedia(folder, DUE, { TZ }).stdout,
  );
  expect(new Set(outputs).size).toBe(1);
});
