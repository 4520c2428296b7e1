/**
 * The response targets of the Lombard programme AttrACT / Invest in Lombardy for 2021, as decree D.g.r. 17 May 2021
 * n. XI/4715 states them: data for one programme, which nothing else in this package knows of. The decree names hours
 * and days of service and no clock; what it leaves open is a parameter, and its default is marked `assumed`.
 */
import { compileCalendar } from './calendar/compile-calendar.ts';
import type { CalendarDefinition, Interval } from './calendar/definition.ts';
import type { Text } from './calendar/messages.ts';
import { HOURS_READINGS, type HoursReading, readingOf } from './calendar/reading.ts';
import { requireChoice } from './calendar/require.ts';
import type { WorkingCalendar } from './calendar/working-calendar.ts';
import type { HolidayRule } from './holidays/holiday-rule.ts';
import { ITALIAN_HOLIDAYS } from './holidays/italy.ts';
import { LOMBARD_PATRONS } from './holidays/lombardy.ts';
import type { Target } from './tickets/target.ts';

/** Words of the decree and where they stand in its published text. */
export interface DecreeCitation {
  readonly act: 'dgr-xi-4715-2021';
  /** Lines of the text as taken from the official bulletin. */
  readonly line: string;
  /** Verbatim, line breaks apart. */
  readonly quote: string;
  readonly status: 'cited';
}

/** Who asks: each has a help desk of its own. */
export type AttractService = 'municipalities' | 'investors';

/** A target of the decree. */
export interface DecreeTarget {
  readonly id: 'municipalities-reply' | 'investors-email' | 'investors-phone';
  readonly service: AttractService;
  readonly title: Text;
  readonly hours: number;
  readonly citation: DecreeCitation;
}

/** The words of the decree on each of the targets. */
export const ATTRACT_2021_TARGETS: readonly DecreeTarget[] = [
  {
    id: 'municipalities-reply',
    service: 'municipalities',
    title: { it: 'Risposta ai Comuni', en: 'Reply to municipalities' },
    hours: 48,
    citation: cited(
      '532-534',
      'risposte ai Comuni entro 48 ore dalla richiesta lungo tutto il corso dell’anno',
    ),
  },
  {
    id: 'investors-email',
    service: 'investors',
    title: { it: 'Prima risposta email agli investitori', en: 'First e-mail reply to investors' },
    hours: 24,
    citation: cited('573', 'prima risposta email entro 24 ore dalla ricezione della richiesta'),
  },
  {
    id: 'investors-phone',
    service: 'investors',
    title: { it: 'Follow-up telefonico agli investitori', en: 'Telephone follow-up with investors' },
    hours: 72,
    citation: cited('573-575', 'disponibilità ad un follow-up telefonico entro 72 ore'),
  },
];

/** The days of service of each help desk. */
export const ATTRACT_2021_DAYS: Readonly<Record<AttractService, DecreeCitation>> = {
  municipalities: cited('516-517', 'email e telefono dedicati da lunedì a venerdì'),
  investors: cited(
    '542-543',
    'attivo e raggiungibile continuativamente tramite email e telefono dedicati da lunedì a venerdì',
  ),
};

/** What the decree leaves open. */
export interface AttractChoices {
  readonly reading: HoursReading;
  /** The office's day, for the reading `workingHours`. */
  readonly hours: Interval;
  /** The patron saint of the municipality where the desk is, a holiday beside the national ones; `null` for none. */
  readonly patron: HolidayRule | null;
  /** What the 72 hours of the telephone follow-up run from. */
  readonly followUpFrom: 'request' | 'first-reply';
  /**
   * What a desk's own calendar says: weekly hours in place of Monday to Friday and `hours`, closures, openings;
   * its `holidays`, those of its versions too, are beside the national ones and the patron's.
   */
  readonly office?: Partial<CalendarDefinition> | undefined;
}

/** All assumed: the decree does not say. */
export const ATTRACT_2021_ASSUMED: AttractChoices = {
  reading: 'workingDays',
  hours: ['09:00', '17:00'],
  patron: LOMBARD_PATRONS.MI,
  followUpFrom: 'request',
};

/** The targets of the decree under some choices, ready for `ticketStatus`. */
export interface AttractPolicy {
  readonly choices: AttractChoices;
  /** The help desks' week: Monday to Friday unless a calendar says otherwise, holidays apart. */
  readonly office: CalendarDefinition;
  /** One for each reading, so that they can be compared. */
  readonly calendars: Readonly<Record<HoursReading, WorkingCalendar>>;
  readonly targets: Readonly<Record<AttractService, readonly Target[]>>;
}

/**
 * The decree's targets and calendars under some choices; what is not chosen is assumed.
 *
 * @throws {CalendarError} if the hours are no interval, the office's calendar is none, or a choice is not offered
 *
 * @example
 * const { calendars } = attract2021();
 * const request = localToUtc('2021-12-06T15:30', 'Europe/Rome');
 * utcToLocal(calendars.workingDays.add(request, 48 * 3_600_000), 'Europe/Rome'); // '2021-12-10T15:30:00'
 */
export function attract2021(choices: Partial<AttractChoices> = {}): AttractPolicy {
  const chosen = { ...ATTRACT_2021_ASSUMED, ...choices };
  const { followUpFrom, reading } = chosen;
  requireChoice('choices.reading', reading, HOURS_READINGS);
  requireChoice('choices.followUpFrom', followUpFrom, ['request', 'first-reply']);
  const office = officeOf(chosen);
  const on = (as: HoursReading): WorkingCalendar => compileCalendar(readingOf(office, as));
  const target = (id: DecreeTarget['id'], rest: Pick<Target, 'starts' | 'ends' | 'onResolve'>): Target => ({
    id,
    durationMs: hoursOf(id) * HOUR_MS,
    calendar: reading,
    warnAt: [0.5, 0.8],
    ...rest,
  });
  return {
    choices: chosen,
    office,
    calendars: {
      calendarHours: on('calendarHours'),
      workingDays: on('workingDays'),
      workingHours: on('workingHours'),
    },
    targets: {
      municipalities: [target('municipalities-reply', { starts: 'opened', ends: ['replied'] })],
      investors: [
        target('investors-email', { starts: 'opened', ends: ['replied'] }),
        target('investors-phone', {
          starts: followUpFrom === 'request' ? 'opened' : { after: 'investors-email' },
          ends: ['followed-up'],
          onResolve: 'stop',
        }),
      ],
    },
  };
}

const HOUR_MS = 3_600_000;

function officeOf({ hours, office = {}, patron }: AttractChoices): CalendarDefinition {
  const day = [hours];
  const common = [...ITALIAN_HOLIDAYS, ...(patron ? [patron] : [])];
  const { holidays = [], versions = [], ...rest } = office;
  return {
    timeZone: 'Europe/Rome',
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
    ...rest,
    holidays: [...common, ...holidays],
    versions: versions.map((version) =>
      version.holidays ? { ...version, holidays: [...common, ...version.holidays] } : version,
    ),
  };
}

function hoursOf(id: DecreeTarget['id']): number {
  return ATTRACT_2021_TARGETS.find((target) => target.id === id)?.hours ?? 0;
}

function cited(line: string, quote: string): DecreeCitation {
  return { act: 'dgr-xi-4715-2021', line, quote, status: 'cited' };
}
