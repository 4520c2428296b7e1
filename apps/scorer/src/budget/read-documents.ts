import type { DocumentItem, ExpenditureDocument, Plan } from '@insedia/budget';
import type { LocalizedText } from '@insedia/domain';
import type { Cells } from '../read/cells.ts';
import { plain } from '../text/plain.ts';
import { idNamed, lineNamed, soleSource, titles } from './names.ts';
import type { DocumentField } from './tables.ts';

/** A row of a table of documents: an item, and what it says of its document. */
export interface ItemRow {
  readonly cells: Cells<DocumentField>;
  /** The number of the document, as written. */
  readonly number: string;
  readonly heading: Omit<ExpenditureDocument, 'id' | 'items'>;
  readonly item: DocumentItem;
}

/**
 * Reads a row of a table of documents; nothing if it has faults, which its cells then hold.
 *
 * @param plan its lines and sources may be named by their titles
 */
export function readRow(cells: Cells<DocumentField>, plan: Plan): ItemRow | undefined {
  const number = cells.filled('document', NUMBER);
  const name = cells.filled('supplier', SUPPLIER);
  const nature = natureIn(cells);
  const line = lineIn(cells, plan);
  const source = sourceIn(cells, plan, line.sole);
  const corrects = cells.text('corrects') || undefined;
  const net = taken(cells.neededCents('net'), corrects !== undefined);
  const vat = taken(cells.cents('vat'), corrects !== undefined);
  const verified = cells.cents('verified');
  const vatRecoverable = cells.truth('recoverable') ?? (vat ?? 0n) !== 0n;
  const [incurredOn, invoicedOn, paidOn] = (['incurred', 'invoiced', 'paid'] as const).map((field) =>
    cells.date(field),
  );
  const gross = (net ?? 0n) + (vat ?? 0n);
  if (verified !== undefined && (verified < 0n || (gross >= 0n && verified > gross))) {
    cells.fault('verified', { expected: UP_TO_GROSS, mend: LESS });
  }
  if (cells.faults.length > 0 || number === undefined || name === undefined || source === undefined)
    return undefined;
  return {
    cells,
    number,
    heading: { supplier: { name, nature }, source, corrects, incurredOn, invoicedOn, paidOn },
    item: { line: line.id, use: line.use, net: net ?? 0n, vat: vat ?? 0n, vatRecoverable, verified },
  };
}

/** An amount; on credit notes a minus is how many write that it is taken back. */
function taken(cents: bigint | undefined, isNote: boolean): bigint | undefined {
  return isNote && cents !== undefined && cents < 0n ? -cents : cents;
}

function natureIn(cells: Cells<DocumentField>): 'thirdParty' | 'internal' {
  const text = plain(cells.text('nature'));
  const nature = text === '' ? 'thirdParty' : NATURES.get(text);
  if (!nature) cells.fault('nature', { expected: NATURE, mend: ONE_OF_THESE });
  return nature ?? 'thirdParty';
}

/** A line that the plan does not have stays as it is written: it will not count, and the statement says so. */
function lineIn(
  cells: Cells<DocumentField>,
  plan: Plan,
): { readonly id: string; readonly use: string | undefined; readonly sole: string | undefined } {
  const text =
    cells.filled('line', {
      it: `una linea del piano: ${titles(plan.lines).it}`,
      en: `a line of the plan: ${titles(plan.lines).en}`,
    }) ?? '';
  const line = lineNamed(plan, text);
  const use = cells.text('use') || undefined;
  const known = use === undefined || !line ? use : (idNamed(line.uses, use) ?? use);
  return { id: line?.id ?? text, use: known, sole: line && soleSource(line) };
}

/** The source that a row names, or the only one that has money on its line. */
function sourceIn(cells: Cells<DocumentField>, plan: Plan, sole: string | undefined): string | undefined {
  const text = cells.text('source');
  if (text === '' && sole !== undefined) return sole;
  const source = idNamed(plan.sources, text);
  if (source === undefined) {
    const { en, it } = titles(plan.sources);
    cells.fault('source', {
      expected: { it: `una fonte del piano: ${it}`, en: `a source of the plan: ${en}` },
      mend: ONE_OF_THESE,
    });
  }
  return source;
}

const NATURES: ReadonlyMap<string, 'thirdParty' | 'internal'> = new Map([
  ...['terzi', 'terzo', 'third party', 'thirdparty', 'esterno'].map((word) => [word, 'thirdParty'] as const),
  ...['interno', 'interna', 'interni', 'internal'].map((word) => [word, 'internal'] as const),
]);

const NUMBER: LocalizedText = { it: 'il numero del documento', en: 'the number of the document' };
const SUPPLIER: LocalizedText = { it: 'il fornitore', en: 'the supplier' };
const NATURE: LocalizedText = { it: 'terzi o interno', en: 'third party or internal' };
const ONE_OF_THESE: LocalizedText = { it: 'scriverne una', en: 'write one of them' };
const UP_TO_GROSS: LocalizedText = {
  it: 'da zero all’importo del documento, IVA compresa',
  en: 'from zero to the amount of the document, VAT included',
};
const LESS: LocalizedText = {
  it: 'scrivere quanto è stato riconosciuto della voce',
  en: 'write what was accepted of the item',
};
