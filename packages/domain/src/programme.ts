/**
 * The programme of 2021 as data, apart from the main entry since it is long.
 *
 * @module @insedia/domain/programme
 */
export type { ActLink, ActRelation } from './programme/act-link.ts';
export type { AgreementTerms, Obligation } from './programme/agreement.ts';
export { ATTRACT_2021 } from './programme/attract-2021/attract-2021.ts';
export type { Commitment } from './programme/commitment.ts';
export type { Cadence, CadenceTerms, Deadline, Every } from './programme/deadline.ts';
export {
  type DatedThreshold,
  EU_WORKS_THRESHOLDS,
  euThresholdOn,
  reachesEuThreshold,
} from './programme/eu-threshold.ts';
export { FACT_KINDS, type FactKind, type Subject } from './programme/fact.ts';
export type {
  Expectation,
  Kpi,
  KpiKind,
  KpiTerms,
  Measure,
  Origin,
  Quantity,
  Unit,
  Window,
} from './programme/kpi.ts';
export type { Action, Body, Deliverable, Pillar, Service, System } from './programme/plan.ts';
export { kpisOf, type Programme } from './programme/programme.ts';
export { type OpenPoint, type Reading, type Readings, readUnder } from './programme/reading.ts';
export type { Contradiction, Coverage, Figure, Part, Requirement, Tracker } from './programme/requirement.ts';
export type { Stage, StageId } from './programme/stage.ts';
export { coverageOf, figuresOf, openPointsOf, type TracedFigure, unknownNames } from './programme/trace.ts';
