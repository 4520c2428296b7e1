import type { LocalizedText } from '@insedia/domain';
import type { MonitoringEvent } from '../events/event.ts';
import { messages } from '../messages.ts';
import type { FieldFault } from './field-fault.ts';
import { readEvent } from './read-event.ts';

/** A line that is no event, as data. */
export interface LineFault {
  /** From 1. */
  readonly line: number;
  readonly got: string;
  /** What is wrong with its fields, all of them; none if the line is no JSON object. */
  readonly fields: readonly FieldFault[];
  readonly text: LocalizedText;
}

/** What a file of events holds: lines that are not blank = events + faults, and the torn line if there is one. */
export interface EventFile {
  readonly events: readonly MonitoringEvent[];
  readonly faults: readonly LineFault[];
  /** The last line, if the file ends in the middle of it: a write that was cut off. */
  readonly torn: LineFault | undefined;
  /** The text without the torn line, ended by a line break: what the next line can be added to. */
  readonly whole: string;
}

/**
 * Reads JSON Lines as `writeEvents` writes them. A line that is no event is reported and never dropped; the last one,
 * if no line break ends it and it is no event, is torn. Whether events contradict each other is for the log to say.
 *
 * @example
 * const { events, faults } = readEvents(`${writeEvent(event)}\n{ "kind": "newsletter" }\n`);
 * events.length; // 1
 * faults.map(({ text }) => text.it); // ['riga 2, …']
 */
export function readEvents(text: string): EventFile {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const events: MonitoringEvent[] = [];
  const faults: LineFault[] = [];
  lines.forEach((got, index) => {
    if (got.trim() === '') return;
    const read = readLine(got, index + 1);
    if ('line' in read) faults.push(read);
    else events.push(read);
  });
  const ended = text.slice(0, text.length - last.length);
  if (last.trim() === '') return { events, faults, torn: undefined, whole: ended };
  const line = lines.length + 1;
  const read = readLine(last, line);
  if (!('line' in read)) return { events: [...events, read], faults, torn: undefined, whole: `${text}\n` };
  return { events, faults, torn: { ...read, text: messages.torn(line) }, whole: ended };
}

function readLine(got: string, line: number): MonitoringEvent | LineFault {
  const value = parsedOrNothing(got);
  if (value === undefined) {
    const shown = got.length > 40 ? `${got.slice(0, 40)}…` : got;
    return { line, got, fields: [], text: messages.line(line, '', shown, messages.notJson) };
  }
  const read = readEvent(value);
  if ('event' in read) return read.event;
  const fields = read.faults;
  const texts = fields.map((fault) => messages.line(line, fault.field, fault.got, fault.wanted));
  const joined = { it: texts.map(({ it }) => it).join('; '), en: texts.map(({ en }) => en).join('; ') };
  return { line, got, fields, text: joined };
}

function parsedOrNothing(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
