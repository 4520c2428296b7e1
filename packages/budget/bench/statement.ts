/// <reference types="node" />

import type { ExpenditureDocument, Plan, SettlementInput } from '@insedia/budget';
/**
 * Documents to a settlement, from ten thousand to a million: CPU time and memory, on seeded documents of the plan of
 * 2021, invoices and credit notes, eligible and not. The plan's amounts grow with the documents, so that ceilings bind
 * no more often.
 */
import {
  ATTRACT_2021_POLICIES,
  attract2021Plan,
  attract2021Scheme,
  CHAMBER,
  faultsOf,
  formatCents,
  parseCents,
  REGION,
  settle,
} from '@insedia/budget';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 3;
const USES = ['event', 'scouting', 'site', 'studies', 'travel'];

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

function documents(count: number): ExpenditureDocument[] {
  const next = random(4715);
  const made: ExpenditureDocument[] = [];
  for (let index = 0; index < count; index++) {
    const line = String(1 + next(5));
    const day = `2021-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
    const net = BigInt(1 + next(2_000_000));
    const note = next(50) === 0 ? made[next(Math.max(1, made.length))] : undefined;
    made.push({
      id: `D${index}`,
      supplier: { name: `Fornitore ${next(1000)}`, nature: next(20) === 0 ? 'internal' : 'thirdParty' },
      source: note?.source ?? (line === '5' ? CHAMBER : REGION),
      corrects: note && !note.corrects ? note.id : undefined,
      incurredOn: day,
      invoicedOn: next(40) === 0 ? undefined : day,
      paidOn: day,
      items: [
        {
          line: note?.items[0]?.line ?? line,
          use: line === '4' ? USES[next(6)] : undefined,
          net,
          vat: line === '4' || line === '5' ? (net * 22n) / 100n : 0n,
          vatRecoverable: next(3) === 0,
          verified: net,
        },
      ],
    });
  }
  return made;
}

function inputOf(sent: readonly ExpenditureDocument[]): SettlementInput {
  const scheme = attract2021Scheme();
  const plan: Plan = attract2021Plan(ATTRACT_2021_POLICIES);
  const grown = plan.lines.map((line) => ({
    ...line,
    amounts: line.amounts.map((amount) => ({
      ...amount,
      cents: (amount.cents * BigInt(sent.length)) / 100n,
    })),
  }));
  const reports = [REGION, CHAMBER].map((source) => ({
    id: source,
    source,
    asOf: '2021-12-31',
    deliveredOn: '2021-12-31',
  }));
  const activities = [{ asOf: '2021-09-30', done: { of: 1n, over: 1n }, evidence: ['bench'] }];
  return { scheme, plan: { ...plan, lines: grown }, documents: sent, reports, activities };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const MB = 1_000_000;
let smallest = 0;

const warmUp = inputOf(documents(20_000));
for (let round = 0; round < ROUNDS; round++) settle(warmUp);

for (const size of SIZES) {
  const empty = heap();
  const input = inputOf(documents(size));
  const loaded = heap();
  const times: number[] = [];
  let settlement = settle(input);
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    settlement = settle(input);
    const { system, user } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const held = heap();
  const ms = median(times);
  const each = (ms * 1000) / size;
  smallest ||= each;
  const { due } = settlement;
  const sound = due.known && faultsOf(due.explanation).length === 0;
  console.log(
    `${size.toLocaleString('en')} documents: ${ms.toFixed(0)} ms of CPU, ${each.toFixed(2)} µs a document ` +
      `(${(each / smallest).toFixed(2)} × the first); the documents take ${((loaded - empty) / MB).toFixed(0)} MB, ` +
      `the settlement with every leaf ${((held - loaded) / MB).toFixed(0)} MB; ` +
      `due ${due.known ? formatCents(due.cents, 'en') : 'unknown'}, explanation ${sound ? 'adds up' : 'BROKEN'}`,
  );
}

const texts = Array.from({ length: 1_000_000 }, (_, at) => formatCents(BigInt(at) * 7919n, 'it'));
const before = process.cpuUsage();
for (const text of texts) parseCents(text);
const { system, user } = process.cpuUsage(before);
console.log(`a million amounts read: ${((user + system) / 1000).toFixed(0)} ms of CPU`);
