import { describe, expect, test } from 'vitest';
import { formatCents } from '../../src/money/format.ts';
import { parseCents } from '../../src/money/parse.ts';
import { ratio } from '../../src/money/ratio.ts';
import { faultsOf } from '../../src/settlement/explanation.ts';
import { figuresOf } from '../../src/settlement/figures.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, documentsFor, REPORTS, readings, type Spends } from './cases.ts';

const euro = (text: string): bigint => {
  const cents = parseCents(text);
  if (typeof cents !== 'bigint') throw new Error(cents.text.en);
  return cents;
};
const spends = (september: [string, string], final: [string, string]): Spends => ({
  september: [euro(september[0]), euro(september[1])],
  final: [euro(final[0]), euro(final[1])],
});

const FULL = spends(['397617.66', '30000'], ['662696.10', '50000']);
const SHORT = spends(['275000', '25000'], ['550000', '50000']);
const TINY = spends(['100000', '25000'], ['130000', '50000']);
const NO_VARESE = spends(['397617.66', '0'], ['662696.10', '0']);

describe('the worked table of the decree, from documents that add up to its spends', () => {
  test.each<[string, Spends, string[]]>([
    ['full plan, September at 60 %', FULL, ['198,808.83', '198,808.83', '265,078.44', '0.00', '662,696.10']],
    [
      'Region 550,000 and Varese 50,000, September at half',
      SHORT,
      ['198,808.83', '76,191.17', '275,000.00', '0.00', '550,000.00'],
    ],
    [
      'Region 130,000 and Varese 50,000, September 100,000 and 25,000',
      TINY,
      ['198,808.83', '0.00', '0.00', '68,808.83', '130,000.00'],
    ],
    [
      'Region full, Varese nothing, September at 60 %',
      NO_VARESE,
      ['198,808.83', '170,913.51', '246,481.57', '0.00', '616,203.91'],
    ],
  ])('%s', (_, given, expected) => {
    const settlement = settle(caseOf(documentsFor(given)));
    const { advance, balance, due, progress, recovery } = figuresOf(settlement);
    expect(
      [advance, progress, balance, recovery, due].map((cents) => formatCents(cents ?? -1n, 'en')),
    ).toEqual(expected);
    for (const outcome of [
      settlement.due,
      settlement.balance,
      settlement.recovery,
      settlement.net,
      settlement.released,
    ]) {
      expect(outcome.known && faultsOf(outcome.explanation)).toEqual([]);
    }
    expect(settlement.net).toMatchObject({ known: true, cents: due });
  });
});

test('U1: the advance is 198,808.83 of the share or 213,808.83 of the plan', () => {
  const advances = (['funderShare', 'totalPlan'] as const).map(
    (advanceBase) => figuresOf(settle(caseOf([], readings({ advanceBase })))).advance,
  );
  expect(advances).toEqual([19_880_883n, 21_380_883n]);
});

test('U2: at 60 % the three readings of the progress payment pay 198,808.83, 397,617.66 and 278,332.36', () => {
  const paid = (['cumulativeLessPaid', 'additive', 'onRemainder'] as const).map(
    (progressTranche) =>
      figuresOf(settle(caseOf(documentsFor(FULL), readings({ progressTranche })))).progress,
  );
  expect(paid).toEqual([19_880_883n, 39_761_766n, 27_833_236n]);
});

test('U4: the readings of the reduction pay what the table of the programme says', () => {
  const rules = ['constantRate', 'ringFenced', 'lineByLine', 'funderFirst', 'constantRateCapped'] as const;
  const due = (given: Spends) =>
    rules.map(
      (reductionRule) => figuresOf(settle(caseOf(documentsFor(given), readings({ reductionRule })))).due,
    );
  expect(due(SHORT)).toEqual([55_790_632n, 55_000_000n, 55_000_000n, 55_000_000n, 55_000_000n]);
  expect(due(NO_VARESE)).toEqual([61_620_391n, 66_269_610n, 66_269_610n, 61_269_610n, 61_620_391n]);
});

test('U19: after 100,000 by September the recovery is 68,808.83 or, with additive progress, 168,808.83', () => {
  const recovered = (['cumulativeLessPaid', 'additive'] as const).map(
    (progressTranche) =>
      figuresOf(settle(caseOf(documentsFor(TINY), readings({ progressTranche })))).recovery,
  );
  expect(recovered).toEqual([6_880_883n, 16_880_883n]);
});

describe('U6: a report of the Chamber that is missing is unknown, never zero', () => {
  const own = REPORTS.filter(({ source }) => source === 'regione-lombardia');
  const reports = { reports: own };

  test('due and what follows from it are unknown, and the ring-fenced figure is shown meanwhile', () => {
    const settlement = settle(caseOf(documentsFor(NO_VARESE), undefined, reports));
    expect(figuresOf(settlement)).toEqual({ advance: 19_880_883n });
    expect(settlement.due).toMatchObject({
      known: false,
      missing: [{ what: 'report', of: 'cciaa-varese' }],
      meanwhile: { known: true, cents: 66_269_610n },
    });
  });

  test('a rule that does not ask for it pays', () => {
    const settlement = settle(
      caseOf(documentsFor(NO_VARESE), readings({ reductionRule: 'ringFenced' }), reports),
    );
    expect(figuresOf(settlement).due).toBe(66_269_610n);
  });

  test('46,492.19 hang on whether it is counted', () => {
    const [ignored, within] = (['ignored', 'withinReport'] as const).map(
      (cofinancingRouting) =>
        figuresOf(settle(caseOf(documentsFor(FULL), readings({ cofinancingRouting }), reports))).due ?? 0n,
    );
    expect((within ?? 0n) - (ignored ?? 0n)).toBe(4_649_219n);
  });
});

describe('U3: progress', () => {
  const given = caseOf(documentsFor(FULL));
  const at = (
    progressMeasure: 'spend' | 'activities' | 'min' | 'average',
    activities: typeof given.activities,
  ) => settle({ ...given, scheme: { ...given.scheme, policies: readings({ progressMeasure }) }, activities });

  test('of activities holds the payment to 50 %, or sets it, or meets spend half way', () => {
    const half = [{ asOf: '2021-09-30', done: ratio(1n, 2n), evidence: ['E1'] }];
    const paid = (['spend', 'activities', 'min', 'average'] as const).map(
      (measure) => figuresOf(at(measure, half)).progress,
    );
    expect(paid).toEqual([19_880_883n, 13_253_922n, 13_253_922n, 16_567_403n]);
  });

  test('that nobody stated is unknown, and so is the balance, though what is due is not', () => {
    const figures = figuresOf(at('min', []));
    expect(figures).toEqual({ advance: 19_880_883n, due: 66_269_610n });
    expect(figuresOf(at('spend', [])).progress).toBe(19_880_883n);
  });

  test('does not matter once it is known what was paid', () => {
    const settlement = settle({
      ...given,
      activities: [],
      payments: [{ tranche: 'september', cents: 10_000_000n, paidOn: '2021-11-05' }],
    });
    expect(figuresOf(settlement)).toMatchObject({
      progress: 10_000_000n,
      balance: 36_388_727n,
      recovery: 0n,
    });
  });
});
