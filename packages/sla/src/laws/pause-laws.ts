import * as fc from 'fast-check';
import { DAY_MS, MINUTE_MS } from '../calendar/dates.ts';
import type { Text } from '../calendar/messages.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import { minutes } from './arbitraries.ts';
import { type CheckOptions, requireWorkingTime } from './check.ts';
import { type Case, type Difference, type Given, type LawResult, tryLaw, unlessSameMs } from './law.ts';

/** Working milliseconds in `[from, to)` outside the pauses, as an implementation counts them. */
export type UsedTime = (
  time: WorkingTime,
  from: number,
  to: number,
  pauses: readonly (readonly [from: number, to: number])[],
) => number;

interface Paused extends Given {
  readonly from: number;
  readonly lengthMs: number;
  readonly pause1From: number;
  readonly pause1LengthMs: number;
  readonly pause2From: number;
  readonly pause2LengthMs: number;
}

type Pauses = readonly (readonly [from: number, to: number])[];

interface PauseLaw {
  readonly name: string;
  readonly says: Text;
  broken(
    used: (pauses: Pauses) => number,
    pauses: Pauses,
    time: WorkingTime,
    given: Paused,
  ): Difference | undefined;
}

const LAWS: readonly PauseLaw[] = [
  {
    name: 'pauses-minute-by-minute',
    says: {
      en: 'The time used is that of the open minutes in no pause, counted one by one: no pause counts twice.',
      it: 'Il tempo usato è quello dei minuti in orario e fuori da ogni sospensione, contati a uno a uno: nessuna conta due volte.',
    },
    broken: (used, pauses, time, { from, lengthMs }) => {
      let open = 0;
      for (let minute = from; minute < from + lengthMs; minute += MINUTE_MS) {
        if (time.isOpen(minute) && !pauses.some(([a, b]) => minute >= a && minute < b)) open++;
      }
      return unlessSameMs(open * MINUTE_MS, used(pauses));
    },
  },
  {
    name: 'closed-pause-costs-nothing',
    says: {
      en: 'A pause in closed hours changes nothing.',
      it: 'Una sospensione a sportello chiuso non cambia nulla.',
    },
    broken: (used, pauses, time, { pause1From }) => {
      const closed = [pause1From, time.nextOpen(pause1From)] as const;
      return unlessSameMs(used(pauses.slice(1)), used([...pauses.slice(1), closed]));
    },
  },
  {
    name: 'pauses-in-any-order',
    says: {
      en: 'Neither the order of pauses nor saying one twice matters.',
      it: 'Non contano né l’ordine delle sospensioni né dirne una due volte.',
    },
    broken: (used, pauses) =>
      unlessSameMs(used(pauses), used(pauses.toReversed())) ??
      unlessSameMs(used(pauses), used([...pauses, ...pauses])),
  },
];

/**
 * Tries the laws of pauses on a way of counting the time used. The calendar is taken to be right:
 * {@link checkLaws} is for that.
 *
 * @param time a calendar whose hours begin and end on whole minutes
 * @returns a result for each law
 *
 * @example
 * checkPauseLaws(usedTime, office).every(({ outcome }) => outcome === 'kept'); // true
 */
export function checkPauseLaws(
  used: UsedTime,
  time: WorkingTime,
  { around = Date.UTC(2021, 11, 8), ...options }: Omit<CheckOptions, 'features' | 'only'> = {},
): LawResult[] {
  requireWorkingTime(time);
  return LAWS.map(({ broken, name, says }) =>
    tryLaw(
      name,
      says,
      someCase(Math.floor(around / MINUTE_MS) * MINUTE_MS),
      ({ given }) => {
        const pauses: Pauses = [
          [given.pause1From, given.pause1From + given.pause1LengthMs],
          [given.pause2From, given.pause2From + given.pause2LengthMs],
        ];
        const count = (list: Pauses): number => used(time, given.from, given.from + given.lengthMs, list);
        return broken(count, pauses, time, given);
      },
      options,
    ),
  );
}

function someCase(around: number): fc.Arbitrary<Case<Paused>> {
  const near = minutes(2 * DAY_MS).map((offset) => around + offset);
  const length = minutes(2 * DAY_MS).map(Math.abs);
  return fc
    .record({
      from: near,
      lengthMs: length,
      pause1From: near,
      pause1LengthMs: length,
      pause2From: near,
      pause2LengthMs: length,
    })
    .map((given) => ({ given, calendar: undefined }));
}
