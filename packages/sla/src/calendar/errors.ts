import { messages, type Text } from './messages.ts';

/**
 * A calendar, an instant or a duration that cannot be used. Base of every error that calendars and holidays throw.
 * `message` is English; `text` holds the sentence in English and Italian.
 *
 * @example
 * try {
 *   compileCalendar({ timeZone: 'Europe/Rome', weekly: { mon: [['9', '18:00']] } });
 * } catch (error) {
 *   if (error instanceof CalendarError) console.log(error.path, error.text.it);
 * }
 */
export class CalendarError extends Error {
  override readonly name: string = 'CalendarError';
  readonly text: Text;
  /** Where the fault is, such as `weekly.mon[0][0]`. */
  readonly path: string;
  /** What was there, as JSON. */
  readonly got: string;
  readonly expected: Text;

  constructor(path: string, got: unknown, expected: Text, text?: Text) {
    const written = JSON.stringify(got) ?? String(got);
    const sentence = text ?? messages.wanted(path, written, expected);
    super(sentence.en);
    this.path = path;
    this.got = written;
    this.expected = expected;
    this.text = sentence;
  }
}

/** The search ran past the years that calendars cover without finding the working time asked for. */
export class NoWorkingTimeError extends CalendarError {
  override readonly name: string = 'NoWorkingTimeError';
  /** The instant the search started from. */
  readonly from: number;

  constructor(from: number, direction: 'after' | 'before') {
    const text = messages.noWorkingTime(new Date(from).toISOString(), direction);
    super('calendar', from, text, text);
    this.from = from;
  }
}
