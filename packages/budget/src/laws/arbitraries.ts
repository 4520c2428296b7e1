import type { Cents } from '@insedia/domain';
import * as fc from 'fast-check';
import { at } from '../at.ts';
import type { DocumentItem, ExpenditureDocument } from '../documents/document.ts';
import { ratio } from '../money/ratio.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reallocation } from '../plan/reallocation.ts';
import { attract2021Plan, CHAMBER, REGION } from '../presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../presets/attract-2021-policies.ts';
import { attract2021Scheme } from '../presets/attract-2021-scheme.ts';
import type { Report, SettlementInput } from '../settlement/input.ts';
import { policies, type Readings } from './readings.ts';

const PLAN = attract2021Plan(ATTRACT_2021_POLICIES);
const LINES = PLAN.lines.map(({ id }) => id);
const DIRECT_USES = PLAN.lines.find(({ id }) => id === '4')?.uses.map(({ id }) => id) ?? [];

/** Days around every date that decides something. */
const DAYS = [
  '2021-06-15',
  '2021-09-30',
  '2021-10-01',
  '2021-12-31',
  '2021-01-01',
  '2022-01-01',
  '2020-12-31',
] as const;

/**
 * Amounts of a few cents, of the size of the plan of 2021, around its ceilings, and beyond what floats can hold.
 *
 * @example
 * fc.sample(amounts(), { seed: 7, numRuns: 3 }); // [90n, 16269611n, 50000000n]
 */
export function amounts(): fc.Arbitrary<Cents> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 400n }) },
    { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 30_000_000n }) },
    { weight: 2, arbitrary: fc.constantFrom(50_000_000n, 16_269_610n, 5_000_000n, 16_269_611n, 66_269_610n) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 18n }) },
  );
}

/**
 * The plan of 2021, or one like it of a few cents, of other amounts, beyond what floats can hold, or half of whose
 * money is the funder's: then every other cent of spend makes a fraction that is half a cent.
 *
 * @example
 * fc.assert(fc.property(plans(), (some) => totalOf(some) >= 0n), { numRuns: 20, seed: 7 });
 */
export function plans(): fc.Arbitrary<Plan> {
  const half = fc
    .bigInt({ min: 1n, max: 30_000_000n })
    .map((cents) => withAmounts(new Map(LINES.map((id) => [id, id === '1' || id === '5' ? cents : 0n]))));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(PLAN) },
    { weight: 2, arbitrary: half },
    { weight: 3, arbitrary: scaled(400n) },
    { weight: 2, arbitrary: scaled(30_000_000n) },
    { weight: 1, arbitrary: scaled(10n ** 18n) },
  );
}

/** Plans like that of 2021, each amount up to one. */
function scaled(max: bigint): fc.Arbitrary<Plan> {
  return fc
    .tuple(...LINES.map(() => fc.bigInt({ min: 0n, max })))
    .map((cents) => withAmounts(new Map(LINES.map((id, index) => [id, at(cents, index)]))));
}

/** The plan of 2021 with other amounts, by line. */
function withAmounts(cents: ReadonlyMap<string, Cents>): Plan {
  const lines = PLAN.lines.map((line) => ({
    ...line,
    amounts: line.amounts.map((amount) => ({ ...amount, cents: cents.get(line.id) ?? amount.cents })),
  }));
  return { ...PLAN, lines };
}

function items(line: string): fc.Arbitrary<DocumentItem> {
  const uses = line === '4' ? [...DIRECT_USES, undefined] : [undefined];
  return fc
    .record({
      net: amounts(),
      vatPercent: fc.constantFrom(0n, 0n, 0n, 22n),
      vatRecoverable: fc.boolean(),
      use: fc.constantFrom(...uses),
      accepted: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    })
    .map(({ accepted, net, use, vatPercent, vatRecoverable }) => {
      const vat = (net * vatPercent) / 100n;
      const verified = accepted === undefined ? undefined : ((net + vat) * BigInt(accepted)) / 100n;
      return { line, use, net, vat, vatRecoverable, verified };
    });
}

/** An invoice, its id still to be given. */
function invoices(): fc.Arbitrary<Omit<ExpenditureDocument, 'id'>> {
  return fc.constantFrom('4', '1', '3', '5').chain((line) =>
    fc
      .record({
        nature: fc.constantFrom('thirdParty', 'thirdParty', 'internal'),
        incurredOn: fc.constantFrom(...DAYS),
        invoicedOn: fc.constantFrom(...DAYS, undefined),
        paidOn: fc.constantFrom(...DAYS, undefined),
        sameDay: fc.boolean(),
        items: fc.array(items(line), { minLength: 1, maxLength: 2 }),
      })
      .map(({ incurredOn, invoicedOn, items: parts, nature, paidOn, sameDay }) => ({
        supplier: { name: 'Alfa', nature },
        source: line === '5' ? CHAMBER : REGION,
        incurredOn,
        invoicedOn: sameDay ? incurredOn : invoicedOn,
        paidOn: sameDay ? incurredOn : paidOn,
        items: parts,
      })),
  );
}

/**
 * Documents of the plan of 2021, eligible and not, `D1` to `D6`, and a credit note on the first, `N1`.
 *
 * @example
 * const [some] = fc.sample(documents(), { seed: 7, numRuns: 1 });
 * some?.map(({ id }) => id); // [ 'D1', 'D2', 'D3', 'N1' ]
 */
export function documents({
  notes = true,
}: {
  readonly notes?: boolean;
} = {}): fc.Arbitrary<readonly ExpenditureDocument[]> {
  const note = fc.option(
    fc.record({
      percent: fc.bigInt({ min: -20n, max: 120n }).filter((percent) => percent !== 0n),
      on: fc.constantFrom(...DAYS),
    }),
    {
      nil: undefined,
    },
  );
  return fc
    .tuple(fc.array(invoices(), { maxLength: 6 }), notes ? note : fc.constant(undefined))
    .map(([drawn, credit]) => {
      const made = drawn.map(
        (document, index): ExpenditureDocument => ({ ...document, id: `D${index + 1}` }),
      );
      const [first] = made;
      if (!first || !credit) return made;
      return [...made, creditNote(first, credit.percent, credit.on)];
    });
}

/** A note that takes back so much of every item of an invoice; of negative amounts, nothing. */
function creditNote(invoice: ExpenditureDocument, percent: bigint, on: string): ExpenditureDocument {
  const parts = invoice.items.map(({ net, vat, ...item }) => ({
    ...item,
    verified: undefined,
    net: (net * percent) / 100n,
    vat: (vat * percent) / 100n,
  }));
  return {
    ...invoice,
    id: 'N1',
    corrects: invoice.id,
    incurredOn: on,
    invoicedOn: on,
    paidOn: on,
    items: parts,
  };
}

/**
 * Agreements that move money between lines 1 to 4, good ones for the most part.
 *
 * @example
 * const [some] = fc.sample(reallocations(), { seed: 7, numRuns: 1 });
 * some?.length; // 1
 */
export function reallocations(): fc.Arbitrary<readonly Reallocation[]> {
  const one = fc.record({
    agreedOn: fc.constantFrom('2021-07-01', '2021-10-15'),
    agreement: fc.constantFrom('prot. 1', 'prot. 1', 'prot. 1', ''),
    from: fc.constantFrom('1', '2', '3', '4'),
    to: fc.constantFrom('4', '1', '2', '5'),
    cents: amounts().map((cents) => cents + 1n),
  });
  return fc.array(one, { maxLength: 2 }).map((drawn) =>
    drawn.map(({ agreedOn, agreement, cents, from, to }, index) => ({
      id: `R${index + 1}`,
      agreedOn,
      agreement,
      source: REGION,
      moves: [{ from, to, cents }],
    })),
  );
}

/** What to leave out of a case: agreements, credit notes, reports that are missing. */
export interface InputOptions {
  readonly history?: boolean;
  readonly notes?: boolean;
  readonly allReports?: boolean;
}

/**
 * What a settlement depends on: a plan, its documents and its history, under some readings of the policies.
 *
 * @example
 * fc.assert(
 *   fc.property(inputs(), (some) => {
 *     const { due } = settle(some);
 *     return !due.known || due.cents >= 0n;
 *   }),
 *   { numRuns: 20, seed: 7 },
 * );
 */
export function inputs(
  readings: Readings = {},
  { history = true, notes = true, allReports = false }: InputOptions = {},
): fc.Arbitrary<SettlementInput> {
  return fc
    .record({
      plan: plans(),
      policies: policies(readings),
      documents: documents({ notes }),
      late: fc.boolean(),
      chamberReports: allReports ? fc.constant(true) : fc.constantFrom(true, true, true, false),
      done: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: 8 }),
      moved: history ? reallocations() : fc.constant([]),
    })
    .map(({ chamberReports, documents: sent, done, late, moved, plan, policies: chosen }) => ({
      scheme: attract2021Scheme(chosen),
      plan,
      reallocations: moved,
      documents: sent,
      reports: reports(chamberReports, late),
      activities:
        done === undefined ? [] : [{ asOf: '2021-09-30', done: ratio(BigInt(done), 100n), evidence: ['E1'] }],
      advance: { requestedOn: '2021-05-20' },
    }));
}

function reports(chamber: boolean, late: boolean): readonly Report[] {
  return (chamber ? [REGION, CHAMBER] : [REGION]).flatMap((source): Report[] => [
    { id: `${source} 9`, source, asOf: '2021-09-30', deliveredOn: '2021-10-05' },
    { id: `${source} 12`, source, asOf: '2021-12-31', deliveredOn: late ? '2022-01-02' : '2021-12-31' },
  ]);
}
