import { test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { inputs } from '../../src/laws.ts';
import { comparePolicies } from '../../src/settlement/compare.ts';
import { decide, differenceFrom } from '../../src/settlement/decision.ts';
import { faultsOf } from '../../src/settlement/explanation.ts';
import { settle } from '../../src/settlement/settle.ts';

const options = { seed: 4715, numRuns: 400 };

property.prop([inputs()], options)(
  'every amount, not what is due alone, comes with an explanation of itself',
  (input) => {
    const { balance, due, net, recovery, released, tranches } = settle(input);
    const outcomes = [
      due,
      balance,
      recovery,
      released,
      net,
      ...tranches.flatMap((one) => [one.due, one.paid]),
    ];
    for (const outcome of outcomes) {
      if (!outcome.known) expect(outcome.missing).not.toEqual([]);
      else expect([outcome.explanation.cents, faultsOf(outcome.explanation)]).toEqual([outcome.cents, []]);
    }
  },
);

property.prop([inputs()], options)(
  'what is paid, recovered and released never takes more from the commitment than there is',
  (input) => {
    const { net, released, share } = settle(input);
    if (!net.known || !released.known) return;
    expect(released.cents >= 0n && released.cents <= share).toBe(true);
    if (input.scheme.policies.balance.value === 'byDifference') {
      expect(net.cents + released.cents <= share).toBe(true);
    }
  },
);

property.prop([inputs()], { ...options, numRuns: 60 })(
  'a decision is not changed by comparing readings after it',
  (input) => {
    const record = { id: 'D', decidedOn: '2022-01-31', policyVersion: '1' };
    const decision = decide(settle(input), record);
    comparePolicies(input, ['reductionRule', 'vat', 'rounding']);
    expect(differenceFrom(decision, settle(input))).toEqual({ policies: [], figures: [] });
  },
);
