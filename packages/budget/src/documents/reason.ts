import type { Cents, Citation, LocalizedText } from '@insedia/domain';
import { exclusionMessages } from '../messages.ts';
import type { PlanLine } from '../plan/plan.ts';
import { citationOf } from '../scheme/policies.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** Why an amount does not count. */
export type ExclusionReason =
  | 'duplicate'
  | 'idWithOtherContent'
  | 'negativeAmount'
  | 'unknownLine'
  | 'unknownSource'
  | 'noInvoice'
  | 'noDate'
  | 'badDate'
  | 'outsideWindow'
  | 'internal'
  | 'useNotNamed'
  | 'vatOnExemptLine'
  | 'vatRecoverable'
  | 'vatNotCounted'
  | 'notAccepted'
  | 'nothingToCorrect';

/** An amount that does not count, why, and where that is written or left open. Negative on credit notes. */
export interface Exclusion {
  readonly cents: Cents;
  readonly reason: ExclusionReason;
  readonly citation: Citation;
}

/**
 * Why, in words.
 *
 * @example
 * exclusionText('vatRecoverable').it; // 'IVA recuperabile'
 */
export function exclusionText(reason: ExclusionReason): LocalizedText {
  return exclusionMessages[reason];
}

/** The clause or the policy that a reason stands on. */
export function citationFor(reason: ExclusionReason, scheme: Scheme, line: PlanLine | undefined): Citation {
  const { balance, policies, window } = scheme;
  switch (reason) {
    case 'outsideWindow':
      return window.citation;
    case 'noInvoice':
    case 'noDate':
    case 'badDate':
      return citationOf(policies.costDate);
    case 'internal':
      return citationOf(policies.eligibleNature);
    case 'useNotNamed':
      return line?.uses[0]?.citation ?? balance.citation;
    case 'vatOnExemptLine':
      return line?.citation ?? citationOf(policies.vat);
    case 'vatRecoverable':
    case 'vatNotCounted':
      return citationOf(policies.vat);
    default:
      return balance.citation;
  }
}
