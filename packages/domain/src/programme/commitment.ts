import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';

/** Money that an act has set aside (*impegno di spesa*). */
export interface Commitment {
  readonly id: string;
  readonly title: LocalizedText;
  /** Chapter of the budget (*capitolo di bilancio*), where the source names it. */
  readonly chapter?: string | undefined;
  /** Integer cents of euro, where the source states the amount. */
  readonly cents?: bigint | undefined;
  readonly citation: Citation;
}
