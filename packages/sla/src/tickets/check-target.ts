import { messages, type Text } from '../calendar/messages.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import { TicketError } from './error.ts';
import type { FullTarget, Target } from './target.ts';

type Choices = { readonly [K in keyof FullTarget]?: readonly FullTarget[K][] };

const POLICIES: Choices = {
  pausable: [true, false],
  onReopen: ['keep-met', 'resume', 'restart'],
  onPriorityChange: ['from-start', 'keep-used', 'restart'],
  onCalendarChange: ['recompute-all', 'keep-used'],
  onResolve: ['run', 'stop'],
  onEarlyEnd: ['meets', 'ignored'],
};
const STARTS: readonly FullTarget['starts'][] = ['opened', 'replied', 'followed-up', 'resolved', 'reopened'];
const ENDS: readonly FullTarget['ends'][number][] = ['replied', 'followed-up', 'resolved', 'closed'];
const ENTRIES = ['id', 'starts', 'ends', 'durationMs', 'durationMsByPriority', 'calendar', 'warnAt'].concat(
  Object.keys(POLICIES),
);

/** @throws {TicketError} for an entry that a target does not have, before defaults hide it. */
export function checkEntries(target: Target): void {
  const unknown = Object.keys(target).find((key) => !ENTRIES.includes(key));
  if (unknown !== undefined) {
    throw new TicketError(`targets.${target.id}.${unknown}`, unknown, messages.choice(ENTRIES));
  }
}

/** @throws {TicketError} for the first fault of a target, alone or beside the others. */
export function checkTarget(
  target: FullTarget,
  all: ReadonlyMap<string, FullTarget>,
  calendars: Readonly<Record<string, WorkingTime>>,
): void {
  const { calendar, durationMs, durationMsByPriority, ends, warnAt } = target;
  const fault = (entry: string, got: unknown, expected: Text): never => {
    throw new TicketError(`targets.${target.id}.${entry}`, got, expected);
  };
  if (!Object.hasOwn(calendars, calendar))
    fault('calendar', calendar, messages.choice(Object.keys(calendars)));
  for (const [policy, choices] of Object.entries(POLICIES)) {
    const got = Object.entries(target).find(([name]) => name === policy)?.[1];
    if (!choices.some((choice) => choice === got)) fault(policy, got, messages.choice(choices.map(String)));
  }
  if (!Array.isArray(ends) || ends.length === 0) fault('ends', ends, messages.someEvents);
  const end = ends.find((kind) => !ENDS.includes(kind));
  if (end !== undefined) fault('ends', end, messages.choice(ENDS));
  for (const duration of [durationMs, ...Object.values(durationMsByPriority)]) {
    if (!Number.isSafeInteger(duration) || duration <= 0)
      fault('durationMs', duration, messages.targetDuration);
  }
  const fraction = warnAt.find((value) => !(value > 0 && value <= 1));
  if (fraction !== undefined) fault('warnAt', fraction, messages.fraction);
  checkStart(target, all, fault);
}

function checkStart(
  { id, starts }: FullTarget,
  all: ReadonlyMap<string, FullTarget>,
  fault: (entry: string, got: unknown, expected: Text) => never,
): void {
  const passed = new Set([id]);
  let start = starts;
  while (typeof start === 'object' && start !== null) {
    const before = all.get(start.after);
    if (!before || passed.has(before.id)) {
      fault('starts.after', start.after, messages.otherTarget);
      return;
    }
    passed.add(before.id);
    start = before.starts;
  }
  if (passed.size === 1 && !STARTS.includes(start)) {
    fault('starts', start, messages.choice([...STARTS.map(String), '{ after: … }']));
  }
}
