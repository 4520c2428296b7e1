/// <reference types="node" />

/**
 * Events to every figure of the programme of 2021, from ten thousand to a million: CPU time and memory, on seeded
 * events of companies that go through the pipeline, with one correction in two hundred. The figures are compared with
 * those of the same events in another order.
 */
import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { Monitor, type MonitoringEvent, type Place, type Recorded } from '@insedia/monitoring';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 3;
const AS_OF = '2021-12-31';
const PROGRAMME = { stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) };
const STAGES: readonly Place[] = ['prospect', 'lead', 'engagement', 'after-care'];

/** Mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function eventsOf(count: number): MonitoringEvent[] {
  const next = random(4715);
  const stages = new Map<string, number>();
  return Array.from({ length: count }, (_, i): MonitoringEvent => {
    const company = `C${next(Math.max(10, count / 20))}`;
    const day = new Date(Date.UTC(2021, 0, 1 + Math.floor((365 * i) / count))).toISOString().slice(0, 10);
    const recorded: Recorded = { id: `E${i}`, on: day, recordedOn: day, by: 'bench', source: 'seeded' };
    const reached = stages.get(company) ?? 0;
    const [what, stage] = [next(200), STAGES[reached]];
    if (what === 0 && i > 0)
      return { ...recorded, kind: 'withdrawn', withdraws: `E${next(i)}`, reason: 'error' };
    if (what < 60 && stage !== undefined) {
      stages.set(company, reached + 1);
      return { ...recorded, kind: 'stage-changed', company, to: stage };
    }
    if (what < 80)
      return {
        ...recorded,
        kind: 'expectation-stated',
        company,
        investment: BigInt(next(1e9)),
        jobs: next(200),
      };
    return { ...recorded, kind: 'assistance-given', company };
  });
}

function cpuMs(work: () => void): number {
  const { system, user } = process.cpuUsage();
  work();
  const used = process.cpuUsage({ system, user });
  return (used.system + used.user) / 1000;
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function figuresOf(events: Iterable<MonitoringEvent>): { monitor: Monitor; text: string } {
  const monitor = new Monitor(PROGRAMME);
  monitor.addAll(events);
  return { monitor, text: writeFigures(monitor) };
}

function writeFigures(monitor: Monitor): string {
  return monitor
    .figures(AS_OF)
    .map(({ id, value }) => `${id} ${value.of}/${value.over}`)
    .join('\n');
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

console.log(
  'events       to all figures    each   one more event, asked   the events take   the monitor takes',
);
for (const size of SIZES) {
  const before = heapMb();
  const events = eventsOf(size);
  const withEvents = heapMb();
  const rounds = Array.from({ length: ROUNDS }, () => {
    let text = '';
    return {
      ms: cpuMs(() => {
        text = figuresOf(events).text;
      }),
      text,
    };
  });
  const { monitor, text } = figuresOf(events);
  const withMonitor = heapMb();
  const reversed = figuresOf(events.toReversed()).text;
  if (rounds.some((round) => round.text !== text) || reversed !== text)
    throw new Error('the order changed a figure');
  const more = Array.from({ length: 100 }, (_, i) => ({
    id: `M${i}`,
    on: AS_OF,
    recordedOn: AS_OF,
    by: 'bench',
    source: 'seeded',
  }));
  const asked = cpuMs(() => {
    for (const recorded of more) {
      monitor.add({ ...recorded, kind: 'assistance-given', company: 'C1' });
      monitor.figures(AS_OF);
    }
  });
  const ms = median(rounds.map((round) => round.ms));
  console.log(
    [
      size.toLocaleString('en').padEnd(10),
      `${ms.toFixed(0)} ms`.padStart(16),
      `${((1000 * ms) / size).toFixed(2)} µs`.padStart(10),
      `${(asked / more.length).toFixed(2)} ms`.padStart(22),
      `${(withEvents - before).toFixed(0)} MB`.padStart(17),
      `${(withMonitor - withEvents).toFixed(0)} MB`.padStart(19),
    ].join(''),
  );
}
