import type { Cents } from '@insedia/domain';
import type { AssessedItem } from '../documents/assess.ts';
import { BudgetError } from '../errors.ts';
import { messages } from '../messages.ts';
import { greatest } from '../money/bounds.ts';
import { larger, type Ratio, subtract, ZERO } from '../money/ratio.ts';
import { round } from '../money/round.ts';
import { shareOf, titleOf, totalOf } from '../plan/plan.ts';
import type { PlanVersions } from '../plan/versions.ts';
import { citationOf, type Policies } from '../scheme/policies.ts';
import { type Context, contextOf } from './context.ts';
import { type Entitlement, entitlementAt, finalEntitlement } from './entitlement.ts';
import { clause, negated, step, sum } from './explanation.ts';
import { type Flag, flagsOf } from './flags.ts';
import type { SettlementInput } from './input.ts';
import { known, type Outcome, unknown } from './outcome.ts';
import { type PaidSoFar, type TrancheResult, tranchesOf } from './tranches.ts';

/** What a scheme pays on an input, every amount with where it comes from. */
export interface Settlement {
  readonly scheme: string;
  readonly policies: Policies;
  readonly plan: PlanVersions;
  /** The version of the plan that the final report is held against. */
  readonly version: number;
  /** The funder's share of that version, and the whole of it. */
  readonly share: Cents;
  readonly total: Cents;
  /** What the funder owes in the end. */
  readonly due: Outcome;
  /** Advance and progress payments, in order. */
  readonly tranches: readonly TrancheResult[];
  /** What is still to be paid (*saldo*). */
  readonly balance: Outcome;
  /** What was paid too much and comes back (*recupero*). */
  readonly recovery: Outcome;
  /** What is written off of the commitment (*residui*). */
  readonly released: Outcome;
  /** Paid, and the balance, less the recovery. */
  readonly net: Outcome;
  readonly items: readonly AssessedItem[];
  readonly flags: readonly Flag[];
}

/**
 * What is due in the end, what each tranche pays, and what comes back.
 *
 * @example
 * const { due } = settle({ scheme, plan, documents, reports });
 * due.known && formatEuro(due.cents, 'it'); // '€ 130.000,00'
 * due.known && writeExplanation(due.explanation, 'en', 0); // 'due: 130,000.00 …'
 */
export function settle(input: SettlementInput): Settlement {
  const context = contextOf(input);
  const { policies } = context.scheme;
  const final = finalEntitlement(context);
  const before = tranchesOf(context);
  const share = shareOf(final.version.plan, context.scheme.funder);
  return {
    scheme: context.scheme.id,
    policies,
    plan: context.plan,
    version: final.version.number,
    share,
    total: totalOf(final.version.plan),
    due: final.outcome,
    tranches: before.tranches,
    ...ending(context, final, before, share),
    items: context.items,
    flags: flagsOf(context),
  };
}

/**
 * What is due on the spend as of a date, under every policy but the measure of activities.
 *
 * @param asOf the date of a report; the final one unless told
 *
 * @example
 * centsOf(entitlement(input, '2021-09-30')); // 10000000n
 */
export function entitlement(input: SettlementInput, asOf: string = input.scheme.balance.asOf): Outcome {
  const context = contextOf(input);
  return (asOf === input.scheme.balance.asOf ? finalEntitlement(context) : entitlementAt(context, asOf))
    .outcome;
}

/**
 * What one tranche pays, the balance included.
 *
 * @throws {BudgetError} if the scheme has no such tranche
 *
 * @example
 * centsOf(tranche(input, 'advance')); // 19880883n
 */
export function tranche(input: SettlementInput, id: string): Outcome {
  const { balance, tranches } = settle(input);
  const found = id === input.scheme.balance.id ? balance : tranches.find((one) => one.id === id)?.due;
  if (!found)
    throw new BudgetError(
      'tranche',
      id,
      messages.oneOf([...tranches.map((one) => one.id), input.scheme.balance.id]),
    );
  return found;
}

type Ending = Pick<Settlement, 'balance' | 'recovery' | 'released' | 'net'>;

function ending(context: Context, { exact, outcome }: Entitlement, before: PaidSoFar, share: Cents): Ending {
  if (!outcome.known || !exact || before.missing.length > 0) {
    const missing = [...(outcome.known ? [] : outcome.missing), ...before.missing];
    const open = unknown(missing);
    return { balance: open, recovery: open, released: open, net: open };
  }
  const { balance: terms, policies } = context.scheme;
  const own = policies.balance.value === 'ownPercentage';
  const rounded = (ahead: Ratio): Cents => round(larger(ZERO, ahead), policies.rounding.value);
  const left = outcome.cents - before.paid;
  const toPay = own ? rounded(subtract(exact, before.exact)) : greatest(0n, left);
  const toRecover = own ? rounded(subtract(before.exact, exact)) : greatest(0n, -left);
  const cited = [terms.citation, citationOf(policies.balance)];
  const difference = [outcome.explanation, ...before.parts.map(negated)];
  const apart = (cents: Cents, from: Cents) => step(messages.explain.roundedApart, cents - from, cited);
  const balance =
    toPay === 0n
      ? clause(messages.explain.noBalance, 0n, cited, difference)
      : sum(messages.explain.balance, [...difference, ...apart(toPay, left)], cited);
  const cash = policies.recovery.value !== 'release' && toRecover > 0n;
  const recoveryCited = [citationOf(policies.recovery)];
  const recovery = cash
    ? sum(messages.explain.recovery, [...difference.map(negated), ...apart(toRecover, -left)], recoveryCited)
    : clause(messages.explain.noRecovery, 0n, recoveryCited, difference);
  const used = cash || before.paid < outcome.cents ? outcome.cents : before.paid;
  const funder = titleOf(context.input.plan, context.scheme.funder);
  const funded = clause(messages.explain.share(funder), share, sourceCitations(context));
  const writesOff = policies.recovery.value !== 'cash' && share > used;
  const released = writesOff
    ? sum(messages.explain.released, [funded, clause(messages.explain.used, -used, cited)], recoveryCited)
    : clause(messages.explain.noRelease, 0n, recoveryCited);
  const net = sum(messages.explain.net, [...before.parts, balance, negated(recovery)], cited);
  return { balance: known(balance), recovery: known(recovery), released: known(released), net: known(net) };
}

function sourceCitations({ input, scheme }: Context): readonly (typeof scheme.balance.citation)[] {
  return input.plan.sources.filter(({ id }) => id === scheme.funder).map(({ citation }) => citation);
}
