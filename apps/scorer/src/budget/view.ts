import {
  type AssessedItem,
  type Exclusion,
  exclusionText,
  formatCents,
  type LineTotals,
  lineOf,
  OPEN_POINTS,
  type Outcome,
  type PlanLine,
  POLICY_NAMES,
  type Policies,
  type PolicyName,
  titleOf,
} from '@insedia/budget';
import type { Cents, Citation, Language, LocalizedText, Status } from '@insedia/domain';
import type { BudgetMessages } from '../text/budget-messages.ts';
import { dateText } from '../text/dates.ts';
import type { Gathered } from './gather.ts';
import { type BudgetStatement, type ItemWithRow, paidInAll } from './statement.ts';

/** An amount of a statement with its name. */
export interface NamedOutcome {
  readonly title: string;
  readonly outcome: Outcome;
}

/** A row of the table of tranches: what is due, and what is known to have been paid. */
export interface TrancheRow extends NamedOutcome {
  /** Nothing where a payment was not stated. */
  readonly paid: Cents | undefined;
  /** Whether a payment that was not stated is taken to have been made. */
  readonly taken: boolean;
}

/** Every tranche, the balance, and what follows from it. */
export function trancheRows(
  { balancePaid, gathered, input, settlement }: BudgetStatement,
  messages: BudgetMessages,
  language: Language,
): readonly TrancheRow[] {
  const { balance, net, recovery, released, tranches } = settlement;
  const stated = (id: string): Cents | undefined => {
    const payments = (input.payments ?? []).filter(({ tranche }) => tranche === id);
    return payments.length === 0 ? undefined : paidInAll(payments);
  };
  return [
    ...tranches.map(({ due, id, title }): TrancheRow => {
      const paid = stated(id);
      return { title: title[language], outcome: due, paid, taken: paid === undefined };
    }),
    {
      title: gathered.scheme.balance.title[language],
      outcome: balance,
      paid: balancePaid.length === 0 ? undefined : paidInAll(balancePaid),
      taken: false,
    },
    after(messages.recovery, recovery),
    after(messages.released, released),
    after(messages.net, net),
  ];
}

/** An amount that is no tranche: nothing is paid for it. */
function after(title: string, outcome: Outcome): TrancheRow {
  return { title, outcome, paid: undefined, taken: false };
}

/** Every amount that a statement explains, what is due first. */
export function explained(
  statement: BudgetStatement,
  messages: BudgetMessages,
  language: Language,
): readonly NamedOutcome[] {
  return [dueOf(statement, messages, language), ...trancheRows(statement, messages, language)];
}

/** What is due in the end, or on the spend so far. */
export function dueOf(
  { asOf, dueSoFar, settlement }: BudgetStatement,
  messages: BudgetMessages,
  language: Language,
): NamedOutcome {
  return dueSoFar
    ? { title: messages.dueSoFar(dateText(asOf, language)), outcome: dueSoFar }
    : { title: messages.dueFinal, outcome: settlement.due };
}

/** What must be there before the amounts that are unknown can be told, each thing once. */
export function missingIn(statement: BudgetStatement, language: Language): readonly string[] {
  const { dueSoFar, settlement } = statement;
  const outcomes = [
    ...(dueSoFar ? [dueSoFar] : []),
    settlement.due,
    ...settlement.tranches.map(({ due }) => due),
    settlement.balance,
  ];
  const missing = outcomes.flatMap((outcome) => (outcome.known ? [] : outcome.missing));
  const causes = missing.filter(({ what }) => what !== 'tranche');
  return [...new Set((causes.length > 0 ? causes : missing).map(({ text }) => text[language]))];
}

/** An amount in the language, or the word for none. */
export function amountText(cents: Cents | undefined, messages: BudgetMessages, language: Language): string {
  return cents === undefined ? messages.unknown : formatCents(cents, language);
}

/** A line of the plan as tables name it: `4 Costi diretti`. */
export function lineText({ plan }: Gathered, id: string, language: Language): string {
  const line: PlanLine | undefined = lineOf(plan, id);
  return line && line.title[language] !== id ? `${id}. ${line.title[language]}` : id;
}

/** A source of the plan. */
export function sourceText({ plan }: Gathered, id: string, language: Language): string {
  return titleOf(plan, id)[language];
}

/** Items of which a part does not count, with each reason. */
export function exclusionsOf(items: readonly ItemWithRow[]): readonly (readonly [ItemWithRow, Exclusion])[] {
  return items.flatMap((item) => item.exclusions.map((exclusion) => [item, exclusion] as const));
}

/** Why parts of an item do not count, in words. */
export function reasonsOf({ exclusions }: AssessedItem, language: Language): string {
  return exclusions.map(({ reason }) => exclusionText(reason)[language]).join('; ');
}

/** The row that an item stands in: `12`, with its sheet where there are sheets. */
export function placeText({ at }: Pick<ItemWithRow, 'at'>): string {
  if (!at) return '';
  return `${at.sheet === undefined ? '' : `${at.sheet}, `}${at.line ?? at.record}`;
}

/** The totals of every line and source. */
export function grandTotal(
  lines: readonly LineTotals[],
): Pick<LineTotals, 'planned' | 'reported' | 'eligible' | 'verified'> {
  const sum = (of: (line: LineTotals) => Cents): Cents => lines.reduce((total, line) => total + of(line), 0n);
  return {
    planned: sum(({ planned }) => planned),
    reported: sum(({ reported }) => reported),
    eligible: sum(({ eligible }) => eligible),
    verified: sum(({ verified }) => verified),
  };
}

/** How an open point is read, and what that stands on. */
export interface PointReading {
  readonly point: string;
  readonly name: PolicyName;
  readonly title: LocalizedText;
  readonly words: LocalizedText;
  /** `stated` where whoever made the statement chose it. */
  readonly status: Status;
  readonly source: Omit<Citation, 'status'>;
}

/** All 22 points as they are read. */
export function pointReadings({ policies, stated }: Gathered): readonly PointReading[] {
  return POLICY_NAMES.map((name) => pointReading(policies, name, stated.includes(name)));
}

function pointReading<N extends PolicyName>(policies: Policies, name: N, stated: boolean): PointReading {
  const { source, status, value } = policies[name];
  const { point, title, words } = OPEN_POINTS[name];
  return { point, name, title, words: words(value), status: stated ? 'stated' : status, source };
}
