import { fc, test as property } from '@fast-check/vitest';
import { ATTRACT_2021, type Every } from '@insedia/domain/programme';
import { describe, expect, test } from 'vitest';
import { agendaKinds, agendaOf, EventLog, MonitoringError, type MonitoringEvent } from '../../src/index.ts';
import { on } from '../events.ts';

const report = (day: string, item: string): MonitoringEvent => ({
  ...on(day),
  kind: 'report-delivered',
  item,
});

const due = (events: readonly MonitoringEvent[], asOf: string, id: string, readings = {}) => {
  const found = agendaOf(ATTRACT_2021, events, asOf, readings).dues.filter((one) => one.id.startsWith(id));
  return found.map(({ status, daysLate }) => [status, daysLate] as const);
};

describe('a deadline', () => {
  test('is ahead until the end of its day, then missing by a day more each day', () => {
    expect(due([], '2021-06-30', 'progress-report-june')).toEqual([['ahead', 0]]);
    expect(due([], '2021-07-01', 'progress-report-june')).toEqual([['missing', 1]]);
    expect(due([], '2021-07-31', 'progress-report-june')).toEqual([['missing', 31]]);
  });

  test('is met by the first event that names it, in time or late', () => {
    const other = report('2021-06-20', 'progress-report-september');
    const events = [
      other,
      report('2021-07-02', 'progress-report-june'),
      report('2021-06-30', 'progress-report-june'),
    ];
    expect(due(events, '2021-12-31', 'progress-report-june')).toEqual([['met', 0]]);
    expect(due(events.slice(0, 2), '2021-12-31', 'progress-report-june')).toEqual([['metLate', 2]]);
  });

  test('carries the words that ask for it, and the event that met it', () => {
    const event = report('2021-12-31', 'final-report');
    const found = agendaOf(ATTRACT_2021, [event], '2021-12-31').dues.find(({ id }) => id === 'final-report');
    expect(found).toMatchObject({ evidence: event.id, metOn: '2021-12-31', by: 'unioncamere-lombardia' });
    expect(found?.citation?.quote).toContain('31 dicembre 2021');
  });
});

const periodEnds = (reading: string) =>
  agendaOf(ATTRACT_2021, [], '2021-06-30', { fortnight: reading })
    .dues.filter(({ of }) => of === 'fortnightly-report')
    .map(({ on: day }) => day)
    .slice(0, 3);

const sent = (...days: string[]) => days.map((day) => report(day, 'fortnightly-report'));

describe('what recurs', () => {
  const first = '2021-06-30';
  const fortnights = (events: readonly MonitoringEvent[], readings = {}) =>
    due(events, first, 'fortnightly-report 2021-0', readings).slice(0, 3);

  test('is due by the end of each whole period, as its open point is read', () => {
    expect(periodEnds('every-14-days')).toEqual(['2021-05-30', '2021-06-13', '2021-06-27']);
    expect(periodEnds('every-15-days')).toEqual(['2021-05-31', '2021-06-15', '2021-06-30']);
    expect(periodEnds('twice-a-month')).toEqual(['2021-05-31', '2021-06-15', '2021-06-30']);
    expect(() => periodEnds('whenever')).toThrow(RangeError);
  });

  test('is met in order, in time where that can be, and never before its period has begun', () => {
    expect(fortnights(sent('2021-05-28', '2021-06-11', '2021-06-25'))).toEqual([
      ['met', 0],
      ['met', 0],
      ['met', 0],
    ]);
    expect(fortnights(sent('2021-06-02', '2021-06-13'))).toEqual([
      ['metLate', 3],
      ['met', 0],
      ['missing', 3],
    ]);
    expect(fortnights(sent('2021-05-18', '2021-05-19', '2021-05-20'))).toEqual([
      ['met', 0],
      ['missing', 17],
      ['missing', 3],
    ]);
  });

  test('and is not said how often is never due: it is counted', () => {
    const { continuing, dues } = agendaOf(ATTRACT_2021, [], '2021-12-31');
    expect(continuing.length).toBeGreaterThan(5);
    const named = new Set(dues.map(({ of }) => of));
    expect(continuing.filter(({ of }) => named.has(of))).toEqual([]);
    expect(continuing.every(({ times, lastOn }) => times === 0 && lastOn === undefined)).toBe(true);
  });
});

const EVERY: fc.Arbitrary<Every> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }) }),
);
const DAY = fc
  .integer({ min: 18_700, max: 19_100 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

property.prop([EVERY, fc.array(DAY, { maxLength: 40 }), DAY], { seed: 7, numRuns: 300 })(
  'of what recurs, each event meets one occurrence at most, and no more are met than are due or were done',
  (every, days, asOf) => {
    const [model] = ATTRACT_2021.cadences;
    if (!model) throw new Error('no cadence');
    const window = { from: '2021-03-15', to: '2022-04-10' };
    const cadence = { ...model, every, window, fact: 'newsletter-sent' as const, item: undefined, open: [] };
    const log = new EventLog();
    log.addAll(days.map((day): MonitoringEvent => ({ ...on(day), kind: 'newsletter-sent', item: 'x' })));
    const known = log.known(asOf);
    const { dues } = agendaOf({ deadlines: [], cadences: [cadence] }, known, asOf);
    const evidence = dues.flatMap((one) => one.evidence ?? []);
    expect(new Set(evidence).size).toBe(evidence.length);
    expect(evidence.length).toBeLessThanOrEqual(known.length);
    expect(dues.map(({ on: day }) => day)).toEqual(dues.map(({ on: day }) => day).toSorted());
    for (const { daysLate, metOn, on: day, status } of dues) {
      expect(status === 'metLate' || status === 'missing').toBe(daysLate > 0);
      expect(metOn === undefined).toBe(status === 'missing' || status === 'ahead');
      if (status === 'met' && metOn !== undefined) expect(metOn <= day).toBe(true);
    }
  },
);

test('of a log only the kinds that it rests on are read, with the same result', () => {
  const log = new EventLog();
  log.addAll([
    report('2021-06-30', 'progress-report-june'),
    { ...on('2021-06-01'), kind: 'assistance-given', company: 'alfa' },
    ...sent('2021-05-28', '2021-06-11'),
  ]);
  const kinds = agendaKinds(ATTRACT_2021);
  const few = log.known('2021-07-31', '2021-07-31', kinds);
  expect(few).toHaveLength(3);
  expect(log.known('2021-07-31', '2021-07-31', [])).toEqual([]);
  const all = agendaOf(ATTRACT_2021, log.known('2021-07-31'), '2021-07-31');
  expect(agendaOf(ATTRACT_2021, few, '2021-07-31')).toEqual(all);
});

test('a day that is none is refused', () => {
  expect(() => agendaOf(ATTRACT_2021, [], '2021-02-29')).toThrow(MonitoringError);
});
