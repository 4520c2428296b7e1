import type { Citation, LocalizedText } from '@insedia/domain';
import type { Application, Rejection } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import type { NumberFormat } from '../applications/number.ts';
import type { Call } from '../call/call.ts';
import type { PolicyStatement } from '../call/policies.ts';
import type { Measurement } from '../measures/column.ts';

/** One criterion's part in a score: what was measured, what it is worth, and the points it gives. */
export interface CriterionResult {
  readonly criterion: string;
  readonly measured: Measurement;
  /** 0 to 1. Where the measure is missing, the worst value. */
  readonly value: number;
  /** Points: weight × value × the score's scale, rounded as the call says. */
  readonly points: number;
  /** The points it could give at best, where the measure is missing under the policy `bounds`. */
  readonly pointsAtBest?: number | undefined;
}

/** A score and what it is made of. */
export interface Score {
  /** The sum of the points of {@link results}, exact to the call's decimals. */
  readonly points: number;
  /** The same with what is missing at its best. */
  readonly pointsAtBest: number;
  /** One for each criterion, in the call's order. */
  readonly results: readonly CriterionResult[];
}

/** An application with a place in the ranking. */
export interface Ranked {
  readonly application: Application;
  /** Competition rank (1224): one more than the number of better applications. */
  readonly rank: number;
  /** How many others have this rank; {@link sharingRank} says which. */
  readonly exAequo: number;
  /** The best and worst rank that the missing data leave open. */
  readonly rankBounds: readonly [best: number, worst: number];
  readonly score: Score;
}

/** Why an application has no place in the ranking. */
export interface Reason {
  readonly kind: 'window' | 'territory' | 'rule' | 'missing-data' | 'criterion-minimum' | 'total-minimum';
  /** Id of the rule or criterion, where there is one. */
  readonly id?: string | undefined;
  readonly message: LocalizedText;
  readonly citation?: Citation | undefined;
}

/** An application that was read and does not qualify, with every reason. */
export interface Ineligible {
  readonly application: Application;
  readonly reasons: readonly Reason[];
  /** Where it came as far as being scored. */
  readonly score?: Score | undefined;
}

/** What became of the applications to a call. */
export interface Assessment {
  readonly call: Call;
  /** Rows read; always `ranked.length + ineligible.length + rejected.length`. */
  readonly read: number;
  /** Best first; full ties in the order of their ids. */
  readonly ranked: readonly Ranked[];
  /** In the order of the file. */
  readonly ineligible: readonly Ineligible[];
  /** In the order of the file. */
  readonly rejected: readonly Rejection[];
  readonly columns: ColumnMatch;
  readonly numberFormat: NumberFormat;
  readonly policies: readonly PolicyStatement[];
}
