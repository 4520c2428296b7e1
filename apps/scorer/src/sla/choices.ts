import { basename } from 'node:path';
import type { LocalizedText } from '@insedia/domain';
import {
  ATTRACT_2021_DAYS,
  ATTRACT_2021_TARGETS,
  type AttractChoices,
  type AttractPolicy,
  attract2021,
  CalendarError,
  compileCalendar,
  type DecreeCitation,
  type HoursReading,
  type Interval,
  NoWorkingTimeError,
} from '@insedia/sla';
import { InputError, UsageError } from '../failure.ts';
import { type DeskCalendar, readCalendar } from '../read/calendar-file.ts';
import { READING_MEANINGS, READINGS } from '../text/sla-words.ts';
import { patronDay, patronOf } from './patron.ts';

/** What the command line says of what the decree leaves open. */
export interface ChoiceOptions {
  readonly reading?: AttractChoices['reading'] | undefined;
  /** Name or letters of a provincial capital, or with {@link patron} any name. */
  readonly municipality?: string | undefined;
  /** `MM-DD`, `day/month`, or the word for none. */
  readonly patron?: string | undefined;
  /** Of each day from Monday to Friday. */
  readonly hours?: readonly Interval[] | undefined;
  readonly followUpFrom?: AttractChoices['followUpFrom'] | undefined;
  /** Path of a desk's own calendar. */
  readonly calendar?: string | undefined;
}

/** A choice that decides the result, and what it stands on. */
export interface Statement {
  /** What it is about, for those who show only some. */
  readonly subject: Subject;
  readonly title: LocalizedText;
  readonly value: LocalizedText;
  readonly status: 'cited' | 'stated' | 'assumed';
  readonly citation?: DecreeCitation | undefined;
}

export type Subject =
  | 'target'
  | 'reading'
  | 'days-municipalities'
  | 'days-investors'
  | 'hours'
  | 'holidays'
  | 'follow-up'
  | 'deadline'
  | 'report';

/** The decree's targets under the choices, and every choice with what it stands on. */
export interface Chosen {
  readonly policy: AttractPolicy;
  readonly statements: readonly Statement[];
}

/**
 * The decree's targets under what the command line says, the rest assumed.
 *
 * @throws {UsageError} for a municipality whose patron is not known, a day that is none, or hours that are none
 * @throws {InputError} for a calendar that cannot be used
 */
export function choose(options: ChoiceOptions): Chosen {
  const { followUpFrom, hours, reading } = options;
  const desk = options.calendar === undefined ? undefined : readCalendar(options.calendar);
  const patron = patronOf(options);
  if (hours) checkHours(hours, desk);
  const weekly = hours && Object.fromEntries(WORKING_DAYS.map((day) => [day, hours]));
  const policy = compiled(desk, {
    ...(patron === undefined ? {} : { patron }),
    ...(reading ? { reading } : {}),
    ...(followUpFrom ? { followUpFrom } : {}),
    office: { ...(weekly ? { weekly } : {}), ...desk?.office },
  });
  return { policy, statements: statementsOf(policy, options, desk) };
}

const WORKING_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

function checkHours(hours: readonly Interval[], desk: DeskCalendar | undefined): void {
  if (desk?.office.weekly) {
    throw new UsageError({
      it: `--hours: ${desk.path} dice già gli orari (weekly); togliere l’opzione, o la voce`,
      en: `--hours: ${desk.path} states the hours already (weekly); leave out the option, or the entry`,
    });
  }
  try {
    compileCalendar({ timeZone: 'Europe/Rome', weekly: { mon: hours } });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const written = hours.map((interval) => interval.join('-')).join(',');
    throw new UsageError({
      it: `--hours «${written}»: ci vuole ${error.expected.it}; per esempio 09:00-17:00 o 09:00-13:00,14:00-17:00`,
      en: `--hours “${written}”: it takes ${error.expected.en}; for example 09:00-17:00 or 09:00-13:00,14:00-17:00`,
    });
  }
}

function compiled(desk: DeskCalendar | undefined, choices: Partial<AttractChoices>): AttractPolicy {
  try {
    return attract2021(choices);
  } catch (error) {
    if (!(error instanceof CalendarError) || !desk) throw error;
    throw new InputError({ it: `${desk.path}: ${error.text.it}`, en: `${desk.path}: ${error.text.en}` });
  }
}

/**
 * What is worked out on the calendars of a desk.
 *
 * @throws {UsageError} if they have too little working time for it
 */
export function onWorkingTime<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof NoWorkingTimeError)) throw error;
    throw new UsageError({
      it: `--calendar o --hours: lo sportello apre troppo poco per un termine: ${error.text.it}`,
      en: `--calendar or --hours: the desk opens too little for a target: ${error.text.en}`,
    });
  }
}

/** The statements that have a part in deadlines by some readings. */
export function bearingOn(statements: readonly Statement[], readings: readonly HoursReading[]): Statement[] {
  const byDays = readings.some((reading) => reading !== 'calendarHours');
  const parts: Readonly<Record<Subject, boolean>> = {
    target: true,
    reading: true,
    'days-municipalities': byDays,
    'days-investors': byDays,
    hours: readings.includes('workingHours'),
    holidays: byDays,
    'follow-up': true,
    deadline: true,
    report: true,
  };
  return statements.filter(({ subject }) => parts[subject]);
}

function statementsOf(
  { choices }: AttractPolicy,
  options: ChoiceOptions,
  desk: DeskCalendar | undefined,
): Statement[] {
  const { followUpFrom, patron, reading } = choices;
  const weekly = desk?.office.weekly && inCalendar(desk);
  const hours = (options.hours ?? [choices.hours]).map((interval) => interval.join('–')).join(', ');
  return [
    ...ATTRACT_2021_TARGETS.map(
      (target): Statement => ({
        subject: 'target',
        title: target.title,
        value: { it: `entro ${target.hours} ore`, en: `within ${target.hours} hours` },
        status: 'cited',
        citation: target.citation,
      }),
    ),
    {
      subject: 'reading',
      title: { it: 'Lettura delle ore', en: 'Reading of the hours' },
      value: {
        it: `${READINGS[reading].it}, cioè ${READING_MEANINGS[reading].it}`,
        en: `${READINGS[reading].en}, that is ${READING_MEANINGS[reading].en}`,
      },
      status: statedOr(options.reading !== undefined),
    },
    ...(['municipalities', 'investors'] as const).map(
      (service): Statement => ({
        subject: `days-${service}`,
        title:
          service === 'municipalities'
            ? { it: 'Giorni di servizio, Comuni', en: 'Days of service, municipalities' }
            : { it: 'Giorni di servizio, investitori', en: 'Days of service, investors' },
        ...(weekly
          ? { value: weekly, status: 'stated' }
          : {
              value: { it: 'da lunedì a venerdì', en: 'Monday to Friday' },
              status: 'cited',
              citation: ATTRACT_2021_DAYS[service],
            }),
      }),
    ),
    {
      subject: 'hours',
      title: { it: 'Orario di servizio', en: 'Hours of service' },
      value: weekly ?? { it: hours, en: hours },
      status: statedOr(options.hours !== undefined || weekly !== undefined),
    },
    ...(desk
      ? [
          {
            subject: 'holidays',
            title: { it: 'Chiusure e aperture proprie', en: 'Closures and openings of its own' },
            value: inCalendar(desk),
            status: 'stated',
          } as const,
        ]
      : []),
    {
      subject: 'holidays',
      title: { it: 'Festività nazionali', en: 'National holidays' },
      value: { it: 'non sono giorni di servizio', en: 'are no days of service' },
      status: 'assumed',
    },
    {
      subject: 'holidays',
      title: { it: 'Patrono', en: 'Patron saint' },
      value: patron
        ? {
            it: `${patron.name.it}, ${patronDay(patron, 'it')}, non è giorno di servizio`,
            en: `${patron.name.en}, ${patronDay(patron, 'en')}, no day of service`,
          }
        : { it: 'nessuno', en: 'none' },
      status: statedOr(options.patron !== undefined || options.municipality !== undefined),
    },
    {
      subject: 'follow-up',
      title: { it: 'Da che cosa decorrono le 72 ore', en: 'What the 72 hours run from' },
      value:
        followUpFrom === 'request'
          ? { it: 'dalla richiesta', en: 'the request' }
          : { it: 'dalla prima risposta', en: 'the first reply' },
      status: statedOr(options.followUpFrom !== undefined),
    },
    {
      subject: 'deadline',
      title: { it: 'Alla scadenza esatta', en: 'At the very deadline' },
      value: { it: 'è nei termini', en: 'is in time' },
      status: 'assumed',
    },
  ];
}

function inCalendar({ path }: DeskCalendar): LocalizedText {
  const name = basename(path);
  return { it: `come nel calendario ${name}`, en: `as in the calendar ${name}` };
}

function statedOr(stated: boolean): Statement['status'] {
  return stated ? 'stated' : 'assumed';
}
