import type { ExpenditureDocument, Plan } from '@insedia/budget';
import type { LocalizedText } from '@insedia/domain';
import type { DecimalMark, RowLocation, Table } from '@insedia/scoring';
import { Cells } from '../read/cells.ts';
import type { Columns } from '../read/columns.ts';
import { type RowFault, saysYes } from '../read/row-fault.ts';
import { plain } from '../text/plain.ts';
import { type ItemRow, readRow } from './read-documents.ts';
import type { DocumentField } from './tables.ts';

/** The documents of a table. Rows = items + rows that have faults. */
export interface ReadDocuments {
  readonly documents: readonly ExpenditureDocument[];
  /** The row of each item, by document, in the order of its items. */
  readonly rows: ReadonlyMap<string, readonly RowLocation[]>;
  readonly faults: readonly RowFault[];
  readonly fictional: boolean;
  /** Items with VAT that nobody declared recoverable or not, which counts as recoverable. */
  readonly undeclaredVat: number;
  /** Items whose supplier is not said to be a third party or internal, which counts as a third party. */
  readonly undeclaredNature: number;
}

/**
 * Reads a table of documents. Rows with one number, supplier and source are one document. Rows that contradict each
 * other on it are all refused, whatever their order, and so is a row that says the same as another.
 *
 * @param decimal the decimal mark, where the user states it
 */
export function readDocuments(
  table: Table,
  columns: Columns<DocumentField>,
  plan: Plan,
  decimal: DecimalMark | undefined,
): ReadDocuments {
  const faults: RowFault[] = [];
  const read: ItemRow[] = [];
  let fictional = false;
  for (const row of table.rows) {
    const cells = new Cells(row, columns, decimal);
    const item = readRow(cells, plan);
    if (item) read.push(item);
    else faults.push(...cells.faults);
    fictional ||= saysYes(cells.text('fictional'));
  }
  const groups = grouped(read).map((group) => unrepeated(group, faults));
  const sound = groups.filter((group) => agrees(group, faults));
  const byNumber = new Map<string, Group[]>();
  for (const group of sound) {
    const number = group[0]?.number ?? '';
    const known = byNumber.get(number);
    if (known) known.push(group);
    else byNumber.set(number, [group]);
  }
  const ids = new Map(sound.map((group) => [group, idOf(group, byNumber)]));
  const items = sound.flat();
  return {
    documents: sound.map((group) => documentOf(group, byNumber, ids)),
    rows: new Map(sound.map((group) => [ids.get(group) ?? '', group.map(({ cells }) => cells.row.at)])),
    faults: faults.toSorted((a, b) => a.at.record - b.at.record),
    fictional,
    undeclaredVat: items.filter(({ cells, item }) => item.vat !== 0n && cells.text('recoverable') === '')
      .length,
    undeclaredNature: items.filter(({ cells }) => cells.text('nature') === '').length,
  };
}

type Group = readonly ItemRow[];

/** Documents by their number, which several suppliers may use. */
type ByNumber = ReadonlyMap<string, readonly Group[]>;

function grouped(rows: readonly ItemRow[]): readonly Group[] {
  const groups = new Map<string, ItemRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.number, supplierOf(row), row.heading.source]);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** The group without rows that say what another says. */
function unrepeated(group: Group, faults: RowFault[]): Group {
  const seen = new Map<string, ItemRow>();
  return group.filter((row) => {
    const { cells, item } = row;
    const key = [
      item.line,
      item.use,
      item.net,
      item.vat,
      item.vatRecoverable,
      item.verified,
      cells.text('item'),
    ].join('\n');
    const twin = seen.get(key);
    if (!twin) seen.set(key, row);
    else {
      cells.fault('document', { expected: otherThan(twin.cells.row.at), mend: NUMBER_ITEMS });
      faults.push(...cells.faults);
    }
    return !twin;
  });
}

/** Whether the rows say the same of their document, where they say anything; else each of them is refused. */
function agrees(group: Group, faults: RowFault[]): boolean {
  const wrong = HEADING.find((field) => new Set(statements(group, field)).size > 1);
  if (!wrong) return true;
  const written = group.map(({ cells }) => cells.text(wrong)).filter((text) => text !== '');
  const values = [...new Set(written)].join(', ');
  for (const { cells } of group) {
    cells.fault(wrong, {
      expected: {
        it: `un valore solo per il documento, non ${values}`,
        en: `one value for the document, not ${values}`,
      },
      mend: SAME,
    });
    faults.push(...cells.faults);
  }
  return false;
}

const HEADING = ['nature', 'incurred', 'invoiced', 'paid', 'corrects'] as const;

/** What rows state of their document. */
function statements(group: Group, field: (typeof HEADING)[number]): readonly string[] {
  return group.flatMap(({ cells, heading }) => {
    if (cells.text(field) === '') return [];
    switch (field) {
      case 'nature':
        return [heading.supplier.nature];
      case 'incurred':
        return [heading.incurredOn ?? ''];
      case 'invoiced':
        return [heading.invoicedOn ?? ''];
      case 'paid':
        return [heading.paidOn ?? ''];
      default:
        return [heading.corrects ?? ''];
    }
  });
}

function documentOf(group: Group, byNumber: ByNumber, ids: ReadonlyMap<Group, string>): ExpenditureDocument {
  const stated = <T>(of: (row: ItemRow) => T | undefined): T | undefined =>
    group.map(of).find((value) => value !== undefined);
  const [first] = group;
  if (!first) throw new Error('a document without rows');
  const { source, supplier } = first.heading;
  const nature = group.some(({ heading }) => heading.supplier.nature === 'internal')
    ? 'internal'
    : 'thirdParty';
  const corrects = stated(({ heading }) => heading.corrects);
  return {
    id: ids.get(group) ?? first.number,
    supplier: { ...supplier, nature },
    source,
    corrects: corrects === undefined ? undefined : corrected(corrects, first, byNumber, ids),
    incurredOn: stated(({ heading }) => heading.incurredOn),
    invoicedOn: stated(({ heading }) => heading.invoicedOn),
    paidOn: stated(({ heading }) => heading.paidOn),
    items: group.map(({ item }) => item),
  };
}

/** The id of a document: its number, with supplier and source where it takes them to tell it from others. */
function idOf([first]: Group, byNumber: ByNumber): string {
  if (!first) return '';
  const { heading, number } = first;
  const same = byNumber.get(number) ?? [];
  if (same.length === 1) return number;
  const withSupplier = `${number}, ${heading.supplier.name}`;
  return ofSupplier(same, first).length === 1 ? withSupplier : `${withSupplier}, ${heading.source}`;
}

/** The id of the supplier's document of that number, of the same source if there are two; else one that none has. */
function corrected(
  number: string,
  note: ItemRow,
  byNumber: ByNumber,
  ids: ReadonlyMap<Group, string>,
): string {
  const candidates = ofSupplier(byNumber.get(number) ?? [], note);
  const same = candidates.find(([first]) => first?.heading.source === note.heading.source);
  const found = same ?? candidates[0];
  return (found && ids.get(found)) ?? `${number}, ${note.heading.supplier.name}`;
}

function ofSupplier(groups: readonly Group[], row: ItemRow): readonly Group[] {
  return groups.filter(([first]) => first !== undefined && supplierOf(first) === supplierOf(row));
}

function supplierOf({ heading }: ItemRow): string {
  return plain(heading.supplier.name);
}

function otherThan({ line, record, sheet }: RowLocation): LocalizedText {
  const place = `${sheet === undefined ? '' : `${sheet}, `}${line ?? record}`;
  return {
    it: `una voce diversa da quella della riga ${place}`,
    en: `an item other than that of line ${place}`,
  };
}

const NUMBER_ITEMS: LocalizedText = {
  it: 'togliere la riga o, se le voci sono due, numerarle in una colonna «voce»',
  en: 'remove the row or, if there are two items, number them in a column “item”',
};
const SAME: LocalizedText = {
  it: 'correggere le righe; se i documenti sono due, dare loro numeri diversi',
  en: 'mend the rows; if they are two documents, give them different numbers',
};
