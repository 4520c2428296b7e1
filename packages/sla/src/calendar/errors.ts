import { messages, type Text } from './messages.ts';

/**
 * An argument that cannot be used. Base of every error that this package throws on purpose. `message` is English;
 * `text` holds the sentence in English and Italian.
 *
 * @example
 * localToUtc('2021-13-01T00:00', 'Europe/Rome');
 * // throws CalendarError: local: got "2021-13-01T00:00"
 */
export class SlaError extends Error {
  override readonly name: string = 'SlaError';
  readonly text: Text;
  /** Where the fault is, such as `weekly.mon[0][0]` or `targets.reply.calendar`. */
  readonly path: string;
  /** What was there, as JSON. */
  readonly got: string;
  readonly expected: Text;

  constructor(path: string, got: unknown, expected: Text, text?: Text) {
    const sentence = text ?? messages.wanted(path, written(got), expected);
    super(sentence.en);
    this.path = path;
    this.got = written(got);
    this.expected = expected;
    this.text = sentence;
  }
}

/**
 * A calendar, an instant or a duration that cannot be used.
 *
 * @example
 * try {
 *   compileCalendar({ timeZone: 'Europe/Rome', weekly: { mon: [['9', '18:00']] } });
 * } catch (error) {
 *   if (error instanceof CalendarError) console.log(error.path, error.text.it);
 * }
 */
export class CalendarError extends SlaError {
  override readonly name: string = 'CalendarError';
}

/**
 * The search ran past the years that calendars cover without finding the working time asked for.
 *
 * @example
 * compileCalendar({ timeZone: 'UTC', weekly: {} }).add(0, 1);
 * // throws NoWorkingTimeError: the calendar has not enough working time
 */
export class NoWorkingTimeError extends CalendarError {
  override readonly name: string = 'NoWorkingTimeError';
  /** The instant the search started from. */
  readonly from: number;
  readonly direction: 'after' | 'before';

  constructor(from: number, direction: 'after' | 'before') {
    const text = messages.noWorkingTime(new Date(from).toISOString(), direction);
    super('calendar', from, text, text);
    this.from = from;
    this.direction = direction;
  }
}

/** As JSON, where it can be; numbers that JSON does not know by their names. */
function written(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
