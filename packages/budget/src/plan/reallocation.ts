import type { Cents, LocalizedText } from '@insedia/domain';
import { type IsoDate, isIsoDate } from '../iso-date.ts';
import { messages, reallocationMessages } from '../messages.ts';
import type { ReallocationRule } from '../scheme/policies.ts';
import { ceilingsOf, lineOf, type Plan, totalOf } from './plan.ts';

/** Money moved from one line to another; more than zero. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly cents: Cents;
}

/** The record of an agreement to divide the budget otherwise among the lines (*variazione nella ripartizione*). */
export interface Reallocation {
  readonly id: string;
  readonly agreedOn: IsoDate;
  /** The act or exchange of letters that agrees it, such as its protocol number. */
  readonly agreement: string;
  /** Whose money is moved. */
  readonly source: string;
  readonly moves: readonly Move[];
}

/** Why a reallocation changes nothing. */
export type ReallocationProblem =
  | 'repeatedId'
  | 'neverAllowed'
  | 'noAgreement'
  | 'noDate'
  | 'unknownLine'
  | 'notAnAmount'
  | 'anotherSource'
  | 'aboveThreshold'
  | 'betweenCeilings'
  | 'moreThanPlanned';

/** A reallocation that is refused, as data. */
export interface ReallocationRefusal {
  readonly reallocation: string;
  readonly problem: ReallocationProblem;
  readonly text: LocalizedText;
}

/**
 * The plan after a reallocation, or why it is refused. The total and the share of every source stay as they are;
 * {@link reverseOf} leads back. Whether there is enough to move is asked of ceilings, not of lines.
 *
 * @param funder the source whose money agreements may move
 *
 * @example
 * const agreed = { id: 'R1', agreedOn: '2021-07-01', agreement: 'prot. 1', source: REGION };
 * const moved = { ...agreed, moves: [{ from: '1', to: '4', cents: 100_000n }] };
 * const after = reallocate(plan, moved, ATTRACT_2021_POLICIES.reallocation.value, REGION);
 * 'problem' in after ? after.text.en : totalOf(after) === totalOf(plan); // true
 */
export function reallocate(
  plan: Plan,
  reallocation: Reallocation,
  rule: ReallocationRule,
  funder: string,
): Plan | ReallocationRefusal {
  const moved = rewritten(plan, reallocation);
  const problem = problemOf(plan, moved, reallocation, rule, funder);
  return problem ? refusalOf(reallocation, problem) : moved;
}

/** A refusal, in words. */
export function refusalOf({ id }: Reallocation, problem: ReallocationProblem): ReallocationRefusal {
  return { reallocation: id, problem, text: messages.about(id, reallocationMessages[problem]) };
}

/**
 * The reallocation that undoes another, with an agreement and a date of its own.
 *
 * @example
 * const moves = [{ from: '1', to: '4', cents: 100n }];
 * const moved = { id: 'R1', agreedOn: '2021-07-01', agreement: 'prot. 1', source: REGION, moves };
 * const back = reverseOf(moved, { id: 'R2', agreedOn: '2021-08-01', agreement: 'prot. 2' });
 * back.moves; // [{ from: '4', to: '1', cents: 100n }]
 */
export function reverseOf(
  { moves, source }: Reallocation,
  record: Pick<Reallocation, 'id' | 'agreedOn' | 'agreement'>,
): Reallocation {
  return { ...record, source, moves: moves.map(({ cents, from, to }) => ({ from: to, to: from, cents })) };
}

function problemOf(
  plan: Plan,
  moved: Plan,
  { agreedOn, agreement, moves, source }: Reallocation,
  rule: ReallocationRule,
  funder: string,
): ReallocationProblem | undefined {
  if (!rule.allowed) return 'neverAllowed';
  if (agreement.trim() === '') return 'noAgreement';
  if (!isIsoDate(agreedOn)) return 'noDate';
  if (moves.some(({ from, to }) => !lineOf(plan, from) || !lineOf(plan, to))) return 'unknownLine';
  if (moves.some(({ cents }) => cents <= 0n)) return 'notAnAmount';
  if (source !== funder && !rule.cofinancing) return 'anotherSource';
  const volume = moves.reduce((sum, { cents }) => sum + cents, 0n);
  const { threshold } = rule;
  if (threshold && volume * threshold.over > totalOf(plan) * threshold.of) return 'aboveThreshold';
  const before = ceilingsOf(plan, source);
  const after = [...ceilingsOf(moved, source)];
  if (after.some(([, cents]) => cents < 0n)) return 'moreThanPlanned';
  const crossed = after.some(([ceiling, cents]) => cents !== (before.get(ceiling) ?? 0n));
  return crossed && !rule.betweenCeilings ? 'betweenCeilings' : undefined;
}

function rewritten(plan: Plan, { moves, source }: Reallocation): Plan {
  const change = new Map<string, Cents>();
  for (const { cents, from, to } of moves) {
    change.set(from, (change.get(from) ?? 0n) - cents);
    change.set(to, (change.get(to) ?? 0n) + cents);
  }
  const lines = plan.lines.map((line) => {
    const by = change.get(line.id) ?? 0n;
    if (by === 0n) return line;
    const planned = line.amounts.find((amount) => amount.source === source);
    const others = line.amounts.filter((amount) => amount.source !== source);
    const amount = {
      source,
      cents: (planned?.cents ?? 0n) + by,
      citation: planned?.citation ?? line.citation,
    };
    return { ...line, amounts: planned || amount.cents !== 0n ? [amount, ...others] : others };
  });
  return { ...plan, lines };
}
