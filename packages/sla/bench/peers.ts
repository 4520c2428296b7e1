import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { DateTime } from 'luxon';
import moment, { type Moment } from 'moment';
import 'moment-business-time';
import { Temporal } from 'temporal-polyfill';
import { clock, HOLIDAY_DATES, SHIFTS, TIME_ZONE } from './office.ts';

/** Another way to count working time in the office's calendar; instants and durations in milliseconds. */
export interface Peer {
  readonly name: string;
  readonly add: (from: number, durationMs: number) => number;
  readonly between: (from: number, to: number) => number;
}

interface WorkingMoment extends Moment {
  addWorkingTime(amount: number, unit: 'minutes'): WorkingMoment;
  workingDiff(other: Moment, unit: 'minutes', fraction: boolean): number;
}

const MINUTE_MS = 60_000;
const holidays = new Set(HOLIDAY_DATES);

/** The two libraries count in the host's zone, which must be the office's; luxon and Temporal are told it. */
export const PEERS: readonly Peer[] = [
  dayWalk('luxon, a loop over days', (at) => {
    let day = DateTime.fromMillis(at, { zone: TIME_ZONE }).startOf('day');
    return () => {
      const today = day;
      day = day.plus({ days: 1 });
      if (today.weekday > 5 || holidays.has(today.toISODate() ?? '')) return [];
      return SHIFTS.map(({ open, close }) => [
        today.set({ hour: open / 60 }).toMillis(),
        today.set({ hour: close / 60 }).toMillis(),
      ]);
    };
  }),
  dayWalk('temporal-polyfill, a loop over days', (at) => {
    let day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
    const times = SHIFTS.map((shift) =>
      [shift.open, shift.close].map((minutes) => Temporal.PlainTime.from(clock(minutes))),
    );
    return () => {
      const today = day;
      day = day.add({ days: 1 });
      if (today.dayOfWeek > 5 || holidays.has(today.toString())) return [];
      return times.map((shift) =>
        shift.map((plainTime) => today.toZonedDateTime({ timeZone: TIME_ZONE, plainTime }).epochMilliseconds),
      );
    };
  }),
  dayjsPeer(),
  momentPeer(),
];

/** Adds up day after day; `days` gives the openings and closings of the next date at each call. */
function dayWalk(name: string, days: (from: number) => () => number[][]): Peer {
  return {
    name,
    add(from, durationMs) {
      const next = days(from);
      for (let left = durationMs; ; ) {
        for (const [open = 0, close = 0] of next()) {
          const start = Math.max(open, from);
          if (start >= close) continue;
          if (left <= close - start) return start + left;
          left -= close - start;
        }
      }
    },
    between(from, to) {
      const next = days(from);
      const lastDay = Math.ceil((to - from) / 86_400_000) + 1;
      let sum = 0;
      for (let day = 0; day < lastDay; day++) {
        for (const [open = 0, close = 0] of next()) {
          sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
        }
      }
      return sum;
    },
  };
}

function dayjsPeer(): Peer {
  dayjs.extend(businessTime);
  dayjs.setHolidays([...HOLIDAY_DATES]);
  const hours = SHIFTS.map(({ open, close }) => ({ start: `${clock(open)}:00`, end: `${clock(close)}:00` }));
  dayjs.setBusinessTime({
    sunday: null,
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: null,
  });
  return {
    name: 'dayjs-business-time',
    add: (from, durationMs) =>
      dayjs(from)
        .addBusinessMinutes(durationMs / MINUTE_MS)
        .valueOf(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE_MS,
  };
}

function momentPeer(): Peer {
  const hours = SHIFTS.flatMap(({ open, close }) => [`${clock(open)}:00`, `${clock(close)}:00`]);
  const settings: object = {
    workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
    holidays: [...HOLIDAY_DATES],
  };
  moment.updateLocale('en', settings);
  return {
    name: 'moment-business-time',
    add: (from, durationMs) =>
      working(from)
        .addWorkingTime(durationMs / MINUTE_MS, 'minutes')
        .valueOf(),
    between: (from, to) => working(to).workingDiff(moment(from), 'minutes', true) * MINUTE_MS,
  };
}

function working(at: number): WorkingMoment {
  const made: Moment = moment(at);
  if (!isWorking(made)) throw new Error('moment-business-time did not load');
  return made;
}

function isWorking(made: Moment): made is WorkingMoment {
  return 'addWorkingTime' in made && 'workingDiff' in made;
}
