import type { Cents } from '@insedia/domain';
import type { Command } from '../ledger/command.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Movement } from '../ledger/movement.ts';
import { openProcedure, perform } from '../ledger/procedure.ts';
import { allocate } from '../money/allocate.ts';
import { formatCents } from '../money/format.ts';
import { parseCents } from '../money/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { type Reallocation, reallocate } from '../plan/reallocation.ts';
import type { ReallocationRule } from '../scheme/policies.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Explanation } from '../settlement/explanation.ts';
import { type Figures, figuresOf } from '../settlement/figures.ts';
import type { SettlementInput } from '../settlement/input.ts';
import { settle } from '../settlement/settle.ts';

/** A ledger to be tried. */
export interface LedgerUnderTest {
  post(movement: Movement): 'posted' | 'alreadyPosted' | 'refused';
  balances(): ReadonlyMap<string, Cents>;
  movements(): readonly Movement[];
}

/** A procedure to be tried: what `perform` does, with a state of its own. */
export interface ProcedureUnderTest {
  perform(command: Command): 'done' | 'refused';
  balances(): ReadonlyMap<string, Cents>;
}

/** What is to be tried. Laws about what is absent do not apply. */
export interface BudgetSystem {
  /** Nothing for a text that is refused. */
  readonly parse?: (text: string) => Cents | undefined;
  /** As Italians write it, two decimals. */
  readonly format?: (cents: Cents) => string;
  /** By largest remainder. */
  readonly allocate?: (total: Cents, weights: ReadonlyMap<string, bigint>) => ReadonlyMap<string, Cents>;
  /** Nothing for an amount that is unknown. */
  readonly settle?: (input: SettlementInput) => Figures;
  /** Where what is due comes from; nothing if it is unknown. */
  readonly explain?: (input: SettlementInput) => Explanation | undefined;
  /** Nothing if it is refused. */
  readonly reallocate?: (
    plan: Plan,
    reallocation: Reallocation,
    rule: ReallocationRule,
    funder: string,
  ) => Plan | undefined;
  readonly openLedger?: () => LedgerUnderTest;
  readonly openProcedure?: (scheme: Scheme, plan: Plan) => ProcedureUnderTest;
}

/** This package, as a system to be tried; replace a part to see which law notices. */
export const INSEDIA: Required<BudgetSystem> = {
  parse: (text) => {
    const cents = parseCents(text);
    return typeof cents === 'bigint' ? cents : undefined;
  },
  format: (cents) => formatCents(cents, 'it'),
  allocate: (total, weights) => allocate(total, weights).shares,
  settle: (input) => figuresOf(settle(input)),
  explain: (input) => {
    const { due } = settle(input);
    return due.known ? due.explanation : undefined;
  },
  reallocate: (plan, reallocation, rule, funder) => {
    const moved = reallocate(plan, reallocation, rule, funder);
    return 'problem' in moved ? undefined : moved;
  },
  openLedger: () => {
    const ledger = new Ledger();
    return {
      post: (movement) => {
        const answer = ledger.post(movement);
        return typeof answer === 'string' ? answer : 'refused';
      },
      balances: () => ledger.balances(),
      movements: () => ledger.movements(),
    };
  },
  openProcedure: (scheme, plan) => {
    let procedure = openProcedure(scheme, plan);
    return {
      perform: (command) => {
        const next = perform(procedure, command);
        if ('problem' in next) return 'refused';
        procedure = next;
        return 'done';
      },
      balances: () => new Ledger(procedure.movements).balances(),
    };
  },
};
