import type { Cents, Citation, LocalizedText } from '@insedia/domain';

/** Whose money it is (*fonte di finanziamento*), such as the Region or a Chamber of commerce. */
export interface FundingSource {
  readonly id: string;
  readonly title: LocalizedText;
  /** Where the source binds itself to its share. */
  readonly citation: Citation;
}

/**
 * How VAT stands on a line: `exempt` (*IVA esente*), there is none; `included` (*IVA inclusa ove dovuta*), the amount
 * is gross where VAT is due.
 */
export type VatRegime = 'exempt' | 'included';

/** What a line may be spent on (*iniziativa*). */
export interface PlanUse {
  readonly id: string;
  readonly title: LocalizedText;
  readonly citation: Citation;
}

/** What a source puts on a line. Never negative. */
export interface PlannedAmount {
  readonly source: string;
  readonly cents: Cents;
  readonly citation: Citation;
}

/** A line of the plan (*voce di spesa*). */
export interface PlanLine {
  readonly id: string;
  readonly title: LocalizedText;
  readonly vat: VatRegime;
  /**
   * The ceiling that spend on the line counts towards, one for each source: the planned amounts of all lines that
   * name it. Rules read ceilings and never the amount of a line, so that lines whose amounts are not certain can
   * share a ceiling that is.
   */
  readonly ceiling: string;
  /** What may be spent on; empty for anything. */
  readonly uses: readonly PlanUse[];
  readonly amounts: readonly PlannedAmount[];
  /** The line that reports show this one under, where it is not one of its own. */
  readonly shownUnder?: string | undefined;
  readonly citation: Citation;
}

/** The budget of a programme (*budget previsionale*): lines × funding sources. */
export interface Plan {
  readonly id: string;
  readonly title: LocalizedText;
  readonly sources: readonly FundingSource[];
  readonly lines: readonly PlanLine[];
}

/**
 * What a source puts on the whole plan (*quota a carico*).
 *
 * @example
 * formatEuro(shareOf(plan, REGION), 'it'); // '€ 662.696,10'
 */
export function shareOf(plan: Plan, source: string): Cents {
  let sum = 0n;
  for (const { amounts } of plan.lines) {
    for (const amount of amounts) if (amount.source === source) sum += amount.cents;
  }
  return sum;
}

/**
 * What all sources put on the plan (*valore complessivo*).
 *
 * @example
 * formatEuro(totalOf(plan), 'it'); // '€ 712.696,10'
 */
export function totalOf(plan: Plan): Cents {
  return plan.sources.reduce((sum, { id }) => sum + shareOf(plan, id), 0n);
}

/**
 * What the spend of a source may count for, by ceiling.
 *
 * @example
 * [...ceilingsOf(plan, REGION)]; // [['team', 50000000n], ['direct-costs', 16269610n]]
 */
export function ceilingsOf(plan: Plan, source: string): ReadonlyMap<string, Cents> {
  const ceilings = new Map<string, Cents>();
  for (const { amounts, ceiling } of plan.lines) {
    for (const amount of amounts) {
      if (amount.source === source) ceilings.set(ceiling, (ceilings.get(ceiling) ?? 0n) + amount.cents);
    }
  }
  return ceilings;
}

/**
 * What a source is called; its id, where the plan has none such.
 *
 * @example
 * titleOf(plan, CHAMBER).it; // 'Camera di commercio di Varese'
 */
export function titleOf(plan: Plan, source: string): LocalizedText {
  return plan.sources.find(({ id }) => id === source)?.title ?? { it: source, en: source };
}

/**
 * A line by its id.
 *
 * @example
 * lineOf(plan, '1')?.title.it; // 'Comuni'
 */
export function lineOf(plan: Plan, id: string): PlanLine | undefined {
  return plan.lines.find((line) => line.id === id);
}
