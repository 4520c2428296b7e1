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

test('a year that no deadline is worked out for is a fault of the option', () => {
  for (const at of ['9999-12-06T10:00', '1750-01-01T10:00', '2399-12-31T10:00', '1949-12-31T23:59']) {
    const { code, stderr } = said('--at', at, '--target', 'comuni');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `--at «${at}»: ci vuole un anno fra 1950 e 2199; controllare l’anno\n`,
    });
  }
});

test('a deadline at midnight closes its day, and one that the clocks show twice carries its offset', () => {
  const deadline = (at: string, reading: string) =>
    /Scadenza: (.*)/.exec(said('--at', at, '--target', 'comuni', '--reading', reading).stdout)?.[1];
  expect(deadline('27/11/2021 10:00', 'giorni')).toBe('martedì 30 novembre 2021, 24:00');
  expect(deadline('29/10/2021 02:30', 'calendario')).toBe('domenica 31 ottobre 2021, 02:30+02:00');
  expect(deadline('29/10/2021 03:30', 'calendario')).toBe('domenica 31 ottobre 2021, 02:30+01:00');
  const { stdout } = said('--at', '26/03/2021 10:00', '--target', 'comuni', '--reading', 'calendario');
  expect(stdout).toMatch(/domenica 28 marzo 2021 +00:00–11:00 \(cambio dell’ora\) +10\sh /);
  expect(stdout.match(/cambio dell’ora/g)).toHaveLength(1);
});

test('the patron’s day is told in words, as day and month or month and day, and may be none', () => {
  expect(due('--municipality', 'Crema', '--patron', '10/6').stdout).toMatch(/\(Crema\), 10 giugno, non è/);
  expect(due('--patron', '07-12').stdout).toMatch(/, 12 luglio, non è giorno di servizio \[indicato\]/);
  const none = due('--patron', 'nessuno').stdout;
  expect(none).toMatch(/Patrono: nessuno \[indicato\]/);
  expect(none).toMatch(/Scadenza: giovedì 9 dicembre 2021, 15:30/);
  expect(due('--patron', '5/13')).toMatchObject({ code: 2, stdout: '' });
  expect(due('--patron', '5/13').stderr).toMatch(/--patron «5\/13»: .*7\/12 \(giorno\/mese\)/);
});

function withHours(hours: string) {
  return said('--at', '2021-12-06T15:30', '--target', 'comuni', '--reading', 'ore', '--hours', hours);
}

test('hours may have a break, and faulty ones are told with the option and good ones', () => {
  const { stdout } = withHours('9:00-13:00,14:00-17:00');
  expect(stdout).toMatch(/giovedì 9 dicembre 2021 +09:00–13:00, 14:00–17:00 +7\sh /);
  expect(stdout).toMatch(/Orario di servizio: 09:00–13:00, 14:00–17:00 \[indicato\]/);
  expect(withHours('9-17')).toMatchObject({ code: 2, stdout: '' });
  expect(withHours('9-17').stderr).toMatch(
    /--hours «9-17»: .*per esempio 09:00-17:00 o 09:00-13:00,14:00-17:00/,
  );
});

test('a desk may have a calendar of its own, with half days, closures and openings', () => {
  const folder = folderWith({
    'desk.yaml': `
weekly:
  mon: [["09:00", "13:00"], ["14:00", "17:00"]]
  sat: [["09:00", "12:00"]]
holidays: ["12-20"]
overrides:
  "2021-12-08": [["09:00", "11:00"]]
  "2021-12-13": []
`,
    'always-closed.yaml': 'weekly: {}',
    'no-hour.json': '{ "weekly": { "mon": [["9", "13:00"]] } }',
    'typo.yaml': 'wekly: {}',
    'shape.yaml': 'weekly: { mon: "09:00-13:00" }',
  });
  const on = (calendar: string, ...args: string[]) =>
    insedia(folder, [
      'sla',
      'due',
      '--at',
      '2021-12-06T15:30',
      '--target',
      'email',
      '--reading',
      'ore',
      '--calendar',
      calendar,
      '--lang',
      'it',
      ...args,
    ]);
  const { stdout } = on('desk.yaml');
  expect(stdout).toMatch(/mercoledì 8 dicembre 2021 +09:00–11:00/);
  expect(stdout).toMatch(/sabato 11 dicembre 2021 +09:00–12:00/);
  expect(stdout).toMatch(/lunedì 13 dicembre 2021 +– chiusura dello sportello/);
  expect(stdout).toMatch(/martedì 7 dicembre 2021 +– Sant'Ambrogio/);
  expect(stdout).toMatch(/lunedì 20 dicembre 2021 +– fuori orario/);
  expect(stdout).toMatch(/Orario di servizio: come nel calendario desk.yaml \[indicato\]/);
  expect(on('desk.yaml', '--hours', '09:00-17:00')).toMatchObject({ code: 2, stdout: '' });
  expect(on('always-closed.yaml')).toMatchObject({ code: 2, stdout: '' });
  expect(on('always-closed.yaml').stderr).toMatch(/lo sportello apre troppo poco/);
  expect(on('no-hour.json')).toMatchObject({ code: 3, stdout: '' });
  expect(on('no-hour.json').stderr).toMatch(/no-hour.json: weekly.mon\[0\]\[0\]: ricevuto "9"/);
  expect(on('typo.yaml').stderr).toMatch(/typo.yaml: wekly: ci vuole voci fra queste: timeZone, weekly/);
  expect(on('shape.yaml').stderr).toMatch(
    /shape.yaml: weekly: ci vuole per ogni giorno un elenco di intervalli/,
  );
});

test('words are read in any case and number, and what is missing or too much is told with an example', () => {
  const { stdout } = said('--at', '06/12/2021 15:30', '--target', 'Comune', '--reading', 'Giorni');
  expect(stdout).toMatch(/Scadenza: venerdì 10 dicembre 2021, 15:30/);
  expect(said('--target', 'comuni').stderr).toMatch(
    /'--at <istante>'; per esempio: insedia sla due --at 2021/,
  );
  expect(said('--at', '06/12/2021', '15:30', '--target', 'comuni').stderr).toMatch(/«15:30».*fra virgolette/);
  const dew = insedia(folderWith(), ['sla', 'dew', '--lang', 'it']);
  expect(dew.code).toBe(2);
  expect(dew.stderr).toMatch(/comando sconosciuto 'sla dew'; ci sono: due, report, init/);
});
