import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';
import type { FactKind } from './fact.ts';
import type { KpiTerms, Window } from './kpi.ts';
import type { OpenPoint } from './reading.ts';

/** A part of the plan: municipalities, investors, promotion. */
export interface Pillar {
  readonly id: string;
  readonly title: LocalizedText;
  readonly citation: Citation;
}

/** What the plan does in a pillar. */
export interface Action {
  readonly id: string;
  readonly pillar: string;
  readonly title: LocalizedText;
  readonly citation: Citation;
}

/** Who has a part in the plan. */
export interface Body {
  readonly id: string;
  readonly title: LocalizedText;
  readonly citation: Citation;
}

/** Something made once, or a number of times, by the end of the plan. */
export interface Deliverable {
  readonly id: string;
  readonly title: LocalizedText;
  /** {@link Action.id}. */
  readonly action: string;
  /** How many. */
  readonly count: number;
  /** The days on which a fact `deliverable-completed` whose item is the id tells of one; it is due by the last. */
  readonly window: Window;
  readonly open: readonly OpenPoint<KpiTerms>[];
  readonly citation: Citation;
}

/** What is offered to municipalities or companies for as long as the plan runs. */
export interface Service {
  readonly id: string;
  readonly title: LocalizedText;
  /** {@link Action.id}. */
  readonly action: string;
  /** The fact that tells of one use; its item is the id of the service. */
  readonly fact: FactKind;
  readonly citation: Citation;
}

/** A tool of the programme. */
export interface System {
  readonly id: string;
  readonly title: LocalizedText;
  readonly url?: string | undefined;
  readonly citation: Citation;
}
