import type { MonitoringEvent } from './event.ts';

const FIRST = ['id', 'kind', 'on', 'at', 'recordedOn', 'by', 'source', 'replaces'];

/**
 * An event as one line of JSON, without the line break: what every event has first, the rest by name, cents as a text,
 * what is absent left out. Events of the same content, and they alone, have the same line.
 *
 * @example
 * writeEvent(event); // '{"id":"E-1","kind":"newsletter-sent","on":"2021-06-01",…}'
 */
export function writeEvent(event: MonitoringEvent): string {
  const entries = Object.entries(event).filter(([, value]) => value !== undefined);
  const ordered = [
    ...FIRST.flatMap((name) => entries.filter(([key]) => key === name)),
    ...entries.filter(([name]) => !FIRST.includes(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return JSON.stringify(Object.fromEntries(ordered), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/**
 * Events as JSON Lines, each ended by a line break.
 *
 * @example
 * writeEvents([event]) === `${writeEvent(event)}\n`; // true
 */
export function writeEvents(events: Iterable<MonitoringEvent>): string {
  let text = '';
  for (const event of events) text += `${writeEvent(event)}\n`;
  return text;
}
