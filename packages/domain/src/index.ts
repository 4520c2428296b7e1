/**
 * The vocabulary: codes, municipalities, sites, applications, acts and citations.
 *
 * @module @insedia/domain
 */
export type { Act, Citation, Status } from './act.ts';
export type { Category, Field, FieldType } from './field.ts';
export { type InstantProblem, parseInstant, tellingOffset, writeInstant } from './instant.ts';
export { type IstatCode, type IstatProblem, isIstatCode, parseIstatCode, provinceCode } from './istat.ts';
export type { Language, LocalizedText } from './localized.ts';
export {
  currentCode,
  LOMBARD_MERGERS,
  LOMBARD_PROVINCES,
  lombardProvince,
  type Merger,
  mergerOf,
  type Province,
} from './lombardy.ts';
export type { Municipality, Position } from './municipality.ts';
export {
  type Application,
  type Cents,
  OWNERSHIPS,
  type Ownership,
  PLANNING_STATES,
  type PlanningState,
  REMEDIATION_STATES,
  type RemediationState,
  SITE_KINDS,
  SITE_STATUSES,
  SITE_USES,
  type Site,
  type SiteKind,
  type SiteStatus,
  type SiteUse,
} from './site.ts';
export { CORE_FIELDS, SITE_FIELDS } from './site-form.ts';
