import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { expect, test } from 'vitest';
import { Monitor, type MonitoringEvent, reportBefore, reportOf } from '../../src/index.ts';
import { on, stage, withdrawal } from '../events.ts';

const PROGRAMME = { stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) };

function monitorOf(...events: MonitoringEvent[]): Monitor {
  const monitor = new Monitor(PROGRAMME);
  expect(monitor.addAll(events).refused).toEqual([]);
  return monitor;
}

const days = { since: '2021-06-30', asOf: '2021-07-14' };

test('each stage has a dashboard: who is there since when, what they bring, how they went on', () => {
  const monitor = monitorOf(
    { ...on('2021-06-01'), kind: 'company-registered', company: 'alfa', name: 'Alfa', country: 'DE' },
    { ...on('2021-06-20'), kind: 'company-profiled', company: 'alfa', sector: 'ict' },
    stage('2021-06-01', 'alfa', 'prospect'),
    stage('2021-06-11', 'alfa', 'lead'),
    { ...on('2021-06-12'), kind: 'expectation-stated', company: 'alfa', investment: 100n, jobs: 7 },
    stage('2021-06-02', 'beta', 'prospect'),
    { ...on('2021-06-03'), kind: 'contact-made', company: 'beta' },
    { ...on('2021-05-30'), kind: 'contact-made', company: 'beta' },
  );
  const { dashboards } = reportOf(ATTRACT_2021, monitor, days);
  expect(dashboards.map(({ stage: { id } }) => id)).toEqual(['prospect', 'lead', 'engagement', 'after-care']);
  const [prospect, lead, engagement] = dashboards;
  expect(prospect).toMatchObject({
    conversion: { reached: { companies: 2, projects: 2 }, wentOn: 1, there: 1 },
    medianDays: 10,
    occupants: [{ company: 'beta', since: '2021-06-02', days: 42, profile: {} }],
    entries: [
      { month: '2021-06', count: 2 },
      { month: '2021-07', count: 0 },
    ],
    work: {
      fact: 'contact-made',
      months: [
        { month: '2021-05', count: 1 },
        { month: '2021-06', count: 1 },
        { month: '2021-07', count: 0 },
      ],
    },
  });
  expect(lead).toMatchObject({
    medianDays: undefined,
    expected: { investment: 100n, jobs: 7 },
    occupants: [
      { company: 'alfa', since: '2021-06-11', profile: { name: 'Alfa', country: 'DE', sector: 'ict' } },
    ],
  });
  expect(engagement).toMatchObject({ occupants: [], entries: [], work: { months: [] } });
});

test('of several companies in a stage the one longest there comes first', () => {
  const monitor = monitorOf(
    stage('2021-06-09', 'alfa', 'prospect'),
    stage('2021-06-02', 'beta', 'prospect'),
    stage('2021-06-05', 'gamma', 'prospect'),
  );
  const [prospect] = reportOf(ATTRACT_2021, monitor, days).dashboards;
  expect(prospect?.occupants.map(({ company }) => company)).toEqual(['beta', 'gamma', 'alfa']);
});

test('what has changed since the report before: entries, corrections, moves, dues, KPIs', () => {
  const wrong = stage('2021-06-04', 'gamma', 'prospect');
  const newsletter = { ...on('2021-07-02'), kind: 'newsletter-sent', item: 'attract-weekly' } as const;
  const monitor = monitorOf(
    stage('2021-06-01', 'alfa', 'prospect'),
    wrong,
    stage('2021-07-01', 'alfa', 'lead'),
    stage('2021-06-28', 'beta', 'prospect', { recordedOn: '2021-07-02' }),
    withdrawal('2021-07-05', wrong.id),
    newsletter,
    { ...on('2021-07-20'), kind: 'contact-made', company: 'beta' },
  );
  const { changes, events, kpis } = reportOf(ATTRACT_2021, monitor, days);
  expect(events).toBe(6);
  expect(changes.entered).toEqual([
    { kind: 'stage-changed', events: 2 },
    { kind: 'newsletter-sent', events: 1 },
    { kind: 'withdrawn', events: 1 },
  ]);
  expect(changes.belated).toBe(1);
  expect(changes.corrections).toMatchObject([
    { kind: 'withdrawn', corrects: wrong.id, recordedOn: '2021-07-05' },
  ]);
  expect(changes.moved).toEqual([
    { company: 'alfa', project: 'alfa', from: 'prospect', to: 'lead' },
    { company: 'beta', project: 'beta', from: undefined, to: 'prospect' },
    { company: 'gamma', project: 'gamma', from: 'prospect', to: undefined },
  ]);
  const weekly = changes.dues.filter(({ due }) => due.of === 'attract-weekly');
  expect(weekly.map(({ before, due }) => [due.on, before, due.status])).toEqual([
    ['2021-07-04', 'ahead', 'met'],
    ['2021-07-11', 'ahead', 'missing'],
  ]);
  const prospects = kpis.find(({ id }) => id === 'prospects');
  expect([prospects?.before.value.of, prospects?.value.of]).toEqual([2n, 2n]);
});

test('a report says whether any of what it rests on is invented', () => {
  const real = stage('2021-06-01', 'alfa', 'prospect');
  const invented = stage('2021-06-02', 'beta', 'prospect', { fictional: true });
  const later = stage('2021-08-02', 'gamma', 'prospect', { fictional: true });
  expect(reportOf(ATTRACT_2021, monitorOf(real, later), days).fictional).toBe(false);
  expect(reportOf(ATTRACT_2021, monitorOf(real, invented), days).fictional).toBe(true);
});

const before = (asOf: string, reading?: string): string =>
  reportBefore(ATTRACT_2021, asOf, reading === undefined ? {} : { fortnight: reading });

test('the report before one is that of the last time its cadence was due, as the open point is read', () => {
  expect(before('2021-09-30')).toBe('2021-09-19');
  expect(before('2021-09-20')).toBe('2021-09-19');
  expect(before('2021-09-19')).toBe('2021-09-05');
  expect(before('2021-09-30', 'twice-a-month')).toBe('2021-09-15');
  expect(before('2021-09-30', 'every-15-days')).toBe('2021-09-28');
  expect(before('2021-05-20')).toBe('2021-05-16');
});

test('a report that comes before the one before it is refused', () => {
  const monitor = monitorOf();
  const backwards = { asOf: '2021-07-01', since: '2021-07-02' };
  expect(() => reportOf(ATTRACT_2021, monitor, backwards)).toThrow(
    'since: got 2021-07-02, wanted a date not after “asOf”',
  );
});
