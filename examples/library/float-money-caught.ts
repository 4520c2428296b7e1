import {
  ATTRACT_2021_POLICIES,
  assess,
  ceilingsOf,
  figuresOf,
  type SettlementInput,
  settle,
  shareOf,
  totalOf,
} from '@insedia/budget';
import { type BudgetSystem, LAWS, readingsOf } from '@insedia/budget/laws';

// A tester's own system counts the right documents and knows the right formula, but holds euro as numbers. On every
// figure of the decree that gives the right answer.
const euro = (cents: bigint): number => Number(cents) / 100;

function floatDue({ documents, plan, scheme }: SettlementInput): bigint {
  const spend = (source: string): number =>
    [...ceilingsOf(plan, source)]
      .map(([ceiling, planned]) => {
        const counted = assess(documents, plan, scheme)
          .filter((item) => item.source === source && item.ceiling === ceiling)
          .filter(({ on = '' }) => on <= scheme.balance.asOf)
          .reduce((sum, { eligible }) => sum + euro(eligible), 0);
        return Math.min(counted, euro(planned));
      })
      .reduce((a, b) => a + b, 0);
  const own = spend(scheme.funder);
  const all = plan.sources.reduce((sum, { id }) => sum + spend(id), 0);
  const rate = euro(shareOf(plan, scheme.funder)) * (all / (euro(totalOf(plan)) || 1));
  return BigInt(Math.round(Math.min(own, rate) * 100));
}

const mine: BudgetSystem = {
  settle: (input) => {
    const figures = figuresOf(settle(input)); // the tranches are not at issue here
    return { ...figures, due: figures.due === undefined ? undefined : floatDue(input) };
  },
};

// It implements the policies of the 2021 decree alone, and is tried under those.
const options = { seed: 8, runs: 120, readings: readingsOf(ATTRACT_2021_POLICIES) };
for (const law of LAWS.filter(({ name }) => name === 'due-as-written')) {
  for (const line of law.check(mine, options).text.en.split('\n')) console.log(line);
}

// prints:
// due-as-written: BROKEN on run 32 (seed 8). What is due is what the formula gives, on every eligible document once. Holds under: lateFinalReport flagged; reportDate asOf.
//   plan: team 149962.55, direct-costs 0.00, varese 149962.55
//   D1: line 1, net 149962.55, 2021-06-15
//   expected due 74981.28, got 74981.27
