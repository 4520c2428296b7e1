import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MonitoringEvent, writeEvents } from '@insedia/monitoring';
import { fictionalYear } from '@insedia/monitoring/fictional';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type Ended, folderWith, insedia } from './command.ts';

const YEAR = fictionalYear(2021);

interface Reported extends Ended {
  readonly folder: string;
  readonly read: (name: string) => string;
}

/** Reports on the invented year, or on other events. */
function report(asOf: string, args: readonly string[] = [], events = YEAR): Reported {
  const folder = folderWith({ 'eventi.jsonl': writeEvents(events) });
  const words = ['report', '-e', 'eventi.jsonl', '--as-of', asOf, ...args];
  const ended = insedia(folder, words);
  return { ...ended, folder, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

test.each([
  ['2021-09-30', 'it', 'rapporto.md'],
  ['2021-12-31', 'en', 'report.md'],
])('the report of the invented year as of %s is the one that was read (%s)', async (asOf, language, name) => {
  const { code, read } = report(asOf, ['--out', '.', '--lang', language]);
  expect(code).toBe(0);
  await expect(read(name)).toMatchFileSnapshot(`golden/report-${asOf}.${language}.md`);
});

/** What stands on a day, worked out from the events again in the plainest way. */
function standing(asOf: string): readonly MonitoringEvent[] {
  const recorded = YEAR.filter(({ recordedOn }) => recordedOn <= asOf);
  const gone = new Set(
    recorded.flatMap((event) => (event.kind === 'withdrawn' ? event.withdraws : (event.replaces ?? []))),
  );
  return recorded.filter(({ id, kind }) => !gone.has(id) && kind !== 'withdrawn');
}

test.each(['2021-07-31', '2021-09-30', '2021-12-31'])(
  'KPIs are what a plain recount of the events gives, as of %s',
  (asOf) => {
    const { kpis } = JSON.parse(report(asOf, ['--json']).stdout);
    const counted = (id: string): unknown => {
      const { value } = kpis.find((kpi: { id: string }) => kpi.id === id);
      return value.over === '1' ? Number(value.of) : [Number(value.of), Number(value.over)];
    };
    const events = standing(asOf);
    const companies = (kind: string, from = '2021-01-01', to = '2021-12-31'): number => {
      const own = events.filter((event) => event.kind === kind && event.on >= from && event.on <= to);
      return new Set(own.map((event) => ('company' in event ? event.company : ''))).size;
    };
    const prospects = events.flatMap((event) =>
      event.kind === 'stage-changed' && event.to === 'prospect' ? [event.company] : [],
    );
    expect(counted('prospects')).toBe(new Set(prospects).size);
    expect(counted('after-care')).toBe(companies('company-profiled'));
    const months = Array.from({ length: Number(asOf.slice(5, 7)) }, (_, i) => String(i + 1).padStart(2, '0'));
    const assisted = months.map((month) =>
      companies('assistance-given', `2021-${month}-01`, `2021-${month}-31`),
    );
    const mean = assisted.reduce((sum, count) => sum + count, 0);
    expect(counted('companies-supported')).toEqual([mean, months.length]);
    const fairs = events.flatMap((event) => (event.kind === 'fair-attended' ? [event.item] : []));
    expect(counted('trade-events')).toBe(new Set(fairs).size);
    const leads = events.flatMap((event) =>
      event.kind === 'stage-changed' && event.to === 'lead' && prospects.includes(event.company)
        ? [event.company]
        : [],
    );
    expect(counted('leads')).toBe(new Set(leads).size);
    const stated = new Map<string, bigint>();
    for (const event of events.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
      if (event.kind === 'expectation-stated' && event.investment !== undefined) {
        stated.set(event.company, event.investment);
      }
    }
    const investment = [...new Set(leads)].reduce((sum, company) => sum + (stated.get(company) ?? 0n), 0n);
    expect(counted('expected-investment')).toBe(Number(investment));
  },
);

test('document, workbook, Markdown and data tell the same KPIs; a sheet for each table, with a name of its own', async () => {
  const { folder, read, stdout } = report('2021-10-31', ['--out', '.', '--lang', 'it']);
  const kpis = JSON.parse(report('2021-10-31', ['--json']).stdout).kpis;
  const workbook = await readXlsx(readFileSync(join(folder, 'rapporto.xlsx')));
  const names = workbook.sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(31);
  const rows = workbook.sheets.find(({ name }) => name === 'Indicatori')?.rows ?? [];
  expect(rows.length - 1).toBe(kpis.length);
  const html = read('rapporto.html');
  const told = read('rapporto.md')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  for (const [i, { title }] of kpis.entries()) {
    const [name, value, target] = (rows[i + 1] ?? []).map(String);
    expect(name).toBe(title.it);
    const cells = told.find(([first]) => first === title.it);
    expect(cells?.slice(1, 3), title.it).toEqual([value, target].map((text) => text?.replace(/\s/g, ' ')));
    expect(html, title.it).toContain(`<td class="amount">${value}</td><td>${target}</td>`);
  }
  expect(stdout).toContain(String(rows[4]?.[1]));
  const evidence = workbook.sheets.find(({ name }) => name === 'Evidenza')?.rows ?? [];
  expect(evidence.length - 1).toBe(
    kpis.reduce((sum: number, kpi: { evidence: readonly string[] }) => sum + kpi.evidence.length, 0),
  );
});

test('the document loads nothing and runs nothing, says that its events are invented, and leads to each section', () => {
  for (const [language, name, invented] of [
    ['it', 'rapporto.html', 'Eventi inventati: dimostrazione.'],
    ['en', 'report.html', 'The events are invented: a demonstration.'],
  ] as const) {
    const html = report('2021-09-30', ['--out', '.', '--lang', language]).read(name);
    expect(html).not.toMatch(/<script|src=|https?:\/\/|@import|url\(/);
    expect(html).toContain(invented);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(12);
    for (const id of links) expect(html).toContain(`<section id="${id}">`);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('the calendar has an event for each thing due, as an independent reader sees it', () => {
  const { read } = report('2021-09-30', ['--out', '.', '--lang', 'it']);
  const { agenda, agreements } = JSON.parse(report('2021-09-30', ['--json']).stdout);
  const dues = [...agenda.dues, ...agreements.agreements.flatMap((one: { dues: unknown[] }) => one.dues)];
  const events = new ICAL.Component(ICAL.parse(read('scadenze.ics'))).getAllSubcomponents('vevent');
  expect(events).toHaveLength(dues.length);
  const days = events.map((event) => String(event.getFirstPropertyValue('dtstart'))).toSorted();
  expect(days).toEqual(dues.map(({ on }) => on).toSorted());
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length);
});

/** A document between its heading and its sources. */
function bodyOf(text = ''): string {
  return text.slice(text.indexOf('<main>'), text.indexOf('<section id="inputs">'));
}

test('the same events give the same bytes, and what is recorded after the day changes none of them', () => {
  const asOf = '2021-08-31';
  const known = YEAR.filter(({ recordedOn }) => recordedOn <= asOf);
  const [all, again, early] = [YEAR, YEAR, known].map((events) => report(asOf, ['--out', '.'], events));
  expect(again?.read('report.html')).toBe(all?.read('report.html'));
  expect(again?.read('report.xlsx')).toBe(all?.read('report.xlsx'));
  expect(known.length).toBeLessThan(YEAR.length);
  expect(bodyOf(early?.read('report.html'))).toBe(bodyOf(all?.read('report.html')));
});

test('service levels and the budget are in it where their files are given', () => {
  const { folder } = report('2021-11-30');
  for (const [command, path] of [
    ['sla', 'sla.csv'],
    ['budget', 'budget.xlsx'],
  ] as const) {
    expect(insedia(folder, [command, 'init', path, '--lang', 'it']).code).toBe(0);
  }
  const words = [
    'report',
    '-e',
    'eventi.jsonl',
    '--as-of',
    '30/11/2021',
    '--sla',
    'sla.csv',
    '--budget',
    'budget.xlsx',
  ];
  const { code, stdout } = insedia(folder, [...words, '--out', 'out', '--lang', 'it']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Risposta ai Comuni +1 +1 +100%/);
  expect(stdout).toMatch(/anticipo +198\.808,83 +198\.808,83/);
  const markdown = readFileSync(join(folder, 'out', 'rapporto.md'), 'utf8');
  expect(markdown).toMatch(/\| documenti di spesa +\| budget\.xlsx/);
  expect(markdown).toMatch(/\| richieste +\| sla\.csv/);
});

test('an open point is read as it is asked, and a reading that is none is refused with those there are', () => {
  const pro = JSON.parse(report('2021-12-31', ['--json', '--reading', 'twelve-months=pro-rata']).stdout);
  const prospects = pro.kpis.find(({ id }: { id: string }) => id === 'prospects');
  expect(prospects).toMatchObject({
    target: { count: 63 },
    readings: [{ reading: 'pro-rata', chosen: true }],
  });
  const wrong = report('2021-12-31', ['--reading', 'twelve-months=half', '--lang', 'it']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('twelve-months=pro-rata');
  const none = report('2021-12-31', ['--reading', 'months=half']);
  expect(none.stderr).toContain('twelve-months=…');
});

test('a report before that comes after, a day that is none and a missing option are refused', () => {
  const after = report('2021-06-01', ['--since', '2021-06-02', '--lang', 'it']);
  expect(after).toMatchObject({ code: 2 });
  expect(after.stderr).toContain('--since 2021-06-02: il rapporto precedente non può essere dopo questo');
  expect(report('2021-02-30', ['--lang', 'it'])).toMatchObject({ code: 2 });
  const { code, stderr } = insedia(folderWith(), ['report', '--as-of', '2021-06-01', '--lang', 'it']);
  expect(code).toBe(2);
  expect(stderr).toContain('--events');
});

test('a log without events gives a report that says so, and no error', () => {
  const { code, read } = report('2021-09-30', ['--out', '.', '--lang', 'en'], []);
  expect(code).toBe(0);
  expect(read('report.html')).not.toMatch(/undefined|NaN|Infinity/);
  expect(read('report.md')).toContain('Nobody is in this stage.');
});
