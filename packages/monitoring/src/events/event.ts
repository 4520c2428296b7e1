import type { Cents, IstatCode, LocalizedText } from '@insedia/domain';
import { FACT_KINDS, type Origin, type StageId } from '@insedia/domain/programme';
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
  /** Invented, as in examples; whatever shows it says so. */
  readonly fictional?: true | undefined;
}

/** Where a project is in the pipeline once it is in: a stage of the programme, or followed no more. */
export type Place = StageId | 'closed';

/** Of one company, and of one of its projects where they are told apart. */
export interface OfProject {
  readonly company: string;
  /** Absent where the company has one project, or none that is told apart yet. */
  readonly project?: string | undefined;
}

/** Of something that the programme expects, by its id. */
export interface OfItem {
  /** Which of its kind: the id of a deliverable, a report, a newsletter, a booklet, a fair, a service. */
  readonly item: string;
}

/** Of something that the programme may expect. */
export interface MayNameItem {
  readonly item?: string | undefined;
}

/** Of one municipality. */
export interface OfMunicipality {
  readonly municipality: IstatCode;
}

/** What a municipality takes on, by a day. */
export interface Undertaking extends OfMunicipality, OfItem {
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
    /** The day by which it should have invested. */
    readonly expectedBy?: IsoDate | undefined;
  };
  'assistance-given': OfProject & MayNameItem;
  'visit-made': OfProject & MayNameItem & { readonly municipality?: IstatCode | undefined };
  'lead-generation-done': MayNameItem & {
    readonly company?: string | undefined;
    readonly origin?: Origin | undefined;
    readonly sector?: string | undefined;
    readonly country?: string | undefined;
  };
  /** @param months the term, from the day it was signed */
  'agreement-signed': OfMunicipality & MayNameItem & { readonly months: number };
  'municipality-assisted': OfMunicipality & MayNameItem;
  'obligation-taken': Undertaking;
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
  'website-updated': MayNameItem;
  'post-published': MayNameItem;
  'database-updated': MayNameItem;
  'results-published': MayNameItem;
  'act-published': MayNameItem;
  /** @param item the site */
  'site-mapped': OfItem & { readonly municipality?: IstatCode | undefined };
  'problem-notified': MayNameItem & { readonly arisenOn: IsoDate };
  /** Takes back an event that was entered in error; `replaces` is for those that only say something wrong. */
  withdrawn: { readonly withdraws: string; readonly reason: string };
}

/** The kinds of facts of the programme, and what monitoring needs besides. */
export type EventKind = keyof EventDetails;

/** An event of one kind. */
export type EventOf<K extends EventKind> = Recorded & { readonly kind: K } & EventDetails[K];

/** Something that happened, entered once and for all. */
export type MonitoringEvent = { readonly [K in EventKind]: EventOf<K> }[EventKind];

/** What each kind is called: the facts that the programme counts, and what monitoring needs besides. */
export const EVENT_KINDS: Readonly<Record<EventKind, LocalizedText>> = {
  ...FACT_KINDS,
  'expectation-stated': { it: 'investimento e occupati attesi', en: 'investment and jobs expected' },
  'obligation-taken': { it: 'obbligo assunto da un Comune', en: 'obligation taken on by a municipality' },
  'intervention-planned': { it: 'intervento programmato', en: 'intervention planned' },
  'intervention-reported': { it: 'intervento rendicontato', en: 'intervention reported' },
  withdrawn: { it: 'registrazione annullata', en: 'entry withdrawn' },
};
