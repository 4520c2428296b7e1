import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';
import type { FactKind } from './fact.ts';

/** Something that every agreement binds a municipality to. */
export interface Obligation {
  readonly id: string;
  readonly title: LocalizedText;
  /** The fact that tells it was met. */
  readonly fact: FactKind;
}

/** What the agreements between the Region and municipalities have in common. */
export interface AgreementTerms {
  readonly count: number;
  readonly termYears: number;
  readonly obligations: readonly Obligation[];
  /** The words of the number and of the term, and those of the obligations. */
  readonly citations: readonly [Citation, Citation];
}
