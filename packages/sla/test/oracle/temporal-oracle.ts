import type { CalendarDefinition, CalendarPolicies, Interval } from '@insedia/sla';
import { Temporal } from 'temporal-polyfill';

interface Period {
  readonly open: number;
  readonly close: number;
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const DAY_MS = 86_400_000;
/** How far a walk goes before it says that there is no answer. */
const REACHES_DAYS = [14, 120, 1200];

/**
 * Working time as one reads it in the definition: every date in turn, every interval turned into instants by
 * Temporal, periods added up one after the other. Shares no code with what it checks, and leaves out holiday rules and
 * truncation.
 */
export class TemporalOracle {
  readonly #definition: CalendarDefinition;
  readonly #days = new Map<number, readonly Period[]>();

  readonly #exists: (date: Temporal.PlainDate) => boolean;

  /** @param exists whether the zone has a date: some have leaped over one. */
  constructor(
    definition: CalendarDefinition,
    exists: (date: Temporal.PlainDate) => boolean = existsIn(definition.timeZone),
  ) {
    this.#definition = definition;
    this.#exists = exists;
  }

  isOpen(at: number): boolean {
    return this.#walk(at, -2, 1).some(({ open, close }) => open <= at && at < close);
  }

  nextOpen(at: number): number | undefined {
    return this.#forward(at, (periods) => {
      const period = periods.find(({ close }) => close > at);
      return period && Math.max(period.open, at);
    });
  }

  previousClose(at: number): number | undefined {
    return this.#backward(at, (periods) => {
      const period = periods.findLast(({ open }) => open < at);
      return period && Math.min(period.close, at);
    });
  }

  /** The first instant by which the time is worked; with `carries`, the first after which more is. */
  add(from: number, durationMs: number, carries: boolean): number | undefined {
    return this.#forward(from, (periods) => {
      let left = durationMs;
      for (const { open, close } of periods) {
        const start = Math.max(open, from);
        if (start >= close) continue;
        const ends = carries || durationMs === 0 ? left < close - start : left <= close - start;
        if (ends) return start + left;
        left -= close - start;
      }
      return undefined;
    });
  }

  subtract(to: number, durationMs: number, carries: boolean): number | undefined {
    return this.#backward(to, (periods) => {
      let left = durationMs;
      for (const { open, close } of periods.toReversed()) {
        const end = Math.min(close, to);
        if (end <= open) continue;
        const begins = carries || durationMs === 0 ? left < end - open : left <= end - open;
        if (begins) return end - left;
        left -= end - open;
      }
      return undefined;
    });
  }

  between(from: number, to: number): number {
    const days = Math.ceil((to - from) / DAY_MS);
    let sum = 0;
    for (const { open, close } of this.#walk(from, -2, days + 2)) {
      sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
    }
    return sum;
  }

  addDays(from: number, days: number, policies: CalendarPolicies): number | 'refused' | undefined {
    const start = this.#countedFrom(from, days, policies);
    if (typeof start !== 'number') return start;
    if (days === 0) return this.#land(start, 0, policies);
    const local = this.#local(start);
    const date = this.#workingDate(daysSinceEpoch(local.toPlainDate()), days);
    return date === undefined ? undefined : this.#land(this.#at(date, local.toPlainTime()), days, policies);
  }

  /** Where the days are counted from; undefined where that is too far to look. */
  #countedFrom(
    from: number,
    days: number,
    { closedDate, outsideHours }: CalendarPolicies,
  ): number | 'refused' | undefined {
    const local = this.#local(from);
    const today = daysSinceEpoch(local.toPlainDate());
    if (closedDate !== 'as-is' && !this.#worksOn(today)) {
      if (closedDate === 'throw') return 'refused';
      const [next, previous] = [this.#workingDate(today, 1), this.#workingDate(today, -1)];
      if (next === undefined || previous === undefined) return undefined;
      const inMonth = (date: number) =>
        EPOCH.add({ days: date }).toString().slice(0, 7) === local.toString().slice(0, 7);
      const dates = {
        'next-date': next,
        'previous-date': previous,
        'modified-next': inMonth(next) ? next : previous,
        'modified-previous': inMonth(previous) ? previous : next,
      };
      if (closedDate === 'next-open') return this.nextOpen(this.#at(next));
      if (closedDate === 'previous-close') return this.previousClose(this.#at(previous + 1));
      return this.#at(dates[closedDate], local.toPlainTime());
    }
    if (this.isWithin(from, days < 0) || outsideHours === 'as-is') return from;
    if (outsideHours === 'throw') return 'refused';
    if (outsideHours === 'onward-open' && days < 0) return this.#previousOpen(from);
    return outsideHours === 'previous-close' ? this.previousClose(from) : this.nextOpen(from);
  }

  #previousOpen(at: number): number | undefined {
    return this.#backward(at, (periods) => periods.findLast(({ open }) => open < at)?.open);
  }

  isWithin(at: number, back: boolean): boolean {
    return this.isOpen(at) || (back && this.previousClose(at) === at);
  }

  #land(at: number, days: number, { atClose, landing }: CalendarPolicies): number | undefined {
    const touches = this.isOpen(at) || this.previousClose(at) === at;
    if (landing === 'keep' || (touches && atClose === 'close' && days !== 0)) return at;
    const back = landing === 'onward' ? days < 0 : landing === 'previous-close';
    return back ? this.previousClose(at) : this.nextOpen(at);
  }

  #workingDate(from: number, days: number): number | undefined {
    const step = Math.sign(days);
    let day = from;
    for (let left = Math.abs(days); left > 0; ) {
      day += step;
      if (this.#worksOn(day)) left--;
      if (Math.abs(day - from) > 4000) return undefined;
    }
    return day;
  }

  #local(at: number): Temporal.PlainDateTime {
    return Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(this.#definition.timeZone)
      .toPlainDateTime();
  }

  #at(day: number, time: Temporal.PlainTime = new Temporal.PlainTime()): number {
    return EPOCH.add({ days: day }).toPlainDateTime(time).toZonedDateTime(this.#definition.timeZone)
      .epochMilliseconds;
  }

  #worksOn(day: number): boolean {
    return this.#day(day).length > 0;
  }

  #forward(at: number, find: (periods: Period[]) => number | undefined): number | undefined {
    for (const reach of REACHES_DAYS) {
      const found = find(this.#walk(at, -2, reach));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #backward(at: number, find: (periods: Period[]) => number | undefined): number | undefined {
    for (const reach of REACHES_DAYS) {
      const found = find(this.#walk(at, -reach, 1, 2));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Periods of the dates around `at`, apart and in order. Those of the first `unsure` days are left out. */
  #walk(at: number, first: number, last: number, unsure = 0): Period[] {
    const today = Math.floor(at / DAY_MS);
    const periods: Period[] = [];
    let reached = Number.NEGATIVE_INFINITY;
    for (let day = today + first - 1; day <= today + last; day++) {
      for (const { open, close } of this.#day(day)) {
        const start = Math.max(open, reached);
        if (start < close && day >= today + first + unsure - 1) periods.push({ open: start, close });
        reached = Math.max(reached, close);
      }
    }
    return periods;
  }

  #day(day: number): readonly Period[] {
    const known = this.#days.get(day);
    if (known) return known;
    const made = this.#periodsOf(EPOCH.add({ days: day }));
    this.#days.set(day, made);
    return made;
  }

  #periodsOf(date: Temporal.PlainDate): Period[] {
    const { breaks = {}, pauses = [] } = this.#definition;
    const intervals = this.#intervalsOn(date);
    if (intervals.length === 0) return [];
    if (!this.#exists(date)) return [];
    const near = Object.keys(breaks).length > 0 ? [-1, 0, 1] : [];
    const cuts = near.flatMap((days) => {
      const other = date.add({ days });
      return this.#instants(other, breaks[other.toString()] ?? []);
    });
    return [...cuts, ...pauses.map(([open, close]) => ({ open, close }))].reduce<Period[]>(
      (left, cut) => left.flatMap((period) => without(period, cut)),
      this.#instants(date, intervals),
    );
  }

  #intervalsOn(date: Temporal.PlainDate): readonly Interval[] {
    const { weekly, holidays, overrides = {}, versions = [] } = this.#definition;
    const iso = date.toString();
    const dated = overrides[iso];
    if (dated) return dated;
    const current = versions.filter(({ from }) => from <= iso);
    const days = current.findLast((version) => version.holidays)?.holidays ?? holidays ?? [];
    if (days.some((holiday) => holiday === iso || holiday === iso.slice(5))) return [];
    const hours = current.findLast((version) => version.weekly)?.weekly ?? weekly ?? {};
    return hours[WEEK[date.dayOfWeek - 1] ?? 'mon'] ?? [];
  }

  /** Each interval by itself, so that none takes anything from another; then their union. */
  #instants(date: Temporal.PlainDate, intervals: readonly Interval[]): Period[] {
    const midnight = date.toPlainDateTime();
    const { timeZone } = this.#definition;
    const instant = (seconds: number) =>
      midnight.add({ seconds }).toZonedDateTime(timeZone).epochMilliseconds;
    return disjoint(
      intervals
        .map(secondsOf)
        .map(({ open, close }) => ({ open: instant(open), close: instant(close) }))
        .filter(({ open, close }) => open < close),
    );
  }
}

export function existsIn(timeZone: string): (date: Temporal.PlainDate) => boolean {
  return (date) => date.toZonedDateTime(timeZone).toPlainDate().equals(date);
}

/** Seconds of the wall clock from midnight. */
function secondsOf([open, close]: Interval): Period {
  const [start = 0, end = 0] = [open, close].map((time) =>
    time.split(':').reduce((seconds, part, i) => seconds + Number(part) * 60 ** (2 - i), 0),
  );
  return { open: start, close: end > start ? end : end + 86_400 };
}

function without({ open, close }: Period, cut: Period): Period[] {
  if (cut.open >= cut.close) return [{ open, close }];
  const before = { open, close: Math.min(close, cut.open) };
  const after = { open: Math.max(open, cut.close), close };
  return [before, after].filter((part) => part.open < part.close);
}

function daysSinceEpoch(date: Temporal.PlainDate): number {
  return date.since(EPOCH).days;
}

/** In order of opening, those that overlap made one. */
function disjoint(periods: readonly Period[]): Period[] {
  const apart: Period[] = [];
  for (const period of periods.toSorted((a, b) => a.open - b.open)) {
    const last = apart.at(-1);
    if (last && period.open <= last.close) {
      apart[apart.length - 1] = { open: last.open, close: Math.max(last.close, period.close) };
    } else {
      apart.push(period);
    }
  }
  return apart;
}
