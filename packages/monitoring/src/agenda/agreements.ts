import type { IstatCode, LocalizedText } from '@insedia/domain';
import type { AgreementTerms } from '@insedia/domain/programme';
import { addMonths, type Day, dayOf, type IsoDate, writeDay } from '../dates.ts';
import { requireDay } from '../errors.ts';
import type { EventOf, MonitoringEvent } from '../events/event.ts';
import { type Due, dueOf } from './due.ts';
import { byDay } from './order.ts';

/** The agreement of a municipality, and what became of what it took on. */
export interface AgreementState {
  readonly municipality: IstatCode;
  /** `unsigned`: it took something on and no signature is known. */
  readonly status: 'unsigned' | 'inForce' | 'ended';
  /** Of the last agreement, where several followed each other. */
  readonly signedOn: IsoDate | undefined;
  /** The last day of its term. */
  readonly endsOn: IsoDate | undefined;
  /** The ids of the signatures, in the order they happened. */
  readonly signatures: readonly string[];
  /** Obligations and interventions it took on, and the report on the whole programme, by day. */
  readonly dues: readonly Due[];
  /** Interventions completed of which no report is known, by their item. */
  readonly unreported: readonly string[];
}

/** The agreements of a programme by what is known on a day. */
export interface AgreementsState {
  readonly asOf: IsoDate;
  /** How many there are to be. */
  readonly wanted: number;
  /** How many municipalities have signed. */
  readonly signed: number;
  readonly inForce: number;
  /** How many due things are missing. */
  readonly missing: number;
  /** By ISTAT code. */
  readonly agreements: readonly AgreementState[];
}

/**
 * The agreements with municipalities: their terms, what each municipality took on by when, and whether it is there.
 * The report on the whole programme is due by the last day of the term.
 *
 * @param events what is known on the day: `log.known(asOf)`
 * @throws {MonitoringError} if `asOf` is no date
 *
 * @example
 * const state = agreementsOf(ATTRACT_2021.agreements, monitor.log.known('2021-12-31'), '2021-12-31');
 * [state.wanted, state.signed, state.missing]; // [ 49, 49, 40 ]
 */
export function agreementsOf(
  { count, citations }: AgreementTerms,
  events: readonly MonitoringEvent[],
  asOf: IsoDate,
): AgreementsState {
  const day = requireDay('asOf', asOf);
  const agreements = [...byMunicipality(events)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([municipality, own]) => stateOf(municipality, own, day, citations[1]));
  return {
    asOf,
    wanted: count,
    signed: agreements.filter(({ signatures }) => signatures.length > 0).length,
    inForce: agreements.filter(({ status }) => status === 'inForce').length,
    missing: agreements.flatMap(({ dues }) => dues).filter(({ status }) => status === 'missing').length,
    agreements,
  };
}

/** What is known of a municipality, each kind in the order it happened. */
interface Own {
  readonly signed: EventOf<'agreement-signed'>[];
  readonly taken: EventOf<'obligation-taken'>[];
  readonly met: EventOf<'obligation-met'>[];
  readonly planned: EventOf<'intervention-planned'>[];
  readonly completed: EventOf<'intervention-completed'>[];
  readonly reported: EventOf<'intervention-reported'>[];
  readonly closed: EventOf<'programme-reported'>[];
}

function byMunicipality(events: readonly MonitoringEvent[]): ReadonlyMap<IstatCode, Own> {
  const known = new Map<IstatCode, Own>();
  const of = (municipality: IstatCode): Own => {
    const own = known.get(municipality) ?? nothing();
    known.set(municipality, own);
    return own;
  };
  for (const event of events.toSorted(byDay)) {
    if (event.kind === 'agreement-signed') of(event.municipality).signed.push(event);
    else if (event.kind === 'obligation-taken') of(event.municipality).taken.push(event);
    else if (event.kind === 'obligation-met') of(event.municipality).met.push(event);
    else if (event.kind === 'intervention-planned') of(event.municipality).planned.push(event);
    else if (event.kind === 'intervention-completed') of(event.municipality).completed.push(event);
    else if (event.kind === 'intervention-reported') of(event.municipality).reported.push(event);
    else if (event.kind === 'programme-reported') of(event.municipality).closed.push(event);
  }
  return known;
}

function nothing(): Own {
  return { signed: [], taken: [], met: [], planned: [], completed: [], reported: [], closed: [] };
}

function stateOf(municipality: IstatCode, own: Own, day: Day, citation: Due['citation']): AgreementState {
  const last = own.signed.at(-1);
  const endsOn = last && writeDay(addMonths(dayOf(last.on), last.months) - 1);
  const due = (
    of: keyof typeof TITLES,
    item: string,
    name: string,
    on: IsoDate,
    met: MonitoringEvent | undefined,
  ): Due =>
    dueOf(
      {
        id: `${municipality} ${of} ${item}`.trim(),
        of,
        title: titled(TITLES[of], name),
        on,
        by: municipality,
        citation,
      },
      met,
      day,
    );
  const obligations = latest(own.taken).map(({ dueOn, item, title = item }) =>
    due('obligation-met', item, title, dueOn, named(own.met, item)),
  );
  const interventions = latest(own.planned).map(({ dueOn, item, title = item }) =>
    due('intervention-completed', item, title, dueOn, named(own.completed, item)),
  );
  const report = endsOn === undefined ? [] : [due('programme-reported', '', '', endsOn, own.closed[0])];
  return {
    municipality,
    status: endsOn === undefined ? 'unsigned' : dayOf(endsOn) >= day ? 'inForce' : 'ended',
    signedOn: last?.on,
    endsOn,
    signatures: own.signed.map(({ id }) => id),
    dues: [...obligations, ...interventions, ...report].toSorted(byDay),
    unreported: [...new Set(own.completed.map(({ item }) => item))].filter(
      (item) => !named(own.reported, item),
    ),
  };
}

/** The first event that names an item. */
function named<E extends { readonly item: string }>(events: readonly E[], item: string): E | undefined {
  return events.find((event) => event.item === item);
}

/** The last statement of each item: a later one moves its day. */
function latest<E extends { readonly item: string }>(events: readonly E[]): readonly E[] {
  return [...new Map(events.map((event) => [event.item, event])).values()];
}

const TITLES = {
  'obligation-met': { it: 'obbligo', en: 'obligation' },
  'intervention-completed': { it: 'intervento', en: 'intervention' },
  'programme-reported': { it: 'rendicontazione finale del programma', en: 'final report on the programme' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

function titled({ en, it }: LocalizedText, name: string): LocalizedText {
  return name === '' ? { it, en } : { it: `${it}: ${name}`, en: `${en}: ${name}` };
}
