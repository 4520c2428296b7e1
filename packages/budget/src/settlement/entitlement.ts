import type { Citation } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';
import { messages } from '../messages.ts';
import { add, multiply, type Ratio, ratio, smaller } from '../money/ratio.ts';
import { round } from '../money/round.ts';
import { type Plan, shareOf, titleOf, totalOf } from '../plan/plan.ts';
import { type PlanVersion, versionAt } from '../plan/versions.ts';
import { citationOf, type ReductionRule } from '../scheme/policies.ts';
import type { Context } from './context.ts';
import { clause, type Explanation, step, sum } from './explanation.ts';
import type { Report } from './input.ts';
import { known, type Missing, type Outcome, unknown } from './outcome.ts';
import { type Due, needsOthers, nothingDue, reduce } from './reduction.ts';
import { type Spend, spendAt } from './spend.ts';

/** What is due at a date, and the exact amount behind it where it is known. */
export interface Entitlement {
  readonly outcome: Outcome;
  readonly exact: Ratio | undefined;
  readonly version: PlanVersion;
}

/** What is due on the spend as of a date. The own report and, where the rule asks, the others' must be there. */
export function entitlementAt(context: Context, asOf: IsoDate): Entitlement {
  const { policies } = context.scheme;
  const version = versionAt(context.plan, asOf, policies.effectOnPast.value);
  const missing = missingReports(context, asOf, version.plan, policies.reductionRule.value);
  if (missing.length > 0) {
    const others = missing.some(({ of }) => of === context.scheme.funder);
    const meanwhile = others
      ? undefined
      : known(dueAt(context, asOf, version.plan, 'ringFenced').explanation);
    return { outcome: unknown(missing, meanwhile), exact: undefined, version };
  }
  const due = dueAt(context, asOf, version.plan, policies.reductionRule.value);
  return { outcome: known(due.explanation), exact: due.exact, version };
}

/** What is due on the final report; nothing if that came late and late reports are rejected. */
export function finalEntitlement(context: Context): Entitlement {
  const { balance, policies } = context.scheme;
  const entitlement = entitlementAt(context, balance.asOf);
  const rejected = policies.lateFinalReport.value === 'rejected' && isLate(context);
  if (!rejected || !entitlement.outcome.known) return entitlement;
  const { exact, explanation } = nothingDue(messages.explain.rejected, citationOf(policies.lateFinalReport));
  return { ...entitlement, exact, outcome: known(explanation) };
}

/** Whether the final report was delivered after its deadline. */
export function isLate({ input, scheme }: Context): boolean {
  const report = reportFor(input.reports, scheme.funder, scheme.balance.asOf);
  return report !== undefined && report.deliveredOn > scheme.balance.reportBy;
}

/** What a progress payment is measured by: the due on spend, held to the activities where the policy says so. */
export function progressAt(context: Context, asOf: IsoDate): Entitlement {
  const spent = entitlementAt(context, asOf);
  const { progressMeasure, rounding } = context.scheme.policies;
  const measure = progressMeasure.value;
  if (measure === 'spend') return spent;
  const evidence = (context.input.activities ?? []).filter((progress) => progress.asOf === asOf);
  const activities = evidence.reduce<Ratio | undefined>(
    (least, { done }) => (least ? smaller(least, done) : done),
    undefined,
  );
  if (!activities || !spent.outcome.known || !spent.exact) {
    const text = messages.missing.activities(asOf);
    const also: readonly Missing[] = activities
      ? []
      : [{ what: 'activities', of: context.scheme.funder, text }];
    const reports = spent.outcome.known ? [] : spent.outcome.missing;
    return { ...spent, exact: undefined, outcome: unknown([...reports, ...also]) };
  }
  const byActivities = multiply(activities, ratio(shareOf(spent.version.plan, context.scheme.funder)));
  const exact = measured(measure, spent.exact, byActivities);
  const by = round(exact, rounding.value) - spent.outcome.cents;
  const label = messages.explain.measure(measure, activities);
  const cited = [citationOf(progressMeasure)];
  const basis = evidence.flatMap((progress) =>
    progress.evidence.map((id) => ({ ...clause(label, 0n, cited), document: id })),
  );
  const parts = [spent.outcome.explanation, ...step(label, by, cited, basis)];
  return { ...spent, exact, outcome: known(sum(messages.explain.progressMeasured, parts, cited)) };
}

function measured(measure: 'activities' | 'min' | 'average', spend: Ratio, activities: Ratio): Ratio {
  if (measure === 'activities') return activities;
  return measure === 'min' ? smaller(spend, activities) : multiply(add(spend, activities), ratio(1n, 2n));
}

function dueAt(context: Context, asOf: IsoDate, plan: Plan, rule: ReductionRule): Due {
  const { funder, policies } = context.scheme;
  const reduction = policies.reductionRule;
  const others = needsOthers(rule) ? othersSpend(context, asOf, plan) : [];
  return reduce(rule, {
    share: clause(
      messages.explain.share(titleOf(plan, funder)),
      shareOf(plan, funder),
      citationsOf(plan, funder),
    ),
    total: clause(
      messages.explain.total,
      totalOf(plan),
      plan.sources.map(({ citation }) => citation),
    ),
    own: spendOf(context, funder, asOf, plan),
    others,
    rounding: policies.rounding.value,
    reduction: citationOf(policies.comparator.value === 'costsVsAllocation' ? policies.recovery : reduction),
    cap: citationOf(policies.eligibleNature),
  });
}

function spendOf(context: Context, source: string, asOf: IsoDate, plan: Plan): Spend {
  return spendAt(context.leaves, source, cutOff(context, source, asOf), plan, context.scheme);
}

function othersSpend(context: Context, asOf: IsoDate, plan: Plan): readonly Explanation[] {
  const { funder, policies } = context.scheme;
  const others = plan.sources.filter(({ id }) => id !== funder);
  if (policies.cofinancingRouting.value === 'ignored') {
    const cited = [citationOf(policies.cofinancingRouting)];
    return others.map(({ title }) => clause(messages.explain.ignored(title), 0n, cited));
  }
  return others.map(({ id }) => spendOf(context, id, asOf, plan).counted);
}

/** The last day of the spend that a report as of a date holds. */
function cutOff({ input, scheme }: Context, source: string, asOf: IsoDate): IsoDate {
  if (scheme.policies.reportDate.value === 'asOf') return asOf;
  return reportFor(input.reports, source, asOf)?.deliveredOn ?? asOf;
}

/** The first report that tells the spend as of a date. */
function reportFor(reports: readonly Report[], source: string, asOf: IsoDate): Report | undefined {
  return reports
    .filter((report) => report.source === source && report.asOf >= asOf)
    .toSorted((a, b) => compareText(a.asOf, b.asOf) || compareText(a.deliveredOn, b.deliveredOn))[0];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function missingReports(
  { input, scheme }: Context,
  asOf: IsoDate,
  plan: Plan,
  rule: ReductionRule,
): readonly Missing[] {
  const separate = scheme.policies.cofinancingRouting.value === 'separate' && needsOthers(rule);
  return plan.sources
    .filter(({ id }) => id === scheme.funder || (separate && shareOf(plan, id) > 0n))
    .filter(({ id }) => !reportFor(input.reports, id, asOf))
    .map(({ id, title }) => ({ what: 'report', of: id, text: messages.missing.report(title, asOf) }));
}

function citationsOf(plan: Plan, source: string): readonly Citation[] {
  return plan.sources.filter(({ id }) => id === source).map(({ citation }) => citation);
}
