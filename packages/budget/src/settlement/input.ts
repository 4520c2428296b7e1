import type { Cents } from '@insedia/domain';
import type { ExpenditureDocument } from '../documents/document.ts';
import type { IsoDate } from '../iso-date.ts';
import type { Ratio } from '../money/ratio.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reallocation } from '../plan/reallocation.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** That a source has reported its spend as of a date, be it nothing. Without it the spend is unknown, not zero. */
export interface Report {
  readonly id: string;
  readonly source: string;
  readonly asOf: IsoDate;
  readonly deliveredOn: IsoDate;
}

/** How far the activities are (*stato di avanzamento delle attività*), with what shows it; never inferred. */
export interface ActivityProgress {
  readonly asOf: IsoDate;
  /** From 0 to 1. */
  readonly done: Ratio;
  /** Ids of the evidence, at least one. */
  readonly evidence: readonly string[];
}

/** What was paid for a tranche in fact, where that is known. */
export interface Payment {
  /** Id of the tranche in the scheme. */
  readonly tranche: string;
  readonly cents: Cents;
  readonly paidOn: IsoDate;
}

/** Everything a settlement depends on. */
export interface SettlementInput {
  readonly scheme: Scheme;
  /** As approved. */
  readonly plan: Plan;
  readonly reallocations?: readonly Reallocation[] | undefined;
  readonly documents: readonly ExpenditureDocument[];
  readonly reports: readonly Report[];
  readonly activities?: readonly ActivityProgress[] | undefined;
  /** A tranche without a payment is taken to be paid as it is due. */
  readonly payments?: readonly Payment[] | undefined;
  /** When the advance was asked for and secured, where a scheme wants that. */
  readonly advance?:
    | { readonly requestedOn?: IsoDate | undefined; readonly guaranteeOn?: IsoDate | undefined }
    | undefined;
}
