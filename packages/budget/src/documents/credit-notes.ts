import type { Cents } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';
import { least } from '../money/bounds.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { AssessedItem } from './assess.ts';
import { type DocumentItem, type ExpenditureDocument, grossOf } from './document.ts';
import type { KnownLine } from './judge.ts';
import { citationFor, type Exclusion } from './reason.ts';

/** What is left of an invoice on a line for notes to take back, and the date that it counts from. */
interface Correctable {
  left: Cents;
  readonly on: IsoDate | undefined;
  readonly ceiling: string;
  readonly source: string;
}

/**
 * Adds the items of credit notes. A note takes back what counted of its invoice on the same line, up to all of it,
 * from its own date or the invoice's, whichever is later; how its VAT stands follows the invoice. Notes apply in the
 * order of those dates, so that what counts by a date does not hang on what comes after. A note after the window
 * still takes back.
 */
export function assessNotes(
  rows: AssessedItem[],
  notes: readonly ExpenditureDocument[],
  lines: ReadonlyMap<string, KnownLine>,
  scheme: Scheme,
): void {
  const corrected = new Set(notes.map(({ corrects }) => corrects));
  const correctable = new Map<string, Correctable>();
  for (const row of rows) {
    if (!corrected.has(row.document)) continue;
    const key = keyOf(row.document, row.line);
    const known = correctable.get(key);
    if (known) known.left += row.eligible;
    else correctable.set(key, { left: row.eligible, on: row.on, ceiling: row.ceiling, source: row.source });
  }
  const dated = notes.map((note) => ({ note, on: dateOf(note) }));
  for (const { note, on } of dated.toSorted(inTime)) {
    note.items.forEach((part, item) => {
      const target = correctable.get(keyOf(note.corrects ?? '', part.line));
      rows.push(assessNote(note, part, item, on, target, lines.get(part.line), scheme));
    });
  }
}

function assessNote(
  note: ExpenditureDocument,
  part: DocumentItem,
  item: number,
  on: IsoDate,
  target: Correctable | undefined,
  known: KnownLine | undefined,
  scheme: Scheme,
): AssessedItem {
  const gross = grossOf(part);
  const counts = part.vatRecoverable || known?.line.vat === 'exempt' || scheme.policies.vat.value === 'never';
  const asked = counts ? part.net : gross;
  const wellFormed = part.net >= 0n && part.vat >= 0n;
  const taken = wellFormed ? least(asked, target?.left ?? 0n) : 0n;
  if (target) target.left -= taken;
  const rest = gross - taken;
  const citation = citationFor('nothingToCorrect', scheme, known?.line);
  const exclusions: readonly Exclusion[] =
    rest === 0n
      ? []
      : [{ cents: -rest, reason: wellFormed ? 'nothingToCorrect' : 'negativeAmount', citation }];
  return {
    document: note.id,
    item,
    line: part.line,
    source: target?.source ?? note.source,
    ceiling: target?.ceiling ?? '',
    on: target?.on !== undefined && target.on > on ? target.on : on,
    reported: -gross,
    eligible: -taken,
    exclusions,
    verified: true,
  };
}

/** A note without dates takes back from the start. */
function dateOf({ incurredOn, invoicedOn }: ExpenditureDocument): IsoDate {
  return invoicedOn ?? incurredOn ?? '';
}

function keyOf(document: string, line: string): string {
  return JSON.stringify([document, line]);
}

interface DatedNote {
  readonly note: ExpenditureDocument;
  readonly on: IsoDate;
}

function inTime(a: DatedNote, b: DatedNote): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.note.id < b.note.id ? -1 : 1;
}
