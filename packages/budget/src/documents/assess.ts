import type { Cents } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { assessNotes } from './credit-notes.ts';
import { type ExpenditureDocument, grossOf } from './document.ts';
import { decidingDate, excluded, judge, type KnownLine } from './judge.ts';
import type { Exclusion } from './reason.ts';
import { type Repetition, repetitions } from './repetitions.ts';

/**
 * What became of one item of one document. `reported` = `eligible` + the exclusions; on credit notes all are
 * negative or zero. Whether it falls before a cut-off date and under a ceiling is asked later.
 */
export interface AssessedItem {
  readonly document: string;
  /** Its place in the document, from 0. */
  readonly item: number;
  readonly line: string;
  readonly source: string;
  /** The ceiling it counts towards; empty if the line is unknown. */
  readonly ceiling: string;
  /** The date that places it in time. */
  readonly on: IsoDate | undefined;
  readonly reported: Cents;
  readonly eligible: Cents;
  readonly exclusions: readonly Exclusion[];
  /** Whether the controller has looked at it. */
  readonly verified: boolean;
}

/**
 * Says of every item of every document what counts and what does not, each with its reason and citation. Items come
 * in the order of the documents, credit notes after all invoices; none is dropped. A document sent twice counts once;
 * of two with one id and different contents neither counts.
 *
 * @example
 * const excluded = assess(documents, plan, scheme).filter(({ exclusions }) => exclusions.length > 0);
 * excluded.map(({ document, exclusions }) => [document, exclusions[0]?.reason]); // [['FT 40', 'outsideWindow']]
 */
export function assess(
  documents: readonly ExpenditureDocument[],
  plan: Plan,
  scheme: Scheme,
): readonly AssessedItem[] {
  const lines = new Map(plan.lines.map((line) => [line.id, knownLine(line)]));
  const sources = new Set(plan.sources.map(({ id }) => id));
  const repeated = repetitions(documents);
  const rows: AssessedItem[] = [];
  const notes: ExpenditureDocument[] = [];
  for (const document of documents) {
    const repetition = repeated(document);
    if (document.corrects !== undefined && !repetition) notes.push(document);
    else assessInvoice(rows, document, repetition, sources, lines, scheme);
  }
  if (notes.length > 0) assessNotes(rows, notes, lines, scheme);
  return rows;
}

function knownLine(line: Plan['lines'][number]): KnownLine {
  return { line, uses: new Set(line.uses.map(({ id }) => id)) };
}

function assessInvoice(
  rows: AssessedItem[],
  document: ExpenditureDocument,
  repetition: Repetition | undefined,
  sources: ReadonlySet<string>,
  lines: ReadonlyMap<string, KnownLine>,
  scheme: Scheme,
): void {
  const reason = repetition ?? (sources.has(document.source) ? undefined : 'unknownSource');
  const on = decidingDate(document, scheme);
  const { id, items, source } = document;
  for (let item = 0; item < items.length; item++) {
    const part = items[item];
    if (!part) continue;
    const known = lines.get(part.line);
    const isNote = document.corrects !== undefined;
    const { eligible, exclusions } = reason
      ? excluded(part, reason, scheme, known?.line, isNote)
      : judge(document, part, known, scheme);
    rows.push({
      document: id,
      item,
      line: part.line,
      source,
      ceiling: known?.line.ceiling ?? '',
      on,
      reported: isNote ? -grossOf(part) : grossOf(part),
      eligible,
      exclusions,
      verified: part.verified !== undefined,
    });
  }
}
