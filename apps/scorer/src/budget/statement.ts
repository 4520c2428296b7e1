import {
  type AssessedItem,
  type Explanation,
  entitlement,
  type IsoDate,
  type LineTotals,
  type Outcome,
  type Payment,
  type Report,
  type Settlement,
  type SettlementInput,
  settle,
  totalsByLine,
} from '@insedia/budget';
import type { Cents, LocalizedText } from '@insedia/domain';
import type { RowLocation } from '@insedia/scoring';
import type { Gathered } from './gather.ts';

/** A state of the accounts at a date: what was spent, what is due, what was and is still to be paid, and why. */
export interface BudgetStatement {
  readonly asOf: IsoDate;
  readonly gathered: Gathered;
  readonly input: SettlementInput;
  readonly settlement: Settlement;
  /** What is due on the spend of the date, where that is not the final one. */
  readonly dueSoFar: Outcome | undefined;
  readonly lines: readonly LineTotals[];
  /** In the order of the rows. */
  readonly items: readonly ItemWithRow[];
  /** What was paid of the balance; no rule reads it. */
  readonly balancePaid: readonly Payment[];
  readonly notes: readonly LocalizedText[];
  readonly rows: RowCounts;
}

/** What became of the rows of documents: read = on time + later + refused. */
interface RowCounts {
  readonly read: number;
  readonly used: number;
  /** Of documents after the date. */
  readonly later: number;
  readonly refused: number;
}

/** An item, what became of it, and the row it stands in. */
export interface ItemWithRow extends AssessedItem {
  readonly at: RowLocation | undefined;
}

/**
 * Settles what the files say as of a date: documents, reports, activities and agreements after it are left out.
 * Payments count whatever their date, since they follow what they pay.
 */
export function statementAt(
  gathered: Gathered,
  asOf: IsoDate,
  advance: SettlementInput['advance'],
): BudgetStatement {
  const { activities, payments, plan, reallocations, read, scheme } = gathered;
  const documents = gathered.documents.filter((document) => dateOf(document, gathered) <= asOf);
  const reports = (gathered.reports ?? assumedReports(gathered, asOf)).filter(
    (report) => report.asOf <= asOf,
  );
  const input: SettlementInput = {
    scheme,
    plan,
    documents,
    reports,
    activities: activities.filter((progress) => progress.asOf <= asOf),
    reallocations: reallocations.filter(({ agreedOn }) => agreedOn <= asOf),
    payments: payments.filter(({ tranche }) => tranche !== scheme.balance.id),
    advance,
  };
  const settlement = settle(input);
  const { balance } = scheme;
  const version = settlement.plan.versions.at(settlement.version - 1)?.plan ?? plan;
  const all = gathered.documents.reduce((sum, { items }) => sum + items.length, 0);
  const used = documents.reduce((sum, { items }) => sum + items.length, 0);
  const refused = new Set(read.faults.map(({ at }) => at.record)).size;
  return {
    asOf,
    gathered,
    input,
    settlement,
    dueSoFar: asOf < balance.asOf ? entitlement(input, asOf) : undefined,
    lines: totalsByLine(version, settlement.items),
    items: settlement.items
      .map((item) => ({ ...item, at: read.rows.get(item.document)?.[item.item] }))
      .toSorted((a, b) => (a.at?.record ?? 0) - (b.at?.record ?? 0)),
    balancePaid: payments.filter(({ tranche }) => tranche === balance.id),
    notes: notesOn(gathered, settlement),
    rows: { read: all + refused, used, later: all - used, refused },
  };
}

/** The date that places a document; one that has none is there from the start, and will not count. */
function dateOf(document: Gathered['documents'][number], { scheme }: Gathered): IsoDate {
  if (document.corrects !== undefined) return document.invoicedOn ?? document.incurredOn ?? '';
  const { costDate } = scheme.policies;
  const dates = { incurred: document.incurredOn, invoiced: document.invoicedOn, paid: document.paidOn };
  return dates[costDate.value] ?? '';
}

/** Without a table of reports, the documents are the report of each source that has any, as of the date, in time. */
function assumedReports({ documents, plan, scheme }: Gathered, date: IsoDate): readonly Report[] {
  const asOf = date < scheme.balance.asOf ? date : scheme.balance.asOf;
  const reporting = new Set(documents.map(({ source }) => source));
  return plan.sources
    .filter(({ id }) => reporting.has(id))
    .map(({ id }) => ({ id: `${id} ${asOf}`, source: id, asOf, deliveredOn: asOf }));
}

function notesOn(gathered: Gathered, { flags }: Settlement): readonly LocalizedText[] {
  const { read, reports } = gathered;
  const notes = flags.map(({ text }) => text);
  if (!reports) notes.push(NO_REPORTS);
  if (read.undeclaredVat > 0) notes.push(undeclaredVat(read.undeclaredVat));
  if (read.undeclaredNature > 0) notes.push(undeclaredNature(read.undeclaredNature));
  return notes;
}

/** Payments added up. */
export function paidInAll(payments: readonly Payment[]): Cents {
  return payments.reduce((sum, { cents }) => sum + cents, 0n);
}

/** What stands behind an outcome: its explanation, or that of the figure shown meanwhile. */
export function explanationOf(outcome: Outcome): Explanation | undefined {
  return outcome.known ? outcome.explanation : outcome.meanwhile?.explanation;
}

const NO_REPORTS: LocalizedText = {
  it: 'nessuna tabella dei rendiconti: i documenti valgono come rendiconto alla data di ogni fonte che ne ha (assunto); per dirlo, --reports',
  en: 'no table of reports: the documents are taken as the report of each source that has any, as of the date (assumed); to state it, --reports',
};

function undeclaredVat(items: number): LocalizedText {
  return {
    it: `IVA senza dichiarazione, considerata recuperabile: ${items} voci; dichiararla nella colonna «IVA recuperabile»`,
    en: `VAT without a declaration, taken as recoverable: ${items} items; declare it in the column “VAT recoverable”`,
  };
}

function undeclaredNature(items: number): LocalizedText {
  return {
    it: `fornitore non detto terzo o interno, considerato terzo: ${items} voci; dirlo nella colonna «natura»`,
    en: `supplier not said to be a third party or internal, taken as a third party: ${items} items; say it in the column “nature”`,
  };
}
