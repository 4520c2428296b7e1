import type { Cents } from '@insedia/domain';
import { greatest, least } from '../money/bounds.ts';
import { FIGURES, type Figures } from '../settlement/figures.ts';
import type { SettlementInput } from '../settlement/input.ts';
import { inputs } from './arbitraries.ts';
import { CITATIONS } from './citations.ts';
import { type Difference, type Law, law, unless, unlessSame, written } from './law.ts';
import { plainDue, plainRound, planned } from './plain-due.ts';
import type { Readings } from './readings.ts';
import { writeInput } from './write.ts';

const SEPTEMBER = '2021-09-30';
const DECEMBER = '2021-12-31';

/** Where what is paid in the end is what is due: by difference, and with cash back. */
const SETTLED: Readings = { balance: ['byDifference'], recovery: ['both', 'cash'] };

interface KnownFigures {
  readonly advance: Cents;
  readonly progress: Cents;
  readonly balance: Cents;
  readonly recovery: Cents;
  readonly due: Cents;
}

/** Figures that are all known; laws about sums say nothing of others. */
function allKnown({ advance, balance, due, progress, recovery }: Figures): KnownFigures | undefined {
  const some =
    advance === undefined ||
    balance === undefined ||
    due === undefined ||
    progress === undefined ||
    recovery === undefined;
  return some ? undefined : { advance, balance, due, progress, recovery };
}

function paidInAll({ advance, balance, progress, recovery }: KnownFigures): Cents {
  return advance + progress + balance - recovery;
}

/** The first figure that two settlements do not share. */
export function unlessSameFigures(expected: Figures, got: Figures): Difference | undefined {
  return FIGURES.map((name) => unlessSame(name, expected[name], got[name])).find(
    (difference) => difference !== undefined,
  );
}

/** The laws of what is paid when. */
export const TRANCHE_LAWS: readonly Law[] = [
  law({
    name: 'adds-up',
    says: [
      'Anticipo, avanzamento e saldo, meno il recupero, fanno il dovuto.',
      'Advance, progress and balance, less the recovery, are what is due.',
    ],
    citation: CITATIONS.balance,
    needs: 'settle',
    under: SETTLED,
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const figures = allKnown(settle(input));
      if (!figures) return undefined;
      return unlessSame('paid in all', figures.due, paidInAll(figures));
    },
    write: writeInput,
  }),
  law({
    name: 'never-above-the-share',
    says: [
      'Dopo ogni quota il pagato non supera la quota a carico, e nessuna quota è negativa.',
      'After each tranche no more than the share is paid, and no tranche is negative.',
    ],
    citation: CITATIONS.share,
    needs: 'settle',
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const { advance, balance, due, progress, recovery } = settle(input);
      const share = planned(input.plan, input.scheme.funder);
      const paid = (advance ?? 0n) + (progress ?? 0n);
      const negative = [advance, progress, balance, recovery, due].find((cents) => (cents ?? 0n) < 0n);
      return (
        unless(negative === undefined, 'no amount below 0.00', written(negative)) ??
        unless(paid <= share, `at most ${written(share)} before the balance`, written(paid)) ??
        unless((due ?? 0n) <= share, `at most ${written(share)} due`, written(due))
      );
    },
    write: writeInput,
  }),
  law({
    name: 'balance-or-recovery',
    says: ['O c’è un saldo o c’è un recupero.', 'There is a balance or a recovery, never both.'],
    citation: CITATIONS.recovery,
    needs: 'settle',
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const { balance, recovery } = settle(input);
      const both = (balance ?? 0n) > 0n && (recovery ?? 0n) > 0n;
      return unless(!both, 'one of them 0.00', `balance ${written(balance)}, recovery ${written(recovery)}`);
    },
    write: writeInput,
  }),
  law({
    name: 'advance-as-written',
    says: [
      'L’anticipo è il 30 % della base, e non più della quota.',
      'The advance is 30 % of its base, and no more than the share.',
    ],
    citation: CITATIONS.advance,
    needs: 'settle',
    under: { advanceTrigger: ['onApproval', 'onRequest'], interimCeiling: [null] },
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const { plan, scheme } = input;
      const { advanceBase, rounding } = scheme.policies;
      const share = planned(plan, scheme.funder);
      const total = plan.sources.reduce((sum, { id }) => sum + planned(plan, id), 0n);
      const base = advanceBase.value === 'funderShare' ? share : total;
      const advance = plainRound(base * 30n, 100n, rounding.value);
      return unlessSame('advance', least(advance, share), settle(input).advance);
    },
    write: writeInput,
  }),
  law({
    name: 'recovery-only-of-the-advance',
    says: [
      'Si recupera solo se l’anticipo supera il dovuto.',
      'There is something to recover only if the advance is above what is due.',
    ],
    citation: CITATIONS.recovery,
    needs: 'settle',
    under: {
      progressTranche: ['cumulativeLessPaid'],
      progressMeasure: ['min', 'spend'],
      lateFinalReport: ['flagged'],
      balance: ['byDifference'],
    },
    given: (readings) => inputs(readings, { history: false, notes: false }),
    broken: (settle, input) => {
      const figures = allKnown(settle(input));
      if (!figures || figures.recovery === 0n) return undefined;
      const { advance, due } = figures;
      return unless(advance > due, `an advance above ${written(due)}`, written(advance));
    },
    write: writeInput,
  }),
  law({
    name: 'progress-not-ahead-of-spend',
    says: [
      'Dopo l’avanzamento il pagato non supera l’anticipo o il dovuto al 30 settembre.',
      'After the progress payment no more is paid than the advance or what is due on 30 September.',
    ],
    citation: CITATIONS.progress,
    needs: 'settle',
    under: {
      progressTranche: ['cumulativeLessPaid'],
      progressMeasure: ['min', 'spend'],
      reportDate: ['asOf'],
    },
    given: (readings) => inputs(readings, { history: false }),
    broken: (settle, input) => {
      const { advance, progress } = settle(input);
      const due = plainDue(input, SEPTEMBER);
      if (advance === undefined || progress === undefined || due === undefined) return undefined;
      const most = greatest(advance, due);
      return unless(advance + progress <= most, `at most ${written(most)} paid`, written(advance + progress));
    },
    write: writeInput,
  }),
  law({
    name: 'net-independent-of-september',
    says: [
      'Il pagato in tutto non dipende da quello che si è riferito a settembre.',
      'What is paid in all does not depend on what was reported in September.',
    ],
    citation: CITATIONS.balance,
    needs: 'settle',
    under: SETTLED,
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const figures = allKnown(settle(input));
      const without = allKnown(settle({ ...input, scheme: { ...input.scheme, progress: [] } }));
      if (!figures || !without) return undefined;
      return unlessSame('paid in all', paidInAll(without), paidInAll(figures));
    },
    write: writeInput,
  }),
  law({
    name: 'nothing-spent-nothing-due',
    says: [
      'Senza spesa nulla è dovuto e tutto il pagato si recupera.',
      'With nothing spent nothing is due, and all that was paid is recovered.',
    ],
    citation: CITATIONS.reduction,
    needs: 'settle',
    under: SETTLED,
    given: (readings) => inputs(readings, { history: false, allReports: true }),
    broken: (settle, input) => {
      // Within a plan that others pay alone, «funderFirst» leaves the Region nothing to lose.
      const { advance, due, progress, recovery } = settle({ ...input, documents: [] });
      if (advance === undefined || progress === undefined) return unlessSame('due', 0n, due);
      return unlessSame('due', 0n, due) ?? unlessSame('recovery', advance + progress, recovery);
    },
    write: writeInput,
  }),
  law({
    name: 'late-spend-changes-nothing',
    says: [
      'La spesa dopo il 30 settembre non cambia l’avanzamento, quella dopo il 31 dicembre non cambia nulla.',
      'Spend after 30 September does not change the progress payment, after 31 December it changes nothing.',
    ],
    citation: CITATIONS.september,
    needs: 'settle',
    under: { reportDate: ['asOf'] },
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const before = settle(input);
      const october = settle(withSpend(input, '2021-10-01', 12_345n));
      const january = settle(withSpend(input, '2022-01-01', 12_345n));
      return unlessSame('progress', before.progress, october.progress) ?? unlessSameFigures(before, january);
    },
    write: (input) => [...writeInput(input), 'and 123.45 on line 1, of 2021-10-01 or 2022-01-01'],
  }),
  law({
    name: 'one-more-cent',
    says: [
      'Un centesimo di spesa in più non toglie nulla e non aggiunge più di un centesimo.',
      'One more cent of spend takes nothing away and adds one cent at most.',
    ],
    citation: CITATIONS.reduction,
    needs: 'settle',
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const before = settle(input).due;
      const after = settle(withSpend(input, DECEMBER, 1n)).due;
      if (before === undefined || after === undefined) return unlessSame('due', before, after);
      const more = after - before;
      return unless(more === 0n || more === 1n, `${written(before)} or one cent more`, written(after));
    },
    write: (input) => [...writeInput(input), 'and 0.01 on line 1, of 2021-12-31'],
  }),
];

/** The same with an invoice on line 1 that counts, if its date does. */
function withSpend(input: SettlementInput, on: string, net: Cents): SettlementInput {
  const invoice = {
    id: 'X1',
    supplier: { name: 'Alfa', nature: 'thirdParty' },
    source: input.scheme.funder,
    incurredOn: on,
    invoicedOn: on,
    paidOn: on,
    items: [{ line: '1', net, vat: 0n, vatRecoverable: false }],
  } as const;
  return { ...input, documents: [...input.documents, invoice] };
}
