import { RankingError } from './errors.ts';
import { messages } from './messages.ts';

/** Throws {@link RankingError} unless `value` is finite; `what` names it in the message, `path` leads to it. */
export function requireFinite(what: string, value: number, path: readonly (string | number)[] = []): void {
  if (!Number.isFinite(value)) throw new RankingError(messages.notFinite(what, value), path);
}

/** Throws {@link RankingError} unless `value` is one of `choices`, whatever the types promise. */
export function requireOneOf(what: string, value: unknown, choices: readonly string[]): void {
  if (!choices.some((choice) => choice === value)) {
    throw new RankingError(messages.notAChoice(what, String(value), choices), [what]);
  }
}

/** Throws {@link RankingError} unless `value` is a list or has fields, whatever the types promise. */
export function requireObject(what: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) return;
  throw new RankingError(messages.notAnObject(what, String(value)), [what]);
}

/** Throws {@link RankingError} unless `value` is finite and above 0. */
export function requirePositive(what: string, value: number): void {
  requireFinite(what, value);
  if (value <= 0) throw new RankingError(messages.notPositive(what, value));
}

/** Throws {@link RankingError} unless `value` is finite and not below 0. */
export function requireNonNegative(what: string, value: number): void {
  requireFinite(what, value);
  if (value < 0) throw new RankingError(messages.negative(what, value));
}

/** Throws {@link RankingError} unless `items` has exactly `wanted` entries. */
export function requireLength(what: string, items: ArrayLike<unknown>, wanted: number): void {
  requireObject(what, items);
  if (items.length !== wanted) throw new RankingError(messages.wrongLength(what, wanted, items.length));
}
