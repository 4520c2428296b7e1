import type { Citation, LocalizedText } from '@insedia/domain';
import type { KpiKind } from '@insedia/domain/programme';
import {
  type Kpi,
  type OpenPoint,
  type Quantity,
  type Readings,
  readUnder,
  type Window,
} from '@insedia/domain/programme';
import type { Counter } from '../counting/counter.ts';
import { counterOf } from '../counting/counter-of.ts';
import { type MonthFigure, Monthly } from '../counting/monthly.ts';
import { type Days, daysOf } from '../counting/window.ts';
import type { Day } from '../dates.ts';
import { compareFractions, type Fraction, whole } from '../fraction.ts';
import { type KpiStatus, statusOf } from './status.ts';

/** What is needed from the next day to the end of the window for the target to be reached. */
export interface Pace {
  /** What is missing, in the unit of the target; for a mean, in subjects a month added up over the months. */
  readonly missing: Fraction;
  /** Days of the window that are left. */
  readonly daysLeft: number;
  /** Needed a week, or, for a mean, in each month that has not ended; `undefined` when there is none left. */
  readonly needed: Fraction | undefined;
  readonly per: 'week' | 'month';
}

/** Which way an open point of the source was read. */
export interface ReadingUsed {
  readonly point: string;
  readonly reading: string;
  readonly title: LocalizedText;
  /** Whether somebody chose it, or it is the programme's assumption. */
  readonly chosen: boolean;
}

/** Where a KPI stands by what the log had on a day. */
export interface KpiFigure {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: KpiKind;
  /** In the unit of the target: a count, cents, or a mean of counts. */
  readonly value: Fraction;
  readonly target: Quantity;
  readonly window: Window;
  readonly status: KpiStatus;
  /** `undefined` when nothing is missing. */
  readonly pace: Pace | undefined;
  /** Of a mean: the months that have begun. */
  readonly months: readonly MonthFigure[] | undefined;
  readonly readings: readonly ReadingUsed[];
  /** The words that ask for it. */
  readonly citation: Citation;
}

/** A KPI under chosen readings, and what counts it. */
export interface CountedKpi {
  readonly kpi: Kpi;
  readonly counter: Counter;
  readonly window: Days;
  readonly readings: readonly ReadingUsed[];
}

/** @throws {RangeError} if a reading is not one of its open point's */
export function countedKpi(kpi: Kpi, chosen: Readings): CountedKpi {
  const read = readUnder(kpi, chosen);
  const window = daysOf(`kpis.${kpi.id}.window`, read.window);
  const readings = read.open.map((point) => readingUsed(point, chosen));
  return { kpi: read, counter: counterOf(read.measure, window), window, readings };
}

export function figureOf({ counter, kpi, readings, window }: CountedKpi, day: Day): KpiFigure {
  const { citation, id, kind, target, title } = kpi;
  const monthly = counter instanceof Monthly ? counter : undefined;
  const value = monthly ? monthly.mean(day) : whole(counter.at(day));
  const wanted = whole('cents' in target ? target.cents : BigInt(target.count));
  const elapsed = { days: window.to - window.from + 1, over: day - window.from + 1 };
  const daysLeft = Math.max(0, window.to - Math.max(day, window.from - 1));
  const pace = monthly ? monthlyPace(monthly, wanted, day, daysLeft) : weeklyPace(value, wanted, daysLeft);
  return {
    id,
    title,
    kind,
    value,
    target,
    window: kpi.window,
    status: statusOf(kind, value, wanted, elapsed),
    pace,
    months: monthly?.figures(day),
    readings,
    citation,
  };
}

function weeklyPace(value: Fraction, wanted: Fraction, daysLeft: number): Pace | undefined {
  if (compareFractions(value, wanted) >= 0) return undefined;
  const missing = whole(wanted.of - value.of);
  const needed = daysLeft === 0 ? undefined : { of: missing.of * 7n, over: BigInt(daysLeft) };
  return { missing, daysLeft, needed, per: 'week' };
}

function monthlyPace(monthly: Monthly, wanted: Fraction, day: Day, daysLeft: number): Pace | undefined {
  const { ended, months } = monthly.progress(day);
  const counted = ended === 0 ? 0n : monthly.at(day);
  const missing = whole(wanted.of * BigInt(months) - counted);
  if (missing.of <= 0n) return undefined;
  const needed = ended === months ? undefined : { of: missing.of, over: BigInt(months - ended) };
  return { missing, daysLeft, needed, per: 'month' };
}

function readingUsed({ id, readings }: OpenPoint<unknown>, chosen: Readings): ReadingUsed {
  const name = chosen[id];
  const [assumed] = readings;
  const { id: reading, title } = readings.find((offered) => offered.id === name) ?? assumed;
  return { point: id, reading, title, chosen: name !== undefined };
}
