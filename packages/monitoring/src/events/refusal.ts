import type { LocalizedText } from '@insedia/domain';

/** Why an event is not taken in. */
export type EventProblem = 'idWithOtherContent' | 'badDate' | 'recordedBefore' | 'correctsItself';

/** An event that is refused, as data; nothing changed. */
export interface EventRefusal {
  readonly event: string;
  readonly problem: EventProblem;
  readonly text: LocalizedText;
}
