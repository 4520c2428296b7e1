import { type CalendarPolicies, DEFAULT_POLICIES, POLICY_CHOICES } from '@insedia/sla';
import { type Entry, NotSupported, shown } from './case.ts';

/** Policies as a case, a file, the command line or a system has them. */
export type SomePolicies = { readonly [policy in keyof CalendarPolicies]?: string };

/** What `roll` of numpy's busday_offset is called here. */
const ROLLS: Readonly<Record<string, CalendarPolicies['closedDate']>> = {
  forward: 'next-date',
  following: 'next-date',
  backward: 'previous-date',
  preceding: 'previous-date',
  modifiedfollowing: 'modified-next',
  modifiedpreceding: 'modified-previous',
  raise: 'throw',
};

const SYNONYMS: Readonly<Record<string, string>> = {
  closing: 'close',
  opening: 'next-open',
  'next-opening': 'next-open',
  'previous-closing': 'previous-close',
  raise: 'throw',
  error: 'throw',
};

/** The policies that a case or a file states, under the names of reference files or of this package. */
export function statedIn(entry: Entry): SomePolicies {
  const {
    atClose,
    closedDate,
    deadlineAtClose,
    dayLength,
    landing,
    outsideHours,
    reversed,
    roll,
    truncate,
    wallClockDay,
  } = entry;
  const days =
    wallClockDay === undefined ? dayLength : flag('wallClockDay', wallClockDay) ? 'wall-clock' : 'elapsed';
  const rolled =
    roll === undefined ? undefined : (ROLLS[String(roll).toLowerCase()] ?? `roll ${shown(roll)}`);
  return {
    ...choiceOf('atClose', deadlineAtClose ?? atClose),
    ...choiceOf('reversed', reversed),
    ...choiceOf('truncate', truncate),
    ...choiceOf('dayLength', days),
    ...choiceOf('outsideHours', outsideHours),
    ...choiceOf('closedDate', rolled ?? closedDate),
    ...choiceOf('landing', landing),
  };
}

function choiceOf(policy: keyof CalendarPolicies, value: unknown): SomePolicies {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'string') throw new NotSupported(`${policy} ${shown(value)}`);
  const kebab = value
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll(/[_ ]/g, '-')
    .toLowerCase();
  return { [policy]: SYNONYMS[kebab] ?? kebab };
}

function flag(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new NotSupported(`${name} ${shown(value)}`);
  return value;
}

/** Of several, the first that states a policy decides; none, the default. */
export function chosen(...stated: readonly SomePolicies[]): CalendarPolicies {
  const pick = <P extends keyof CalendarPolicies>(
    policy: P,
    choices: readonly CalendarPolicies[P][],
  ): CalendarPolicies[P] => {
    const got = stated.find((policies) => policies[policy] !== undefined)?.[policy];
    if (got === undefined) return DEFAULT_POLICIES[policy];
    const found = choices.find((choice) => choice === got);
    if (found === undefined) throw new NotSupported(`${policy} "${got}"`);
    return found;
  };
  return {
    atClose: pick('atClose', POLICY_CHOICES.atClose),
    reversed: pick('reversed', POLICY_CHOICES.reversed),
    dayLength: pick('dayLength', POLICY_CHOICES.dayLength),
    truncate: pick('truncate', POLICY_CHOICES.truncate),
    outsideHours: pick('outsideHours', POLICY_CHOICES.outsideHours),
    closedDate: pick('closedDate', POLICY_CHOICES.closedDate),
    landing: pick('landing', POLICY_CHOICES.landing),
  };
}
