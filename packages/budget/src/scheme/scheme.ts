import type { Citation, LocalizedText } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';
import type { Ratio } from '../money/ratio.ts';
import type { Policies } from './policies.ts';

/** The advance (*anticipo*): a part of a base that {@link Policies} name. */
export interface AdvanceTerms {
  readonly id: string;
  readonly title: LocalizedText;
  readonly share: Ratio;
  readonly citation: Citation;
}

/** A progress payment (*stato di avanzamento*) on what was reported as of a date. */
export interface ProgressTerms {
  readonly id: string;
  readonly title: LocalizedText;
  readonly asOf: IsoDate;
  readonly citation: Citation;
}

/** The balance (*saldo*) on the final report. */
export interface BalanceTerms {
  readonly id: string;
  readonly title: LocalizedText;
  /** The last day of the spend that counts. */
  readonly asOf: IsoDate;
  /** The last day to deliver the final report, as calendars show it where the funder sits. */
  readonly reportBy: IsoDate;
  readonly citation: Citation;
}

/**
 * How a funder reimburses the spend of a beneficiary, as data: which tranches, of what and when, and every choice as
 * a policy.
 */
export interface Scheme {
  readonly id: string;
  readonly title: LocalizedText;
  /** The source of the plan whose share is paid. */
  readonly funder: string;
  readonly approvedOn: IsoDate;
  /** The days whose spend is eligible, both included. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate; readonly citation: Citation };
  readonly advance: AdvanceTerms | null;
  /** In the order of their dates. */
  readonly progress: readonly ProgressTerms[];
  readonly balance: BalanceTerms;
  readonly policies: Policies;
}
