import type { ExpenditureDocument } from './document.ts';

/** What is wrong with a document whose id another has too. */
export type Repetition = 'duplicate' | 'idWithOtherContent';

/**
 * A function to be asked of each document once, in order: whether its id is one too many. Contents are compared for
 * repeated ids alone.
 */
export function repetitions(
  documents: readonly ExpenditureDocument[],
): (document: ExpenditureDocument) => Repetition | undefined {
  const ids = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of documents) {
    if (ids.has(id)) repeated.add(id);
    else ids.add(id);
  }
  const contents = new Map<string, Set<string>>();
  for (const document of documents) {
    if (!repeated.has(document.id)) continue;
    const known = contents.get(document.id) ?? new Set();
    contents.set(document.id, known.add(contentOf(document)));
  }
  const seen = new Set<string>();
  return ({ id }) => {
    if (!repeated.has(id)) return undefined;
    if ((contents.get(id)?.size ?? 0) > 1) return 'idWithOtherContent';
    if (seen.has(id)) return 'duplicate';
    seen.add(id);
    return undefined;
  };
}

/** The same text for the same content, however its properties are ordered and whether the absent ones are there. */
export function contentOf({ supplier, items, ...rest }: ExpenditureDocument): string {
  const { source, corrects, incurredOn, invoicedOn, paidOn } = rest;
  const parts = items.map(({ line, use, net, vat, vatRecoverable, verified }) => [
    line,
    use,
    `${net} ${vat} ${verified}`,
    vatRecoverable,
  ]);
  return JSON.stringify([
    supplier.name,
    supplier.nature,
    source,
    corrects,
    incurredOn,
    invoicedOn,
    paidOn,
    parts,
  ]);
}
