import { DAY_MS, monthOf } from './dates.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';
import type { CalendarPolicies } from './policies.ts';
import type { WorkingLine } from './working-line.ts';

/** The instant so many working days after `from`, before it when negative, under the policies of days. */
export function addWorkingDays(
  line: WorkingLine,
  policies: CalendarPolicies,
  from: number,
  days: number,
): number {
  if (!Number.isSafeInteger(days)) throw new CalendarError('days', days, messages.wholeDays);
  const start = countedFrom(line, policies, from, days < 0);
  if (days === 0) return landed(line, policies, start, false);
  const wall = line.zone.wallOf(start);
  const day = Math.floor(wall / DAY_MS);
  const date = line.workingDate(day, days, start);
  return snapped(line, policies, line.zone.instantOf(wall + (date - day) * DAY_MS), days < 0);
}

/** Where no time at all leads from `at`. */
export function landed(
  line: Pick<WorkingLine, 'nextOpen' | 'previousClose'>,
  { landing }: CalendarPolicies,
  at: number,
  backwards: boolean,
): number {
  if (landing === 'keep') return at;
  const earlier = landing === 'onward' ? backwards : landing === 'previous-close';
  return earlier ? line.previousClose(at) : line.nextOpen(at);
}

/** Whether a count may begin at `at`: in working time; going back, at a closing too. */
export function isWithin(line: WorkingLine, at: number, backwards: boolean): boolean {
  return line.isOpen(at) || (backwards && line.earlier(at, 0, true) === at);
}

/** @throws {CalendarError} where a policy refuses the request. */
function countedFrom(
  line: WorkingLine,
  { closedDate, outsideHours }: CalendarPolicies,
  from: number,
  backwards: boolean,
): number {
  line.covering(from);
  if (closedDate !== 'as-is') {
    const wall = line.zone.wallOf(from);
    const day = Math.floor(wall / DAY_MS);
    if (!line.works(day, from)) return fromWorkingDate(line, closedDate, from, wall - day * DAY_MS, day);
  }
  if (outsideHours === 'as-is' || isWithin(line, from, backwards)) return from;
  if (outsideHours === 'throw') throw new CalendarError('from', from, messages.withinHours);
  if (outsideHours === 'onward-open' && backwards) return line.previousOpen(from);
  return outsideHours === 'previous-close' ? line.previousClose(from) : line.nextOpen(from);
}

function fromWorkingDate(
  line: WorkingLine,
  closedDate: Exclude<CalendarPolicies['closedDate'], 'as-is'>,
  from: number,
  timeMs: number,
  day: number,
): number {
  const { zone } = line;
  const next = (): number => line.workingDate(day, 1, from);
  const previous = (): number => line.workingDate(day, -1, from);
  const within = (date: number, other: () => number): number =>
    monthOf(date) === monthOf(day) ? date : other();
  const at = (date: number): number => zone.instantOf(date * DAY_MS + timeMs);
  switch (closedDate) {
    case 'next-date':
      return at(next());
    case 'previous-date':
      return at(previous());
    case 'modified-next':
      return at(within(next(), previous));
    case 'modified-previous':
      return at(within(previous(), next));
    case 'next-open':
      return line.nextOpen(zone.instantOf(next() * DAY_MS));
    case 'previous-close':
      return line.previousClose(zone.instantOf((previous() + 1) * DAY_MS));
    case 'throw':
      throw new CalendarError('from', from, messages.workingDate);
  }
}

/** Within hours as it is, and at an edge of them that the policy lets stand; else as `landing` has it. */
function snapped(line: WorkingLine, policies: CalendarPolicies, at: number, backwards: boolean): number {
  const { atClose, landing } = policies;
  if (landing === 'keep') return at;
  const earlier = landing === 'onward' ? backwards : landing === 'previous-close';
  if (atClose === 'close' && (earlier ? line.isOpen(at) : line.earlier(at, 0, true) === at)) return at;
  return earlier ? line.previousClose(at) : line.nextOpen(at);
}
