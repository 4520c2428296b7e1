import { fc, test } from '@fast-check/vitest';
import { type IstatCode, isIstatCode } from '@insedia/domain';
import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { expect } from 'vitest';
import {
  agendaOf,
  agreementsOf,
  type EventDetails,
  Monitor,
  type MonitoringEvent,
  type Place,
  type Recorded,
  reportBefore,
  reportOf,
} from '../src/index.ts';

const PROGRAMME = { stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) };
const RUNS = { seed: 4715, numRuns: 200 };

const FIRST_DAY = 18_690; // 2021-03-04
const DAYS = 340;
const dateOf = (day: number): string => new Date((FIRST_DAY + day) * 86_400_000).toISOString().slice(0, 10);
const MUNICIPALITIES: readonly IstatCode[] = ['015146', '012133', '016024', '098031'].filter(isIstatCode);

type Told = {
  readonly [K in keyof EventDetails]: { readonly kind: K } & EventDetails[K];
}[keyof EventDetails];

const company = fc.constantFrom('alfa', 'beta', 'gamma');
const municipality = fc.constantFrom(...MUNICIPALITIES);
const place = fc.constantFrom<Place>('prospect', 'lead', 'engagement', 'after-care', 'closed');
const item = fc.constantFrom('fortnightly-report', 'progress-report-june', 'a', 'b');
const kindOf = <K extends keyof EventDetails>(kind: K) => fc.constant(kind);

/** What events tell: mostly moves of projects, which depend on each other. */
const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: kindOf('stage-changed'), company, to: place }) },
  { weight: 3, arbitrary: fc.record({ kind: kindOf('assistance-given'), company }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kindOf('expectation-stated'),
      company,
      investment: fc.bigInt({ min: 0n, max: 20_000_000_000n }),
      jobs: fc.integer({ min: 0, max: 400 }),
    }),
  },
  fc.record({ kind: kindOf('company-registered'), company, name: company }),
  fc.record({ kind: kindOf('agreement-signed'), municipality, months: fc.constant(36) }),
  fc.record({ kind: kindOf('report-delivered'), item }),
  fc.record({ kind: kindOf('newsletter-sent'), item }),
  fc.record({ kind: kindOf('deliverable-completed'), item }),
  fc.record({ kind: kindOf('obligation-taken'), municipality, item, dueOn: fc.constant('2021-09-30') }),
  fc.record({ kind: kindOf('obligation-met'), municipality, item }),
);

/** A log with corrections in it: some events replace or withdraw one of the others. */
const histories: fc.Arbitrary<readonly MonitoringEvent[]> = fc
  .array(
    fc.record({
      told,
      day: fc.nat({ max: DAYS }),
      delay: fc.nat({ max: 40 }),
      corrects: fc.option(fc.record({ which: fc.nat({ max: 50 }), withdraws: fc.boolean() }), { freq: 5 }),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((entries) =>
    entries.map(({ corrects, day, delay, told: what }, i): MonitoringEvent => {
      const target = corrects && corrects.which < i ? `E${corrects.which}` : undefined;
      const recorded: Recorded = {
        id: `E${i}`,
        on: dateOf(day),
        recordedOn: dateOf(day + delay),
        by: 'A. Rossi',
        source: 'test',
      };
      if (target === undefined) return { ...recorded, ...what };
      if (corrects?.withdraws) return { ...recorded, kind: 'withdrawn', withdraws: target, reason: 'error' };
      return { ...recorded, ...what, replaces: target };
    }),
  );

const asOf = fc.nat({ max: DAYS }).map(dateOf);

function monitorOf(events: Iterable<MonitoringEvent>): Monitor {
  const monitor = new Monitor(PROGRAMME);
  monitor.addAll(events);
  return monitor;
}

/** Everything the package says of a log on a day. */
function everything(monitor: Monitor, day: string): unknown {
  const known = monitor.log.known(day);
  return [
    monitor.state(day),
    agendaOf(ATTRACT_2021, known, day),
    agreementsOf(ATTRACT_2021.agreements, known, day),
    reportOf(ATTRACT_2021, monitor, { asOf: day, since: reportBefore(ATTRACT_2021, day) }),
  ];
}

test.prop(
  [
    histories.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }),
      ),
    ),
    asOf,
  ],
  RUNS,
)('permuted and repeated events change nothing', ([events, shuffled], day) => {
  expect(everything(monitorOf(shuffled), day)).toEqual(everything(monitorOf(events), day));
});

test.prop([histories, asOf], RUNS)(
  'a log read anew gives what it gave event by event, asked in between',
  (events, day) => {
    const monitor = new Monitor(PROGRAMME);
    for (const event of events) {
      monitor.add(event);
      monitor.figures(day);
    }
    expect(everything(monitor, day)).toEqual(everything(monitorOf(monitor.log.events()), day));
  },
);

test.prop([histories, asOf], RUNS)(
  'a day never looks ahead: what is recorded later changes no answer of it',
  (events, day) => {
    const monitor = monitorOf(events);
    const until = events.filter(({ recordedOn }) => recordedOn <= day);
    expect(everything(monitor, day)).toEqual(everything(monitorOf(until), day));
  },
);

test.prop([histories, asOf], RUNS)('the evidence of a KPI, alone, gives the same figure', (events, day) => {
  const monitor = monitorOf(events);
  for (const { evidence, id, value } of monitor.state(day).kpis) {
    const alone = monitorOf(events.filter((event) => evidence.includes(event.id)));
    const figure = alone.figures(day).find((one) => one.id === id);
    expect(figure?.value, id).toEqual(value);
  }
});
