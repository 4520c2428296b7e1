/// <reference types="node" />

/**
 * Adding 48 working hours, and counting those between two instants, against other libraries, in one process, on the
 * same seeded questions of a Milan office. Every answer of a peer that is timed is also compared with ours.
 */
import { performance } from 'node:perf_hooks';
import { compileCalendar } from '@insedia/sla';
import { Random } from '../test/oracle/random.ts';

process.env.TZ = 'Europe/Rome'; // before any date is made: two peers know no other zone

const { OFFICE } = await import('./office.ts');
const { PEERS } = await import('./peers.ts');

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ROUNDS = 7;
const QUESTIONS = 4096;
/** Calls of ours a round, and the time a peer gets for one. */
const CALLS = 1_000_000;
const PEER_ROUND_MS = 60;

const random = new Random(4715);
/** Whole minutes of the years 2012 to 2024. */
const starts = Float64Array.from({ length: QUESTIONS }, () => {
  const first = Date.UTC(2012, 0, 1);
  return first + Math.floor((random.next() * (Date.UTC(2025, 0, 1) - first)) / 60_000) * 60_000;
});

const calendar = compileCalendar(OFFICE);
let sink = 0;

report('first question, six years compiled', () => compileCalendar(OFFICE).nextOpen(Date.UTC(2021, 0, 1)));
report('300 years compiled', () =>
  compileCalendar(OFFICE).between(Date.UTC(1900, 0, 1), Date.UTC(2199, 11, 31)),
);

const kept = compileCalendar(OFFICE);
reportBytes('six years', () => kept.nextOpen(Date.UTC(2021, 0, 1)));
reportBytes('300 years', () => kept.between(Date.UTC(1900, 0, 1), Date.UTC(2199, 11, 31)));

/** What the package promises: the time of a call whatever the span, and how far the fastest right peer is behind. */
const GOAL_NS = 150;
const GOAL_TIMES = 500;
let missed = 0;

compare('add 48 working hours', 'add', 48 * HOUR_MS);
compare('between, a day', 'between', DAY_MS);
compare('between, a month', 'between', 30 * DAY_MS);
compare('between, ten years', 'between', 3652 * DAY_MS);
console.log(
  `\nGoals: a call below ${GOAL_NS} ns, over ${GOAL_TIMES} times the fastest peer that is right. ` +
    (missed === 0 ? 'All met.' : `${missed} not met.`),
);
console.log(`(checksum ${sink})`);

function compare(title: string, method: 'add' | 'between', ms: number): void {
  const argument = (at: number) => (method === 'add' ? ms : at + ms);
  const oursNs = median(
    rounds(() => {
      const began = cpuMs();
      if (method === 'add')
        for (let i = 0; i < CALLS; i++) sink += calendar.add(starts[i % QUESTIONS] ?? 0, ms);
      else {
        for (let i = 0; i < CALLS; i++) {
          const at = starts[i % QUESTIONS] ?? 0;
          sink += calendar.between(at, at + ms);
        }
      }
      return ((cpuMs() - began) / CALLS) * 1e6;
    }),
  );
  console.log(`\n${title}\n  ${'@insedia/sla'.padEnd(38)}${oursNs.toFixed(0).padStart(13)} ns`);
  let asked = 0;
  let [fastest, fastestNs] = ['none', Number.POSITIVE_INFINITY];
  for (const peer of PEERS) {
    let wrong = 0;
    let calls = 0;
    const ns = rounds(() => {
      const began = cpuMs();
      const answers: number[] = [];
      const from = asked;
      do
        answers.push(
          peer[method](starts[asked % QUESTIONS] ?? 0, argument(starts[asked++ % QUESTIONS] ?? 0)),
        );
      while (cpuMs() - began < PEER_ROUND_MS);
      const spent = cpuMs() - began;
      calls += answers.length;
      answers.forEach((answer, i) => {
        const at = starts[(from + i) % QUESTIONS] ?? 0;
        if (answer !== calendar[method](at, argument(at))) wrong++;
      });
      return (spent / answers.length) * 1e6;
    });
    const ratio = `${(median(ns) / oursNs).toFixed(0)}×`;
    if (wrong === 0 && median(ns) < fastestNs) [fastest, fastestNs] = [peer.name, median(ns)];
    const verdict = wrong === 0 ? 'all right' : `${wrong} of ${calls} wrong`;
    console.log(
      `  ${peer.name.padEnd(38)}${median(ns).toFixed(0).padStart(13)} ns${ratio.padStart(11)}  ${verdict}`,
    );
  }
  console.log(`  fastest peer that is right: ${fastest}, ${(fastestNs / oursNs).toFixed(0)}×`);
  goal(`below ${GOAL_NS} ns`, oursNs < GOAL_NS);
  goal(`over ${GOAL_TIMES}×`, fastestNs / oursNs > GOAL_TIMES);
}

function goal(title: string, met: boolean): void {
  if (!met) missed++;
  console.log(`  goal ${title}: ${met ? 'met' : 'NOT met'}`);
}

/** Processor time, so that others at work on the machine change little. */
function cpuMs(): number {
  const { system, user } = process.cpuUsage();
  return (system + user) / 1000;
}

/** With the zone's offsets read for the first time, and with them known. */
function report(title: string, run: () => number): void {
  const ms = rounds(() => {
    const began = performance.now();
    sink += run();
    return performance.now() - began;
  });
  console.log(`${title}: ${(ms[0] ?? 0).toFixed(1)} ms, ${median(ms).toFixed(1)} ms once its zone is known`);
}

/** Memory of one calendar's tables. */
function reportBytes(title: string, run: () => number): void {
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  sink += run();
  globalThis.gc?.();
  console.log(`${title}: ${Math.round((process.memoryUsage().arrayBuffers - before) / 1024)} kB of tables`);
}

function rounds(round: () => number): number[] {
  return Array.from({ length: ROUNDS }, round);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
