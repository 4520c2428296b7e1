import { expect, expectTypeOf, test } from 'vitest';
import { ATTRACT_2021, type Kpi, kpisOf, openPointsOf, readUnder } from '../src/programme.ts';

const { cadences, deadlines, deliverables, kpis } = ATTRACT_2021;
const points = openPointsOf(ATTRACT_2021);

test('targets are floors where the decree says «almeno», and only there', () => {
  const floors = kpisOf(ATTRACT_2021).filter(({ kind }) => kind === 'atLeast');
  const saying = kpisOf(ATTRACT_2021).filter(({ citation }) => citation.quote?.includes('almeno'));
  expect(floors.map(({ id }) => id)).toEqual(saying.map(({ id }) => id));
  expect(floors.length).toBeGreaterThan(3);
});

test('open points of one id offer the same readings, and the first reading changes nothing', () => {
  const offered = new Map(points.map(({ id, readings }) => [id, readings.map((reading) => reading.id)]));
  for (const { open } of [...kpis, ...cadences, ...deliverables]) {
    for (const { citation, id, readings } of open) {
      expect(readings.map((reading) => reading.id)).toEqual(offered.get(id));
      expect(readings[0].terms).toEqual({});
      expect(citation.status).toBe('assumed');
    }
  }
});

function kpiOf(id: string): Kpi {
  const kpi = kpis.find((other) => other.id === id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  return kpi;
}

test('a reading changes the terms of what it is about, and no others', () => {
  const prospects = kpiOf('prospects');
  expectTypeOf(readUnder(prospects, {})).toEqualTypeOf<Kpi>();
  expect(readUnder(prospects, {})).toEqual(prospects);
  expect(readUnder(prospects, { fortnight: 'every-15-days' })).toEqual(prospects);
  const window = { from: '2021-05-17', to: '2021-12-31' };
  expect(readUnder(prospects, { 'twelve-months': 'execution' })).toEqual({ ...prospects, window });
  // 100 × 229 / 365 = 62.74, 500 × 229 / 365 = 313.70.
  const proRata = (id: string) => readUnder(kpiOf(id), { 'twelve-months': 'pro-rata' });
  expect(proRata('prospects')).toMatchObject({ target: { count: 63, unit: 'companies' }, window });
  expect(proRata('after-care').target).toEqual({ count: 314, unit: 'companies' });
  const each = readUnder(kpiOf('expected-investment'), {
    'lead-expectations': 'each',
    'plan-window': 'execution',
  });
  expect(each).toMatchObject({
    target: { count: 20, unit: 'projects' },
    measure: { how: 'reached', expecting: { what: 'investment', least: { cents: 30_000_000_000n } } },
    window,
  });
  expect(() => readUnder(prospects, { 'twelve-months': 'ever' })).toThrow(
    'reading of twelve-months is "ever", not one of: plan-year, execution, pro-rata, from-decree',
  );
});

test('the first readings of all points, chosen or not, leave a thing as it is', () => {
  const first = Object.fromEntries(points.map(({ id, readings }) => [id, readings[0].id]));
  expect(kpis.map((kpi) => readUnder(kpi, first))).toEqual(kpis);
  expect(cadences.map((cadence) => readUnder(cadence, first))).toEqual(cadences);
});

test('a lead counts by its stage, or by a horizon stated within 24 or 36 months', () => {
  const months = ['by-stage', 'within-36', 'within-24'].map((horizon) => {
    const { measure } = readUnder(kpiOf('leads'), { 'lead-horizon': horizon });
    return measure.how === 'reached' ? measure.withinMonths : 'another measure';
  });
  expect(months).toEqual([undefined, 36, 24]);
});

test('a fortnight is 14 days, 15 days or twice a month', () => {
  const report = cadences.find(({ id }) => id === 'fortnightly-report');
  const every = ['every-14-days', 'every-15-days', 'twice-a-month'].map(
    (fortnight) => report && readUnder(report, { fortnight }).every,
  );
  expect(every).toEqual([{ days: 14 }, { days: 15 }, { monthDays: [15, 31] }]);
});

test('deliverables are KPIs; what is made without a number stated goes on and is not due', () => {
  const ids = kpisOf(ATTRACT_2021).map(({ id }) => id);
  expect(ids).toContain('reshoring-dossier');
  expect(ids).not.toContain('new-booklets');
  expect(ids).toHaveLength(kpis.length + deliverables.length);
  expect(cadences.find(({ id }) => id === 'new-booklets')?.every).toBeNull();
});

test('dates are days of the calendar, and windows run forward', () => {
  const windows = [...kpisOf(ATTRACT_2021), ...cadences].map(({ window }) => window);
  const days = [...windows.flatMap(({ from, to }) => [from, to]), ...deadlines.map(({ on }) => on)];
  for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  for (const { from, to } of windows) expect(from < to).toBe(true);
});
