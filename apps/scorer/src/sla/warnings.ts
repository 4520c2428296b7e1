import type { Language, LocalizedText } from '@insedia/domain';
import { instantText } from '../text/dates.ts';
import { plain } from '../text/plain.ts';
import type { JudgedTicket } from './judge.ts';
import { targetTitle } from './labels.ts';
import type { EventRow } from './read-events.ts';

const DAY_MS = 86_400_000;

/** So far from the event before it, the last event of a file is more likely a mistyped year or month. */
const FAR_DAYS = 31;

/** A last event far from all others: the instant looked at, and what is overdue then, hang on it alone. */
export function lastEventWarnings(rows: readonly EventRow[], timeZone: string): LocalizedText[] {
  const [last] = rows.toSorted((a, b) => b.event.at - a.event.at);
  if (!last) return [];
  const before = rows.reduce(
    (latest, { event }) => (event.at < last.event.at ? Math.max(latest, event.at) : latest),
    Number.NEGATIVE_INFINITY,
  );
  const days = Math.floor((last.event.at - before) / DAY_MS);
  if (!Number.isFinite(days) || days <= FAR_DAYS) return [];
  const line = last.at.line ?? last.at.record;
  const when = (language: Language): string => instantText(last.event.at, timeZone, language);
  return [
    {
      it: `la situazione è quella dell’ultimo evento (riga ${line}, ${last.ticket}: ${when('it')}), che segue di ${days} giorni quello che lo precede: se è una svista correggerla, o indicare --as-of`,
      en: `the instant looked at is that of the last event (line ${line}, ${last.ticket}: ${when('en')}), ${days} days after the one before it: mend it if it is a slip, or state --as-of`,
    },
  ];
}

/** Tickets with targets whose clock has not started, which are in no count. */
export function waitingWarnings(judged: readonly JudgedTicket[]): LocalizedText[] {
  const tickets = new Map<string, string[]>();
  for (const { opened, ticket, waiting } of judged) {
    for (const target of opened ? waiting : []) tickets.set(target, [...(tickets.get(target) ?? []), ticket]);
  }
  return [...tickets].map(([target, ids]) => ({
    it: `${targetTitle(target, 'it')}: manca ciò da cui decorre, e non entra in alcun conto, per ${listed(ids)}`,
    en: `${targetTitle(target, 'en')}: what it runs from is missing, and it is in no count, for ${listed(ids)}`,
  }));
}

/** Names that differ in case, accents or punctuation alone, and count as different. */
export function spellingWarnings(rows: readonly EventRow[]): LocalizedText[] {
  const names = (of: (row: EventRow) => string | undefined): string[] => rows.flatMap((row) => of(row) ?? []);
  const groups: readonly (readonly [LocalizedText, readonly string[]])[] = [
    [{ it: 'richiesta', en: 'ticket' }, names(({ ticket }) => ticket)],
    [
      { it: 'comune', en: 'municipality' },
      names(({ event }) => (event.kind === 'opened' ? event.municipality : undefined)),
    ],
    [
      { it: 'ufficio', en: 'desk' },
      names(({ event }) => (event.kind === 'opened' || event.kind === 'reassigned' ? event.desk : undefined)),
    ],
  ];
  return groups.flatMap(([what, all]) =>
    spellings(all).map((alike) => ({
      it: `${what.it}: ${alike.map((name) => `«${name}»`).join(', ')} contano come diversi: se sono lo stesso, scriverli allo stesso modo`,
      en: `${what.en}: ${alike.map((name) => `“${name}”`).join(', ')} count as different: if they are the same, write them alike`,
    })),
  );
}

/** The names that are alike, where there are several. */
function spellings(names: readonly string[]): string[][] {
  const alike = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = plain(name) || name;
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike.values()].filter(({ length }) => length > 1).map((group) => group.toSorted());
}

/** So many ids are listed. */
const MOST_LISTED = 20;

function listed(ids: readonly string[]): string {
  const some = ids.slice(0, MOST_LISTED).join(', ');
  return ids.length > MOST_LISTED ? `${some}, … (${ids.length})` : some;
}
