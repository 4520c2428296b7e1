import type { IstatCode } from './istat.ts';
import type { Position } from './municipality.ts';

/** An amount of euro in cents, always an integer. */
export type Cents = bigint;

/** What is offered for settlement: land never built on, disused land, a building, or a project to renew a quarter. */
export const SITE_KINDS = ['greenfield', 'brownfield', 'building', 'regeneration'] as const;
/** One of {@link SITE_KINDS}. */
export type SiteKind = (typeof SITE_KINDS)[number];

/** What the site may be used for, over all published calls. */
export const SITE_USES = [
  'productive',
  'office',
  'tourism',
  'logistics',
  'education',
  'student-housing',
  'health',
  'retail',
  'residential',
  'sport',
  'elderly-care',
] as const;
/** One of {@link SITE_USES}. */
export type SiteUse = (typeof SITE_USES)[number];

/** Who owns the site: public bodies, private persons, or both. */
export const OWNERSHIPS = ['public', 'private', 'mixed'] as const;
/** One of {@link OWNERSHIPS}. */
export type Ownership = (typeof OWNERSHIPS)[number];

/** Whether the site can be had at once, is still in use, or lies idle. */
export const SITE_STATUSES = ['available', 'in-use', 'disused'] as const;
/** One of {@link SITE_STATUSES}. */
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** State of the planning instruments towards the proposed use. */
export const PLANNING_STATES = ['conforming', 'variant-started', 'variant-needed'] as const;
/** One of {@link PLANNING_STATES}. */
export type PlanningState = (typeof PLANNING_STATES)[number];

/** Whether the soil needs remediation (*bonifica*), or has had it. */
export const REMEDIATION_STATES = ['not-needed', 'done', 'needed'] as const;
/** One of {@link REMEDIATION_STATES}. */
export type RemediationState = (typeof REMEDIATION_STATES)[number];

/** A site offered for settlement (*opportunità di insediamento*). */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly municipality: IstatCode;
  readonly position: Position;
  readonly kind: SiteKind;
  /** Surface of the lot (*superficie fondiaria*), m². */
  readonly areaM2?: number | undefined;
  /** Gross floor area (*superficie lorda di pavimento*), m². */
  readonly builtM2?: number | undefined;
  readonly use?: SiteUse | undefined;
  readonly ownership?: Ownership | undefined;
  readonly status?: SiteStatus | undefined;
  /** Asking price of the whole site. */
  readonly priceCents?: Cents | undefined;
  readonly planning?: PlanningState | undefined;
  readonly remediation?: RemediationState | undefined;
  /** Permitting time promised by the one-stop desk (*SUAP*), calendar days. */
  readonly permittingDays?: number | undefined;
  /** Reduction of urbanisation charges (*oneri di urbanizzazione*), per cent. */
  readonly chargesReductionPct?: number | undefined;
  readonly electricity?: boolean | undefined;
  readonly gas?: boolean | undefined;
  readonly water?: boolean | undefined;
  readonly sewerage?: boolean | undefined;
  readonly broadband?: boolean | undefined;
}

/** An application to a call for interest: a site, and who sent it when. */
export interface Application {
  /** Unique within the call. */
  readonly id: string;
  readonly site: Site;
  readonly applicant?: string | undefined;
  /** Instant of receipt, epoch milliseconds. */
  readonly submittedAt?: number | undefined;
}
