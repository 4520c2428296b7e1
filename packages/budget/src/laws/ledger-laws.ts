import * as fc from 'fast-check';
import { type Movement, type MovementKind, movement, reversal } from '../ledger/movement.ts';
import { CITATIONS } from './citations.ts';
import { type Difference, type Law, law, unless, unlessSame, written } from './law.ts';
import type { LedgerUnderTest } from './system.ts';

const KINDS = ['commitment', 'advance', 'progress', 'balance', 'recovery', 'release'] as const;

/** Movements to be booked one after the other, the same id at times with other content, and reversals. */
function movements(): fc.Arbitrary<readonly Movement[]> {
  const one = fc.record({
    id: fc.constantFrom('M1', 'M2', 'M3', 'M4'),
    kind: fc.constantFrom<Exclude<MovementKind, 'reversal'>>(...KINDS),
    cents: fc.oneof(fc.bigInt({ min: 1n, max: 500n }), fc.bigInt({ min: 1n, max: 10n ** 18n })),
    reversed: fc.boolean(),
  });
  return fc.array(one, { minLength: 1, maxLength: 5 }).map((drawn) =>
    drawn.flatMap(({ cents, id, kind, reversed }) => {
      const booked = movement({ id, on: '2021-06-01', kind, cents });
      return reversed ? [booked, reversal(booked, { id: `${id}R`, on: '2021-06-02' })] : [booked];
    }),
  );
}

const write = (drawn: readonly Movement[]): readonly string[] =>
  drawn.map(({ entries, id, kind, reverses }) => {
    const sides = entries.map(({ account, cents }) => `${account} ${written(cents)}`).join(', ');
    return `${id} ${kind}${reverses ? ` of ${reverses}` : ''}: ${sides}`;
  });

function unlessSameBalances(
  expected: ReadonlyMap<string, bigint>,
  got: ReadonlyMap<string, bigint>,
): Difference | undefined {
  return [...new Set([...expected.keys(), ...got.keys()])]
    .map((account) => unlessSame(account, expected.get(account) ?? 0n, got.get(account) ?? 0n))
    .find((difference) => difference !== undefined);
}

function filled(openLedger: () => LedgerUnderTest, drawn: readonly Movement[]): LedgerUnderTest {
  const ledger = openLedger();
  for (const one of drawn) ledger.post(one);
  return ledger;
}

/** The laws of a ledger. */
export const LEDGER_LAWS: readonly Law[] = [
  law({
    name: 'debits-equal-credits',
    says: [
      'I saldi dei conti si compensano e sono quelli di una registrazione rifatta da zero.',
      'The balances cancel out, and are those of a replay from zero.',
    ],
    citation: CITATIONS.accounting,
    needs: 'openLedger',
    given: movements,
    broken: (openLedger, drawn) => {
      const ledger = filled(openLedger, drawn);
      const balances = ledger.balances();
      const replayed = new Map<string, bigint>();
      for (const { entries } of ledger.movements()) {
        for (const { account, cents } of entries)
          replayed.set(account, (replayed.get(account) ?? 0n) + cents);
      }
      const total = [...balances.values()].reduce((sum, cents) => sum + cents, 0n);
      return unlessSame('all balances', 0n, total) ?? unlessSameBalances(replayed, balances);
    },
    write,
  }),
  law({
    name: 'unbalanced-is-refused',
    says: [
      'Un movimento che non pareggia non si registra.',
      'A movement that does not balance is not booked.',
    ],
    citation: CITATIONS.accounting,
    needs: 'openLedger',
    given: movements,
    broken: (openLedger, drawn) => {
      const ledger = filled(openLedger, drawn);
      const before = ledger.balances();
      const entries = [{ account: 'paid', cents: 1n }];
      const answer = ledger.post({ id: 'X', on: '2021-06-03', kind: 'advance', entries });
      return unless(answer === 'refused', 'refused', answer) ?? unlessSameBalances(before, ledger.balances());
    },
    write: (drawn) => [...write(drawn), 'X advance: paid 0.01'],
  }),
  law({
    name: 'booked-once',
    says: [
      'Lo stesso movimento due volte si registra una volta; lo stesso codice con altro contenuto si rifiuta.',
      'The same movement twice is booked once; the same id with other content is refused.',
    ],
    citation: CITATIONS.accounting,
    needs: 'openLedger',
    given: movements,
    broken: (openLedger, drawn) => {
      const ledger = filled(openLedger, drawn);
      const before = ledger.balances();
      const [first] = ledger.movements();
      if (!first) return { expected: 'a movement booked', got: 'none' };
      const again = ledger.post({ ...first });
      const other = ledger.post({ ...first, on: '2021-07-01' });
      return (
        unlessSameBalances(before, ledger.balances()) ??
        unless(again === 'alreadyPosted', `${first.id} alreadyPosted`, again) ??
        unless(other === 'refused', `${first.id} of another day refused`, other)
      );
    },
    write: (drawn) => [...write(drawn), 'and the first again, and on another day'],
  }),
  law({
    name: 'corrected-by-reversal',
    says: [
      'Uno storno riporta i saldi a prima, si fa una volta, e i movimenti già registrati restano come sono.',
      'A reversal leads the balances back, happens once, and leaves what is booked as it is.',
    ],
    citation: CITATIONS.accounting,
    needs: 'openLedger',
    given: movements,
    broken: (openLedger, drawn) => {
      const ledger = filled(openLedger, drawn);
      const before = ledger.balances();
      const history = ledger.movements().map(({ id }) => id);
      const fresh = movement({ id: 'X', on: '2021-06-03', kind: 'advance', cents: 7n });
      ledger.post(fresh);
      const back = ledger.post(reversal(fresh, { id: 'Y', on: '2021-06-04' }));
      const twice = ledger.post(reversal(fresh, { id: 'Z', on: '2021-06-05' }));
      const kept = ledger.movements().slice(0, history.length);
      return (
        unless(back === 'posted', 'the reversal posted', back) ??
        unless(twice === 'refused', 'a second reversal refused', twice) ??
        unlessSameBalances(before, ledger.balances()) ??
        unless(
          kept.map(({ id }) => id).join() === history.join(),
          history.join(),
          kept.map(({ id }) => id).join(),
        )
      );
    },
    write: (drawn) => [...write(drawn), 'X advance: 0.07, reversed by Y and by Z'],
  }),
];
