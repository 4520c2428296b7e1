import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';

/** Choices on which systems differ. None is settled by a standard: every default is an assumption. */
export interface CalendarPolicies {
  /**
   * Where `add` lands when the time ends exactly at a closing: at that closing, or at the opening that follows it.
   * `subtract` mirrors it: at the opening, or at the closing before it. No time at all lands on working time.
   */
  readonly atClose: 'close' | 'next-open';
  /** What `between` gives when `to` is before `from`: nothing, the time with a minus sign, or an error. */
  readonly reversed: 'zero' | 'negative' | 'throw';
  /** Whether time is what passes, so that the days of a clock change last 23 or 25 hours, or what clocks show. */
  readonly dayLength: 'elapsed' | 'wall-clock';
  /** Whether results are cut down to whole minutes: instants to the earlier one, amounts towards zero. */
  readonly truncate: 'none' | 'minute';
}

/** What holds unless told; assumed. */
export const DEFAULT_POLICIES: CalendarPolicies = {
  atClose: 'close',
  reversed: 'zero',
  dayLength: 'elapsed',
  truncate: 'none',
};

const CHOICES: { readonly [policy in keyof CalendarPolicies]: readonly CalendarPolicies[policy][] } = {
  atClose: ['close', 'next-open'],
  reversed: ['zero', 'negative', 'throw'],
  dayLength: ['elapsed', 'wall-clock'],
  truncate: ['none', 'minute'],
};

/** @throws {CalendarError} for a choice that is not offered. */
export function checkedPolicies(policies: Partial<CalendarPolicies>): CalendarPolicies {
  const chosen = { ...DEFAULT_POLICIES, ...policies };
  for (const [policy, choices] of Object.entries(CHOICES)) {
    const got = Object.entries(chosen).find(([name]) => name === policy)?.[1];
    if (!choices.some((choice) => choice === got)) {
      throw new CalendarError(`policies.${policy}`, got, messages.choice(choices));
    }
  }
  return chosen;
}
