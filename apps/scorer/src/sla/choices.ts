import type { LocalizedText } from '@insedia/domain';
import {
  ATTRACT_2021_ASSUMED,
  ATTRACT_2021_DAYS,
  ATTRACT_2021_TARGETS,
  type AttractChoices,
  type AttractPolicy,
  attract2021,
  CalendarError,
  type DecreeCitation,
  type HolidayRule,
  type HoursReading,
  LOMBARD_PATRONS,
  type LombardProvince,
  localHoliday,
} from '@insedia/sla';
import { UsageError } from '../failure.ts';
import { READING_MEANINGS, READINGS } from '../text/sla-words.ts';

/** What the command line says of what the decree leaves open. */
export interface ChoiceOptions {
  readonly reading?: AttractChoices['reading'] | undefined;
  /** Name or letters of a provincial capital, or with {@link patron} any name. */
  readonly municipality?: string | undefined;
  /** `MM-DD`. */
  readonly patron?: string | undefined;
  readonly hours?: AttractChoices['hours'] | undefined;
  readonly followUpFrom?: AttractChoices['followUpFrom'] | undefined;
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

const CAPITALS: Readonly<Record<LombardProvince, string>> = {
  BG: 'Bergamo',
  BS: 'Brescia',
  CO: 'Como',
  CR: 'Cremona',
  LC: 'Lecco',
  LO: 'Lodi',
  MB: 'Monza',
  MI: 'Milano',
  MN: 'Mantova',
  PV: 'Pavia',
  SO: 'Sondrio',
  VA: 'Varese',
};

/**
 * The decree's targets under what the command line says, the rest assumed.
 *
 * @throws {UsageError} for a municipality whose patron is not known, a day that is none, or hours that are none
 */
export function choose(options: ChoiceOptions): Chosen {
  try {
    const patron = patronOf(options);
    const policy = attract2021({
      ...ATTRACT_2021_ASSUMED,
      ...(patron ? { patron } : {}),
      ...(options.reading ? { reading: options.reading } : {}),
      ...(options.hours ? { hours: options.hours } : {}),
      ...(options.followUpFrom ? { followUpFrom: options.followUpFrom } : {}),
    });
    return { policy, statements: statementsOf(policy, options, patron !== undefined) };
  } catch (error) {
    if (error instanceof CalendarError) throw new UsageError(error.text);
    throw error;
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

function patronOf({ municipality, patron }: ChoiceOptions): HolidayRule | undefined {
  if (patron !== undefined) {
    const name = municipality ?? 'patrono';
    return localHoliday({ municipality: name, name: 'Santo patrono', on: patron });
  }
  if (municipality === undefined) return undefined;
  const wanted = municipality.trim().toLowerCase();
  for (const [sign, rule] of Object.entries(LOMBARD_PATRONS)) {
    const capital = Object.entries(CAPITALS).find(([other]) => other === sign)?.[1];
    if (wanted === sign.toLowerCase() || wanted === capital?.toLowerCase()) return rule;
  }
  const known = Object.values(CAPITALS).join(', ');
  throw new UsageError({
    it: `del comune «${municipality}» il patrono non è in tabella (ci sono ${known}); indicarlo con --patron MM-GG`,
    en: `the patron saint of “${municipality}” is not in the table (it has ${known}); state it with --patron MM-DD`,
  });
}

function statementsOf(
  { choices }: AttractPolicy,
  options: ChoiceOptions,
  patronStated: boolean,
): Statement[] {
  const { followUpFrom, hours, patron, reading } = choices;
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
        value: { it: 'da lunedì a venerdì', en: 'Monday to Friday' },
        status: 'cited',
        citation: ATTRACT_2021_DAYS[service],
      }),
    ),
    {
      subject: 'hours',
      title: { it: 'Orario di servizio', en: 'Hours of service' },
      value: { it: hours.join('–'), en: hours.join('–') },
      status: statedOr(options.hours !== undefined),
    },
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
        ? { it: `${patron.name.it}, non è giorno di servizio`, en: `${patron.name.en}, no day of service` }
        : { it: 'nessuno', en: 'none' },
      status: statedOr(patronStated),
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

function statedOr(stated: boolean): Statement['status'] {
  return stated ? 'stated' : 'assumed';
}
