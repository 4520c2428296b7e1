import type { Language } from '@insedia/domain';
import { ATTRACT_2021 } from '@insedia/domain/programme';
import { EVENT_KINDS, type EventKind, itemsOf } from '@insedia/monitoring';
import { fieldsOf } from '@insedia/monitoring/schema';
import { EVENT_COLUMNS, type EventField } from '../monitoring/event-columns.ts';
import { KINDS } from '../monitoring/event-words.ts';
import { table } from './terminal.ts';

/** The columns that every event fills, then a line for each kind with those of its own; a star where one is needed. */
export function eventColumnLines(language: Language): string[] {
  const every = EVENT_COLUMNS.required.map((field) => `${heading(field, language)}*`);
  const any = ANY.map((field) => heading(field, language));
  const words = { it: ['ogni tipo', 'tipo', 'colonne'], en: ['every kind', 'kind', 'columns'] }[language];
  const kinds = [...new Set(KINDS.meanings.values())].map((kind) => [
    EVENT_KINDS[kind][language],
    columnsOf(kind, language).join(', '),
  ]);
  const [everyKind = '', ...head] = words;
  const rows = [[everyKind, [...every, ...any].join(', ')], ...kinds];
  return table(head, rows, [false, false], Infinity).map((line) => `  ${line}`);
}

/** A line for each kind of event whose items the programme waits for: their ids, and what they are. */
export function eventItemLines(language: Language): string[] {
  const head = { it: ['tipo', 'oggetto', 'che cosa è'], en: ['kind', 'item', 'what it is'] }[language];
  const rows = [...itemsOf(ATTRACT_2021)].flatMap(([kind, items]) =>
    items.map(({ id, title }, i) => [
      i === 0 ? EVENT_KINDS[kind][language] : '',
      id,
      title?.[language] ?? '',
    ]),
  );
  return table(head, rows, [false, false, false], Infinity).map((line) => `  ${line}`);
}

const ANY: readonly EventField[] = ['time', 'replaces', 'note', 'fictional'];

function columnsOf(kind: EventKind, language: Language): string[] {
  const { needed, optional } = fieldsOf(kind);
  const named = (names: readonly string[], mark: string): string[] =>
    EVENT_COLUMNS.fields
      .filter((field) => names.includes(field))
      .map((field) => `${heading(field, language)}${mark}`);
  return [...named(needed, '*'), ...named(optional, '')];
}

function heading(field: EventField, language: Language): string {
  return EVENT_COLUMNS.headings[field][language === 'it' ? 0 : 1] ?? field;
}
