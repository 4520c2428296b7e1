import {
  comparePolicies,
  type Figures,
  type IsoDate,
  OPEN_POINTS,
  POLICY_NAMES,
  type Policies,
  type PolicyName,
  type ReadingRow,
  readingText,
  type SettlementInput,
} from '@insedia/budget';
import type { Cents, LocalizedText } from '@insedia/domain';
import type { Gathered } from './gather.ts';
import { type BudgetStatement, statementAt } from './statement.ts';

/** What each reading of each open point would pay. */
export interface Comparison {
  readonly statement: BudgetStatement;
  /** Points of which some reading changes an amount, with every reading. */
  readonly differing: readonly ComparedReading[];
  /** The points whose readings all pay the same. */
  readonly same: readonly PolicyName[];
}

/** A reading in words, and what it pays. */
interface ComparedReading extends ReadingRow {
  readonly title: LocalizedText;
  readonly words: LocalizedText;
}

/** Settles the files as of a date under every reading of every open point, one at a time. */
export function compareAt(
  gathered: Gathered,
  asOf: IsoDate,
  advance: SettlementInput['advance'],
): Comparison {
  const statement = statementAt(gathered, asOf, advance);
  const rows = comparePolicies(statement.input).map((row) => ({
    ...row,
    ...wordsOf(row.policy, row.reading, gathered.policies),
  }));
  const differs = (name: PolicyName): boolean => {
    const own = rows.filter(({ policy }) => policy === name);
    return new Set(own.map(({ figures }) => figureText(figures))).size > 1;
  };
  return {
    statement,
    differing: rows.filter(({ policy }) => differs(policy)),
    same: POLICY_NAMES.filter((name) => !differs(name)),
  };
}

/** The amounts of a reading as tables show them: advance, progress, balance, recovery, release, due, difference. */
export function comparedCents({ difference, figures }: ReadingRow): readonly (Cents | undefined)[] {
  const { advance, balance, due, progress, recovery, released } = figures;
  return [advance, progress, balance, recovery, released, due, difference];
}

/** Whether tranches were paid, which then stay as they were paid under every reading. */
export function paysStated({ input }: BudgetStatement): boolean {
  return (input.payments ?? []).length > 0;
}

function figureText({ advance, balance, due, progress, recovery, released }: Figures): string {
  return [advance, progress, balance, recovery, released, due].join(' ');
}

function wordsOf<N extends PolicyName>(
  name: N,
  reading: string,
  policies: Policies,
): { readonly title: LocalizedText; readonly words: LocalizedText } {
  const { readings, title, words } = OPEN_POINTS[name];
  const found = readings.find((value) => readingText(value) === reading);
  return { title, words: words(found ?? policies[name].value) };
}
