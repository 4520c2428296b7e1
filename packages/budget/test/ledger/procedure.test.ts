import { expect, test } from 'vitest';
import type { Command } from '../../src/ledger/command.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { openProcedure, type Procedure, perform } from '../../src/ledger/procedure.ts';
import { attract2021Plan, CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../../src/presets/attract-2021-policies.ts';
import { attract2021Scheme } from '../../src/presets/attract-2021-scheme.ts';
import { DONE, invoice } from '../settlement/cases.ts';

const START = openProcedure(attract2021Scheme(), attract2021Plan(ATTRACT_2021_POLICIES));
const open = (id: string, line: string, cents: bigint, on: string) => {
  const document = invoice(id, line, cents, on);
  return { ...document, items: document.items.map((item) => ({ ...item, verified: undefined })) };
};
const report = (source: string, asOf: string, ...documents: ReturnType<typeof open>[]): Command => ({
  kind: 'report',
  on: asOf,
  report: { id: `${source} ${asOf}`, source, asOf, deliveredOn: asOf },
  documents,
  activities: source === REGION && asOf === '2021-09-30' ? DONE : [],
});
const verify = (document: string, accepted: bigint): Command => ({
  kind: 'verify',
  on: '2022-01-15',
  document,
  item: 0,
  accepted,
});
const on = '2022-01-20';
const SEPTEMBER = [
  open('S1', '1', 10_000_000n, '2021-09-01'),
  open('S2', '5', 2_500_000n, '2021-09-01'),
] as const;
const DECEMBER = [
  open('D1', '2', 3_000_000n, '2021-12-01'),
  open('D2', '5', 2_500_000n, '2021-12-01'),
] as const;

/** Region 130,000 and Varese 50,000: the third case of the worked table. */
const COURSE: readonly Command[] = [
  { kind: 'approve', on: '2021-05-17' },
  { kind: 'pay', on: '2021-06-01', tranche: 'advance' },
  report(REGION, '2021-09-30', SEPTEMBER[0]),
  report(CHAMBER, '2021-09-30', SEPTEMBER[1]),
  { kind: 'pay', on: '2021-11-01', tranche: 'september' },
  report(REGION, '2021-12-31', DECEMBER[0]),
  report(CHAMBER, '2021-12-31', DECEMBER[1]),
  verify('S1', 10_000_000n),
  verify('S2', 2_500_000n),
  verify('D1', 3_000_000n),
  verify('D2', 2_500_000n),
  { kind: 'close', on },
  { kind: 'pay', on, tranche: 'balance' },
  { kind: 'recover', on: '2022-02-01' },
  { kind: 'release', on: '2022-03-01' },
];

function after(commands: readonly Command[]): Procedure {
  return commands.reduce<Procedure>((procedure, command) => {
    const next = perform(procedure, command);
    if ('problem' in next) throw new Error(next.text.en);
    return next;
  }, START);
}

const problem = (commands: readonly Command[], command: Command) => {
  const next = perform(after(commands), command);
  return 'problem' in next ? next.problem : 'done';
};

test('the whole course of a plan books the advance, the recovery and what is released, and ends at what is due', () => {
  const { movements } = after(COURSE);
  expect(movements.map(({ entries: [first], id, kind }) => [id, kind, first?.cents])).toEqual([
    ['commitment', 'commitment', 66_269_610n],
    ['advance', 'advance', 19_880_883n],
    ['recovery', 'recovery', 6_880_883n],
    ['release', 'release', 53_269_610n],
  ]);
  expect([...new Ledger(movements).balances()]).toEqual([
    ['commitment', 0n],
    ['allocation', -13_000_000n],
    ['paid', 13_000_000n],
  ]);
});

test.each<[string, number, Command]>([
  ['notApproved', 0, { kind: 'pay', on, tranche: 'advance' }],
  ['approvedAlready', 1, { kind: 'approve', on }],
  ['unknownTranche', 1, { kind: 'pay', on, tranche: 'october' }],
  ['outOfOrder', 1, { kind: 'pay', on, tranche: 'september' }],
  ['paidAlready', 2, { kind: 'pay', on, tranche: 'advance' }],
  ['unknownAmount', 3, { kind: 'pay', on, tranche: 'september' }],
  ['notClosed', 5, { kind: 'pay', on, tranche: 'balance' }],
  ['unknownDocument', 5, verify('D1', 1n)],
  ['unknownDocument', 5, { kind: 'amend', on, document: DECEMBER[0] }],
  ['aboveReported', 5, verify('S1', 10_000_001n)],
  ['aboveReported', 5, verify('S1', -1n)],
  ['idWithOtherContent', 5, report(REGION, '2021-12-31', open('S1', '1', 1n, '2021-09-01'))],
  ['unknownAmount', 5, { kind: 'close', on }],
  ['notVerified', 10, { kind: 'close', on }],
  ['notClosed', 11, { kind: 'recover', on }],
  ['notClosed', 11, { kind: 'release', on }],
  ['closed', 12, verify('S1', 1n)],
  ['closed', 12, report(REGION, '2021-12-31')],
  ['outOfOrder', 12, { kind: 'release', on }],
  ['nothingToRecover', 14, { kind: 'recover', on }],
  ['nothingToRelease', 15, { kind: 'release', on }],
])('out of order is refused as %s, after %i commands', (expected, count, command) => {
  expect(problem(COURSE.slice(0, count), command)).toBe(expected);
});

test('a report sent again, and again after it was verified, changes nothing', () => {
  const before = after(COURSE.slice(0, 11));
  const again = perform(before, report(REGION, '2021-09-30', SEPTEMBER[0]));
  expect(again).toEqual(before);
});

test('an amended document must be verified again', () => {
  const amended = { ...DECEMBER[0], items: DECEMBER[0].items.map((item) => ({ ...item, net: 1n })) };
  const commands = [...COURSE.slice(0, 11), { kind: 'amend', on, document: amended } as const];
  expect(problem(commands, { kind: 'close', on })).toBe('notVerified');
  expect(problem([...commands, verify('D1', 1n)], { kind: 'close', on })).toBe('done');
});

test('a refused agreement changes nothing, a good one holds', () => {
  const reallocation = {
    id: 'R1',
    agreedOn: '2021-07-01',
    agreement: 'prot. 1',
    source: REGION,
    moves: [{ from: '4', to: '1', cents: 1n }],
  };
  const approved = COURSE.slice(0, 1);
  expect(
    problem(approved, { kind: 'reallocate', on, reallocation: { ...reallocation, agreement: '' } }),
  ).toBe('reallocationRefused');
  const agreed: Command = { kind: 'reallocate', on, reallocation };
  expect(problem([...approved, agreed], agreed)).toBe('reallocationRefused');
  expect(after([...approved, agreed]).input.reallocations).toEqual([reallocation]);
});

test('a report sent twice changes nothing, and one of its id with other content is refused', () => {
  const sent = report(REGION, '2021-09-30', SEPTEMBER[0]);
  if (sent.kind !== 'report') throw new Error(sent.kind);
  const procedure = after([...COURSE.slice(0, 2), sent]);
  expect(perform(procedure, sent)).toEqual(procedure);
  for (const change of [{ source: CHAMBER }, { asOf: '2021-12-31' }, { deliveredOn: '2021-10-01' }]) {
    const other: Command = { ...sent, report: { ...sent.report, ...change } };
    expect(perform(procedure, other)).toMatchObject({ problem: 'idWithOtherContent' });
  }
});

test('nothing is verified of an item that is not there, nor less than nothing', () => {
  const procedure = after(COURSE.slice(0, 3));
  expect(perform(procedure, { kind: 'verify', on, document: 'S1', item: 1, accepted: 1n })).toMatchObject({
    problem: 'unknownDocument',
  });
  expect(perform(procedure, verify('S1', -1n))).toMatchObject({ problem: 'aboveReported' });
  expect(perform(procedure, verify('S1', 0n))).toMatchObject({ approvedOn: '2021-05-17' });
});

test('what comes back is waited for, and nothing is released twice', () => {
  const paid = after(COURSE.slice(0, 13));
  const release: Command = { kind: 'release', on: '2022-03-01' };
  expect(perform(paid, release)).toMatchObject({ problem: 'outOfOrder' });
  expect(perform(after(COURSE), release)).toMatchObject({ problem: 'nothingToRelease' });
});

test('a procedure begins with nothing', () => {
  expect(START).toMatchObject({
    input: { documents: [], reports: [], activities: [], reallocations: [], payments: [] },
    movements: [],
  });
});
