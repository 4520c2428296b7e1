import { ATTRACT_2021, type Kpi, type KpiTerms, kpisOf, type Readings } from '@insedia/domain/programme';
import { describe, expect, test } from 'vitest';
import { type KpiFigure, Monitor, MonitoringError, type MonitoringEvent } from '../../src/index.ts';
import { assistance, on, stage, withdrawal } from '../events.ts';

const PROGRAMME = { stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) };

function monitorOf(events: readonly MonitoringEvent[], readings: Readings = {}): Monitor {
  const monitor = new Monitor(PROGRAMME, readings);
  monitor.addAll(events);
  return monitor;
}

function figure(monitor: Monitor, id: string, asOf: string): KpiFigure {
  const found = monitor.figures(asOf).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

const leadBy = (company: string, expectedBy: string): MonitoringEvent[] => [
  stage('2021-02-01', company, 'prospect'),
  stage('2021-03-01', company, 'lead'),
  { ...on('2021-03-02'), kind: 'expectation-stated', company, expectedBy },
];

const lead = (company: string, investment: bigint, jobs: number): MonitoringEvent[] => [
  stage('2021-02-01', company, 'prospect'),
  stage('2021-03-01', company, 'lead'),
  {
    ...on('2021-03-02', { id: `${company} expects` }),
    kind: 'expectation-stated',
    company,
    investment,
    jobs,
  },
];

const months = (counts: readonly number[]) =>
  counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, index) =>
      assistance(`2021-${String(month + 1).padStart(2, '0')}-15`, `company ${index}`),
    ),
  );

const everyMonth = (count: number) => monitorOf(months(Array.from({ length: 12 }, () => count)));

const registered = (company: string, origin?: 'lead-generation' | 'ice-invitalia'): MonitoringEvent => ({
  ...on('2021-01-10'),
  kind: 'company-registered',
  company,
  name: company,
  origin,
});

const fair = (item: string): MonitoringEvent => ({ ...on('2021-07-01'), kind: 'fair-attended', item });

/** Companies by number, each a prospect on a day of 2021. */
const prospects = (count: number, day = '2021-06-01') =>
  Array.from({ length: count }, (_, index) => stage(day, `company ${index}`, 'prospect'));

function custom(terms: KpiTerms): { monitored: { stages: typeof ATTRACT_2021.stages; kpis: Kpi[] } } {
  const [like] = ATTRACT_2021.kpis;
  if (!like) throw new Error('no KPI');
  return {
    monitored: { stages: ATTRACT_2021.stages, kpis: [{ ...like, ...terms, id: 'custom', open: [] }] },
  };
}

describe('a floor', () => {
  test('is behind or on track by the days of the window that are over, met when reached, missed after its last day', () => {
    const june = monitorOf(prospects(50));
    const status = (asOf: string) => figure(june, 'prospects', asOf).status;
    expect(
      ['2020-12-31', '2021-05-31', '2021-06-01', '2021-07-01', '2021-07-02', '2021-12-30', '2021-12-31'].map(
        status,
      ),
    ).toEqual(['notStarted', 'behind', 'onTrack', 'onTrack', 'behind', 'behind', 'missed']);
    expect(figure(monitorOf(prospects(120)), 'prospects', '2021-06-01').status).toBe('met');
  });

  test('says what is missing and how much a week would bring it', () => {
    const { pace, value } = figure(monitorOf(prospects(52)), 'prospects', '2021-12-10');
    expect(value).toEqual({ of: 52n, over: 1n });
    expect(pace).toEqual({
      missing: { of: 48n, over: 1n },
      daysLeft: 21,
      needed: { of: 336n, over: 21n },
      per: 'week',
    });
    expect(figure(monitorOf(prospects(100)), 'prospects', '2021-12-10').pace).toBeUndefined();
    expect(figure(monitorOf(prospects(52)), 'prospects', '2022-01-10').pace).toMatchObject({
      daysLeft: 0,
      needed: undefined,
    });
  });

  test('counts a company once, however many projects and however often it comes back', () => {
    const monitor = monitorOf([
      stage('2021-02-01', 'alfa', 'prospect', { project: 'a1' }),
      stage('2021-02-02', 'alfa', 'prospect', { project: 'a2' }),
      stage('2021-02-03', 'alfa', 'closed', { project: 'a1' }),
      stage('2021-02-04', 'alfa', 'prospect', { project: 'a1' }),
    ]);
    expect(figure(monitor, 'prospects', '2021-12-31').value.of).toBe(1n);
  });

  test('does not count what lies outside its window, nor what the rules of the pipeline refuse', () => {
    const monitor = monitorOf([
      stage('2020-12-31', 'alfa', 'prospect'),
      stage('2022-01-01', 'beta', 'prospect'),
      stage('2021-03-01', 'gamma', 'lead', { recordedOn: '2021-03-01' }),
    ]);
    expect(figure(monitor, 'prospects', '2022-06-01').value.of).toBe(0n);
    expect(figure(monitor, 'leads', '2022-06-01').value.of).toBe(0n);
  });
});

describe('readings', () => {
  test('of the window change the count, of twelve months the target, and the figure says which was used', () => {
    const events = [stage('2021-03-01', 'alfa', 'prospect'), stage('2021-06-01', 'beta', 'prospect')];
    const under = (reading: string) =>
      figure(monitorOf(events, { 'twelve-months': reading }), 'prospects', '2021-12-31');
    expect(under('plan-year').value.of).toBe(2n);
    expect(under('execution').value.of).toBe(1n);
    expect(under('pro-rata').target).toEqual({ count: 63, unit: 'companies' });
    expect(under('from-decree')).toMatchObject({ window: { to: '2022-05-16' }, status: 'behind' });
    expect(under('pro-rata').readings).toMatchObject([
      { point: 'twelve-months', reading: 'pro-rata', chosen: true },
    ]);
    expect(figure(monitorOf([]), 'prospects', '2021-12-31').readings).toMatchObject([
      { point: 'twelve-months', reading: 'plan-year', chosen: false },
    ]);
    expect(() => monitorOf([], { 'twelve-months': 'never' })).toThrow(RangeError);
  });

  test('of the horizon keep the leads whose investment is expected in time', () => {
    const events = [
      ...leadBy('alfa', '2023-03-01'),
      ...leadBy('beta', '2024-03-01'),
      ...leadBy('gamma', '2024-03-02'),
    ];
    const leads = (readings: Readings) => figure(monitorOf(events, readings), 'leads', '2021-12-31').value.of;
    expect(leads({})).toBe(3n);
    expect(leads({ 'lead-horizon': 'within-36' })).toBe(2n);
    expect(leads({ 'lead-horizon': 'within-24' })).toBe(1n);
    const [first, ...rest] = monitorOf(events, { 'lead-horizon': 'within-36' }).evidence(
      'leads',
      '2021-12-31',
    );
    expect([first, rest.length]).toEqual([events[0]?.id, 5]);
  });
});

describe('expected investment and jobs', () => {
  test('are those of the leads together, to the cent, as last stated', () => {
    const events: MonitoringEvent[] = [
      ...lead('alfa', 2_999_999_999_999_999n, 100),
      ...lead('beta', 1n, 50),
      { ...on('2021-08-01'), kind: 'expectation-stated', company: 'beta', jobs: 70 },
      stage('2021-02-01', 'gamma', 'prospect'),
      { ...on('2021-03-02'), kind: 'expectation-stated', company: 'gamma', investment: 5n, jobs: 5 },
    ];
    const monitor = monitorOf(events);
    expect(figure(monitor, 'expected-investment', '2021-12-31')).toMatchObject({
      value: { of: 3_000_000_000_000_000n, over: 1n },
      status: 'exceeded',
    });
    expect(
      ['2021-03-01', '2021-03-02', '2021-08-01'].map((day) => figure(monitor, 'expected-jobs', day).value.of),
    ).toEqual([0n, 150n, 170n]);
  });

  test('of each lead, in the other reading, are those of the leads that reach them', () => {
    const events = [...lead('alfa', 30_000_000_000n, 500), ...lead('beta', 29_999_999_999n, 499)];
    const monitor = monitorOf(events, { 'lead-expectations': 'each' });
    expect(figure(monitor, 'expected-investment', '2021-12-31')).toMatchObject({
      value: { of: 1n, over: 1n },
      target: { count: 20, unit: 'projects' },
    });
    expect(figure(monitor, 'expected-jobs', '2021-12-31').value.of).toBe(1n);
  });

  test('stay what they were for the days before a correction', () => {
    const [, , stated] = lead('alfa', 1n, 1);
    const monitor = monitorOf([
      ...lead('alfa', 900n, 9),
      {
        ...on('2021-03-02', { recordedOn: '2021-05-01', replaces: 'alfa expects' }),
        kind: 'expectation-stated',
        company: 'alfa',
        investment: 500n,
      },
    ]);
    expect(stated?.id).toBe('alfa expects');
    const values = ['2021-04-30', '2021-05-01'].map(
      (day) => figure(monitor, 'expected-investment', day).value.of,
    );
    expect(values).toEqual([900n, 500n]);
  });
});

describe('a monthly mean', () => {
  test('is that of the months that have ended, a company once a month', () => {
    const monitor = monitorOf([...months([30, 33, 2]), ...months([30])]);
    expect(figure(monitor, 'companies-supported', '2021-03-30')).toMatchObject({
      value: { of: 63n, over: 2n },
      status: 'onTrack',
      months: [
        { month: '2021-01', count: 30n, ended: true },
        { month: '2021-02', count: 33n, ended: true },
        { month: '2021-03', count: 2n, ended: false },
      ],
    });
    expect(figure(monitor, 'companies-supported', '2021-03-31')).toMatchObject({
      value: { of: 65n, over: 3n },
      status: 'behind',
    });
  });

  test('says what each month that is left would need', () => {
    const { pace } = figure(monitorOf(months([30, 33, 2])), 'companies-supported', '2021-03-31');
    expect(pace).toMatchObject({ missing: { of: 295n }, needed: { of: 295n, over: 9n }, per: 'month' });
  });

  test('before a month has ended is the count of that one', () => {
    expect(figure(monitorOf(months([7])), 'companies-supported', '2021-01-20')).toMatchObject({
      value: { of: 7n, over: 1n },
      status: 'behind',
    });
  });

  test('is met or missed at the end of the window', () => {
    expect(figure(everyMonth(30), 'companies-supported', '2021-12-31').status).toBe('met');
    expect(figure(everyMonth(29), 'companies-supported', '2021-12-31').status).toBe('missed');
  });
});

describe('origins', () => {
  test('of prospects are what their change of stage says, or else their registration', () => {
    const monitor = monitorOf([
      registered('alfa', 'lead-generation'),
      stage('2021-02-01', 'alfa', 'prospect'),
      registered('beta', 'lead-generation'),
      stage('2021-02-01', 'beta', 'prospect', { origin: 'ice-invitalia' }),
      registered('gamma'),
      stage('2021-02-01', 'gamma', 'prospect', { origin: 'lead-generation' }),
      stage('2021-02-01', 'delta', 'prospect'),
    ]);
    expect(figure(monitor, 'new-prospects', '2021-12-31').value.of).toBe(2n);
    expect(monitor.evidence('new-prospects', '2021-12-31')).toHaveLength(3);
  });
});

describe('other counts', () => {
  test('of items keep those that are named, each once', () => {
    const monitor = monitorOf(['wmf', 'wmf', 'mipim', 'elsewhere'].map(fair));
    expect(figure(monitor, 'trade-events', '2021-12-31').value.of).toBe(2n);
  });

  test('of facts count each of them, and what is due by a day alone is open until then', () => {
    const dossier: MonitoringEvent = {
      ...on('2021-11-30'),
      kind: 'deliverable-completed',
      item: 'reshoring-dossier',
    };
    const monitor = monitorOf([
      dossier,
      { ...on('2021-12-01'), kind: 'deliverable-completed', item: 'reshoring-dossier' },
    ]);
    expect(
      ['2021-11-29', '2021-11-30', '2021-12-01'].map(
        (day) => figure(monitor, 'reshoring-dossier', day).status,
      ),
    ).toEqual(['open', 'met', 'met']);
    expect(figure(monitor, 'reshoring-dossier', '2021-12-31').value.of).toBe(2n);
    expect(figure(monitorOf([]), 'reshoring-dossier', '2021-12-31').status).toBe('missed');
  });

  test('of a number without «almeno» can be exceeded', () => {
    const booklets = Array.from(
      { length: 6 },
      (_, index): MonitoringEvent => ({
        ...on('2021-07-01'),
        kind: 'booklet-updated',
        item: `booklet ${index}`,
      }),
    );
    expect(figure(monitorOf(booklets), 'booklets-updated', '2021-08-01').status).toBe('exceeded');
    expect(figure(monitorOf(booklets.slice(1)), 'booklets-updated', '2021-08-01').status).toBe('met');
  });
});

describe('corrections', () => {
  test('change a figure from the day they were recorded, back and forth', () => {
    const [first] = prospects(1, '2021-02-01');
    if (!first) throw new Error('no event');
    const monitor = monitorOf([
      first,
      withdrawal('2021-03-01', first.id, { id: 'W1' }),
      withdrawal('2021-04-01', 'W1', { id: 'W2' }),
    ]);
    const days = ['2021-01-31', '2021-02-01', '2021-02-28', '2021-03-01', '2021-03-31', '2021-04-01'];
    expect(days.map((day) => figure(monitor, 'prospects', day).value.of)).toEqual([0n, 1n, 1n, 0n, 0n, 1n]);
  });

  test('of one company leave another fact to count for it', () => {
    const early = assistance('2021-02-01', 'alfa', { id: 'early' });
    const late = assistance('2021-02-20', 'alfa', { id: 'late' });
    const monitor = monitorOf([early, late, withdrawal('2021-02-25', 'early')]);
    expect(monitor.evidence('companies-supported', '2021-02-24')).toEqual([]);
    expect(figure(monitor, 'companies-supported', '2021-03-01').months?.[1]?.count).toBe(1n);
  });
});

test('misuse throws in both languages', () => {
  const monitor = monitorOf([]);
  expect(() => monitor.figures('31/12/2021')).toThrow(MonitoringError);
  expect(() => monitor.evidence('nothing', '2021-12-31')).toThrow(
    /kpi: got nothing, wanted one of agreements/,
  );
  const terms = {
    kind: 'atLeast',
    target: { count: 1, unit: 'events' },
    measure: { how: 'facts', fact: 'meeting-held' },
  } as const;
  const { monitored } = custom({ ...terms, window: { from: '2021-02-01', to: '2021-01-01' } });
  expect(() => new Monitor(monitored)).toThrow(/kpis.custom.window: got 2021-02-01 – 2021-01-01/);
});
