import type { Language, LocalizedText } from '@insedia/domain';
import { dayOf, type IsoDate, writeDay } from '../dates.ts';
import { requireDay } from '../errors.ts';
import type { Due } from './due.ts';

/** What a calendar file says of itself. */
export interface CalendarOptions {
  readonly language: Language;
  /** The name that calendars show. */
  readonly name: LocalizedText;
  /** The day the file is of: what it notes as the time of its making, whatever the clock. */
  readonly asOf: IsoDate;
}

/**
 * Due things as an iCalendar file (RFC 5545) of all-day events. A later file with the same ids takes the place of the
 * earlier one in the calendar that reads both.
 *
 * @throws {MonitoringError} if `asOf` is no date
 *
 * @example
 * const { dues } = agendaOf(ATTRACT_2021, monitor.log.known('2021-09-30'), '2021-09-30');
 * const name = { en: 'AttrACT', it: 'AttrACT' };
 * writeCalendar(dues, { asOf: '2021-09-30', language: 'it', name }); // 'BEGIN:VCALENDAR…'
 */
export function writeCalendar(dues: readonly Due[], { asOf, language, name }: CalendarOptions): string {
  const stamp = `${compact(writeDay(requireDay('asOf', asOf)))}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//insedia//monitoring//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name[language])}`,
    ...dues.flatMap((due) => eventLines(due, stamp, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const STATUS: Readonly<Record<Due['status'], LocalizedText>> = {
  met: { it: 'fatto', en: 'done' },
  metLate: { it: 'fatto in ritardo', en: 'done late' },
  missing: { it: 'MANCA', en: 'MISSING' },
  ahead: { it: 'da fare', en: 'to do' },
};

function eventLines(due: Due, stamp: string, language: Language): readonly string[] {
  const { by, citation, daysLate, evidence, id, on, status, title } = due;
  const late = { it: `giorni di ritardo: ${daysLate}`, en: `days late: ${daysLate}` };
  const description = [
    STATUS[status][language],
    daysLate > 0 ? late[language] : undefined,
    evidence,
    by,
    citation?.quote === undefined ? undefined : `«${citation.quote}»`,
  ].filter((part) => part !== undefined);
  const prefix = status === 'ahead' ? '' : `${STATUS[status][language]}: `;
  return [
    'BEGIN:VEVENT',
    `UID:${id.replaceAll(/[^\w.-]/g, '-')}@insedia`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(writeDay(dayOf(on) + 1))}`,
    `SUMMARY:${escaped(prefix + title[language])}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line of a calendar file holds at most so many bytes (RFC 5545, 3.1). */
const MOST_BYTES = 75;

/** A long line in several, each but the first begun by a space; no letter is cut in two. */
function folded(line: string): string {
  let bytes = 0;
  let text = '';
  for (const letter of line) {
    const size = bytesOf(letter.codePointAt(0) ?? 0);
    if (bytes + size > MOST_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += size;
  }
  return text;
}

/** How many bytes a code point takes in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
