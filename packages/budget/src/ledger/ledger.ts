import type { Cents } from '@insedia/domain';
import { isIsoDate } from '../iso-date.ts';
import { messages, movementMessages } from '../messages.ts';
import { writeMovement } from './json-lines.ts';
import type { Movement, MovementProblem, MovementRefusal } from './movement.ts';

/** The balance of every account that was ever booked to: debits less credits. */
export type Balances = ReadonlyMap<string, Cents>;

/**
 * A ledger that is only ever added to. Movements are booked once, whatever comes twice; what is wrong is put right by
 * a reversal; balances are those of a replay from zero.
 *
 * @example
 * const ledger = new Ledger();
 * ledger.post(movement({ id: 'M1', on: '2021-05-17', kind: 'commitment', cents: 66_269_610n })); // 'posted'
 * ledger.post(movement({ id: 'M1', on: '2021-05-17', kind: 'commitment', cents: 66_269_610n }));
 * // 'alreadyPosted'
 * ledger.balances().get('commitment'); // 66269610n
 */
export class Ledger {
  readonly #movements: Movement[] = [];
  readonly #byId = new Map<string, { readonly movement: Movement; readonly content: string }>();
  readonly #reversed = new Set<string>();
  readonly #balances = new Map<string, Cents>();

  /** @param movements booked in order; those that are refused are left out: ask {@link replay} which they are */
  constructor(movements: Iterable<Movement> = []) {
    for (const movement of movements) this.post(movement);
  }

  /** Books a movement, unless it is there or is refused; in either case nothing changes. */
  post(movement: Movement): 'posted' | 'alreadyPosted' | MovementRefusal {
    const content = writeMovement(movement);
    const known = this.#byId.get(movement.id);
    if (known?.content === content) return 'alreadyPosted';
    const problem = known ? 'idWithOtherContent' : this.#problemOf(movement);
    if (problem) {
      const text = messages.about(movement.id, movementMessages[problem]);
      return { movement: movement.id, problem, text };
    }
    this.#movements.push(movement);
    this.#byId.set(movement.id, { movement, content });
    if (movement.reverses !== undefined) this.#reversed.add(movement.reverses);
    book(this.#balances, movement);
    return 'posted';
  }

  /** Everything booked, in order. */
  movements(): readonly Movement[] {
    return [...this.#movements];
  }

  /** The balances as they stand. */
  balances(): Balances {
    return new Map(this.#balances);
  }

  #problemOf(movement: Movement): MovementProblem | undefined {
    const { entries, kind, on, reverses } = movement;
    if (!isIsoDate(on)) return 'badDate';
    if (entries.length === 0) return 'noEntries';
    if (entries.some(({ cents }) => cents === 0n)) return 'zeroEntry';
    if (entries.reduce((sum, { cents }) => sum + cents, 0n) !== 0n) return 'unbalanced';
    if ((kind === 'reversal') !== (reverses !== undefined)) return 'reversesNothing';
    return reverses === undefined ? undefined : this.#problemOfReversal(movement, reverses);
  }

  #problemOfReversal(movement: Movement, reverses: string): MovementProblem | undefined {
    const target = this.#byId.get(reverses)?.movement;
    if (!target || target.kind === 'reversal') return 'reversesNothing';
    if (this.#reversed.has(reverses)) return 'alreadyReversed';
    const both = new Map<string, Cents>();
    book(both, movement);
    book(both, target);
    return [...both.values()].every((cents) => cents === 0n) ? undefined : 'notItsMirror';
  }
}

/**
 * Books movements from zero, and says which are refused.
 *
 * @example
 * const advance = movement({ id: 'M1', on: '2021-06-01', kind: 'advance', cents: 100n });
 * const { ledger, refused } = replay([advance]);
 * refused.map(({ problem }) => problem); // []
 * ledger.balances().get('commitment'); // -100n
 */
export function replay(movements: Iterable<Movement>): {
  readonly ledger: Ledger;
  readonly refused: readonly MovementRefusal[];
} {
  const ledger = new Ledger();
  const refused: MovementRefusal[] = [];
  for (const movement of movements) {
    const answer = ledger.post(movement);
    if (typeof answer !== 'string') refused.push(answer);
  }
  return { ledger, refused };
}

function book(balances: Map<string, Cents>, { entries }: Movement): void {
  for (const { account, cents } of entries) balances.set(account, (balances.get(account) ?? 0n) + cents);
}
