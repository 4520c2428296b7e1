import { describe, expect, test } from 'vitest';
import { BudgetError } from '../../src/errors.ts';
import { ratio } from '../../src/money/ratio.ts';
import { ATTRACT_2021_POLICIES } from '../../src/presets/attract-2021-policies.ts';
import { POLICY_NAMES } from '../../src/scheme/open-points.ts';
import { comparePolicies, writeComparison } from '../../src/settlement/compare.ts';
import { decide, differenceFrom } from '../../src/settlement/decision.ts';
import { type Explanation, faultsOf, writeExplanation } from '../../src/settlement/explanation.ts';
import { figuresOf } from '../../src/settlement/figures.ts';
import { centsOf } from '../../src/settlement/outcome.ts';
import { entitlement, settle, tranche } from '../../src/settlement/settle.ts';
import { caseOf, documentsFor, REPORTS, readings } from './cases.ts';

const SHORT = documentsFor({ september: [27_500_000n, 2_500_000n], final: [55_000_000n, 5_000_000n] });
const TINY = documentsFor({ september: [10_000_000n, 2_500_000n], final: [13_000_000n, 5_000_000n] });

function documentsIn({ basis, document, parts }: Explanation): string[] {
  return [...(document === undefined ? [] : [document]), ...[...parts, ...basis].flatMap(documentsIn)];
}

describe('an explanation', () => {
  const { due } = settle(caseOf(SHORT));

  test('leads from what is due to every document and to the clauses, its parts adding up on the way', () => {
    if (!due.known) throw new Error('due is unknown');
    expect(faultsOf(due.explanation)).toEqual([]);
    expect(new Set(documentsIn(due.explanation))).toEqual(new Set(SHORT.map(({ id }) => id)));
  });

  test('reads as an outline, in both languages', () => {
    if (!due.known) throw new Error('due is unknown');
    expect(writeExplanation(due.explanation, 'it', 2)).toBe(
      [
        'dovuto: 550.000,00 [dgr-xi-4715-2021, l. 329-331, assunto]',
        '  = quota a carico: Regione Lombardia: 662.696,10 [dgr-xi-4715-2021, l. 373-374]',
        '  = riduzione proporzionale: 662.696,10 × 600.000,00 / 712.696,10: -104.789,78 [dgr-xi-4715-2021, l. 329-331, assunto]',
        '  = non più della spesa sostenuta: -7.906,32 [dgr-xi-4715-2021, l. 279-281]',
      ].join('\n'),
    );
    expect(writeExplanation(due.explanation, 'en', 1)).toBe(
      'due: 550,000.00 [dgr-xi-4715-2021, l. 329-331, assumed]',
    );
  });

  test('names sources, lines and dates as a reader of each language does', () => {
    if (!due.known) throw new Error('due is unknown');
    const it = writeExplanation(due.explanation, 'it');
    expect(it).toContain('· spesa ammessa al 31/12/2021: Regione Lombardia: 550.000,00');
    expect(it).toMatch(/= spesa, linee 1, 2, 3: [\d.,]+\n/);
    const en = writeExplanation(due.explanation, 'en');
    expect(en).toContain('· eligible spend as of 2021-12-31: Lombardy Region: 550,000.00');
    expect(en).toMatch(/= spend, line 4: [\d.,]+\n/);
  });

  test('that does not add up, or stands on nothing, is told', () => {
    const label = { it: 'x', en: 'x' };
    const leaf: Explanation = { label, cents: 5n, parts: [], basis: [], citations: [] };
    expect(faultsOf({ ...leaf, cents: 6n, parts: [{ ...leaf, document: 'D' }] })).toEqual([
      'x: 0.06, its parts 0.05',
    ]);
    expect(faultsOf(leaf)).toEqual(['x: neither a document nor a clause']);
  });
});

test('entitlement and tranche answer for a date and for one payment', () => {
  const input = caseOf(SHORT);
  expect(centsOf(entitlement(input))).toBe(55_000_000n);
  expect(centsOf(entitlement(input, '2021-09-30'))).toBe(27_500_000n);
  expect(['advance', 'september', 'balance'].map((id) => centsOf(tranche(input, id)))).toEqual([
    19_880_883n,
    7_619_117n,
    27_500_000n,
  ]);
  expect(() => tranche(input, 'october')).toThrow(BudgetError);
  expect(() => tranche(input, 'october')).toThrow(
    'tranche: got october, expected one of advance, september, balance',
  );
});

const figures = (values: Parameters<typeof readings>[0], rest = {}) =>
  figuresOf(settle(caseOf(SHORT, readings(values), rest)));

describe('the readings that the worked table leaves alone', () => {
  test('U5: the wording of point 4 changes what is cited and not what is due', () => {
    const dues = (['reportedVsBudgeted', 'costsVsAllocation'] as const).map(
      (comparator) => settle(caseOf(SHORT, readings({ comparator }))).due,
    );
    expect(dues.map((due) => due.known && [due.cents, due.explanation.citations[0]?.line])).toEqual([
      [55_000_000n, '329-331'],
      [55_000_000n, '391-394'],
    ]);
  });

  test('U18: advance and progress stop at the ceiling', () => {
    const additive = { progressTranche: 'additive' } as const;
    expect(figures(additive).progress).toBe(27_500_000n);
    expect(figures({ ...additive, interimCeiling: ratio(1n, 2n) }).progress).toBe(33_134_805n - 19_880_883n);
  });

  test('U19: cash back, the commitment written off, or both', () => {
    const settled = (['cash', 'release', 'both'] as const)
      .map((recovery) => figuresOf(settle(caseOf(TINY, readings({ recovery })))))
      .map(({ recovery, released }) => [recovery, released]);
    expect(settled).toEqual([
      [6_880_883n, 0n],
      [0n, 46_388_727n],
      [6_880_883n, 53_269_610n],
    ]);
  });

  test('U22: an advance that waits for a request or a guarantee is not due without', () => {
    expect(figures({ advanceTrigger: 'onRequest' })).toMatchObject({
      advance: 0n,
      progress: 27_500_000n,
      due: 55_000_000n,
    });
    expect(figures({ advanceTrigger: 'onRequest' }, { advance: { requestedOn: '2021-06-01' } }).advance).toBe(
      19_880_883n,
    );
    expect(
      figures({ advanceTrigger: 'againstGuarantee' }, { advance: { requestedOn: '2021-06-01' } }).advance,
    ).toBe(0n);
    expect(
      figures({ advanceTrigger: 'againstGuarantee' }, { advance: { guaranteeOn: '2021-06-01' } }).advance,
    ).toBe(19_880_883n);
  });

  test('U15: a report cuts off at its date, or on the day it was delivered', () => {
    const late = REPORTS.map((report) =>
      report.asOf === '2021-09-30' ? { ...report, deliveredOn: '2021-12-31' } : report,
    );
    const at = (reportDate: 'asOf' | 'delivery') => figures({ reportDate }, { reports: late }).progress;
    expect([at('asOf'), at('delivery')]).toEqual([7_619_117n, 35_119_117n]);
  });

  test('U14: a late final report is flagged, or rejected', () => {
    const reports = REPORTS.map((report) =>
      report.asOf === '2021-12-31' ? { ...report, deliveredOn: '2022-01-05' } : report,
    );
    const settled = (lateFinalReport: 'flagged' | 'rejected') =>
      settle(caseOf(SHORT, readings({ lateFinalReport }), { reports }));
    expect(settled('flagged').flags.map(({ text }) => text.it)).toEqual([
      'rendicontazione finale dopo il 31/12/2021',
    ]);
    expect(figuresOf(settled('flagged')).due).toBe(55_000_000n);
    expect(figuresOf(settled('rejected'))).toMatchObject({ due: 0n, recovery: 27_500_000n });
  });

  test('U21: spend above a line makes up for less elsewhere, or does not', () => {
    const documents = documentsFor({ september: [0n, 0n], final: [66_269_610n, 6_000_000n] });
    const due = (overspend: 'cappedByCeiling' | 'cappedByShare') =>
      figuresOf(settle(caseOf(documents.slice(1), readings({ overspend, reductionRule: 'constantRate' }))))
        .due;
    expect(due('cappedByCeiling')).toBe(52_321_952n);
    expect(due('cappedByShare')).toBe(53_251_796n);
  });

  test('U17: three percentages rounded apart may miss what is due by a cent', () => {
    const documents = documentsFor({ september: [123n, 0n], final: [1_000_001n, 1n] });
    const rest = { progressTranche: 'additive', reductionRule: 'constantRate' } as const;
    const paid = (balance: 'byDifference' | 'ownPercentage') => {
      const settled = figuresOf(settle(caseOf(documents, readings({ ...rest, balance }))));
      return (
        (settled.advance ?? 0n) +
        (settled.progress ?? 0n) +
        (settled.balance ?? 0n) -
        (settled.recovery ?? 0n) -
        (settled.due ?? 0n)
      );
    };
    expect(paid('byDifference')).toBe(0n);
    expect(paid('ownPercentage')).toBe(-1n);
  });
});

describe('comparing the readings', () => {
  const rows = comparePolicies(caseOf(SHORT));

  test('covers all 22 points, marks what is chosen, and says what each reading would change', () => {
    expect([...new Set(rows.map(({ point }) => point))]).toEqual(
      Array.from({ length: 22 }, (_, at) => `U${at + 1}`),
    );
    for (const name of POLICY_NAMES) {
      expect(rows.filter(({ chosen, policy }) => chosen && policy === name)).toHaveLength(1);
    }
    const changed = rows.filter(({ difference }) => difference !== 0n);
    expect(changed.map(({ difference, point, reading }) => [point, reading, difference])).toEqual([
      ['U4', 'constantRate', 790_632n],
      ['U6', 'ignored', -3_858_587n],
    ]);
  });

  test('prints as a table', () => {
    const table = writeComparison(comparePolicies(caseOf(SHORT), ['progressTranche']), 'it');
    expect(table.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim())).toEqual([
      'lettura anticipo avanzamento saldo recupero dovuto differenza',
      '* U2 cumulativeLessPaid 198.808,83 76.191,17 275.000,00 0,00 550.000,00 0,00',
      'U2 additive 198.808,83 275.000,00 76.191,17 0,00 550.000,00 0,00',
      'U2 onRemainder 198.808,83 192.500,00 158.691,17 0,00 550.000,00 0,00',
    ]);
  });

  test('shows what is unknown as unknown', () => {
    const own = REPORTS.filter(({ source }) => source === 'regione-lombardia');
    const [row] = comparePolicies(caseOf(SHORT, undefined, { reports: own }), ['rounding']);
    expect(row).toMatchObject({ difference: undefined, figures: { due: undefined } });
    expect(writeComparison(row ? [row] : [], 'it')).toContain('non noto');
  });
});

test('a decision stores every policy, and a later settlement says what would differ', () => {
  const decision = decide(settle(caseOf(SHORT)), { id: 'D1', decidedOn: '2022-01-31', policyVersion: '1' });
  expect(decision.policies).toEqual(ATTRACT_2021_POLICIES);
  expect(differenceFrom(decision, settle(caseOf(SHORT)))).toEqual({ policies: [], figures: [] });
  const other = settle(caseOf(SHORT, readings({ reductionRule: 'constantRate' })));
  expect(differenceFrom(decision, other)).toEqual({
    policies: [{ policy: 'reductionRule', was: 'constantRateCapped', is: 'constantRate' }],
    figures: [
      { figure: 'progress', was: 7_619_117n, is: 8_014_433n },
      { figure: 'balance', was: 27_500_000n, is: 27_895_316n },
      { figure: 'released', was: 11_269_610n, is: 10_478_978n },
      { figure: 'due', was: 55_000_000n, is: 55_790_632n },
    ],
  });
});
