import type { Cents, LocalizedText } from '@insedia/domain';
import { messages } from '../messages.ts';
import { greatest } from '../money/bounds.ts';
import { add, multiply, type Ratio, ratio, smaller, ZERO } from '../money/ratio.ts';
import { round } from '../money/round.ts';
import { shareOf, totalOf } from '../plan/plan.ts';
import { citationOf } from '../scheme/policies.ts';
import type { AdvanceTerms, ProgressTerms } from '../scheme/scheme.ts';
import type { Context } from './context.ts';
import { progressAt } from './entitlement.ts';
import { clause, type Explanation, step, sum } from './explanation.ts';
import { known, type Missing, type Outcome, unknown } from './outcome.ts';
import { additive, cumulative, onRemainder } from './progress-rules.ts';
import type { Due } from './reduction.ts';

/** A tranche before the balance: what is due for it, and what was or is taken to be paid. */
export interface TrancheResult {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: 'advance' | 'progress';
  readonly due: Outcome;
  readonly paid: Outcome;
}

/** The tranches before the balance, in order, and where they leave things. */
export interface PaidSoFar {
  readonly tranches: readonly TrancheResult[];
  /** Once a tranche is unknown, so is all that follows from it. */
  readonly missing: readonly Missing[];
  readonly paid: Cents;
  /** The exact amounts that the cents stand for. */
  readonly exact: Ratio;
  /** What was paid, a part a tranche. */
  readonly parts: readonly Explanation[];
  /** The advance, exactly. */
  readonly advance: Ratio;
  /** What was due at the report before; nothing before the first. */
  readonly dueSoFar: { readonly exact: Ratio; readonly explanation: Explanation } | 'unknown' | undefined;
}

const NOTHING: PaidSoFar = {
  tranches: [],
  missing: [],
  paid: 0n,
  exact: ZERO,
  parts: [],
  advance: ZERO,
  dueSoFar: undefined,
};

/** A tranche, exactly and explained, and what was due by then. */
interface Draft {
  readonly missing?: undefined;
  readonly exact: Ratio;
  readonly explanation: Explanation;
  readonly dueSoFar?: Due;
}

/** A tranche that cannot be told. */
interface Unknowable {
  readonly missing: readonly Missing[];
}

/** Works out advance and progress payments one after the other. */
export function tranchesOf(context: Context): PaidSoFar {
  const { advance, progress } = context.scheme;
  let before = NOTHING;
  if (advance) before = after(before, context, advance, 'advance', draftAdvance(context, advance));
  for (const terms of progress) {
    before = after(before, context, terms, 'progress', draftProgress(context, terms, before));
  }
  return before;
}

function after(
  before: PaidSoFar,
  context: Context,
  { id, title }: AdvanceTerms | ProgressTerms,
  kind: TrancheResult['kind'],
  draft: Draft | Unknowable,
): PaidSoFar {
  const due = draft.missing ? unknown(draft.missing) : known(draft.explanation);
  const payment = paymentOf(context, id, title);
  const paid = payment ? known(payment) : due;
  const tranches = [...before.tranches, { id, title, kind, due, paid }];
  if (!paid.known) return { ...before, tranches, missing: [missingTranche({ id, title })] };
  const exact = payment || draft.missing ? ratio(paid.cents) : draft.exact;
  const soFar = draft.missing ? 'unknown' : draft.dueSoFar;
  return {
    tranches,
    missing: before.missing,
    paid: before.paid + paid.cents,
    exact: add(before.exact, exact),
    parts: [...before.parts, { ...paid.explanation, label: messages.explain.paid(title) }],
    advance: kind === 'advance' ? exact : before.advance,
    dueSoFar: kind === 'advance' ? undefined : soFar,
  };
}

function missingTranche({ id, title }: Pick<TrancheResult, 'id' | 'title'>): Missing {
  return { what: 'tranche', of: id, text: messages.missing.tranche(title) };
}

function draftProgress(context: Context, terms: ProgressTerms, before: PaidSoFar): Draft | Unknowable {
  if (before.missing.length > 0) return { missing: before.missing };
  const { exact, outcome } = progressAt(context, terms.asOf);
  if (!outcome.known || !exact) return { missing: outcome.known ? [] : outcome.missing };
  const now = { exact, explanation: outcome.explanation };
  const rule = context.scheme.policies.progressTranche.value;
  if (rule === 'cumulativeLessPaid') {
    return { ...withinLimits(context, cumulative(context, terms, before, now), before.paid), dueSoFar: now };
  }
  if (before.dueSoFar === 'unknown') return { missing: before.tranches.slice(-1).map(missingTranche) };
  const grown = rule === 'additive' ? additive : onRemainder;
  const draft = grown(context, terms, before, now, before.dueSoFar);
  return { ...withinLimits(context, draft, before.paid), dueSoFar: now };
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
  return withinLimits(context, draft, 0n);
}

/** Holds a tranche to what is left of the share, and of the interim ceiling. */
function withinLimits(context: Context, draft: Draft, paid: Cents): Draft {
  const { funder, policies } = context.scheme;
  const [{ plan }] = context.plan.versions;
  const share = shareOf(plan, funder);
  const ceiling = policies.interimCeiling.value;
  const most = ceiling ? round(multiply(ceiling, ratio(share)), 'floor') : share;
  const room = greatest(0n, most - paid);
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

function paymentOf({ input }: Context, tranche: string, title: LocalizedText): Explanation | undefined {
  const payments = (input.payments ?? []).filter((payment) => payment.tranche === tranche);
  if (payments.length === 0) return undefined;
  const parts = payments.map(({ cents, paidOn }) => ({
    ...clause(messages.explain.payment(paidOn), cents, []),
    document: `${tranche} ${paidOn}`,
  }));
  return sum(messages.explain.paid(title), parts, []);
}
