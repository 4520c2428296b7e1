import { expect, test } from 'vitest';
import { attract2021Plan, CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { totalsByLine } from '../../src/settlement/by-line.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, invoice, readings } from './cases.ts';

const DOCUMENTS = [
  invoice('A', '4', 10_000n, '2021-06-01'),
  invoice('B', '4', 5_000n, '2022-06-01'),
  invoice('C', '5', 700n, '2021-06-01'),
  invoice('N', '4', 1_000n, '2021-07-01', { corrects: 'A' }),
  invoice('X', '9', 1n, '2021-06-01'),
];
const { items } = settle(caseOf(DOCUMENTS));

test('plan and spend stand side by side, and no item is dropped', () => {
  const rows = totalsByLine(attract2021Plan(readings({})), items);
  expect(
    rows.map((row) => [row.line, row.source, row.status, row.planned, row.reported, row.eligible]),
  ).toEqual([
    ['1', REGION, 'unverified', 15_000_000n, 0n, 0n],
    ['2', REGION, 'unverified', 10_000_000n, 0n, 0n],
    ['3', REGION, 'unverified', 25_000_000n, 0n, 0n],
    ['4', REGION, 'cited', 16_269_610n, 14_000n, 9_000n],
    ['5', CHAMBER, 'cited', 5_000_000n, 700n, 700n],
    ['9', REGION, undefined, 0n, 1n, 0n],
  ]);
  expect(rows.reduce((sum, { reported }) => sum + reported, 0n)).toBe(
    items.reduce((sum, { reported }) => sum + reported, 0n),
  );
});

test('U9 and U10: the team’s amounts and the Chamber’s project are shown where the reading puts them', () => {
  const plan = attract2021Plan(readings({ lineAmounts: '312', cofinancingLine: '1' }));
  const rows = totalsByLine(plan, items).map(({ eligible, line, planned, source }) => [
    line,
    source,
    planned,
    eligible,
  ]);
  expect(rows.slice(0, 4)).toEqual([
    ['1', REGION, 25_000_000n, 0n],
    ['2', REGION, 15_000_000n, 0n],
    ['3', REGION, 10_000_000n, 0n],
    ['4', REGION, 16_269_610n, 9_000n],
  ]);
  expect(rows[4]).toEqual(['1', CHAMBER, 5_000_000n, 700n]);
});

test('what the controller has not looked at is not verified', () => {
  const open = invoice('A', '4', 10_000n, '2021-06-01');
  const unverified = { ...open, items: open.items.map((item) => ({ ...item, verified: undefined })) };
  const { items: both } = settle(caseOf([unverified, invoice('B', '4', 5_000n, '2021-06-01')]));
  const row = totalsByLine(attract2021Plan(readings({})), both).find(({ line }) => line === '4');
  expect([row?.eligible, row?.verified]).toEqual([15_000n, 5_000n]);
});
