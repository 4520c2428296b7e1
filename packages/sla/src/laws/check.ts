import * as fc from 'fast-check';
import { MINUTE_MS } from '../calendar/dates.ts';
import type { CalendarDefinition } from '../calendar/definition.ts';
import { CalendarError } from '../calendar/errors.ts';
import { messages } from '../calendar/messages.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import { type CalendarFeature, calendars } from './arbitraries.ts';
import { type Case, type Given, type LawOptions, type LawResult, tryLaw } from './law.ts';
import {
  ADD_THEN_BETWEEN,
  HALF_OPEN,
  MINUTE_BY_MINUTE,
  MONOTONE,
  NEXT_OPEN,
  SPLITTING,
  SUBTRACT_INVERTS_ADD,
  type WorkingTimeLaw,
  WRITTEN_HOURS,
} from './working-time-laws.ts';

/** Where to try an implementation, and on what. */
export interface CheckOptions extends LawOptions {
  /** The instant to try a calendar around that is not drawn, epoch milliseconds; taken down to its whole minute. */
  readonly around?: number;
  /** What the implementation's definitions can say beside weekly hours, ISO holidays and overrides; all of it. */
  readonly features?: readonly CalendarFeature[];
  /** Names of the laws to try; every one. */
  readonly only?: readonly string[];
}

/**
 * Tries the laws of working time on an implementation: one calendar, or a function that makes one from a plain
 * definition, which is then tried on random calendars and compared with their written hours. Hours must begin and
 * end on whole minutes. That the host's zone does not matter shows by running the check elsewhere, with another `TZ`.
 *
 * @param subject the implementation; results of an implementation that throws are breaches
 * @throws {CalendarError} for a subject that is neither
 * @returns a result for each law, in the order of a fixed list
 *
 * @example
 * for (const { text } of checkLaws((definition) => compileCalendar(definition), { seed: 7, runs: 200 })) {
 *   console.log(text.en);
 * }
 */
export function checkLaws(
  subject: WorkingTime | ((calendar: CalendarDefinition) => WorkingTime),
  { around = AROUND, features, only, ...options }: CheckOptions = {},
): LawResult[] {
  if (typeof subject !== 'function') requireWorkingTime(subject);
  const minute = Math.floor(around / MINUTE_MS) * MINUTE_MS;
  const check = <G extends Given>({ broken, given, name, says }: WorkingTimeLaw<G>): LawResult[] =>
    only?.includes(name) === false ? [] : [tried({ broken, given, name, says })];
  const tried = <G extends Given>({ broken, given, name, says }: WorkingTimeLaw<G>): LawResult => {
    if (typeof subject === 'function') {
      const cases = fc.record({ placed: calendars(features), given }).map(
        ({ given: near, placed }): Case<G> => ({
          given: moved(near, placed.around),
          calendar: placed.definition,
        }),
      );
      return tryLaw(
        name,
        says,
        cases,
        ({ calendar, given: drawn }) => calendar && broken(subject(calendar), drawn, calendar),
        options,
      );
    }
    if (name === WRITTEN_HOURS.name) return notApplicable(name, says);
    const cases = given.map((near): Case<G> => ({ given: moved(near, minute), calendar: undefined }));
    return tryLaw(name, says, cases, ({ given: drawn }) => broken(subject, drawn, undefined), options);
  };
  return [
    ...check(ADD_THEN_BETWEEN),
    ...check(SUBTRACT_INVERTS_ADD),
    ...check(MONOTONE),
    ...check(SPLITTING),
    ...check(HALF_OPEN),
    ...check(NEXT_OPEN),
    ...check(WRITTEN_HOURS),
    ...check(MINUTE_BY_MINUTE),
  ];
}

/** A change of the clocks in Europe; cases reach six days before and after. */
const AROUND = Date.UTC(2021, 9, 31);

/** @throws {CalendarError} unless `subject` has the methods of working time. */
export function requireWorkingTime(subject: WorkingTime): void {
  const methods = ['isOpen', 'nextOpen', 'add', 'subtract', 'between'] as const;
  if (!methods.every((method) => typeof subject?.[method] === 'function')) {
    throw new CalendarError('subject', subject, messages.workingTime);
  }
}

/** Instants moved from around 0 to around another; durations as they are. */
function moved<G extends Given>(given: G, by: number): G {
  const entries = Object.entries(given).map(([name, value]) => [
    name,
    name.endsWith('Ms') ? value : value + by,
  ]);
  return { ...given, ...Object.fromEntries(entries) };
}

function notApplicable(law: string, says: LawResult['says']): LawResult {
  const text = {
    en: `${law}: not applicable without a calendar definition. ${says.en}`,
    it: `${law}: non applicabile senza la definizione del calendario. ${says.it}`,
  };
  return { law, says, outcome: 'not-applicable', runs: 0, counterexample: undefined, text };
}
