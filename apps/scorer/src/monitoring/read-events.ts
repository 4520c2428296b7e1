import { type LocalizedText, parseIstatCode } from '@insedia/domain';
import { ATTRACT_2021 } from '@insedia/domain/programme';
import { type EventKind, itemsOf, type MonitoringEvent } from '@insedia/monitoring';
import { type FieldFault, readEvent } from '@insedia/monitoring/schema';
import { closest, type DecimalMark, type Row } from '@insedia/scoring';
import { Cells } from '../read/cells.ts';
import { type Columns, headingOf } from '../read/columns.ts';
import type { RowFault } from '../read/row-fault.ts';
import { plain } from '../text/plain.ts';
import { instantAt, timeBeside } from './clock.ts';
import { EVENT_COLUMNS, type EventField } from './event-columns.ts';
import { KINDS, ORIGIN_WORDS, STAGES, type Vocabulary } from './event-words.ts';

/** What a row came to: an event, or every fault of the row. */
export type RowReading = { readonly event: MonitoringEvent } | { readonly faults: readonly RowFault[] };

/** Reads a row of a table of events. A cell may be empty; one that its kind of event does not take may not be filled. */
export function readEventRow(
  row: Row,
  columns: Columns<EventField>,
  decimal: DecimalMark | undefined,
): RowReading {
  const cells = new Cells(row, columns, decimal);
  const kind = word(cells, 'kind', KINDS);
  const values = { kind, ...valuesOf(cells, kind) };
  const unread = new Set(cells.faults.map(({ column }) => column));
  if (kind === undefined) {
    for (const field of columns.set.required) {
      const known = cells.faults.some(({ column }) => column === headingOf(columns, field));
      if (cells.text(field) === '' && !known) cells.fault(field, { expected: SOMETHING, mend: FILL });
    }
    return { faults: cells.faults };
  }
  const read = readEvent(values);
  if ('event' in read) return cells.faults.length > 0 ? { faults: cells.faults } : read;
  for (const { field, problem, wanted } of read.faults) {
    const column = columnOf(field);
    if (column === undefined || unread.has(headingOf(columns, column))) continue;
    const expected = problem === 'unknown' ? nothingOf(kind) : wanted;
    cells.fault(column, { expected, mend: MENDS[problem] });
  }
  return { faults: cells.faults };
}

type Values = Partial<Record<FieldOfEvent, unknown>>;

type FieldOfEvent = Exclude<EventField, 'time' | 'kind'> | 'at';

function valuesOf(cells: Cells<EventField>, kind: EventKind | undefined): Values {
  const text = (field: EventField): string | undefined => cells.text(field) || undefined;
  const on = cells.date('on');
  return present({
    id: text('id'),
    on,
    at: instantOf(cells, on),
    recordedOn: cells.date('recordedOn'),
    by: text('by'),
    source: text('source'),
    company: text('company'),
    project: text('project'),
    name: text('name'),
    country: text('country')?.toUpperCase(),
    sector: text('sector'),
    origin: word(cells, 'origin', ORIGIN_WORDS),
    channel: text('channel'),
    to: word(cells, 'to', STAGES),
    reason: text('reason'),
    investment: cents(cells),
    jobs: whole(cells, 'jobs'),
    expectedBy: cells.date('expectedBy'),
    item: itemIn(kind, text('item')),
    municipality: municipality(cells),
    months: whole(cells, 'months'),
    dueOn: cells.date('dueOn'),
    title: text('title'),
    partner: text('partner'),
    arisenOn: cells.date('arisenOn'),
    withdraws: text('withdraws'),
    replaces: text('replaces'),
    note: text('note'),
    fictional: cells.truth('fictional') || undefined,
  });
}

function present(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** What a word of a vocabulary stands for; nothing if the cell is empty. */
function word<T extends string>(
  cells: Cells<EventField>,
  field: EventField,
  { expected, meanings }: Vocabulary<T>,
): T | undefined {
  const text = cells.text(field);
  if (text === '') return undefined;
  const meaning = meanings.get(plain(text));
  if (meaning === undefined)
    cells.fault(field, { expected, mend: oneOf(closest(plain(text), meanings.keys())) });
  return meaning;
}

/** The items that the programme waits for, by kind and by their titles. */
const TITLED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  [...itemsOf(ATTRACT_2021)].map(([kind, items]) => [
    kind,
    new Map(
      items.flatMap(({ id, title }) =>
        [id, title?.it, title?.en].flatMap((name) =>
          name === undefined ? [] : [[plain(name), id] as const],
        ),
      ),
    ),
  ]),
);

/** The id of an item that a cell names by its id or by its title; any other as it is. */
function itemIn(kind: EventKind | undefined, text: string | undefined): string | undefined {
  return text === undefined ? undefined : (TITLED.get(kind ?? '')?.get(plain(text)) ?? text);
}

function cents(cells: Cells<EventField>): string | undefined {
  const amount = cells.cents('investment');
  if (amount === undefined || amount >= 0n) return amount?.toString();
  cells.fault('investment', { expected: NO_NEGATIVE, mend: NO_SIGN });
  return undefined;
}

function whole(cells: Cells<EventField>, field: EventField): number | undefined {
  const text = cells.text(field);
  if (text === '') return undefined;
  const digits = text.replaceAll(/(?<=^\d{1,3}(?:[.\s]\d{3})*)[.\s](?=\d{3}(?:[.\s]\d{3})*$)/g, '');
  if (/^\d{1,9}$/.test(digits)) return Number(digits);
  cells.fault(field, { expected: WHOLE, mend: DIGITS });
  return undefined;
}

function municipality(cells: Cells<EventField>): string | undefined {
  const text = cells.text('municipality');
  if (text === '') return undefined;
  const code = parseIstatCode(text);
  if (typeof code === 'string') return code;
  const { message, repair } = code;
  cells.fault('municipality', { expected: message, mend: repair === undefined ? CODE : asText(repair) });
  return undefined;
}

/** The instant of the date and the time of day beside it, or in the same cell. */
function instantOf(cells: Cells<EventField>, on: string | undefined): number | undefined {
  const time = cells.text('time') || timeBeside(cells.text('on'));
  if (time === '' || on === undefined) return undefined;
  const instant = instantAt(on, time);
  if (typeof instant === 'number') return instant;
  cells.fault('time', instant);
  return undefined;
}

function columnOf(field: FieldFault['field']): EventField | undefined {
  if (field === 'at') return 'time';
  return EVENT_COLUMNS.fields.find((one) => one === field);
}

/** What is expected in a cell that a kind of event does not take. */
function nothingOf(kind: EventKind): LocalizedText {
  const { en, it } = KINDS.titles[kind];
  return {
    it: `una cella vuota: un evento «${it}» non ha questo dato`,
    en: `an empty cell: an event “${en}” does not say this`,
  };
}

const FILL: LocalizedText = { it: 'riempire la cella', en: 'fill in the cell' };
const SOMETHING: LocalizedText = { it: 'una cella non vuota', en: 'a cell that is not empty' };
const CORRECT: LocalizedText = { it: 'correggere la cella', en: 'correct the cell' };
const EMPTY: LocalizedText = {
  it: 'svuotare la cella, o correggere il tipo',
  en: 'empty the cell, or correct the kind',
};
/** How each problem of a field is mended. */
const MENDS: Readonly<Record<FieldFault['problem'], LocalizedText>> = {
  missing: FILL,
  unknown: EMPTY,
  wrong: CORRECT,
};
const NO_NEGATIVE: LocalizedText = { it: 'un importo di zero o più', en: 'an amount of zero or more' };
const NO_SIGN: LocalizedText = { it: 'togliere il segno meno', en: 'remove the minus sign' };
const WHOLE: LocalizedText = { it: 'un numero intero', en: 'a whole number' };
const DIGITS: LocalizedText = { it: 'scrivere solo cifre, come 120', en: 'write digits alone, such as 120' };
const CODE: LocalizedText = {
  it: 'scrivere il codice ISTAT, non il nome',
  en: 'write the ISTAT code, not the name',
};
function oneOf(near: string | undefined): LocalizedText {
  if (near === undefined) return { it: 'scriverne uno', en: 'write one of them' };
  return { it: `scriverne uno; forse «${near}»?`, en: `write one of them; perhaps “${near}”?` };
}

function asText(code: string): LocalizedText {
  return {
    it: `scrivere ${code}, se è questo, in una cella in formato testo`,
    en: `write ${code}, if that is it, in a cell formatted as text`,
  };
}
