import type { Cents, Citation, Language, LocalizedText } from '@insedia/domain';
import { statusMessages } from '../messages.ts';
import { formatCents } from '../money/format.ts';

/**
 * Where an amount comes from. Its `parts` add up to it, exactly; an amount without parts is a leaf, and names a
 * document or cites a clause. What the amount was computed from and does not add up to it, such as the figures of a
 * proportion, is its `basis`.
 */
export interface Explanation {
  readonly label: LocalizedText;
  readonly cents: Cents;
  readonly parts: readonly Explanation[];
  readonly basis: readonly Explanation[];
  /** Id of the document, on leaves that are one. */
  readonly document?: string | undefined;
  readonly citations: readonly Citation[];
}

const NONE: readonly never[] = [];

/** An amount that stands on clauses. */
export function clause(
  label: LocalizedText,
  cents: Cents,
  citations: readonly Citation[],
  basis: readonly Explanation[] = NONE,
): Explanation {
  return { label, cents, parts: NONE, basis, citations };
}

/** The sum of its parts; nothing but clauses if there are none. */
export function sum(
  label: LocalizedText,
  parts: readonly Explanation[],
  citations: readonly Citation[],
  basis: readonly Explanation[] = NONE,
): Explanation {
  const cents = parts.reduce((total, part) => total + part.cents, 0n);
  return { label, cents, parts, basis, citations };
}

/** A step from one amount to another, such as a reduction or a cap; nothing if it changes nothing. */
export function step(
  label: LocalizedText,
  cents: Cents,
  citations: readonly Citation[],
  basis: readonly Explanation[] = NONE,
): readonly Explanation[] {
  return cents === 0n ? NONE : [clause(label, cents, citations, basis)];
}

/** The same, with all signs turned. */
export function negated(explanation: Explanation): Explanation {
  const { cents, parts } = explanation;
  return { ...explanation, cents: -cents, parts: parts.map(negated) };
}

/**
 * What is wrong with an explanation: parts that do not add up, leaves that stand on nothing. Nothing, in ours.
 *
 * @example
 * const { due } = settle(input);
 * due.known && faultsOf(due.explanation); // []
 */
export function faultsOf(explanation: Explanation): readonly string[] {
  const { basis, citations, document, label, parts } = explanation;
  const total = parts.reduce((sumOfParts, { cents }) => sumOfParts + cents, 0n);
  const own: string[] = [];
  if (parts.length > 0 && total !== explanation.cents) {
    own.push(`${label.en}: ${formatCents(explanation.cents)}, its parts ${formatCents(total)}`);
  }
  if (parts.length === 0 && document === undefined && citations.length === 0) {
    own.push(`${label.en}: neither a document nor a clause`);
  }
  for (const child of parts) own.push(...faultsOf(child));
  for (const child of basis) own.push(...faultsOf(child));
  return own;
}

/**
 * An explanation as an indented outline: `=` what it adds up from, `·` what it is computed from.
 *
 * @param depth how many levels to write; all of them unless told
 *
 * @example
 * const { balance } = settle(input);
 * balance.known && writeExplanation(balance.explanation, 'en', 0); // 'no balance: 0.00 …'
 */
export function writeExplanation(
  explanation: Explanation,
  language: Language,
  depth: number = Number.POSITIVE_INFINITY,
): string {
  return outline(explanation, language, depth, '', '').join('\n');
}

function outline(
  { basis, cents, citations, document, label, parts }: Explanation,
  language: Language,
  depth: number,
  indent: string,
  mark: string,
): string[] {
  const source = document ?? citations.map((citation) => writeCitation(citation, language)).join('; ');
  const line = `${indent}${mark}${label[language]}: ${formatCents(cents, language)}${source && ` [${source}]`}`;
  if (depth <= 1) return [line];
  const deeper = `${indent}  `;
  return [
    line,
    ...parts.flatMap((part) => outline(part, language, depth - 1, deeper, '= ')),
    ...basis.flatMap((part) => outline(part, language, depth - 1, deeper, '· ')),
  ];
}

/** Such as `dgr-xi-4715-2021, l. 308-309, assumed`. */
function writeCitation({ act, article, line, status }: Citation, language: Language): string {
  return [
    act,
    article,
    line && `l. ${line}`,
    status === 'cited' ? undefined : statusMessages[status][language],
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
