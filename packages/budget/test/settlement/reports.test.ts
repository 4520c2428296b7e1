import { describe, expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import type { Explanation } from '../../src/settlement/explanation.ts';
import type { Report } from '../../src/settlement/input.ts';
import { centsOf, type Outcome } from '../../src/settlement/outcome.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, DONE, invoice, REPORTS, readings } from './cases.ts';

const DOCUMENTS = [
  invoice('A', '1', 10_000_000n, '2021-09-01'),
  invoice('B', '1', 3_000_000n, '2021-10-05'),
  invoice('C', '1', 2_000_000n, '2021-10-20'),
  invoice('V', '5', 5_000_000n, '2021-09-01'),
];

const missingOf = (outcome: Outcome | undefined) =>
  outcome?.known === false ? outcome.missing.map(({ of, what }) => `${what} ${of}`) : 'known';

const september = (rest: Parameters<typeof caseOf>[2]) =>
  missingOf(settle(caseOf(DOCUMENTS, undefined, rest)).tranches[1]?.due);

describe('a report that is not there', () => {
  test('of the other leaves what is due unknown, with the own spend meanwhile', () => {
    const own = REPORTS.filter(({ source }) => source === REGION);
    const { due } = settle(caseOf(DOCUMENTS, undefined, { reports: own }));
    expect(missingOf(due)).toEqual([`report ${CHAMBER}`]);
    expect(!due.known && due.meanwhile?.cents).toBe(15_000_000n);
  });

  test('of one’s own leaves nothing to say meanwhile, whoever else has reported', () => {
    const others = REPORTS.filter(({ source }) => source === CHAMBER);
    for (const reports of [others, []]) {
      const { due } = settle(caseOf(DOCUMENTS, undefined, { reports }));
      expect(missingOf(due)).toContain(`report ${REGION}`);
      expect(!due.known && due.meanwhile).toBe(undefined);
    }
  });

  test('and activities that are not told are both missing', () => {
    const own = REPORTS.filter(({ source }) => source === REGION);
    expect(september({ activities: [] })).toEqual([`activities ${REGION}`]);
    expect(september({ activities: [], reports: own })).toEqual([
      `report ${CHAMBER}`,
      `activities ${REGION}`,
    ]);
    expect(september({ activities: DONE, reports: own })).toEqual([`report ${CHAMBER}`]);
    expect(september({ activities: DONE })).toBe('known');
  });

  test('leaves what follows from its tranche unknown, and says so', () => {
    const { balance, net, recovery, released, tranches } = settle(
      caseOf(DOCUMENTS, undefined, { activities: [] }),
    );
    expect(tranches.map(({ due, id }) => [id, due.known])).toEqual([
      ['advance', true],
      ['september', false],
    ]);
    for (const outcome of [balance, recovery, released, net])
      expect(missingOf(outcome)).toEqual(['tranche september']);
  });
});

type Delivery = Pick<Report, 'asOf' | 'deliveredOn'>;

const BY_DELIVERY = readings({
  reportDate: 'delivery',
  progressMeasure: 'spend',
  reductionRule: 'ringFenced',
});
const UNPAID = [{ tranche: 'advance', cents: 0n, paidOn: '2021-06-01' }];

/** What is due in September by reports that count until they are delivered, in whatever order they are sent. */
function inSeptember(first: Delivery, second: Delivery): readonly (bigint | undefined)[] {
  const reports = [first, second].map((delivery, i) => ({ ...delivery, id: `R${i}`, source: REGION }));
  return [reports, reports.toReversed()].map((sent) => {
    const { tranches } = settle(caseOf(DOCUMENTS, BY_DELIVERY, { reports: sent, payments: UNPAID }));
    return tranches[1] && centsOf(tranches[1].due);
  });
}

test.each<[bigint, Delivery, Delivery]>([
  [
    10_000_000n,
    { asOf: '2021-09-30', deliveredOn: '2021-09-30' },
    { asOf: '2021-12-31', deliveredOn: '2021-12-31' },
  ],
  [
    13_000_000n,
    { asOf: '2021-09-30', deliveredOn: '2021-10-10' },
    { asOf: '2021-10-31', deliveredOn: '2021-10-09' },
  ],
  [
    13_000_000n,
    { asOf: '2021-09-30', deliveredOn: '2021-10-25' },
    { asOf: '2021-09-30', deliveredOn: '2021-10-10' },
  ],
  [
    15_000_000n,
    { asOf: '2021-09-30', deliveredOn: '2021-10-25' },
    { asOf: '2021-12-31', deliveredOn: '2021-10-10' },
  ],
])(
  'of several reports the first that reaches the date counts, then the first delivered: %s',
  (cents, a, b) => {
    expect(inSeptember(a, b)).toEqual([cents, cents]);
  },
);

function documentsIn({ document, parts }: Explanation): string[] {
  return [...(document === undefined ? [] : [document]), ...parts.flatMap(documentsIn)];
}

test('what counts for nothing is no part of an answer', () => {
  const nothing = invoice('N', '1', 0n, '2021-09-01');
  const undated = invoice('U', '1', 100n, '2021-09-01', { incurredOn: undefined });
  const { due } = settle(caseOf([...DOCUMENTS, nothing, undated], readings({ reductionRule: 'ringFenced' })));
  expect(due.known && documentsIn(due.explanation)).toEqual(['A', 'B', 'C']);
});

test.each([
  [3n * 19_880_883n, 19_880_883n],
  [3n * 19_880_883n - 1n, 19_880_882n],
])('the advance is held to an interim ceiling of %s thirds of a cent, rounded down', (of, cents) => {
  const policies = readings({ interimCeiling: ratio(of, 3n * 66_269_610n) });
  const [advance] = settle(caseOf([], policies)).tranches;
  expect(advance && centsOf(advance.due)).toBe(cents);
});
