/** The readings of the progress payment (*stato di avanzamento*), before it is held to what is left of the share. */
import { messages } from '../messages.ts';
import { larger, multiply, ratio, subtract, ZERO } from '../money/ratio.ts';
import { round } from '../money/round.ts';
import { shareOf } from '../plan/plan.ts';
import { citationOf } from '../scheme/policies.ts';
import type { ProgressTerms } from '../scheme/scheme.ts';
import type { Context } from './context.ts';
import { clause, negated, step, sum } from './explanation.ts';
import type { Due } from './reduction.ts';
import type { PaidSoFar } from './tranches.ts';

/** What is due by now, less what was paid; never below zero, since nothing is recovered before the balance. */
export function cumulative(
  { scheme }: Context,
  { citation }: ProgressTerms,
  before: PaidSoFar,
  now: Due,
): Due {
  const left = now.explanation.cents - before.paid;
  const cited = [citation, citationOf(scheme.policies.progressTranche)];
  const floor = left < 0n ? step(messages.explain.notYetRecovered, -left, cited) : [];
  const parts = [now.explanation, ...before.parts.map(negated), ...floor];
  return {
    exact: larger(ZERO, subtract(now.exact, before.exact)),
    explanation: sum(messages.explain.progress, parts, cited),
  };
}

/** What became due since the report before. */
export function additive(
  { scheme }: Context,
  { citation }: ProgressTerms,
  _before: PaidSoFar,
  now: Due,
  last: Due | undefined,
): Due {
  const grown = now.explanation.cents - (last?.explanation.cents ?? 0n);
  const cited = [citation, citationOf(scheme.policies.progressTranche)];
  const floor = grown < 0n ? step(messages.explain.notYetRecovered, -grown, cited) : [];
  const parts = [now.explanation, ...(last ? [negated(last.explanation)] : []), ...floor];
  return {
    exact: larger(ZERO, subtract(now.exact, last?.exact ?? ZERO)),
    explanation: sum(messages.explain.progress, parts, cited),
  };
}

/** The fraction of the share that became due since the report before, of what the advance left. */
export function onRemainder(
  context: Context,
  { citation }: ProgressTerms,
  before: PaidSoFar,
  now: Due,
  last: Due | undefined,
): Due {
  const { funder, policies } = context.scheme;
  const [{ plan }] = context.plan.versions;
  const share = ratio(shareOf(plan, funder));
  const grown = larger(ZERO, subtract(now.exact, last?.exact ?? ZERO));
  const remainder = subtract(share, before.advance);
  const inverse = { of: share.over, over: share.of };
  const exact = share.of === 0n ? ZERO : multiply(multiply(remainder, grown), inverse);
  const cited = [citation, citationOf(policies.progressTranche)];
  const cents = round(exact, policies.rounding.value);
  const basis = [now.explanation, ...before.parts];
  return { exact, explanation: clause(messages.explain.onRemainder, cents, cited, basis) };
}
