import type { LocalizedText } from '@insedia/domain';
import type { CalendarDefinition, CalendarVersion, Interval } from '@insedia/sla';
import { InputError } from '../failure.ts';
import { readInput } from './file.ts';
import { parseYaml } from './yaml.ts';

/** What a desk's own calendar says, and the file that says it. */
export interface DeskCalendar {
  readonly path: string;
  readonly office: Partial<CalendarDefinition>;
}

/**
 * Reads a calendar from a YAML or JSON file. Only its shape is checked: what its hours and dates mean is checked where
 * it is compiled.
 *
 * @throws {InputError} if it has an entry that calendars do not, or one of another shape
 */
export function readCalendar(path: string): DeskCalendar {
  const { content } = parseYaml(readInput(path));
  return { path, office: officeIn(content, path, '') };
}

function officeIn(content: unknown, path: string, within: string): Partial<CalendarDefinition> {
  const entries = entriesOf(content, path, within, within === '' ? ENTRIES : VERSION_ENTRIES);
  const read = <T>(name: string, is: Guard<T>, expected: LocalizedText): T | undefined => {
    const value = entries[name];
    if (value === undefined || is(value)) return value;
    throw fault(path, within + name, expected);
  };
  const timeZone = read('timeZone', isText, TEXT);
  const weekly = read('weekly', isHours, HOURS);
  const holidays = read('holidays', listOf(isText), DAYS);
  const overrides = read('overrides', isHours, HOURS);
  const breaks = read('breaks', isHours, HOURS);
  const versions = read('versions', Array.isArray, VERSIONS);
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(weekly === undefined ? {} : { weekly }),
    ...(holidays === undefined ? {} : { holidays }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(breaks === undefined ? {} : { breaks }),
    ...(versions === undefined ? {} : { versions: versions.map((item, i) => versionIn(item, path, i)) }),
  };
}

function versionIn(content: unknown, path: string, i: number): CalendarVersion {
  const within = `versions[${i}].`;
  const { from } = entriesOf(content, path, within, VERSION_ENTRIES);
  if (!isText(from)) throw fault(path, `${within}from`, TEXT);
  const { holidays, weekly } = officeIn(content, path, within);
  return { from, ...(weekly ? { weekly } : {}), ...(holidays ? { holidays } : {}) };
}

const ENTRIES = ['timeZone', 'weekly', 'holidays', 'overrides', 'breaks', 'versions'];
const VERSION_ENTRIES = ['from', 'weekly', 'holidays'];

function entriesOf(
  content: unknown,
  path: string,
  within: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!isRecord(content)) throw fault(path, within.replace(/\.$/, ''), entriesAmong(known));
  const unknown = Object.keys(content).find((name) => !known.includes(name));
  if (unknown !== undefined) throw fault(path, within + unknown, entriesAmong(known));
  return content;
}

type Guard<T> = (value: unknown) => value is T;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<T>(is: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

function isInterval(value: unknown): value is Interval {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function isHours(value: unknown): value is Readonly<Record<string, readonly Interval[]>> {
  return isRecord(value) && Object.values(value).every(listOf(isInterval));
}

const TEXT: LocalizedText = { it: 'un testo', en: 'a text' };
const HOURS: LocalizedText = {
  it: 'per ogni giorno un elenco di intervalli, come mon: [["09:00", "13:00"], ["14:00", "17:00"]]; [] se è chiuso',
  en: 'for each day a list of intervals, as in mon: [["09:00", "13:00"], ["14:00", "17:00"]]; [] if it is closed',
};
const DAYS: LocalizedText = {
  it: 'un elenco di giorni fra virgolette, come ["12-07", "2021-12-24"]',
  en: 'a list of days between quotation marks, as in ["12-07", "2021-12-24"]',
};
const VERSIONS: LocalizedText = {
  it: 'un elenco di versioni, ciascuna con from',
  en: 'a list of versions, each with from',
};

function entriesAmong(known: readonly string[]): LocalizedText {
  const list = known.join(', ');
  return { it: `voci fra queste: ${list}`, en: `entries among these: ${list}` };
}

function fault(path: string, entry: string, { it, en }: LocalizedText): InputError {
  const where = entry === '' ? path : `${path}: ${entry}`;
  return new InputError({ it: `${where}: ci vuole ${it}`, en: `${where}: it takes ${en}` });
}
