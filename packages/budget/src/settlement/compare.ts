import type { Cents, Language } from '@insedia/domain';
import { at } from '../at.ts';
import { messages } from '../messages.ts';
import { formatCents } from '../money/format.ts';
import { OPEN_POINTS, POLICY_NAMES } from '../scheme/open-points.ts';
import { type PolicyName, withReading } from '../scheme/policies.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { SettlementInput } from './input.ts';
import { settle } from './settle.ts';

/** What one reading of one open point pays, all other policies as they are. */
export interface ReadingRow {
  /** Such as `U4`. */
  readonly point: string;
  readonly policy: PolicyName;
  /** The value, as text. */
  readonly reading: string;
  /** Whether it is the one that the scheme has. */
  readonly chosen: boolean;
  readonly figures: Figures;
  /** What is due more or less than under the scheme's own policies; nothing if either is unknown. */
  readonly difference: Cents | undefined;
}

/**
 * Settles an input under every reading of every open point, one at a time.
 *
 * @param names the points to vary; all of them unless told
 *
 * @example
 * const rows = comparePolicies(input, ['reductionRule', 'progressTranche']);
 * console.log(writeComparison(rows, 'it'));
 */
export function comparePolicies(
  input: SettlementInput,
  names: readonly PolicyName[] = POLICY_NAMES,
): readonly ReadingRow[] {
  const base = figuresOf(settle(input));
  return names.flatMap((name) => readingsOf(input, name, base));
}

function readingsOf<N extends PolicyName>(input: SettlementInput, name: N, base: Figures): ReadingRow[] {
  const { policies } = input.scheme;
  const { point, readings } = OPEN_POINTS[name];
  const own = readingText(policies[name].value);
  const values = readings.some((value) => readingText(value) === own)
    ? readings
    : [policies[name].value, ...readings];
  return values.map((value): ReadingRow => {
    const chosen = readingText(value) === own;
    const scheme = { ...input.scheme, policies: withReading(policies, name, value) };
    const figures = chosen ? base : figuresOf(settle({ ...input, scheme }));
    const known = figures.due !== undefined && base.due !== undefined;
    return {
      point,
      policy: name,
      reading: readingText(value),
      chosen,
      figures,
      difference: known ? (figures.due ?? 0n) - (base.due ?? 0n) : undefined,
    };
  });
}

/**
 * A value as text: a name, a fraction, or the choices it is made of.
 *
 * @example
 * readingText(ratio(3n, 10n)); // '3/10'
 */
export function readingText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('of' in value && 'over' in value) return `${value.of}/${value.over}`;
  return Object.entries(value)
    .map(([name, part]) => `${name} ${readingText(part)}`)
    .join(', ');
}

/**
 * The comparison as a table of plain text; `*` marks what the scheme has.
 *
 * @example
 * const [first] = writeComparison(comparePolicies(input, ['reductionRule']), 'en').split('\n');
 * first; // 'reading                     advance  progress  balance   recovery         due  difference'
 */
export function writeComparison(rows: readonly ReadingRow[], language: Language): string {
  const amount = (cents: Cents | undefined) =>
    cents === undefined ? messages.unknownAmount[language] : formatCents(cents, language);
  const head = messages.comparison.map((title) => title[language]);
  const body = rows.map(({ chosen, difference, figures, point, reading }) => [
    `${chosen ? '*' : ' '} ${point} ${reading}`,
    ...[figures.advance, figures.progress, figures.balance, figures.recovery, figures.due, difference].map(
      amount,
    ),
  ]);
  const table = [head, ...body];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(at(widths, 0)) : cell.padStart(at(widths, column)),
        )
        .join('  '),
    )
    .join('\n');
}
