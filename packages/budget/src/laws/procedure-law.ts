import * as fc from 'fast-check';
import type { Command } from '../ledger/command.ts';
import { ratio } from '../money/ratio.ts';
import type { Plan } from '../plan/plan.ts';
import { CHAMBER, REGION } from '../presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../presets/attract-2021-policies.ts';
import { attract2021Scheme } from '../presets/attract-2021-scheme.ts';
import { amounts, plans } from './arbitraries.ts';
import { CITATIONS } from './citations.ts';
import { type Law, law, unless, unlessSame, written } from './law.ts';
import { ProcedureModel } from './procedure-model.ts';
import { readingsOf } from './readings.ts';
import { writePlan } from './write.ts';

/** A plan, and what is asked of its procedure. */
export interface History {
  readonly plan: Plan;
  readonly commands: readonly Command[];
}

/**
 * Commands in any order, or the usual course with some left out and others put in.
 *
 * @example
 * const [history] = fc.sample(histories(), { seed: 7, numRuns: 1 });
 * history?.commands.map(({ kind }) => kind); // ['report', 'reallocate', 'report', 'pay', …]
 */
export function histories(): fc.Arbitrary<History> {
  const anyOrder = fc.array(steps(), { maxLength: 12 });
  const inserted = fc.array(fc.tuple(fc.nat(USUAL.length), steps()), { maxLength: 4 });
  const left = fc.tuple(...USUAL.map(() => fc.integer({ min: 0, max: 12 }))); // 0: left out
  const disturbed = fc.tuple(left, inserted).map(([present, more]) => {
    const course = USUAL.filter((_, step) => present[step] !== 0);
    return more.reduce((order, [at, make]) => order.toSpliced(at, 0, make), course);
  });
  return fc
    .record({
      plan: plans(),
      spends: fc.tuple(amounts(), amounts(), amounts()),
      order: fc.oneof(anyOrder, disturbed),
    })
    .map(({ order, plan, spends }) => ({ plan, commands: order.map((make) => make(spends)) }));
}

type Spends = readonly [september: bigint, december: bigint, chamber: bigint];
type Make = (spends: Spends) => Command;

const SCHEME = attract2021Scheme();

const pays = (tranche: string): Make => {
  return () => ({ kind: 'pay', on: '2022-01-25', tranche });
};

const verifies = (id: 'S' | 'D' | 'C', percent: bigint): Make => {
  return ([s, d, c]) => {
    const cents = { S: s, D: d, C: c }[id];
    const accepted = percent > 100n ? cents + 1n : (cents * percent) / 100n;
    return { kind: 'verify', on: '2022-01-15', document: id, item: 0, accepted };
  };
};

/** From the approval to what is written off. */
const USUAL: readonly Make[] = [
  () => ({ kind: 'approve', on: '2021-05-17' }),
  pays('advance'),
  (spends) => report(REGION, '2021-09-30', ['S'], spends),
  (spends) => report(CHAMBER, '2021-09-30', [], spends),
  pays('september'),
  (spends) => report(REGION, '2021-12-31', ['S', 'D'], spends),
  (spends) => report(CHAMBER, '2021-12-31', ['C'], spends),
  verifies('S', 100n),
  verifies('D', 60n),
  verifies('C', 100n),
  () => ({ kind: 'close', on: '2022-01-20' }),
  pays('balance'),
  () => ({ kind: 'recover', on: '2022-02-01' }),
  () => ({ kind: 'release', on: '2022-03-01' }),
];

function document(id: 'S' | 'D' | 'C', cents: bigint): Command & { kind: 'amend' } {
  const on = id === 'S' ? '2021-09-01' : '2021-12-01';
  return {
    kind: 'amend',
    on: '2022-01-10',
    document: {
      id,
      supplier: { name: 'Alfa', nature: 'thirdParty' },
      source: id === 'C' ? CHAMBER : REGION,
      incurredOn: on,
      invoicedOn: on,
      items: [{ line: id === 'C' ? '5' : '1', net: cents, vat: 0n, vatRecoverable: false }],
    },
  };
}

function report(source: string, asOf: string, ids: readonly ('S' | 'D' | 'C')[], [s, d, c]: Spends): Command {
  const cents = { S: s, D: d, C: c };
  return {
    kind: 'report',
    on: asOf,
    report: { id: `${source} ${asOf}`, source, asOf, deliveredOn: asOf },
    documents: ids.map((id) => document(id, cents[id]).document),
    activities: source === REGION ? [{ asOf, done: ratio(1n), evidence: ['E'] }] : [],
  };
}

function steps(): fc.Arbitrary<Make> {
  const id = fc.constantFrom('S', 'D', 'C');
  const verify = fc.tuple(id, fc.constantFrom(100n, 60n, 101n)).map(([of, percent]) => verifies(of, percent));
  const amend = fc.tuple(id, amounts()).map(
    ([of, cents]): Make =>
      () =>
        document(of, cents),
  );
  const reallocate = fc.tuple(amounts(), fc.constantFrom('prot. 1', '')).map(
    ([cents, agreement]): Make =>
      () => ({
        kind: 'reallocate',
        on: '2021-07-01',
        reallocation: {
          id: `${agreement} ${cents}`,
          agreedOn: '2021-07-01',
          agreement,
          source: REGION,
          moves: [{ from: '4', to: '1', cents }],
        },
      }),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 2, arbitrary: verify },
    amend,
    reallocate,
  );
}

const PROCEDURE_LAW: Law = law({
  name: 'procedure-follows-the-model',
  says: [
    'Approvare, rendicontare, verificare, rettificare, variare, pagare, chiudere, recuperare e liberare, in ogni ordine, fanno quello che fa un piccolo modello; fuori ordine non si registra nulla.',
    'Approving, reporting, verifying, amending, reallocating, paying, closing, recovering and releasing, in any order, do what a small model does; out of order nothing is booked.',
  ],
  citation: CITATIONS.detailed,
  needs: 'openProcedure',
  under: readingsOf(ATTRACT_2021_POLICIES),
  given: histories,
  broken: (openProcedure, { commands, plan }) => {
    const procedure = openProcedure(SCHEME, plan);
    const model = new ProcedureModel(plan);
    for (const [index, command] of commands.entries()) {
      const at = `${index + 1}. ${command.kind}`;
      const expected = model.perform(command);
      const got = procedure.perform(command);
      const different = unless(expected === got, `${at} ${expected}`, got);
      if (different) return different;
      const balances = procedure.balances();
      for (const [account, cents] of model.balances()) {
        const wrong = unlessSame(`${at}: ${account}`, cents, balances.get(account) ?? 0n);
        if (wrong) return wrong;
      }
    }
    return undefined;
  },
  write: ({ commands, plan }) => [
    writePlan(plan),
    ...commands.map((command, index) => `${index + 1}. ${inWords(command)}`),
  ],
});

/** The law of a whole procedure. */
export const PROCEDURE_LAWS: readonly Law[] = [PROCEDURE_LAW];

function inWords(command: Command): string {
  switch (command.kind) {
    case 'report': {
      const sent = command.documents.map(({ id, items: [item] }) => `${id} ${written(item?.net)}`).join(', ');
      return `report ${command.report.id}: ${sent || 'nothing'}`;
    }
    case 'verify':
      return `verify ${command.document}: ${written(command.accepted)}`;
    case 'amend':
      return `amend ${command.document.id}: ${written(command.document.items[0]?.net)}`;
    case 'reallocate':
      return `reallocate ${written(command.reallocation.moves[0]?.cents)} from 4 to 1 (${command.reallocation.agreement || 'no agreement'})`;
    case 'pay':
      return `pay ${command.tranche}`;
    default:
      return command.kind;
  }
}
