import { isInstant } from './dates.ts';
import { CalendarError } from './errors.ts';
import { messages } from './messages.ts';

/** @throws {CalendarError} unless `value` is an object whose keys are all known. */
export function requireKeys(value: unknown, known: readonly string[], path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CalendarError(path || 'definition', value, messages.table(known));
  }
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new CalendarError(path === '' ? unknown : `${path}.${unknown}`, unknown, messages.choice(known));
  }
}

/** @throws {CalendarError} unless `value` is an instant of the years that calendars cover. */
export function requireInstant(value: number, path: string): void {
  if (!isInstant(value)) throw new CalendarError(path, value, messages.instant);
}

/** @throws {CalendarError} unless `value` is a finite duration. */
export function requireDuration(value: number): void {
  if (!(typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new CalendarError('durationMs', value, messages.duration);
  }
}

/** @throws {CalendarError} unless `value` is one of the choices. */
export function requireChoice<T extends string>(path: string, value: T, choices: readonly T[]): void {
  if (!choices.includes(value)) throw new CalendarError(path, value, messages.choice(choices));
}
