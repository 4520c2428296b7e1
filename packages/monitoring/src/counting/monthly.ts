import { type Day, firstOfMonth, monthOf, writeDay } from '../dates.ts';
import type { EventKind } from '../events/event.ts';
import type { Fact } from '../events/fact.ts';
import type { Life } from '../events/life.ts';
import type { Fraction } from '../fraction.ts';
import type { Counted, Counter } from './counter.ts';
import { Distinct } from './distinct.ts';
import { type Days, monthsOf } from './window.ts';

/** What was counted in a month. */
export interface MonthFigure {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: bigint;
  /** Whether it had ended, as far as it lies in the window. */
  readonly ended: boolean;
}

/** How many different subjects facts name in each month of a window. */
export class Monthly implements Counter {
  readonly kinds: readonly EventKind[];
  readonly #months: readonly (readonly [month: number, counter: Distinct])[];
  readonly #byMonth: ReadonlyMap<number, Distinct>;
  readonly #window: Days;

  /** @param subjectOf the subject, `undefined` of a fact that does not count here */
  constructor(kind: EventKind, window: Days, subjectOf: (fact: Fact) => string | undefined) {
    this.kinds = [kind];
    this.#window = window;
    const { first, last } = monthsOf(window);
    this.#months = Array.from(
      { length: last - first + 1 },
      (_, index) => [first + index, new Distinct(kind, subjectOf)] as const,
    );
    this.#byMonth = new Map(this.#months);
  }

  update(fact: Fact, before: Life | undefined): void {
    this.#byMonth.get(monthOf(fact.on))?.update(fact, before);
  }

  /** The sum of the months that count, see {@link mean}. */
  at(day: Day): bigint {
    return this.mean(day).of;
  }

  /** The mean of the months that have ended; before one has, the count of the first. */
  mean(day: Day): Fraction {
    const counting = this.#counting(day);
    const of = counting.reduce((sum, [, counter]) => sum + counter.at(day), 0n);
    return { of, over: BigInt(counting.length) };
  }

  counted(day: Day): Counted[] {
    return this.#counting(day).flatMap(([, counter]) => counter.counted(day));
  }

  /** The months of the window that have begun. */
  figures(day: Day): MonthFigure[] {
    return this.#months
      .filter(([month]) => firstOfMonth(month) <= day)
      .map(([month, counter]) => ({
        month: writeDay(firstOfMonth(month)).slice(0, 7),
        count: counter.at(day),
        ended: this.#ended(month, day),
      }));
  }

  /** The months of the window, and how many of them have ended. */
  progress(day: Day): { readonly months: number; readonly ended: number } {
    return {
      months: this.#months.length,
      ended: this.#months.filter(([month]) => this.#ended(month, day)).length,
    };
  }

  #counting(day: Day): readonly (readonly [number, Distinct])[] {
    const ended = this.#months.filter(([month]) => this.#ended(month, day));
    return ended.length > 0 ? ended : this.#months.slice(0, 1);
  }

  #ended(month: number, day: Day): boolean {
    return Math.min(firstOfMonth(month + 1) - 1, this.#window.to) <= day;
  }
}
