import type { Cents, LocalizedText } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';

/** What a movement does. */
export type MovementKind =
  | 'commitment'
  | 'advance'
  | 'progress'
  | 'balance'
  | 'recovery'
  | 'release'
  | 'reversal';

export const MOVEMENT_KINDS: readonly MovementKind[] = [
  'commitment',
  'advance',
  'progress',
  'balance',
  'recovery',
  'release',
  'reversal',
];

/** One side of a movement: an account debited (positive) or credited (negative), never by zero. */
export interface Entry {
  readonly account: string;
  readonly cents: Cents;
}

/** Something booked once and for all. Its entries add up to zero: what is debited is credited. */
export interface Movement {
  readonly id: string;
  readonly on: IsoDate;
  readonly kind: MovementKind;
  readonly entries: readonly Entry[];
  /** Id of the decision it carries out. */
  readonly decision?: string | undefined;
  /** Id of the movement it takes back, on reversals. */
  readonly reverses?: string | undefined;
}

/** Why a movement is not booked. */
export type MovementProblem =
  | 'idWithOtherContent'
  | 'badDate'
  | 'noEntries'
  | 'zeroEntry'
  | 'unbalanced'
  | 'reversesNothing'
  | 'alreadyReversed'
  | 'notItsMirror';

/** A movement that is refused, as data. */
export interface MovementRefusal {
  readonly movement: string;
  readonly problem: MovementProblem;
  readonly text: LocalizedText;
}

/**
 * Accounts of the funder. A commitment (*impegno*) takes from the `allocation` (*stanziamento*); payments take from
 * the commitment; a recovery gives back to it; a release (*economia*) gives what is left back to the allocation.
 */
export const ACCOUNTS = { allocation: 'allocation', commitment: 'commitment', paid: 'paid' } as const;

const DIRECTIONS = {
  commitment: ['allocation', 'commitment'],
  advance: ['commitment', 'paid'],
  progress: ['commitment', 'paid'],
  balance: ['commitment', 'paid'],
  recovery: ['paid', 'commitment'],
  release: ['commitment', 'allocation'],
} as const;

/**
 * A movement of one amount, above zero, between the funder's accounts.
 *
 * @example
 * movement({ id: 'M1', on: '2021-06-01', kind: 'advance', cents: 19_880_883n });
 */
export function movement({
  cents,
  ...record
}: Omit<Movement, 'entries' | 'kind' | 'reverses'> & {
  readonly kind: Exclude<MovementKind, 'reversal'>;
  readonly cents: Cents;
}): Movement {
  const [from, to] = DIRECTIONS[record.kind];
  return {
    ...record,
    entries: [
      { account: ACCOUNTS[to], cents },
      { account: ACCOUNTS[from], cents: -cents },
    ],
  };
}

/**
 * The movement that takes another back.
 *
 * @example
 * const advance = movement({ id: 'M1', on: '2021-06-01', kind: 'advance', cents: 100n });
 * const back = reversal(advance, { id: 'M2', on: '2021-06-02' });
 * back.entries; // [{ account: 'paid', cents: -100n }, { account: 'commitment', cents: 100n }]
 */
export function reversal(
  { entries, id }: Movement,
  record: Pick<Movement, 'id' | 'on' | 'decision'>,
): Movement {
  const mirrored = entries.map(({ account, cents }) => ({ account, cents: -cents }));
  return { ...record, kind: 'reversal', reverses: id, entries: mirrored };
}
