import { expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { writeExplanation } from '../../src/settlement/explanation.ts';
import type { Outcome } from '../../src/settlement/outcome.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, invoice, readings } from './cases.ts';

const CHAMBERS = invoice('V', '5', 5_000_000n, '2021-09-01');
const LITTLE = [invoice('A', '1', 13_000_000n, '2021-09-01'), invoice('V', '5', 5_000_000n, '2021-12-01')];
const FULL = [
  invoice('A', '1', 50_000_000n, '2021-09-01'),
  invoice('B', '4', 16_269_610n, '2021-09-01'),
  CHAMBERS,
];
const OVER = [
  invoice('A', '1', 60_000_000n, '2021-09-01'),
  invoice('B', '4', 16_269_610n, '2021-09-01'),
  CHAMBERS,
];
const HALF_AND_LESS = [
  { asOf: '2021-09-30', done: ratio(1n, 2n), evidence: ['R1'] },
  { asOf: '2021-09-30', done: ratio(2n, 5n), evidence: ['R2'] },
];
const TWICE = [
  { tranche: 'advance', cents: 10_000n, paidOn: '2021-06-30' },
  { tranche: 'advance', cents: 5_000n, paidOn: '2021-07-30' },
];

/** The outline without the name of the one act. */
function outline(outcome: Outcome | undefined, depth?: number): string {
  if (!outcome?.known) throw new Error('unknown');
  return writeExplanation(outcome.explanation, 'en', depth).replaceAll('dgr-xi-4715-2021, ', '');
}

test.each<[string, () => Outcome | undefined, number | undefined, string]>([
  [
    'the share, what is taken off for spend that is missing, and what is above the spend',
    () => settle(caseOf(LITTLE)).due,
    undefined,
    `
due: 130,000.00 [l. 329-331, assumed]
  = share: Lombardy Region: 662,696.10 [l. 373-374]
  = proportional reduction: 662,696.10 × 180,000.00 / 712,696.10: -495,324.20 [l. 329-331, assumed]
    · eligible spend, all sources: 180,000.00 [l. 329-331, assumed]
      = eligible spend as of 2021-12-31: Lombardy Region: 130,000.00 [l. 314-316]
        = spend, lines 1, 2, 3: 130,000.00
          = document, line 1: 130,000.00 [A]
      = eligible spend as of 2021-12-31: Varese Chamber of commerce: 50,000.00 [l. 314-316]
        = spend, line 5: 50,000.00
          = document, line 5: 50,000.00 [V]
    · the whole plan: 712,696.10 [l. 373-374; l. 374-375]
  = no more than was spent: -37,371.90 [l. 279-281]
    · eligible spend as of 2021-12-31: Lombardy Region: 130,000.00 [l. 314-316]
      = spend, lines 1, 2, 3: 130,000.00
        = document, line 1: 130,000.00 [A]`,
  ],
  [
    'nothing is taken off: the documents that make the share due belong to the answer',
    () => settle(caseOf(FULL)).due,
    undefined,
    `
due: 662,696.10 [l. 329-331, assumed]
  = share: Lombardy Region: 662,696.10 [l. 373-374]
  · eligible spend, all sources: 712,696.10 [l. 329-331, assumed]
    = eligible spend as of 2021-12-31: Lombardy Region: 662,696.10 [l. 314-316]
      = spend, line 4: 162,696.10
        = document, line 4: 162,696.10 [B]
      = spend, lines 1, 2, 3: 500,000.00
        = document, line 1: 500,000.00 [A]
    = eligible spend as of 2021-12-31: Varese Chamber of commerce: 50,000.00 [l. 314-316]
      = spend, line 5: 50,000.00
        = document, line 5: 50,000.00 [V]
  · the whole plan: 712,696.10 [l. 373-374; l. 374-375]`,
  ],
  [
    'what is missing comes off the share first',
    () => settle(caseOf(LITTLE, readings({ reductionRule: 'funderFirst' }))).due,
    undefined,
    `
due: 130,000.00 [l. 329-331, assumed]
  = share: Lombardy Region: 662,696.10 [l. 373-374]
  = spend short of the plan, off the share: -532,696.10 [l. 329-331, assumed]
    · eligible spend, all sources: 180,000.00 [l. 329-331, assumed]
      = eligible spend as of 2021-12-31: Lombardy Region: 130,000.00 [l. 314-316]
        = spend, lines 1, 2, 3: 130,000.00
          = document, line 1: 130,000.00 [A]
      = eligible spend as of 2021-12-31: Varese Chamber of commerce: 50,000.00 [l. 314-316]
        = spend, line 5: 50,000.00
          = document, line 5: 50,000.00 [V]
    · the whole plan: 712,696.10 [l. 373-374; l. 374-375]`,
  ],
  [
    'nothing is missing where it would come off first',
    () => settle(caseOf(FULL, readings({ reductionRule: 'funderFirst' }))).due,
    2,
    `
due: 662,696.10 [l. 329-331, assumed]
  = share: Lombardy Region: 662,696.10 [l. 373-374]
  · eligible spend, all sources: 712,696.10 [l. 329-331, assumed]
  · the whole plan: 712,696.10 [l. 373-374; l. 374-375]`,
  ],
  [
    'spend above the share',
    () => settle(caseOf(OVER, readings({ reductionRule: 'ringFenced', overspend: 'cappedByShare' }))).due,
    undefined,
    `
due: 662,696.10 [l. 329-331, assumed]
  = eligible spend as of 2021-12-31: Lombardy Region: 762,696.10 [l. 314-316]
    = spend, line 4: 162,696.10
      = document, line 4: 162,696.10 [B]
    = spend, lines 1, 2, 3: 600,000.00
      = document, line 1: 600,000.00 [A]
  = above the share: -100,000.00 [l. 373-374]
    · share: Lombardy Region: 662,696.10 [l. 373-374]`,
  ],
  [
    'spend above a ceiling',
    () => settle(caseOf(OVER, readings({ reductionRule: 'lineByLine' }))).due,
    undefined,
    `
due: 662,696.10 [l. 329-331, assumed]
  = eligible spend as of 2021-12-31: Lombardy Region: 662,696.10 [l. 314-316]
    = spend, line 4: 162,696.10
      = document, line 4: 162,696.10 [B]
    = spend, lines 1, 2, 3: 500,000.00
      = document, line 1: 600,000.00 [A]
      = above what is planned: -100,000.00 [l. 324-327, assumed]
        · planned, lines 1, 2, 3: 500,000.00 [l. 687; l. 687; l. 687]`,
  ],
  [
    'the other’s spend is not counted',
    () => settle(caseOf(LITTLE, readings({ cofinancingRouting: 'ignored' }))).due,
    4,
    `
due: 120,879.70 [l. 329-331, assumed]
  = share: Lombardy Region: 662,696.10 [l. 373-374]
  = proportional reduction: 662,696.10 × 130,000.00 / 712,696.10: -541,816.40 [l. 329-331, assumed]
    · eligible spend, all sources: 130,000.00 [l. 329-331, assumed]
      = eligible spend as of 2021-12-31: Lombardy Region: 130,000.00 [l. 314-316]
      = spend not counted: Varese Chamber of commerce: 0.00 [l. 283-286, assumed]
    · the whole plan: 712,696.10 [l. 373-374; l. 374-375]`,
  ],
  [
    'what became due since the last report',
    () =>
      settle(caseOf(LITTLE, readings({ progressTranche: 'additive', progressMeasure: 'spend' }))).tranches[1]
        ?.due,
    2,
    `
progress payment: 120,879.70 [l. 311-312; l. 311-312, assumed]
  = due: 120,879.70 [l. 329-331, assumed]`,
  ],
  [
    'a fraction of what the advance left',
    () =>
      settle(caseOf(LITTLE, readings({ progressTranche: 'onRemainder', progressMeasure: 'spend' })))
        .tranches[1]?.due,
    2,
    `
progress, of the share less the advance: 84,615.79 [l. 311-312; l. 311-312, assumed]
  · due: 120,879.70 [l. 329-331, assumed]
  · paid: advance: 198,808.83 [l. 308-309; l. 308-309, assumed]`,
  ],
  [
    'activities that hold spend back, the least of them',
    () => settle(caseOf(FULL, readings({}), { activities: HALF_AND_LESS })).tranches[1]?.due,
    3,
    `
progress payment: 66,269.61 [l. 311-312; l. 311-312, assumed]
  = due at this progress: 265,078.44 [l. 311-312, assumed]
    = due: 662,696.10 [l. 329-331, assumed]
    = activities at 40 % (min): -397,617.66 [l. 311-312, assumed]
  = paid: advance: -198,808.83 [l. 308-309; l. 308-309, assumed]`,
  ],
  [
    'no balance',
    () => settle(caseOf(LITTLE)).balance,
    2,
    `
no balance: 0.00 [l. 314-316; l. 314-316, assumed]
  · due: 130,000.00 [l. 329-331, assumed]
  · paid: advance: -198,808.83 [l. 308-309; l. 308-309, assumed]
  · paid: progress by 30 September: 0.00 [l. 311-312; l. 311-312, assumed]`,
  ],
  [
    'what is released',
    () => settle(caseOf(LITTLE)).released,
    undefined,
    `
commitment released: 532,696.10 [l. 391-394, assumed]
  = share: Lombardy Region: 662,696.10 [l. 373-374]
  = commitment used: -130,000.00 [l. 314-316; l. 314-316, assumed]`,
  ],
  [
    'a tranche paid in two parts',
    () => settle(caseOf(LITTLE, readings({}), { payments: TWICE })).tranches[0]?.paid,
    undefined,
    `
paid: advance: 150.00
  = paid on 2021-06-30: 100.00 [advance 2021-06-30]
  = paid on 2021-07-30: 50.00 [advance 2021-07-30]`,
  ],
  [
    'an advance held to the ceiling before the balance',
    () => settle(caseOf(LITTLE, readings({ interimCeiling: ratio(1n, 4n) }))).tranches[0]?.due,
    undefined,
    `
30 % of 662,696.10: 165,674.02 [l. 308-309; l. 308-309, assumed]
  = 30 % of 662,696.10: 198,808.83 [l. 308-309; l. 308-309, assumed]
  = above the ceiling before the balance: -33,134.81 [l. 305-306, assumed]`,
  ],
  [
    'an advance that waits',
    () => settle(caseOf(LITTLE, readings({ advanceTrigger: 'onRequest' }))).tranches[0]?.due,
    undefined,
    `
advance not yet due (onRequest): 0.00 [l. 308-309, assumed]`,
  ],
])('%s', (_, outcome, depth, text) => {
  expect(`\n${outline(outcome(), depth)}`).toBe(text);
});
