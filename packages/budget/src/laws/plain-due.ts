/**
 * What is due, the slow and plain way: the reference that laws compare with. It knows cents and loops, shares nothing
 * with the settlement but the types, and reads the plan as approved.
 */
import type { Cents } from '@insedia/domain';
import type { DocumentItem, ExpenditureDocument } from '../documents/document.ts';
import type { Rounding } from '../money/round.ts';
import type { Plan } from '../plan/plan.ts';
import type { Policies } from '../scheme/policies.ts';
import type { SettlementInput } from '../settlement/input.ts';

/** What is due on the documents up to a date; nothing if it cannot be told. */
export function plainDue(input: SettlementInput, until: string): Cents | undefined {
  const { plan, reports, scheme } = input;
  const { policies } = scheme;
  const rule = policies.reductionRule.value;
  const others = plan.sources.filter(({ id }) => id !== scheme.funder);
  const bound = others.filter(({ id }) => planned(plan, id) > 0n);
  const askOthers = rule !== 'ringFenced' && rule !== 'lineByLine';
  const routing = policies.cofinancingRouting.value;
  const silent = (id: string) => !reports.some(({ asOf, source }) => source === id && asOf >= until);
  if (silent(scheme.funder)) return undefined;
  if (askOthers && routing === 'separate' && bound.some(({ id }) => silent(id))) return undefined;
  const share = planned(plan, scheme.funder);
  const total = plan.sources.reduce((sum, { id }) => sum + planned(plan, id), 0n);
  const spent = plainSpend(input, scheme.funder, until);
  const own = policies.overspend.value === 'cappedByCeiling' ? spent.capped : spent.raw;
  if (rule === 'ringFenced') return least(share, own);
  if (rule === 'lineByLine') return least(share, spent.capped);
  let all = own;
  if (routing !== 'ignored') {
    for (const { id } of others) {
      const { capped, raw } = plainSpend(input, id, until);
      all += policies.overspend.value === 'cappedByCeiling' ? capped : raw;
    }
  }
  if (rule === 'funderFirst') {
    const short = total - all;
    return least(share, share - least(share, short < 0n ? 0n : short));
  }
  const rate = total === 0n ? 0n : plainRound(share * all, total, policies.rounding.value);
  return rule === 'constantRate' ? least(rate, share) : least(least(rate, own), share);
}

/** What counts of a source's spend: as it is, and with every ceiling held. */
export function plainSpend(
  { documents, plan, scheme }: SettlementInput,
  source: string,
  until: string,
): { readonly raw: Cents; readonly capped: Cents } {
  const byCeiling = new Map<string, Cents>();
  const seen = new Set<string>();
  for (const document of documents) {
    if (document.source !== source || document.corrects !== undefined || seen.has(document.id)) continue;
    seen.add(document.id);
    const date = dateOf(document, scheme.policies);
    if (date === undefined || date > until) continue;
    for (const line of plan.lines) {
      const parts = document.items.filter((item) => item.line === line.id);
      let counted = 0n;
      for (const part of parts) counted += plainEligible(document, part, plan, scheme);
      for (const note of documents) {
        if (note.corrects !== document.id || (note.invoicedOn ?? '') > until) continue;
        for (const part of note.items)
          if (part.line === line.id && part.net >= 0n && part.vat >= 0n)
            counted -= withVat(part, plan, scheme.policies);
      }
      if (counted > 0n) byCeiling.set(line.ceiling, (byCeiling.get(line.ceiling) ?? 0n) + counted);
    }
  }
  let raw = 0n;
  let capped = 0n;
  for (const [ceiling, cents] of byCeiling) {
    raw += cents;
    capped += least(cents, plannedUnder(plan, source, ceiling));
  }
  return { raw, capped };
}

function plainEligible(
  document: ExpenditureDocument,
  item: DocumentItem,
  plan: Plan,
  { funder, policies, window }: SettlementInput['scheme'],
): Cents {
  const line = plan.lines.find(({ id }) => id === item.line);
  const date = dateOf(document, policies);
  if (!line || document.invoicedOn === undefined || date === undefined) return 0n;
  if (date < window.from || date > window.to) return 0n;
  const internal = document.supplier.nature === 'internal' && document.source === funder;
  if (internal && policies.eligibleNature.value === 'thirdPartyOnly') return 0n;
  if (line.uses.length > 0 && !line.uses.some(({ id }) => id === item.use)) return 0n;
  const counted = withVat(item, plan, policies);
  return item.verified === undefined ? counted : least(counted, item.verified);
}

function withVat(
  { line, net, vat, vatRecoverable }: DocumentItem,
  plan: Plan,
  { vat: policy }: Policies,
): Cents {
  const exempt = plan.lines.some(({ id, vat: regime }) => id === line && regime === 'exempt');
  return exempt || vatRecoverable || policy.value === 'never' ? net : net + vat;
}

function dateOf(document: ExpenditureDocument, { costDate }: Policies): string | undefined {
  if (costDate.value === 'paid') return document.paidOn;
  return costDate.value === 'invoiced' ? document.invoicedOn : document.incurredOn;
}

/** What a source plans, on the whole plan. */
export function planned(plan: Plan, source: string): Cents {
  return plan.lines
    .flatMap(({ amounts }) => amounts)
    .reduce((sum, amount) => (amount.source === source ? sum + amount.cents : sum), 0n);
}

function plannedUnder(plan: Plan, source: string, ceiling: string): Cents {
  return planned({ ...plan, lines: plan.lines.filter((line) => line.ceiling === ceiling) }, source);
}

/** A quotient of amounts that are not negative, rounded. */
export function plainRound(of: bigint, over: bigint, mode: Rounding): Cents {
  if (mode === 'floor') return of / over;
  const nearest = (2n * of + over) / (2n * over);
  const tie = (2n * of + over) % (2n * over) === 0n;
  return mode === 'halfEven' && tie && nearest % 2n === 1n ? nearest - 1n : nearest;
}

function least(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}
