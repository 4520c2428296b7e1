/** A question to a calendar and the answer another system gives, as it stands in the file. */
export type Entry = Readonly<Record<string, unknown>>;

/** A case that cannot be put to the calendar: a kind, an entry or a form that the runner does not know. */
export class NotSupported extends Error {
  override readonly name: string = 'NotSupported';
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** What files, cases and calendars say for readers. */
const REMARKS = wordsOf(`
  source sources licence license semantics note notes comment comments remark id name title
  description label summary file line lines test spec url urls link issue issues pr ref refs reference
  commit version author tags calendarName system library method call code why reason rule derived
  retrieved
`);

/** What policies are called in files; see `policies-of.ts`. */
export const POLICY_KEYS: readonly string[] = wordsOf(`
  deadlineAtClose atClose truncate reversed wallClockDay dayLength outsideHours closedDate roll
  landing
`);

const CASE_KEYS = wordsOf(`
  kind calendar timeZone start end at date local startLocal endLocal atLocal seconds minutes hours
  milliseconds days pauses pausesLocal expect expectLocal expectSeconds expectMinutes expectHours
  expectMinutesTruncated expectFirst expectError
`);
const FILE_KEYS = [
  'cases',
  'calendar',
  'calendars',
  'timeZone',
  'patrons',
  'national2021Weekday',
  'newFrom2026',
];
const CALENDAR_KEYS = [
  'timeZone',
  'weekly',
  'holidays',
  'annualHolidays',
  'overrides',
  'breaks',
  'pauses',
  'versions',
];

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function entryOf(value: unknown, what: string): Entry {
  if (!isEntry(value)) throw new NotSupported(`${what} ${shown(value)}`);
  return value;
}

/** @throws {NotSupported} for an entry of the case that the runner would pass over. */
export function checkCaseKeys(entry: Entry): void {
  const [key] = unread(entry, [...CASE_KEYS, ...POLICY_KEYS]);
  if (key !== undefined) throw new NotSupported(`key "${key}"`);
}

/** @throws {NotSupported} for an entry of the calendar that the runner would pass over. */
export function checkCalendarKeys(calendar: Entry): void {
  const [key] = unread(calendar, CALENDAR_KEYS);
  if (key !== undefined) throw new NotSupported(`key "calendar.${key}"`);
}

/** Entries of the file that are neither read nor remarks. */
export function unreadFileKeys(file: Entry): string[] {
  return unread(file, [...FILE_KEYS, ...POLICY_KEYS]);
}

function unread(entry: Entry, known: readonly string[]): string[] {
  return Object.keys(entry).filter(
    (key) =>
      !known.includes(key) && !REMARKS.includes(key) && !/^[_$#]/.test(key) && entry[key] !== undefined,
  );
}

export function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
