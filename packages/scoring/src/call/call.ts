import type { Act, Citation, Field, LocalizedText, Status } from '@insedia/domain';
import type { OutOfRange, PiecewiseLinear, ValueFunction } from '@insedia/ranking';
import type { Decay } from '@insedia/spatial-index';
import type { Condition } from './condition.ts';
import type { Metric } from './metric.ts';

/** A choice the call has made, or, where the call is silent, the default with the status `assumed`. */
export interface Policy<T> {
  readonly value: T;
  readonly status: Status;
  readonly citation?: Citation | undefined;
}

/** What the applications hold: the standard form for a site, or only id, name and position; and more fields. */
export interface Form {
  readonly base: 'site' | 'minimal';
  /** Fields of the form that must not be empty, beside those the base asks for. */
  readonly required: readonly string[];
  /** Further fields; one with the name of a base field replaces it. */
  readonly fields: readonly Field[];
}

/** When applications may be sent in, instants in epoch milliseconds; both ends belong to the window. */
export interface SubmissionWindow {
  readonly opens: number;
  readonly closes: number;
  readonly citation?: Citation | undefined;
}

/**
 * Where sites may lie. A site whose municipality is not in the layer is ineligible; one that lies elsewhere
 * than in, or near, its own municipality contradicts itself and is rejected.
 */
export interface Territory {
  readonly title: LocalizedText;
  /** `[west, south, east, north]` in degrees, to recognise swapped coordinates. */
  readonly extent: readonly [west: number, south: number, east: number, north: number];
  /** The layer of municipalities: areas, or points for their seats. */
  readonly layer: string;
  /** The property of that layer which holds the municipality's code. */
  readonly code: string;
  /** The field of the application which holds it. */
  readonly field: string;
  /** How far from its municipality's area, or seat, a site may lie, metres. */
  readonly withinM: number;
  readonly citation?: Citation | undefined;
}

/** Where the data of a layer come from, as the report prints it. */
export interface LayerSource {
  readonly name: string;
  readonly licence: string;
  /** The words the licence asks to be printed. */
  readonly attribution: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** A map layer the criteria measure against. The file is read by whoever calls `assess`. */
export interface LayerDefinition {
  readonly title: LocalizedText;
  /** Path of the file, relative to the call's. */
  readonly file: string;
  /** Only features whose properties meet this condition are used. */
  readonly where?: Condition | undefined;
  /** The property that holds what a feature is called; absent, the first of name, nome, title, denominazione. */
  readonly name?: string | undefined;
  readonly source: LayerSource;
}

/** A condition every site must meet (*requisito di ammissibilità*), with the clause that asks for it. */
export interface EligibilityRule {
  readonly id: string;
  readonly title: LocalizedText;
  /** The rule speaks only of applications that meet this; absent, of all. */
  readonly when?: Condition | undefined;
  readonly require: Condition;
  readonly citation: Citation;
  /** What happens where a field the rule needs is empty: `reject`, to be completed; `ineligible`, not proved. */
  readonly missing: Policy<'reject' | 'ineligible'>;
}

/** How a criterion reads a site. Distances and radii in metres, those to points by the call's metric. */
export type Measure =
  /** The field's own value; money in euro. */
  | { readonly kind: 'attribute'; readonly field: string }
  /** Distance to the `k`-th nearest feature of a layer; inside an area it is 0. */
  | {
      readonly kind: 'nearest';
      readonly layer: string;
      readonly k: number;
      readonly withinM?: number | undefined;
    }
  /** Number of points within the radius. */
  | { readonly kind: 'count'; readonly layer: string; readonly radiusM: number }
  /** Sum of a property over the points within the radius. */
  | { readonly kind: 'sum'; readonly layer: string; readonly radiusM: number; readonly property: string }
  /** The same sum, each point weighing less the farther it is. */
  | {
      readonly kind: 'decay';
      readonly layer: string;
      readonly radiusM: number;
      readonly property: string;
      readonly decay: Decay;
    }
  /** 1 if an area of the layer holds the site, else 0. */
  | { readonly kind: 'inside'; readonly layer: string }
  /** Share of the site's own polygon that areas of the layer cover, 0 to 1; for a site known as a point, 0 or 1. */
  | { readonly kind: 'overlap'; readonly layer: string }
  /** A property of the area that holds the site, as a category. */
  | { readonly kind: 'category'; readonly layer: string; readonly property: string };

/**
 * What a missing value does to an application: `exclude` makes it ineligible, `worst` gives it the worst value,
 * `bounds` ranks it by the worst and reports the best it could have had.
 */
export type MissingPolicy = 'exclude' | 'worst' | 'bounds';

/** A value function whose values stay from 0 to 1: a line is not prolonged beyond its points. */
export type CriterionValue =
  | Exclude<ValueFunction, PiecewiseLinear>
  | (PiecewiseLinear & { readonly outOfRange: Exclude<OutOfRange, 'extrapolate'> });

/** A criterion of the call: a measure, the value it has, and the weight of that value. */
export interface Criterion {
  readonly id: string;
  readonly title: LocalizedText;
  readonly measure: Measure;
  /** Unit of the measure in which it is shown; a measure in metres shows in `km` where this says so. */
  readonly unit?: string | undefined;
  readonly value: CriterionValue;
  /** Between 0 and 1; the weights of a call sum to 1. */
  readonly weight: number;
  /** Least points for this criterion (*soglia di sbarramento*); below it the application is ineligible. */
  readonly minimum?: Minimum | undefined;
  readonly missing: MissingPolicy;
  readonly citation?: Citation | undefined;
}

/** A threshold in points of the score. */
export interface Minimum {
  readonly points: number;
  readonly citation?: Citation | undefined;
}

/** One step of the chain that decides between equal scores. */
export type TieBreak =
  | { readonly kind: 'criterion'; readonly criterion: string; readonly prefer: 'higher' }
  | { readonly kind: 'attribute'; readonly field: string; readonly prefer: 'higher' | 'lower' };

/** A call for interest (*manifestazione d’interesse*): everything that decides an assessment but the applications. */
export interface Call {
  /** Version of this format. */
  readonly insedia: 1;
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText | undefined;
  /** The applications are invented; every output says so. */
  readonly fictional: boolean;
  readonly acts: readonly Act[];
  /** Notes the report prints, such as where the weights come from. */
  readonly notes: readonly LocalizedText[];
  /** IANA zone of times without an offset. */
  readonly timeZone: Policy<string>;
  readonly window?: SubmissionWindow | undefined;
  readonly form: Form;
  /** Which of several rows with one id counts. */
  readonly duplicates: Policy<'keep-first' | 'reject-all'>;
  readonly territory?: Territory | undefined;
  readonly eligibility: readonly EligibilityRule[];
  readonly layers: Readonly<Record<string, LayerDefinition>>;
  readonly criteria: readonly Criterion[];
  readonly distances: {
    /** How distances to points are measured. */
    readonly metric: Policy<Metric>;
  };
  readonly score: {
    /** Points of an application that is best on every criterion. */
    readonly outOf: Policy<number>;
    /** Decimals each contribution is rounded to, half up, before they are added. */
    readonly decimals: Policy<number>;
    /** Least total points (*soglia di sbarramento*). */
    readonly minimum?: Minimum | undefined;
  };
  readonly ties: {
    /** Scores are compared after rounding to a multiple of this; 0 compares them as they are. */
    readonly tolerance: Policy<number>;
    readonly chain: readonly TieBreak[];
  };
}
