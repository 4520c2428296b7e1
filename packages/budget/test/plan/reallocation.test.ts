import { describe, expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import { ceilingsOf, shareOf } from '../../src/plan/plan.ts';
import { type Reallocation, reallocate, reverseOf } from '../../src/plan/reallocation.ts';
import { planVersions, versionAt } from '../../src/plan/versions.ts';
import { attract2021Plan, CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../../src/presets/attract-2021-policies.ts';
import { figuresOf } from '../../src/settlement/figures.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, invoice, readings } from '../settlement/cases.ts';

const PLAN = attract2021Plan(ATTRACT_2021_POLICIES);
const RULE = ATTRACT_2021_POLICIES.reallocation.value;
const MOVE: Reallocation = {
  id: 'R1',
  agreedOn: '2021-10-15',
  agreement: 'prot. O1.2021.0031000',
  source: REGION,
  moves: [{ from: '1', to: '4', cents: 3_000_000n }],
};

function planAfter(change: Partial<Reallocation> = {}, rule = RULE) {
  const moved = reallocate(PLAN, { ...MOVE, ...change }, rule, REGION);
  if ('problem' in moved) throw new Error(moved.text.en);
  return moved;
}

function problemOf(change: Partial<Reallocation>, rule = RULE) {
  const moved = reallocate(PLAN, { ...MOVE, ...change }, rule, REGION);
  return 'problem' in moved ? moved.problem : 'moved';
}

test('money moves between lines and none is made or lost', () => {
  const moved = planAfter();
  expect([...ceilingsOf(moved, REGION)]).toEqual([
    ['team', 47_000_000n],
    ['direct-costs', 19_269_610n],
  ]);
  expect([shareOf(moved, REGION), shareOf(moved, CHAMBER)]).toEqual([66_269_610n, 5_000_000n]);
});

test('the reverse leads back', () => {
  const back = reallocate(
    planAfter(),
    reverseOf(MOVE, { id: 'R2', agreedOn: '2021-11-01', agreement: 'prot. 2' }),
    RULE,
    REGION,
  );
  expect(back).toEqual(PLAN);
});

describe('what is refused', () => {
  test.each<[string, Partial<Reallocation>]>([
    ['noAgreement', { agreement: '  ' }],
    ['noDate', { agreedOn: '2021-02-30' }],
    ['unknownLine', { moves: [{ from: '1', to: '9', cents: 1n }] }],
    ['notAnAmount', { moves: [{ from: '1', to: '4', cents: 0n }] }],
    ['anotherSource', { source: CHAMBER, moves: [{ from: '5', to: '4', cents: 1n }] }],
    ['moreThanPlanned', { moves: [{ from: '4', to: '1', cents: 16_269_611n }] }],
  ])('%s', (problem, change) => {
    expect(problemOf(change)).toBe(problem);
  });

  test('by rule: never, above a threshold, between ceilings', () => {
    expect(problemOf({}, { ...RULE, allowed: false })).toBe('neverAllowed');
    expect(problemOf({}, { ...RULE, threshold: ratio(1n, 100n) })).toBe('aboveThreshold');
    expect(problemOf({}, { ...RULE, threshold: ratio(1n, 10n) })).toBe('moved');
    expect(problemOf({}, { ...RULE, betweenCeilings: false })).toBe('betweenCeilings');
    expect(
      problemOf({ moves: [{ from: '1', to: '2', cents: 1n }] }, { ...RULE, betweenCeilings: false }),
    ).toBe('moved');
  });

  test('whether there is enough is asked of the ceiling, not of a line whose amount is not certain', () => {
    expect(problemOf({ moves: [{ from: '2', to: '4', cents: 15_000_000n }] })).toBe('moved');
  });
});

test('versions follow the dates of the agreements, whatever their order; one id counts once', () => {
  const earlier = { ...MOVE, id: 'R0', agreedOn: '2021-07-01' };
  const { refused, versions } = planVersions(
    PLAN,
    [MOVE, earlier, { ...MOVE, agreedOn: '2021-12-01' }],
    RULE,
    REGION,
  );
  expect(versions.map(({ from, number, reallocation }) => [number, from, reallocation])).toEqual([
    [1, undefined, undefined],
    [2, '2021-07-01', 'R0'],
    [3, '2021-10-15', 'R1'],
  ]);
  expect(refused.map(({ problem }) => problem)).toEqual(['repeatedId']);
});

test('an earlier report keeps the plan of its date, unless agreements hold from the start', () => {
  const versions = planVersions(PLAN, [MOVE], RULE, REGION);
  expect(versionAt(versions, '2021-09-30', 'fromItsDate').number).toBe(1);
  expect(versionAt(versions, '2021-10-15', 'fromItsDate').number).toBe(2);
  expect(versionAt(versions, '2021-09-30', 'fromTheStart').number).toBe(2);
});

test('spend above a line counts once the line is given more, from then on', () => {
  const documents = [
    invoice('1', '4', 18_000_000n, '2021-09-01'),
    invoice('2', '1', 40_000_000n, '2021-09-01'),
  ];
  const due = (effectOnPast: 'fromItsDate' | 'fromTheStart', reallocations: readonly Reallocation[]) => {
    const policies = readings({ effectOnPast, reductionRule: 'ringFenced' });
    const { due: final, progress } = figuresOf(settle(caseOf(documents, policies, { reallocations })));
    return [progress, final];
  };
  const before = 16_269_610n + 40_000_000n;
  const after = 18_000_000n + 40_000_000n;
  const advance = 19_880_883n;
  expect(due('fromItsDate', [])).toEqual([before - advance, before]);
  expect(due('fromItsDate', [MOVE])).toEqual([before - advance, after]);
  expect(due('fromTheStart', [MOVE])).toEqual([after - advance, after]);
});

test('a refused agreement is flagged and changes nothing', () => {
  const { flags, version } = settle(caseOf([], undefined, { reallocations: [{ ...MOVE, agreement: '' }] }));
  expect(version).toBe(1);
  expect(flags.map(({ kind, text }) => [kind, text.it])).toEqual([
    ['reallocationRefused', 'R1: manca l’accordo'],
  ]);
});

const move = (id: string, agreedOn: string, cents: bigint): Reallocation => ({
  ...MOVE,
  id,
  agreedOn,
  moves: [{ from: '4', to: '1', cents }],
});

const numbered = (...sent: Reallocation[]) => {
  const { refused, versions } = planVersions(PLAN, sent, RULE, REGION);
  return [versions.map(({ reallocation }) => reallocation), refused.map(({ reallocation: id }) => id)];
};

describe('reallocations make versions in the order of their dates, then of their ids', () => {
  test.each([
    ['dates', move('Z', '2021-06-01', 1n), move('A', '2021-06-02', 1n)],
    ['ids of one day', move('A', '2021-06-01', 1n), move('Z', '2021-06-01', 1n)],
  ])('%s', (_, first, second) => {
    expect(numbered(first, second)).toEqual([[undefined, first.id, second.id], []]);
    expect(numbered(second, first)).toEqual([[undefined, first.id, second.id], []]);
  });

  test('the earlier takes what there is, and the later is refused', () => {
    const most = 16_269_610n;
    expect(numbered(move('B', '2021-06-01', most), move('A', '2021-06-01', most))).toEqual([
      [undefined, 'A'],
      ['B'],
    ]);
    expect(numbered(move('B', '2021-06-01', most), move('A', '2021-06-02', most))).toEqual([
      [undefined, 'B'],
      ['A'],
    ]);
  });

  test('one wrong move among several refuses them all', () => {
    const good = { from: '1', to: '4', cents: 1n };
    expect(problemOf({ moves: [good, { from: '1', to: '9', cents: 1n }] })).toBe('unknownLine');
    expect(problemOf({ moves: [good, { from: '1', to: '4', cents: 0n }] })).toBe('notAnAmount');
    expect(
      problemOf({ moves: [{ from: '1', to: '2', cents: 1n }, good] }, { ...RULE, betweenCeilings: false }),
    ).toBe('betweenCeilings');
  });

  test('a threshold is what may be moved, and one cent more may not', () => {
    const rule = { ...RULE, threshold: ratio(1n, 71_269_610n) };
    expect(problemOf({ moves: [{ from: '1', to: '4', cents: 1n }] }, rule)).toBe('moved');
    expect(problemOf({ moves: [{ from: '1', to: '4', cents: 2n }] }, rule)).toBe('aboveThreshold');
  });
});
