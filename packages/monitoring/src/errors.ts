import type { LocalizedText } from '@insedia/domain';
import { type Day, type IsoDate, parseDay } from './dates.ts';
import { messages, wantedMessages } from './messages.ts';

/**
 * Misuse of a function: an argument that no data could have led to. Bad data never throws, it is reported.
 * `message` is English; `text` holds the sentence in English and Italian.
 *
 * @example
 * monitor.figures('30 September');
 * // throws MonitoringError: asOf: got 30 September, wanted a date YYYY-MM-DD that exists
 */
export class MonitoringError extends Error {
  override readonly name = 'MonitoringError';
  readonly text: LocalizedText;
  /** Which argument, such as `asOf`. */
  readonly path: string;
  /** What it was, as text. */
  readonly got: string;
  readonly wanted: LocalizedText;

  constructor(path: string, got: unknown, wanted: LocalizedText) {
    const text = messages.misuse(path, String(got), wanted);
    super(text.en);
    this.path = path;
    this.got = String(got);
    this.wanted = wanted;
    this.text = text;
  }
}

/**
 * The day of an argument.
 *
 * @throws {MonitoringError} if it is no date
 */
export function requireDay(path: string, date: IsoDate): Day {
  const day = parseDay(date);
  if (day === undefined) throw new MonitoringError(path, date, wantedMessages.date);
  return day;
}
