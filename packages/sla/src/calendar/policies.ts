import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';
import { requireKeys } from './require.ts';

/** Choices on which systems differ. None is settled by a standard: every default is an assumption. */
export interface CalendarPolicies {
  /**
   * Where `add` lands when the time ends exactly at a closing: at that closing, or at the opening that follows it.
   * `subtract` mirrors it: at the opening, or at the closing before it.
   */
  readonly atClose: 'close' | 'next-open';
  /** What `between` gives when `to` is before `from`: nothing, the time with a minus sign, or an error. */
  readonly reversed: 'zero' | 'negative' | 'throw';
  /** Whether time is what passes, so that the days of a clock change last 23 or 25 hours, or what clocks show. */
  readonly dayLength: 'elapsed' | 'wall-clock';
  /** Whether results are cut down to whole minutes: instants to the earlier one, amounts towards zero. */
  readonly truncate: 'none' | 'minute';
  /**
   * A request outside hours. `as-is`: its time begins to run at the next opening, its days are counted from its own
   * date. `next-open`, `previous-close`: as if it had been made then, its days counted from there. `onward-open`: as
   * if at the next opening, counting back at the last one. Counting back, a closing is within hours too.
   */
  readonly outsideHours: 'as-is' | 'next-open' | 'previous-close' | 'onward-open' | 'throw';
  /**
   * What `addDays` counts from when the date of the request has no hours. `as-is`: from that date, which is not
   * counted. `next-date`, `previous-date`: from the same time of the working date after or before it;
   * `modified-next`, `modified-previous`: from the other one where that lies in another month. `next-open`,
   * `previous-close`: from the first opening of the working date after it, or the end of the one before.
   */
  readonly closedDate:
    | 'as-is'
    | 'next-date'
    | 'previous-date'
    | 'modified-next'
    | 'modified-previous'
    | 'next-open'
    | 'previous-close'
    | 'throw';
  /**
   * Where days, or no time at all, lead outside hours: `onward` in the direction of counting, to the next opening
   * or the closing before; `keep`, there; or one of the two, whatever the direction.
   */
  readonly landing: 'onward' | 'keep' | 'next-open' | 'previous-close';
}

/** What holds unless told; assumed. */
export const DEFAULT_POLICIES: CalendarPolicies = {
  atClose: 'close',
  reversed: 'zero',
  dayLength: 'elapsed',
  truncate: 'none',
  outsideHours: 'as-is',
  closedDate: 'as-is',
  landing: 'onward',
};

/** Every choice of every policy, the default first. */
export const POLICY_CHOICES: {
  readonly [policy in keyof CalendarPolicies]: readonly [
    CalendarPolicies[policy],
    ...CalendarPolicies[policy][],
  ];
} = {
  atClose: ['close', 'next-open'],
  reversed: ['zero', 'negative', 'throw'],
  dayLength: ['elapsed', 'wall-clock'],
  truncate: ['none', 'minute'],
  outsideHours: ['as-is', 'next-open', 'previous-close', 'onward-open', 'throw'],
  closedDate: [
    'as-is',
    'next-date',
    'previous-date',
    'modified-next',
    'modified-previous',
    'next-open',
    'previous-close',
    'throw',
  ],
  landing: ['onward', 'keep', 'next-open', 'previous-close'],
};

/** @throws {CalendarError} for a policy or a choice that is not offered; what is undefined is the default. */
export function checkedPolicies(policies: ChosenPolicies): CalendarPolicies {
  requireKeys(policies, Object.keys(POLICY_CHOICES), 'policies');
  const given = Object.fromEntries(Object.entries(policies).filter(([, choice]) => choice !== undefined));
  const chosen: CalendarPolicies = { ...DEFAULT_POLICIES, ...given };
  for (const [policy, choices] of Object.entries(POLICY_CHOICES)) {
    const got = Object.entries(chosen).find(([name]) => name === policy)?.[1];
    if (!choices.some((choice) => choice === got)) {
      throw new CalendarError(`policies.${policy}`, got, messages.choice(choices));
    }
  }
  return chosen;
}

/** Some of the policies; an undefined one is the default. */
export type ChosenPolicies = {
  readonly [policy in keyof CalendarPolicies]?: CalendarPolicies[policy] | undefined;
};
