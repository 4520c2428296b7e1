import { RankingError } from './errors.ts';
import { messages } from './messages.ts';

/** Throws {@link RankingError} unless `value` is finite; `what` names it in the message. */
export function requireFinite(what: string, value: number): void {
  if (!Number.isFinite(value)) throw new RankingError(messages.notFinite(what, value));
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
  if (items.length !== wanted) throw new RankingError(messages.wrongLength(what, wanted, items.length));
}
