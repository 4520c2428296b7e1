import type { Cents } from '@insedia/domain';
import { messages } from '../messages.ts';
import { add, larger, multiply, type Ratio, ratio, smaller, subtract, ZERO } from '../money/ratio.ts';
import { round } from '../money/round.ts';
import { shareOf, totalOf } from '../plan/plan.ts';
import { citationOf } from '../scheme/policies.ts';
import type { AdvanceTerms, ProgressTerms } from '../scheme/scheme.ts';
import type { Context } from './context.ts';
import { progressAt } from './entitlement.ts';
import { clause, type Explanation, step, sum } from './explanation.ts';
import { known, type Missing, type Outcome, unknown } from './outcome.ts';

/** A tranche before the balance: what is due for it, and what was or is taken to be paid. */
export interface TrancheResult {
  readonly id: string;
  readonly kind: 'advance' | 'progress';
  readonly due: Outcome;
  readonly paid: Outcome;
}

/** What came before: cents paid, the exact amounts they stand for, and what was due at the report before. */
interface Before {
  readonly paid: Cents;
  readonly exact: Ratio;
  readonly dueSoFar: Explanation | undefined;
  readonly exactDue: Ratio;
  readonly advance: Ratio;
  readonly parts: readonly Explanation[];
}

/** The tranches before the balance, in order, and where they leave things, unless a tranche is unknown. */
export interface PaidSoFar {
  readonly tranches: readonly TrancheResult[];
  readonly missing: readonly Missing[];
  readonly paid: Cents;
  readonly exact: Ratio;
  /** What was paid, a part a tranche. */
  readonly parts: readonly Explanation[];
}

/** A tranche, exactly and explained, before it is held against what is left. */
interface Draft {
  readonly exact: Ratio;
  readonly explanation: Explanation;
  readonly dueSoFar?: Explanation;
  readonly exactDue?: Ratio;
}

/** Works out advance and progress payments one after the other; once one is unknown, so are those after it. */
export function tranchesOf(context: Context): PaidSoFar {
  const { advance, policies, progress } = context.scheme;
  const tranches: TrancheResult[] = [];
  let before: Before = {
    paid: 0n,
    exact: ZERO,
    dueSoFar: undefined,
    exactDue: ZERO,
    advance: ZERO,
    parts: [],
  };
  let missing: readonly Missing[] = [];
  const settleOne = (
    { id }: AdvanceTerms | ProgressTerms,
    kind: TrancheResult['kind'],
    draft: Draft | readonly Missing[],
  ): void => {
    const due = 'exact' in draft ? known(draft.explanation) : unknown(draft);
    const payment = paymentOf(context, id);
    const paid = payment ? known(payment) : due;
    tranches.push({ id, kind, due, paid });
    if (!paid.known) {
      missing = [{ what: 'tranche', of: id, text: messages.missing.tranche(id) }];
      return;
    }
    const exact = payment || !('exact' in draft) ? ratio(paid.cents) : draft.exact;
    before = {
      paid: before.paid + paid.cents,
      exact: add(before.exact, exact),
      dueSoFar: ('exact' in draft ? draft.dueSoFar : undefined) ?? before.dueSoFar,
      exactDue: ('exact' in draft ? draft.exactDue : undefined) ?? before.exactDue,
      advance: kind === 'advance' ? exact : before.advance,
      parts: [...before.parts, { ...paid.explanation, label: messages.explain.paid(id) }],
    };
  };
  if (advance) settleOne(advance, 'advance', draftAdvance(context, advance));
  for (const terms of progress) {
    const draft = missing.length > 0 ? missing : draftProgress(context, terms, before);
    settleOne(terms, 'progress', draft);
  }
  return { tranches, missing, paid: before.paid, exact: before.exact, parts: before.parts };

  function draftProgress(within: Context, terms: ProgressTerms, earlier: Before): Draft | readonly Missing[] {
    const { exact, outcome } = progressAt(within, terms.asOf);
    if (!outcome.known || !exact) return outcome.known ? [] : outcome.missing;
    const dueSoFar = outcome.explanation;
    const draft = PROGRESS[policies.progressTranche.value](within, terms, earlier, { exact, dueSoFar });
    return { ...withinLimits(within, draft, earlier), dueSoFar, exactDue: exact };
  }
}

/** The advance; nothing before it is asked for or secured, where the policy wants that. */
function draftAdvance(context: Context, { citation, share }: AdvanceTerms): Draft {
  const { funder, policies } = context.scheme;
  const { requestedOn, guaranteeOn } = context.input.advance ?? {};
  const trigger = policies.advanceTrigger;
  const waits =
    (trigger.value === 'onRequest' && requestedOn === undefined) ||
    (trigger.value === 'againstGuarantee' && guaranteeOn === undefined);
  if (waits) {
    const label = messages.explain.advanceWaits(trigger.value);
    return { exact: ZERO, explanation: clause(label, 0n, [citationOf(trigger)]) };
  }
  const [{ plan }] = context.plan.versions;
  const base = policies.advanceBase.value === 'funderShare' ? shareOf(plan, funder) : totalOf(plan);
  const exact = multiply(share, ratio(base));
  const cited = [citation, citationOf(policies.advanceBase)];
  const label = messages.explain.fraction(share, base);
  const draft = { exact, explanation: clause(label, round(exact, policies.rounding.value), cited) };
  return withinLimits(context, draft, undefined);
}

type Progress = (
  context: Context,
  terms: ProgressTerms,
  before: Before,
  now: { readonly exact: Ratio; readonly dueSoFar: Explanation },
) => Draft;

const PROGRESS: {
  readonly [rule in 'cumulativeLessPaid' | 'additive' | 'onRemainder']: Progress;
} = {
  cumulativeLessPaid: ({ scheme }, { citation }, before, { dueSoFar, exact }) => {
    const less = before.parts.map(negated);
    const left = dueSoFar.cents - before.paid;
    const cited = [citation, citationOf(scheme.policies.progressTranche)];
    const floor = left < 0n ? step(messages.explain.notYetRecovered, -left, cited) : [];
    const explanation = sum(messages.explain.progress, [dueSoFar, ...less, ...floor], cited);
    return { exact: larger(ZERO, subtract(exact, before.exact)), explanation };
  },
  additive: ({ scheme }, { citation }, before, { dueSoFar, exact }) => {
    const cited = [citation, citationOf(scheme.policies.progressTranche)];
    const less = before.dueSoFar ? [negated(before.dueSoFar)] : [];
    const grown = sum(messages.explain.progress, [dueSoFar, ...less], cited);
    const floor = grown.cents < 0n ? step(messages.explain.notYetRecovered, -grown.cents, cited) : [];
    const explanation = sum(messages.explain.progress, [...grown.parts, ...floor], cited);
    return { exact: larger(ZERO, subtract(exact, before.exactDue)), explanation };
  },
  onRemainder: (context, { citation }, before, { dueSoFar, exact }) => {
    const { funder, policies } = context.scheme;
    const [{ plan }] = context.plan.versions;
    const share = ratio(shareOf(plan, funder));
    const grown = larger(ZERO, subtract(exact, before.exactDue));
    const remainder = subtract(share, before.advance);
    const part =
      share.of === 0n ? ZERO : multiply(multiply(remainder, grown), { of: share.over, over: share.of });
    const cents = round(part, policies.rounding.value);
    const cited = [citation, citationOf(policies.progressTranche)];
    const basis = [dueSoFar, ...before.parts];
    return { exact: part, explanation: clause(messages.explain.onRemainder, cents, cited, basis) };
  },
};

/** Holds a tranche to what is left of the share, and of the interim ceiling. */
function withinLimits(context: Context, draft: Draft, before: Before | undefined): Draft {
  const { funder, policies } = context.scheme;
  const [{ plan }] = context.plan.versions;
  const share = shareOf(plan, funder);
  const ceiling = policies.interimCeiling.value;
  const most = ceiling ? round(multiply(ceiling, ratio(share)), 'floor') : share;
  const left = most - (before?.paid ?? 0n);
  const room = left < 0n ? 0n : left;
  const over = draft.explanation.cents - room;
  if (over <= 0n) return { ...draft, exact: smaller(draft.exact, ratio(room)) };
  const cited = ceiling
    ? [citationOf(policies.interimCeiling)]
    : plan.sources.map(({ citation }) => citation);
  const label = ceiling ? messages.explain.aboveInterimCeiling : messages.explain.aboveShare;
  const { citations, label: title } = draft.explanation;
  const explanation = sum(title, [draft.explanation, ...step(label, -over, cited)], citations);
  return { exact: smaller(draft.exact, ratio(room)), explanation };
}

function paymentOf({ input }: Context, tranche: string): Explanation | undefined {
  const payments = (input.payments ?? []).filter((payment) => payment.tranche === tranche);
  if (payments.length === 0) return undefined;
  const parts = payments.map(({ cents, paidOn }) => ({
    ...clause(messages.explain.payment(paidOn), cents, []),
    document: `${tranche} ${paidOn}`,
  }));
  return sum(messages.explain.paid(tranche), parts, []);
}

/** The same, with all signs turned. */
export function negated(explanation: Explanation): Explanation {
  const { cents, parts } = explanation;
  return { ...explanation, cents: -cents, parts: parts.map(negated) };
}
