import type { Cents, FactKind, IstatCode, Origin, StageId } from '@insedia/domain';
import type { IsoDate } from '../dates.ts';

/** What every event says. */
export interface Recorded {
  /** Unique in the log; an event sent twice has the same id and the same content. */
  readonly id: string;
  /** The day it happened. */
  readonly on: IsoDate;
  /** The instant it happened, epoch milliseconds, where it is known: orders what happens on one day. */
  readonly at?: number | undefined;
  /** The day it was entered in the log, never before it happened. */
  readonly recordedOn: IsoDate;
  /** Who entered it. */
  readonly by: string;
  /** Where it comes from: a protocol number, a file, the system of record. */
  readonly source: string;
  /** Id of the event that this one stands in for. */
  readonly replaces?: string | undefined;
  readonly note?: string | undefined;
}

/** Where a project is in the pipeline once it is in: a stage of the programme, or followed no more. */
export type Place = StageId | 'closed';

interface OfProject {
  readonly company: string;
  /** Absent where the company has one project, or none that is told apart yet. */
  readonly project?: string | undefined;
}

interface OfItem {
  /** Which of its kind: the id of a deliverable, a report, a newsletter, a booklet, a fair, a service. */
  readonly item: string;
}

interface OfMunicipality {
  readonly municipality: IstatCode;
}

/** What a municipality takes on, by a day. */
interface Undertaking extends OfMunicipality, OfItem {
  readonly dueOn: IsoDate;
  readonly title?: string | undefined;
}

/** What each kind of event says beyond {@link Recorded}. */
export interface EventDetails {
  'company-registered': {
    readonly company: string;
    readonly name: string;
    /** ISO 3166-1 alpha-2. */
    readonly country?: string | undefined;
    readonly sector?: string | undefined;
    readonly origin?: Origin | undefined;
  };
  'company-profiled': {
    readonly company: string;
    readonly country?: string | undefined;
    readonly sector?: string | undefined;
  };
  'contact-made': OfProject & { readonly channel?: string | undefined };
  'stage-changed': OfProject & {
    readonly to: Place;
    readonly origin?: Origin | undefined;
    readonly reason?: string | undefined;
  };
  /** What a project is expected to bring; a later statement takes the place of an earlier one. */
  'expectation-stated': OfProject & {
    readonly investment?: Cents | undefined;
    readonly jobs?: number | undefined;
  };
  'assistance-given': OfProject & Partial<OfItem>;
  'visit-made': OfProject & Partial<OfItem> & Partial<OfMunicipality>;
  'lead-generation-done': Partial<OfItem> & {
    readonly company?: string | undefined;
    readonly origin?: Origin | undefined;
    readonly sector?: string | undefined;
    readonly country?: string | undefined;
  };
  /** @param months the term, from the day it was signed */
  'agreement-signed': OfMunicipality & Partial<OfItem> & { readonly months: number };
  'municipality-assisted': OfMunicipality & Partial<OfItem>;
  'obligation-undertaken': Undertaking;
  'obligation-met': OfMunicipality & OfItem;
  'intervention-planned': Undertaking;
  'intervention-completed': OfMunicipality & OfItem;
  'intervention-reported': OfMunicipality & OfItem;
  'programme-reported': OfMunicipality;
  'deliverable-completed': OfItem;
  'report-delivered': OfItem;
  'newsletter-sent': OfItem;
  'booklet-updated': OfItem;
  'fdi-extracted': OfItem;
  'account-used': OfItem;
  'fair-attended': OfItem;
  'meeting-held': OfItem;
  'partner-joined': { readonly partner: string };
  'site-updated': Partial<OfItem>;
  'post-published': Partial<OfItem>;
  'database-updated': Partial<OfItem>;
  'problem-notified': Partial<OfItem> & { readonly arisenOn: IsoDate };
  /** Takes back an event that was entered in error; `replaces` is for those that only say something wrong. */
  withdrawn: { readonly withdraws: string; readonly reason: string };
}

/** {@link FactKind} of the programme, and what monitoring needs besides. */
export type EventKind = keyof EventDetails;

/** An event of one kind. */
export type EventOf<K extends EventKind> = Recorded & { readonly kind: K } & EventDetails[K];

/** Something that happened, entered once and for all. */
export type MonitoringEvent = { readonly [K in EventKind]: EventOf<K> }[EventKind];

/** Kinds that the programme does not name as facts it counts. */
export const OWN_KINDS = [
  'expectation-stated',
  'obligation-undertaken',
  'obligation-met',
  'intervention-planned',
  'intervention-reported',
  'withdrawn',
] as const satisfies readonly Exclude<EventKind, FactKind>[];
