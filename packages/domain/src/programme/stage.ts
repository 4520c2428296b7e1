import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';

/** The four stages of the programme's dashboards. */
export type StageId = 'prospect' | 'lead' | 'engagement' | 'after-care';

/** A stage of the pipeline, and the stages that may follow it. */
export interface Stage {
  readonly id: StageId;
  readonly title: LocalizedText;
  /** What is in the stage. */
  readonly of: 'company' | 'project';
  /** Whether one may begin here. */
  readonly entry: boolean;
  readonly next: readonly StageId[];
  /** The words that say what the stage is; `assumed` where the source only names it. */
  readonly citation: Citation;
}
