import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';
import type { Quantity } from './kpi.ts';

/** A part of the list of what the decree says: money, governance, the three pillars. */
export type Part = 'A' | 'B' | 'C' | 'D' | 'E';

/** What keeps an eye on a requirement. */
export type Tracker =
  /** An exported name that computes it: `@insedia/budget#settle`. */
  | { readonly kind: 'export'; readonly id: string }
  /** Data of the programme that facts are counted against. */
  | {
      readonly kind: 'kpi' | 'deadline' | 'cadence' | 'deliverable' | 'service' | 'fact';
      readonly id: string;
    }
  /** Data of the programme that nothing is counted against. */
  | {
      readonly kind: 'act' | 'body' | 'pillar' | 'action' | 'system' | 'stage' | 'commitment';
      readonly id: string;
    }
  /** An {@link OpenPoint.id}. */
  | { readonly kind: 'open-point'; readonly id: string };

/** The figure of a requirement. */
export type Figure =
  | Quantity
  | { readonly percent: number }
  | { readonly hours: number }
  | { readonly months: readonly number[] }
  | { readonly dates: readonly string[] }
  | { readonly text: LocalizedText };

/** A measurable item of the source. */
export interface Requirement {
  readonly number: number;
  readonly part: Part;
  readonly title: LocalizedText;
  readonly figure?: Figure | undefined;
  readonly citation: Citation;
  /** None, or data that nothing is counted against, where there is nothing to compute. */
  readonly by: readonly Tracker[];
}

/** A gap or contradiction of the source, kept in sight. */
export interface Contradiction {
  /** `G1` to `G12`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** {@link Requirement.number} of the rows whose words leave it open. */
  readonly rows: readonly number[];
  /** What lets one choose between the readings, or shows that none is made. */
  readonly by: readonly Tracker[];
}

/** `computed` by exported code, `tracked` by counting facts, or `recorded` as data with nothing to compute. */
export type Coverage = 'computed' | 'tracked' | 'recorded';
