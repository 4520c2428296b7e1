import { describe, expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import type { Report } from '../../src/settlement/input.ts';
import type { Outcome } from '../../src/settlement/outcome.ts';
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
    const september = (rest: Parameters<typeof caseOf>[2]) =>
      missingOf(settle(caseOf(DOCUMENTS, undefined, rest)).tranches[1]?.due);
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

test('of several reports the first one that reaches the date counts, and of those the first delivered', () => {
  const byDelivery = readings({
    reportDate: 'delivery',
    progressMeasure: 'spend',
    reductionRule: 'ringFenced',
  });
  const september = (...own: Omit<Report, 'source' | 'id'>[]) => {
    const reports = own.map((report, i) => ({ ...report, id: `R${i}`, source: REGION }));
    for (const sent of [reports, reports.toReversed()]) {
      const { tranches } = settle(
        caseOf(DOCUMENTS, byDelivery, {
          reports: sent,
          payments: [{ tranche: 'advance', cents: 0n, paidOn: '2021-06-01' }],
        }),
      );
      const due = tranches[1]?.due;
      if (!due?.known) throw new Error(missingOf(due).toString());
      expect(due.cents).toBe(expected);
    }
  };
  let expected = 10_000_000n;
  september(
    { asOf: '2021-09-30', deliveredOn: '2021-09-30' },
    { asOf: '2021-12-31', deliveredOn: '2021-12-31' },
  );
  expected = 13_000_000n;
  september(
    { asOf: '2021-09-30', deliveredOn: '2021-10-10' },
    { asOf: '2021-10-31', deliveredOn: '2021-10-09' },
  );
  september(
    { asOf: '2021-09-30', deliveredOn: '2021-10-25' },
    { asOf: '2021-09-30', deliveredOn: '2021-10-10' },
  );
  expected = 15_000_000n;
  september(
    { asOf: '2021-09-30', deliveredOn: '2021-10-25' },
    { asOf: '2021-12-31', deliveredOn: '2021-10-10' },
  );
});

test('what counts for nothing is no part of an answer', () => {
  const nothing = invoice('N', '1', 0n, '2021-09-01');
  const undated = invoice('U', '1', 100n, '2021-09-01', { incurredOn: undefined });
  const { due } = settle(caseOf([...DOCUMENTS, nothing, undated], readings({ reductionRule: 'ringFenced' })));
  const named = (outcome: Outcome): string[] => {
    const found: string[] = [];
    const walk = (explanation: Extract<Outcome, { known: true }>['explanation']): void => {
      if (explanation.document !== undefined) found.push(explanation.document);
      for (const part of explanation.parts) walk(part);
    };
    if (outcome.known) walk(outcome.explanation);
    return found;
  };
  expect(named(due)).toEqual(['A', 'B', 'C']);
});

test('the advance is held to what is left of an interim ceiling, rounded down, to the cent', () => {
  const advance = (of: bigint) =>
    settle(caseOf([], readings({ interimCeiling: ratio(of, 66_269_610n * 3n) }))).tranches[0]?.due;
  const cents = (of: bigint) => {
    const due = advance(of);
    return due?.known ? due.cents : undefined;
  };
  expect(cents(3n * 19_880_883n)).toBe(19_880_883n);
  expect(cents(3n * 19_880_883n - 1n)).toBe(19_880_882n);
});
