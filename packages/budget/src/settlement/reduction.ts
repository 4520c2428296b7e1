import type { Citation } from '@insedia/domain';
import { messages } from '../messages.ts';
import { greatest, least } from '../money/bounds.ts';
import { multiply, type Ratio, ratio, smaller, ZERO } from '../money/ratio.ts';
import { type Rounding, round } from '../money/round.ts';
import type { ReductionRule } from '../scheme/policies.ts';
import { clause, type Explanation, step, sum } from './explanation.ts';
import type { Spend } from './spend.ts';

/** What a reduction is computed from. */
export interface Position {
  /** The funder's share of the plan. */
  readonly share: Explanation;
  /** The whole plan. */
  readonly total: Explanation;
  /** Spend on the funder's money. */
  readonly own: Spend;
  /** Spend on the money of all others; nothing if the rule does not ask. */
  readonly others: readonly Explanation[];
  readonly rounding: Rounding;
  /** Where the reduction is written. */
  readonly reduction: Citation;
  /** Where it is written that the share is the most there is. */
  readonly cap: Citation;
}

/** What is due, exactly and to the cent. */
export interface Due {
  readonly exact: Ratio;
  readonly explanation: Explanation;
}

/** Whether a rule asks how much was spent on the others' money. */
export function needsOthers(rule: ReductionRule): boolean {
  return rule === 'constantRate' || rule === 'constantRateCapped' || rule === 'funderFirst';
}

/** What is due under a rule. Never negative, never above the share, rounded once. */
export function reduce(rule: ReductionRule, position: Position): Due {
  switch (rule) {
    case 'ringFenced':
      return ringFenced(position, position.own.counted);
    case 'lineByLine':
      return ringFenced(position, position.own.withinCeilings);
    case 'funderFirst':
      return funderFirst(position);
    default:
      return proportional(position, rule === 'constantRateCapped');
  }
}

function proportional(
  { cap, others, own, reduction, rounding, share, total }: Position,
  capped: boolean,
): Due {
  const whole = spendOfAll(own.counted, others, [reduction]);
  const plan = total.cents;
  const rate = plan === 0n ? ZERO : multiply(ratio(whole.cents, plan), ratio(share.cents));
  const uncapped = smaller(rate, ratio(share.cents));
  const exact = capped ? smaller(uncapped, ratio(own.counted.cents)) : uncapped;
  const reduced = round(uncapped, rounding);
  const due = round(exact, rounding);
  const formula = messages.explain.proportion(share.cents, whole.cents, plan);
  const parts = [
    share,
    ...step(formula, reduced - share.cents, [reduction], [whole, total]),
    ...step(messages.explain.ownSpendCap, due - reduced, [cap], [own.counted]),
  ];
  // Where nothing is taken off, the documents that make the share due still belong to the answer.
  const basis = parts.length === 1 ? [whole, total] : [];
  return { exact, explanation: sum(messages.explain.due, parts, [reduction], basis) };
}

function ringFenced({ reduction, share }: Position, spend: Explanation): Due {
  const over = spend.cents - share.cents;
  const above = over > 0n ? step(messages.explain.aboveShare, -over, share.citations, [share]) : [];
  const explanation = sum(messages.explain.due, [spend, ...above], [reduction]);
  return { exact: ratio(explanation.cents), explanation };
}

function funderFirst({ others, own, reduction, share, total }: Position): Due {
  const whole = spendOfAll(own.counted, others, [reduction]);
  const unspent = greatest(0n, total.cents - whole.cents);
  const taken = least(unspent, share.cents);
  const parts = [share, ...step(messages.explain.shortfall, -taken, [reduction], [whole, total])];
  const basis = taken === 0n ? [whole, total] : [];
  const explanation = sum(messages.explain.due, parts, [reduction], basis);
  return { exact: ratio(explanation.cents), explanation };
}

function spendOfAll(
  own: Explanation,
  others: readonly Explanation[],
  citations: readonly Citation[],
): Explanation {
  return sum(messages.explain.spendOfAll, [own, ...others], citations);
}

/** Nothing is due, and where that is written. */
export function nothingDue(label: Explanation['label'], citation: Citation): Due {
  return { exact: ZERO, explanation: clause(label, 0n, [citation]) };
}
