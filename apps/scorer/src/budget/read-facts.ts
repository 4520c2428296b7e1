import type { ActivityProgress, Payment, Plan, Reallocation, Report, Scheme } from '@insedia/budget';
import type { Cents, LocalizedText } from '@insedia/domain';
import type { DecimalMark, Table } from '@insedia/scoring';
import { Cells } from '../read/cells.ts';
import type { Columns } from '../read/columns.ts';
import { idNamed, lineNamed, titles, tranchesOf } from './names.ts';
import { refuseFaults } from './refuse.ts';
import type { ActivityField, PaymentField, ReallocationField, ReportField } from './tables.ts';

/** Reads every row of a table of which none may have a fault. */
function readAll<F extends string, T>(
  file: string,
  table: Table,
  columns: Columns<F>,
  decimal: DecimalMark | undefined,
  read: (cells: Cells<F>) => T | undefined,
): readonly T[] {
  const cells = table.rows.map((row) => new Cells(row, columns, decimal));
  const things = cells.map(read);
  refuseFaults(
    file,
    cells.flatMap(({ faults }) => faults),
  );
  return things.filter((thing) => thing !== undefined);
}

/**
 * Reads which sources have reported their spend, as of when.
 *
 * @throws {InputError} if a row has faults
 */
export function readReports(
  file: string,
  table: Table,
  columns: Columns<ReportField>,
  plan: Plan,
): readonly Report[] {
  return readAll(file, table, columns, undefined, (cells) => {
    const source = namedSource(cells, 'source', plan);
    const asOf = cells.neededDate('asOf');
    const deliveredOn = cells.neededDate('delivered');
    if (source === undefined || asOf === undefined || deliveredOn === undefined) return undefined;
    return { id: `${source} ${asOf}`, source, asOf, deliveredOn };
  });
}

/**
 * Reads how far the activities were, as of when, and what shows it.
 *
 * @throws {InputError} if a row has faults
 */
export function readActivities(
  file: string,
  table: Table,
  columns: Columns<ActivityField>,
): readonly ActivityProgress[] {
  return readAll(file, table, columns, undefined, (cells) => {
    const asOf = cells.neededDate('asOf');
    const done = cells.fraction('done');
    const evidence = cells.filled('evidence', EVIDENCE);
    return asOf === undefined || !done || evidence === undefined
      ? undefined
      : { asOf, done, evidence: [evidence] };
  });
}

/**
 * Reads what was paid for which tranche, the balance among them.
 *
 * @throws {InputError} if a row has faults
 */
export function readPayments(
  file: string,
  table: Table,
  columns: Columns<PaymentField>,
  scheme: Scheme,
  decimal: DecimalMark | undefined,
): readonly Payment[] {
  const known = tranchesOf(scheme);
  return readAll(file, table, columns, decimal, (cells) => {
    const tranche = idNamed(known, cells.text('tranche'));
    if (tranche === undefined) {
      const { en, it } = titles(known);
      cells.fault('tranche', {
        expected: { it: `una quota: ${it}`, en: `a tranche: ${en}` },
        mend: ONE_OF_THESE,
      });
    }
    const cents = positive(cells, 'amount');
    const paidOn = cells.neededDate('paid');
    return tranche === undefined || cents === undefined || paidOn === undefined
      ? undefined
      : { tranche, cents, paidOn };
  });
}

/**
 * Reads agreements to divide the budget otherwise; rows of one agreement are its moves.
 *
 * @throws {InputError} if a row has faults, or rows of one agreement differ on it
 */
export function readReallocations(
  file: string,
  table: Table,
  columns: Columns<ReallocationField>,
  plan: Plan,
  scheme: Scheme,
  decimal: DecimalMark | undefined,
): readonly Reallocation[] {
  const records = new Map<string, Reallocation>();
  readAll(file, table, columns, decimal, (cells) => {
    const id = cells.filled('id', { it: 'il codice della variazione', en: 'the id of the reallocation' });
    const agreedOn = cells.neededDate('agreed');
    const agreement = cells.filled('agreement', {
      it: 'l’atto che la accorda',
      en: 'the act that agrees it',
    });
    const source = cells.text('source') === '' ? scheme.funder : namedSource(cells, 'source', plan);
    const from = namedLine(cells, 'from', plan);
    const to = namedLine(cells, 'to', plan);
    const cents = positive(cells, 'amount');
    if (id === undefined || agreedOn === undefined || agreement === undefined || source === undefined)
      return undefined;
    if (from === undefined || to === undefined || cents === undefined) return undefined;
    const known = records.get(id);
    if (known && (known.agreedOn !== agreedOn || known.agreement !== agreement || known.source !== source)) {
      cells.fault('id', { expected: ONE_AGREEMENT, mend: SAME_OR_OTHER_ID });
      return undefined;
    }
    const move = { from, to, cents };
    records.set(id, { id, agreedOn, agreement, source, moves: [...(known?.moves ?? []), move] });
    return move;
  });
  return [...records.values()];
}

function namedSource<F extends string>(cells: Cells<F>, field: F, plan: Plan): string | undefined {
  const source = idNamed(plan.sources, cells.text(field));
  if (source === undefined) {
    const { en, it } = titles(plan.sources);
    cells.fault(field, {
      expected: { it: `una fonte del piano: ${it}`, en: `a source of the plan: ${en}` },
      mend: ONE_OF_THESE,
    });
  }
  return source;
}

function namedLine<F extends string>(cells: Cells<F>, field: F, plan: Plan): string | undefined {
  const line = lineNamed(plan, cells.text(field));
  if (!line) {
    const ids = plan.lines.map(({ id }) => id).join(', ');
    cells.fault(field, {
      expected: { it: `una linea del piano: ${ids}`, en: `a line of the plan: ${ids}` },
      mend: ONE_OF_THESE,
    });
  }
  return line?.id;
}

function positive<F extends string>(cells: Cells<F>, field: F): Cents | undefined {
  const cents = cells.neededCents(field);
  if (cents === undefined || cents > 0n) return cents;
  cells.fault(field, { expected: ABOVE_ZERO, mend: NO_MINUS });
  return undefined;
}

const EVIDENCE: LocalizedText = { it: 'il documento che lo attesta', en: 'the document that shows it' };
const ONE_OF_THESE: LocalizedText = { it: 'scriverne una', en: 'write one of them' };
const ABOVE_ZERO: LocalizedText = { it: 'un importo sopra lo zero', en: 'an amount above zero' };
const NO_MINUS: LocalizedText = { it: 'scriverlo senza segno', en: 'write it without a sign' };
const ONE_AGREEMENT: LocalizedText = {
  it: 'la stessa data, lo stesso atto e la stessa fonte delle altre righe della variazione',
  en: 'the date, act and source of the other rows of the reallocation',
};
const SAME_OR_OTHER_ID: LocalizedText = {
  it: 'correggere la riga, o darle un altro codice',
  en: 'mend the row, or give it another id',
};
