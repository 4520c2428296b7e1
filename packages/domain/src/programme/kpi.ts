import type { Citation } from '../act.ts';
import type { LocalizedText } from '../localized.ts';
import type { FactKind, Subject } from './fact.ts';
import type { OpenPoint } from './reading.ts';
import type { StageId } from './stage.ts';

/** Days, ISO dates, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** What a target is counted in. */
export type Unit =
  | 'companies'
  | 'projects'
  | 'jobs'
  | 'municipalities'
  | 'agreements'
  | 'programmes'
  | 'sectors'
  | 'countries'
  | 'events'
  | 'booklets'
  | 'accounts'
  | 'deliverables'
  | 'sections'
  | 'companies-a-month';

/** A whole number with its unit, or money. */
export type Quantity =
  | { readonly count: number; readonly unit: Unit }
  /** Integer cents of euro. */
  | { readonly cents: bigint };

/** What a lead is expected to bring. */
export type Expectation = 'investment' | 'jobs';

/** What a KPI counts. Every measure takes the facts of the KPI's window alone. */
export type Measure =
  /** The facts of a kind; `items` keeps those alone that name one. */
  | { readonly how: 'facts'; readonly fact: FactKind; readonly items?: readonly string[] | undefined }
  /** The subjects, each once, that facts of a kind name; `items` and `origin` keep those facts alone that name one. */
  | {
      readonly how: 'distinct';
      readonly fact: FactKind;
      readonly of: Subject;
      readonly items?: readonly string[] | undefined;
      readonly origin?: Origin | undefined;
    }
  /** The companies or projects, each once, that have reached a stage, whatever stage they are in now. */
  | {
      readonly how: 'reached';
      readonly stage: StageId;
      readonly of: 'company' | 'project';
      readonly origin?: Origin | undefined;
      /** Only those whose investment is expected within so many months from activation. */
      readonly withinMonths?: number | undefined;
      /** Only those that are each expected to bring as much. */
      readonly expecting?: { readonly what: Expectation; readonly least: Quantity } | undefined;
    }
  /** The sum of what those that have reached a stage are expected to bring. */
  | { readonly how: 'sum'; readonly stage: StageId; readonly of: Expectation }
  /** The mean, over the months of the window, of the subjects that facts of a kind name in a month, each once. */
  | { readonly how: 'monthlyMean'; readonly fact: FactKind; readonly of: Subject };

/** How a company came to the programme, where a figure is about those alone. */
export type Origin = 'lead-generation' | 'ice-invitalia';

/**
 * `atLeast`: a floor («almeno»); `exactly`: a number without «almeno»; `average`: a mean over the window; `deadline`:
 * all of it by the last day of the window.
 */
export type KpiKind = 'atLeast' | 'exactly' | 'average' | 'deadline';

/** What a KPI asks for, and what an open point may change. */
export interface KpiTerms {
  readonly kind: KpiKind;
  readonly target: Quantity;
  readonly window: Window;
  readonly measure: Measure;
}

/** A figure that the programme is judged by. */
export interface Kpi extends KpiTerms {
  readonly id: string;
  readonly title: LocalizedText;
  /** {@link Action.id}. */
  readonly action: string;
  readonly open: readonly OpenPoint<KpiTerms>[];
  readonly citation: Citation;
}
