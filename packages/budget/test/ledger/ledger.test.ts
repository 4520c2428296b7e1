import { describe, expect, test } from 'vitest';
import { readLedger, writeLedger } from '../../src/ledger/json-lines.ts';
import { Ledger, replay } from '../../src/ledger/ledger.ts';
import { type Movement, movement, reversal } from '../../src/ledger/movement.ts';

const COMMITTED = movement({
  id: 'M1',
  on: '2021-05-17',
  kind: 'commitment',
  cents: 66_269_610n,
  decision: 'DGR 4715',
});
const ADVANCE = movement({ id: 'M2', on: '2021-06-01', kind: 'advance', cents: 19_880_883n });
const BACK = reversal(ADVANCE, { id: 'M3', on: '2021-06-02' });

const entries = (...cents: bigint[]) => cents.map((amount, at) => ({ account: `a${at}`, cents: amount }));

describe('a ledger', () => {
  test('books debits and credits between the allocation, the commitment and what is paid', () => {
    expect([...new Ledger([COMMITTED, ADVANCE]).balances()]).toEqual([
      ['commitment', 46_388_727n],
      ['allocation', -66_269_610n],
      ['paid', 19_880_883n],
    ]);
  });

  test('is empty in the end when what is recovered and left over goes back', () => {
    const rest = [
      movement({ id: 'M4', on: '2022-02-01', kind: 'recovery', cents: 6_880_883n }),
      movement({ id: 'M5', on: '2022-03-01', kind: 'release', cents: 53_269_610n }),
    ];
    expect([...new Ledger([COMMITTED, ADVANCE, ...rest]).balances()]).toEqual([
      ['commitment', 0n],
      ['allocation', -13_000_000n],
      ['paid', 13_000_000n],
    ]);
  });

  test('books once what comes twice, and refuses other content under a known id', () => {
    const ledger = new Ledger([COMMITTED]);
    expect(ledger.post({ ...COMMITTED, entries: COMMITTED.entries.map((entry) => ({ ...entry })) })).toBe(
      'alreadyPosted',
    );
    expect(ledger.post({ ...COMMITTED, on: '2021-05-18' })).toMatchObject({ problem: 'idWithOtherContent' });
    expect(ledger.movements()).toEqual([COMMITTED]);
  });

  test('puts right by an exact reversal, once', () => {
    const ledger = new Ledger([COMMITTED, ADVANCE]);
    const half = {
      ...BACK,
      entries: BACK.entries.map(({ account, cents }) => ({
        account,
        cents: cents + (cents > 0n ? -1n : 1n),
      })),
    };
    expect(ledger.post(half)).toMatchObject({ problem: 'notItsMirror' });
    expect(ledger.post(BACK)).toBe('posted');
    expect(ledger.balances().get('paid')).toBe(0n);
    expect(ledger.post({ ...BACK, id: 'M9' })).toMatchObject({ problem: 'alreadyReversed' });
    expect(ledger.post(reversal(BACK, { id: 'M10', on: '2021-06-03' }))).toMatchObject({
      problem: 'reversesNothing',
    });
    expect(ledger.movements().map(({ id }) => id)).toEqual(['M1', 'M2', 'M3']);
  });

  test.each<[string, Partial<Movement>]>([
    ['badDate', { on: '17/05/2021' }],
    ['noEntries', { entries: [] }],
    ['zeroEntry', { entries: entries(0n, 0n) }],
    ['zeroEntry', { entries: entries(100n, -100n, 0n) }],
    ['unbalanced', { entries: entries(100n, -99n) }],
    ['reversesNothing', { kind: 'reversal' }],
    ['reversesNothing', { reverses: 'M1' }],
    ['reversesNothing', { kind: 'reversal', reverses: 'nobody' }],
  ])('refuses %s, and nothing changes', (problem, change) => {
    const ledger = new Ledger([COMMITTED]);
    const before = [...ledger.balances()];
    expect(ledger.post({ ...ADVANCE, ...change })).toMatchObject({ movement: 'M2', problem });
    expect([...ledger.balances()]).toEqual(before);
  });

  test('says in words why', () => {
    const answer = new Ledger().post({ ...ADVANCE, entries: entries(1n) });
    expect(answer).toMatchObject({
      text: { it: 'M2: dare e avere non pareggiano', en: 'M2: debits and credits differ' },
    });
  });

  test('gives away copies: nobody can change what is booked', () => {
    const ledger = new Ledger([COMMITTED]);
    Reflect.apply(Array.prototype.push, ledger.movements(), [ADVANCE]);
    expect(ledger.movements()).toHaveLength(1);
  });
});

describe('a file of movements', () => {
  const text = writeLedger([COMMITTED, ADVANCE, BACK]);

  test('is one JSON object a line, cents as texts', () => {
    expect(text.split('\n')[1]).toBe(
      '{"id":"M2","on":"2021-06-01","kind":"advance","entries":[{"account":"paid","cents":"19880883"},{"account":"commitment","cents":"-19880883"}]}',
    );
  });

  test('reads back to the same movements and, replayed, to the same balances', () => {
    const { faults, movements, torn, whole } = readLedger(text);
    expect({ faults, movements, torn, whole }).toEqual({
      faults: [],
      movements: [COMMITTED, ADVANCE, BACK],
      torn: undefined,
      whole: text,
    });
    expect(replay(movements).ledger.balances()).toEqual(new Ledger([COMMITTED, ADVANCE, BACK]).balances());
  });

  test('cut off anywhere in its last line is read up to the line before, and the cut is reported', () => {
    const before = writeLedger([COMMITTED, ADVANCE]);
    for (let end = before.length + 1; end < text.length - 1; end++) {
      const { movements, torn, whole } = readLedger(text.slice(0, end));
      expect(movements).toEqual([COMMITTED, ADVANCE]);
      expect(torn).toMatchObject({
        line: 3,
        text: { it: 'la riga 3 è interrotta', en: 'line 3 is cut off' },
      });
      expect(readLedger(whole + writeLedger([BACK])).movements).toEqual([COMMITTED, ADVANCE, BACK]);
    }
  });

  test('without its last line break is whole', () => {
    const { movements, torn, whole } = readLedger(text.slice(0, -1));
    expect([movements.length, torn, whole]).toEqual([3, undefined, text]);
  });

  test.each([
    'not json',
    '[]',
    '{"id":"M1","on":"2021-05-17","kind":"gift","entries":[]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[{"account":"paid","cents":12.5}]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[{"account":"paid","cents":"1e3"}]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[],"reverses":7}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[],"decision":7}',
    '{"on":"2021-05-17","kind":"advance","entries":[]}',
    '{"id":"M1","kind":"advance","entries":[]}',
    'null',
    '7',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[null]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":["paid"]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[{"account":"paid"}]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[{"cents":"1"}]}',
    '{"id":"M1","on":"2021-05-17","kind":"advance","entries":[{"account":7,"cents":"1"}]}',
  ])('reports a line that is no movement, %s, and goes on', (line) => {
    const { faults, movements, torn } = readLedger(`${line}\n\n${text}`);
    expect(faults.map((fault) => [fault.line, fault.got])).toEqual([[1, line]]);
    expect([movements.length, torn]).toEqual([3, undefined]);
  });

  test('keeps the decision that a movement carries out', () => {
    const decided = { ...ADVANCE, decision: 'd.d.s. 1' };
    expect(readLedger(writeLedger([decided])).movements).toEqual([decided]);
    const { movements } = readLedger(writeLedger([ADVANCE]));
    expect(Object.keys(movements[0] ?? {})).toEqual(['id', 'on', 'kind', 'entries']);
  });

  test('passes over blank lines, the last one too, and a movement of no entries is for the ledger to refuse', () => {
    const blank = readLedger(`  \n${text}   `);
    expect([blank.movements.length, blank.faults, blank.torn, blank.whole]).toEqual([
      3,
      [],
      undefined,
      `  \n${text}`,
    ]);
    const { movements } = readLedger('{"id":"M1","on":"2021-05-17","kind":"advance"}\n');
    expect(movements).toEqual([{ id: 'M1', on: '2021-05-17', kind: 'advance', entries: [] }]);
    expect(new Ledger(movements).movements()).toEqual([]);
  });

  test('with movements that cannot be booked says which', () => {
    const { ledger, refused } = replay([COMMITTED, { ...COMMITTED, on: '2021-05-18' }, ADVANCE]);
    expect(refused.map(({ movement: id, problem }) => [id, problem])).toEqual([['M1', 'idWithOtherContent']]);
    expect(ledger.movements()).toEqual([COMMITTED, ADVANCE]);
  });
});
