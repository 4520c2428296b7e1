import type { Cents, LocalizedText } from '@insedia/domain';
import type { ExpenditureDocument } from '../documents/document.ts';
import type { IsoDate } from '../iso-date.ts';
import type { Reallocation } from '../plan/reallocation.ts';
import type { ActivityProgress, Report } from '../settlement/input.ts';

/** What is done to a plan from its approval to the end of its accounts. */
export type Command =
  /** The funder approves the plan and commits its share. */
  | { readonly kind: 'approve'; readonly on: IsoDate }
  /** A source reports as of a date, with its documents and how far the activities are. */
  | {
      readonly kind: 'report';
      readonly on: IsoDate;
      readonly report: Report;
      readonly documents: readonly ExpenditureDocument[];
      readonly activities?: readonly ActivityProgress[] | undefined;
    }
  /** The controller accepts so much of an item. */
  | {
      readonly kind: 'verify';
      readonly on: IsoDate;
      readonly document: string;
      /** Its place in the document, from 0. */
      readonly item: number;
      readonly accepted: Cents;
    }
  /** The beneficiary puts a reported document right; it must be verified again. */
  | { readonly kind: 'amend'; readonly on: IsoDate; readonly document: ExpenditureDocument }
  | { readonly kind: 'reallocate'; readonly on: IsoDate; readonly reallocation: Reallocation }
  /** A tranche is paid as it is due on that day; the balance once the accounts are closed. */
  | { readonly kind: 'pay'; readonly on: IsoDate; readonly tranche: string }
  /** Every item is verified, and what is due is fixed. */
  | { readonly kind: 'close'; readonly on: IsoDate }
  /** What was paid too much comes back. */
  | { readonly kind: 'recover'; readonly on: IsoDate }
  /** What is left of the commitment is written off. */
  | { readonly kind: 'release'; readonly on: IsoDate };

/** Why a command is refused. */
export type CommandProblem =
  | 'notApproved'
  | 'approvedAlready'
  | 'closed'
  | 'notClosed'
  | 'unknownDocument'
  | 'idWithOtherContent'
  | 'aboveReported'
  | 'unknownTranche'
  | 'paidAlready'
  | 'outOfOrder'
  | 'unknownAmount'
  | 'notVerified'
  | 'nothingToRecover'
  | 'nothingToRelease'
  | 'reallocationRefused';

/** A command that is refused, as data; nothing changed and nothing was booked. */
export interface CommandRefusal {
  readonly command: Command['kind'];
  readonly problem: CommandProblem;
  readonly text: LocalizedText;
}
