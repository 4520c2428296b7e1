import { formatCents } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import type { MonitoringEvent } from '@insedia/monitoring';
import {
  type ColumnKind,
  type WrittenCell,
  type WrittenColumn,
  writeWorkbook,
} from '../spreadsheet/write-workbook.ts';
import { dateText } from '../text/dates.ts';
import { csv, type TableCell } from '../write/csv.ts';
import { timeText } from './clock.ts';
import { EVENT_COLUMNS, type EventField } from './event-columns.ts';
import { KINDS, ORIGIN_WORDS, STAGES } from './event-words.ts';

/** Events as a CSV file that a spreadsheet of the language opens, with the columns that any of them fills. */
export function eventsCsv(events: readonly MonitoringEvent[], language: Language): string {
  const fields = fieldsOf(events);
  const rows = events.map((event) =>
    fields.map((field) => csvCell(cellOf(event, field, language), field, language)),
  );
  return csv({ headings: fields.map((field) => headingIn(field, language)), rows }, language);
}

/** Events as a workbook of one sheet. */
export function eventsWorkbook(
  events: readonly MonitoringEvent[],
  language: Language,
  title: string,
): Promise<Uint8Array> {
  const fields = fieldsOf(events);
  const columns = fields.map((field): WrittenColumn => {
    const kind = kindOf(field);
    return { title: headingIn(field, language), kind, width: WIDTHS[kind] ?? 18 };
  });
  const rows = events.map((event) => fields.map((field) => cellOf(event, field, language)));
  return writeWorkbook([{ name: title, columns, rows }], title, new Date(0));
}

const DAYS: ReadonlySet<EventField> = new Set(['on', 'recordedOn', 'expectedBy', 'dueOn', 'arisenOn']);
const WIDTHS: Partial<Record<ColumnKind, number>> = { day: 13, number: 10, money: 18, text: 20 };

function kindOf(field: EventField): ColumnKind {
  if (DAYS.has(field)) return 'day';
  if (field === 'jobs' || field === 'months') return 'number';
  return field === 'investment' ? 'money' : 'text';
}

/** The columns that are needed, and those that some event fills. */
function fieldsOf(events: readonly MonitoringEvent[]): readonly EventField[] {
  const filled = new Set(events.flatMap((event) => Object.keys(event)));
  const { fields, required } = EVENT_COLUMNS;
  return fields.filter((field) => required.includes(field) || filled.has(field === 'time' ? 'at' : field));
}

function headingIn(field: EventField, language: Language): string {
  return EVENT_COLUMNS.headings[field][language === 'it' ? 0 : 1] ?? field;
}

function cellOf(event: MonitoringEvent, field: EventField, language: Language): WrittenCell {
  if (field === 'kind') return KINDS.titles[event.kind][language];
  if (field === 'time') {
    return event.at === undefined ? null : timeText(event.on, event.at);
  }
  if (field === 'to') return event.kind === 'stage-changed' ? STAGES.titles[event.to][language] : null;
  if (field === 'origin') {
    const origin = 'origin' in event ? event.origin : undefined;
    return origin === undefined ? null : ORIGIN_WORDS.titles[origin][language];
  }
  if (field === 'fictional') return event.fictional ? { it: 'sì', en: 'yes' }[language] : null;
  const value: unknown = Reflect.get(event, field);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  return null;
}

function csvCell(cell: WrittenCell, field: EventField, language: Language): TableCell {
  if (typeof cell === 'bigint') return formatCents(cell, language);
  if (typeof cell !== 'string') return typeof cell === 'number' ? cell : null;
  return DAYS.has(field) ? dateText(cell, language) : kept(cell);
}

/** A text that begins as one does which is kept from being a formula, kept in turn. */
function kept(text: string): string {
  return /^'+[=+\-@]/.test(text) ? `'${text}` : text;
}
