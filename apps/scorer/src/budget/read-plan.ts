import { type Plan, type PlanLine, type PlannedAmount, REGION } from '@insedia/budget';
import type { Citation, LocalizedText } from '@insedia/domain';
import type { DecimalMark, Table } from '@insedia/scoring';
import { InputError } from '../failure.ts';
import { Cells } from '../read/cells.ts';
import type { Columns } from '../read/columns.ts';
import type { RowFault } from '../read/row-fault.ts';
import { plain } from '../text/plain.ts';
import { idNamed } from './names.ts';
import { refuseFaults } from './refuse.ts';
import type { PlanField } from './tables.ts';

/** A row of a plan: what a source puts on a line. */
interface PlanRow {
  readonly line: string;
  readonly title: string;
  readonly source: string;
  readonly vat: PlanLine['vat'] | undefined;
  readonly ceiling: string;
  readonly uses: readonly string[];
  readonly amount: PlannedAmount;
}

/**
 * Reads a plan: a row is what a source puts on a line. Sources are named by their titles; the Region and the Varese
 * Chamber are those of the 2021 decree.
 *
 * @param name of the file, for citations
 * @throws {InputError} if rows cannot be read, contradict each other, or hold no money of the Region
 */
export function readPlan(
  table: Table,
  columns: Columns<PlanField>,
  known: Plan,
  name: string,
  decimal: DecimalMark | undefined,
): Plan {
  const faults: RowFault[] = [];
  const rows = table.rows.flatMap((row): PlanRow[] => {
    const cells = new Cells(row, columns, decimal);
    const place = `${row.at.line ?? row.at.record}`;
    const citation: Citation = { act: name, line: place, status: 'stated' };
    const read = readRow(cells, known, citation);
    faults.push(...cells.faults);
    return read ? [read] : [];
  });
  refuseFaults(name, faults);
  const sources = new Map(
    rows.map(({ amount, source }) => [
      amount.source,
      known.sources.find(({ id }) => id === amount.source)?.title ?? { it: source, en: source },
    ]),
  );
  const plan: Plan = {
    id: name,
    title: { it: name, en: name },
    sources: [...sources].map(([id, title]) => ({ id, title, citation: { act: name, status: 'stated' } })),
    lines: [...new Set(rows.map(({ line }) => line))].map((line) => lineOf(line, rows, name)),
  };
  if (sources.has(REGION)) return plan;
  throw new InputError({
    it: `${name}: nessuna riga ha per fonte «Regione Lombardia», di cui si calcola la quota; le fonti lette sono: ${[...sources.values()].map(({ it }) => it).join(', ')}`,
    en: `${name}: no row has the source “Lombardy Region”, whose share is computed; the sources read are: ${[...sources.values()].map(({ en }) => en).join(', ')}`,
  });
}

function readRow(cells: Cells<PlanField>, known: Plan, citation: Citation): PlanRow | undefined {
  const line = cells
    .filled('line', { it: 'la linea del piano', en: 'the line of the plan' })
    ?.replace(/^linea\s+/i, '');
  const source = cells.filled('source', { it: 'la fonte di finanziamento', en: 'the funding source' });
  const cents = cells.neededCents('amount');
  if (cents !== undefined && cents < 0n) cells.fault('amount', NOT_NEGATIVE);
  const regime = plain(cells.text('vat'));
  const vat = REGIMES.find(([word]) => regime.includes(word))?.[1];
  if (regime !== '' && !vat) cells.fault('vat', REGIME);
  if (cells.faults.length > 0 || line === undefined || source === undefined || cents === undefined)
    return undefined;
  return {
    line,
    title: cells.text('title'),
    source,
    vat,
    ceiling: cells.text('ceiling'),
    uses: cells
      .text('uses')
      .split(/[,;|]/)
      .map((use) => use.trim())
      .filter((use) => use !== ''),
    amount: { source: idNamed(known.sources, source) ?? plain(source).replaceAll(' ', '-'), cents, citation },
  };
}

const REGIMES = [
  ['esent', 'exempt'],
  ['exempt', 'exempt'],
  ['inclus', 'included'],
  ['includ', 'included'],
  ['compresa', 'included'],
] as const;

function lineOf(id: string, rows: readonly PlanRow[], name: string): PlanLine {
  const own = rows.filter(({ line }) => line === id);
  const one = <T>(values: readonly (T | undefined)[], column: LocalizedText): T | undefined => {
    const stated = [...new Set(values.filter((value) => value !== undefined))];
    if (stated.length <= 1) return stated[0];
    throw new InputError({
      it: `${name}: la linea ${id} ha più valori nella colonna «${column.it}»: ${stated.join(', ')}; lasciarne uno`,
      en: `${name}: line ${id} has several values in the column “${column.en}”: ${stated.join(', ')}; keep one`,
    });
  };
  const title = one(filled(own.map((row) => row.title)), { it: 'titolo', en: 'title' }) ?? id;
  const citation: Citation = { act: name, line: own[0]?.amount.citation.line, status: 'stated' };
  const uses = [...new Set(own.flatMap((row) => row.uses))];
  return {
    id,
    title: { it: title, en: title },
    vat:
      one(
        own.map(({ vat }) => vat),
        { it: 'regime IVA', en: 'VAT regime' },
      ) ?? 'included',
    ceiling: one(filled(own.map((row) => row.ceiling)), { it: 'tetto', en: 'ceiling' }) ?? id,
    uses: uses.map((use) => ({ id: plain(use).replaceAll(' ', '-'), title: { it: use, en: use }, citation })),
    amounts: own.map(({ amount }) => amount),
    citation,
  };
}

const NOT_NEGATIVE = {
  expected: { it: 'un importo non negativo', en: 'an amount that is not negative' },
  mend: { it: 'togliere il segno meno', en: 'remove the minus sign' },
};
const REGIME = {
  expected: { it: 'esente o inclusa', en: 'exempt or included' },
  mend: { it: 'scrivere uno dei due', en: 'write one of them' },
};

function filled(texts: readonly string[]): readonly (string | undefined)[] {
  return texts.map((text) => (text === '' ? undefined : text));
}
