/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Citation } from '../src/act.ts';
import {
  ATTRACT_2021,
  coverageOf,
  FACT_KINDS,
  type Figure,
  figuresOf,
  kpisOf,
  type Programme,
  type Tracker,
  unknownNames,
} from '../src/programme.ts';

const SHARED = new URL('../../../../shared/programme/', import.meta.url);
const DECREE = new URL('decree-dgr-xi-4715-2021.txt', SHARED);
const TABLE = new URL('requirements.md', SHARED);

const { cadences, contradictions, deadlines, deliverables, kpis, requirements, services, stages } =
  ATTRACT_2021;

/** Letters as they are, whatever the typesetter did with spaces, hyphens and apostrophes. */
function plain(text: string): string {
  return text.replaceAll(/[\s\u00ad-]/g, '').replaceAll(/[’‘`]/g, "'");
}

/** Every citation anywhere in a value. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [value];
  return Object.values(value).flatMap(citationsIn);
}

function isCitation(value: object): value is Citation {
  return 'status' in value && 'act' in value;
}

test.skipIf(!existsSync(DECREE))(
  'every quote is in the decree, on the lines it names (skipped without ../shared)',
  () => {
    const lines = readFileSync(DECREE, 'utf8').split('\n');
    const quoted = citationsIn(ATTRACT_2021).filter(({ act }) => act === ATTRACT_2021.act);
    expect(quoted.length).toBeGreaterThan(requirements.length);
    const wrong = quoted.filter(({ line = '', quote = '' }) => {
      const [first = 0, last = first] = line.split('-').map(Number);
      const text = lines.slice(first - 1, last).join('\n');
      return quote === '' || !plain(text).includes(plain(quote));
    });
    expect(wrong).toEqual([]);
  },
);

test.skipIf(!existsSync(TABLE))(
  'each row of the list of requirements has one entry, in its words and lines (skipped without ../shared)',
  () => {
    const text = readFileSync(TABLE, 'utf8');
    const rows = text.split('\n').flatMap((line) => {
      const [, number, , , quote = '', lines = ''] = line.split('|').map((cell) => cell.trim());
      return /^\d+$/.test(number ?? '') ? [[Number(number), quote.slice(1, -1), lines]] : [];
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(requirements.map(({ citation: { line, quote }, number }) => [number, quote, line])).toEqual(rows);
    const gaps = [...(text.split('## G.')[1] ?? '').matchAll(/^(\d+)\. /gm)].map(
      ([, number]) => `G${number}`,
    );
    expect(contradictions.map(({ id }) => id)).toEqual(gaps);
  },
);

test('requirements are numbered from 1 to 104, contradictions from G1 to G12', () => {
  expect(requirements.map(({ number }) => number)).toEqual(Array.from({ length: 104 }, (_, n) => n + 1));
  expect(contradictions.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, n) => `G${n + 1}`));
  expect(requirements.map(({ part }) => part).join('')).toMatch(/^A{33}B{17}C{10}D{21}E{23}$/);
});

test('every requirement names what computes, tracks or records it, and nothing that is counted is named by none', () => {
  expect(requirements.filter(({ by }) => by.length === 0)).toEqual([]);
  const named = new Set(requirements.flatMap(({ by }) => by.map(({ id, kind }) => `${kind} ${id}`)));
  const counted = Object.entries({
    kpi: kpis,
    deadline: deadlines,
    cadence: cadences,
    deliverable: deliverables,
    service: services,
  });
  const all = counted.flatMap(([kind, things]) => things.map(({ id }) => `${kind} ${id}`));
  expect(all.filter((name) => !named.has(name))).toEqual([]);
});

test('what a requirement names is among the data of the programme, and what is not is found out', () => {
  expect(unknownNames(ATTRACT_2021)).toEqual([]);
  const claimed: Tracker = { kind: 'kpi', id: 'unicorns' };
  const [first] = requirements;
  const boasting: Programme = {
    ...ATTRACT_2021,
    requirements: first ? [{ ...first, by: [...first.by, claimed] }] : [],
  };
  expect(unknownNames(boasting)).toEqual([claimed]);
});

test('nothing is tracked without a requirement that asks for it', () => {
  const asked = new Set(
    [...requirements, ...contradictions].flatMap(({ by }) => by.map((t) => `${t.kind} ${t.id}`)),
  );
  const tracked = [
    ...kpis.map(({ id }) => `kpi ${id}`),
    ...deadlines.map(({ id }) => `deadline ${id}`),
    ...cadences.map(({ id }) => `cadence ${id}`),
    ...deliverables.map(({ id }) => `deliverable ${id}`),
    ...services.map(({ id }) => `service ${id}`),
    ...stages.map(({ id }) => `stage ${id}`),
  ];
  expect(tracked.filter((name) => !asked.has(name))).toEqual([]);
});

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

test('ids are unique among things of a kind, and what is referred to is there', () => {
  const { acts, actions, bodies, links, pillars, systems } = ATTRACT_2021;
  for (const things of [acts, actions, bodies, pillars, systems, services, stages, deadlines, cadences]) {
    expect(new Set(ids(things)).size).toBe(things.length);
  }
  expect(new Set(ids(kpisOf(ATTRACT_2021))).size).toBe(kpisOf(ATTRACT_2021).length);
  for (const { pillar } of actions) expect(ids(pillars)).toContain(pillar);
  for (const { action } of [...kpisOf(ATTRACT_2021), ...services]) expect(ids(actions)).toContain(action);
  for (const { by } of [...deadlines, ...cadences]) expect(ids(bodies)).toContain(by);
  for (const { act, to } of links) expect([act, to].filter((id) => !ids(acts).includes(id))).toEqual([]);
  for (const { next } of stages) expect(next.filter((id) => !ids(stages).includes(id))).toEqual([]);
  for (const { act } of citationsIn(ATTRACT_2021)) expect(ids(acts)).toContain(act);
  for (const { rows } of contradictions) expect(rows.every((row) => requirements[row - 1])).toBe(true);
});

test('every act but the decree has a place in the chain', () => {
  const { acts, act: decree, links } = ATTRACT_2021;
  const linked = new Set(links.flatMap(({ act, to }) => [act, to]));
  const loose = acts.filter(({ id }) => id !== decree && !linked.has(id)).map(({ id }) => id);
  expect(loose.every((id) => id.startsWith('reg-ue-'))).toBe(true);
});

test('the figures of the decree are those of its list', () => {
  const figures = requirements.map((requirement) => [
    requirement.number,
    ...figuresOf(ATTRACT_2021, requirement),
  ]);
  const of = (number: number) => figures[number - 1]?.slice(1);
  expect(of(1)).toEqual([{ cents: 71_269_610n }]);
  expect(of(18)).toEqual([{ percent: 30 }]);
  expect(of(40)).toEqual([{ dates: ['2021-06-30'] }, { dates: ['2021-09-30'] }]);
  expect(of(61)).toEqual([{ count: 100, unit: 'companies', kind: 'atLeast' }]);
  expect(of(62)).toEqual([{ count: 20, unit: 'projects', kind: 'exactly' }]);
  expect(of(63)).toEqual([{ months: [24, 36] }]);
  expect(of(64)).toEqual([{ cents: 30_000_000_000n, kind: 'exactly' }]);
  expect(of(66)).toEqual([{ count: 30, unit: 'companies-a-month', kind: 'average' }]);
  expect(of(96)).toEqual([{ count: 1, unit: 'deliverables', kind: 'deadline' }]);
  expect(of(100)).toEqual([{ every: { days: 7 } }, { every: { monthDays: [31] } }]);
  expect(of(102)).toEqual([]);
});

function cents(number: number): bigint {
  const figure: Figure | undefined = requirements[number - 1]?.figure;
  return figure && 'cents' in figure ? figure.cents : 0n;
}

test('the amounts add up as the decree says they do', () => {
  expect(cents(9) + cents(10) + cents(11)).toBe(cents(7));
  expect(cents(7) + cents(8)).toBe(cents(3));
  expect(cents(3) + cents(5)).toBe(cents(1));
  expect([cents(2), cents(6), cents(17)]).toEqual([cents(1), cents(5), cents(5)]);
});

test('coverage is the best that a tracker gives', () => {
  const code: Tracker = { kind: 'export', id: '@insedia/budget#settle' };
  const kpi: Tracker = { kind: 'kpi', id: 'leads' };
  const act: Tracker = { kind: 'act', id: 'lr-11-2014' };
  expect([[act, kpi, code], [act, kpi], [act], []].map((by) => coverageOf({ by }))).toEqual([
    'computed',
    'tracked',
    'recorded',
    'recorded',
  ]);
});

test('the stages follow one another in the order of the dashboards, and each can be reached', () => {
  expect(stages.map(({ id }) => id)).toEqual(['prospect', 'lead', 'engagement', 'after-care']);
  const reached = new Set(stages.flatMap(({ entry, id, next }) => (entry ? [id, ...next] : next)));
  expect(reached.size).toBe(stages.length);
});

test('every kind of fact is one that something is counted from, or part of the pipeline', () => {
  const used = new Set<string>([
    ...kpisOf(ATTRACT_2021).flatMap(({ measure }) => ('fact' in measure ? [measure.fact] : [])),
    ...[...deadlines, ...cadences, ...services, ...ATTRACT_2021.agreements.obligations].map(
      ({ fact }) => fact,
    ),
    ...requirements.flatMap(({ by }) => by.flatMap(({ id, kind }) => (kind === 'fact' ? [id] : []))),
    'company-registered',
    'contact-made',
    'stage-changed',
  ]);
  expect(Object.keys(FACT_KINDS).filter((fact) => !used.has(fact))).toEqual([]);
});
