import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Citation } from '@insedia/domain';
import { expect, test } from 'vitest';
import { CITATIONS } from '../../src/laws/citations.ts';
import { ceilingsOf, type Plan, shareOf, totalOf } from '../../src/plan/plan.ts';
import { attract2021Plan, CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../../src/presets/attract-2021-policies.ts';
import { attract2021Scheme } from '../../src/presets/attract-2021-scheme.ts';
import { OPEN_POINTS, POLICY_NAMES } from '../../src/scheme/open-points.ts';
import { citationOf } from '../../src/scheme/policies.ts';
import { figuresOf } from '../../src/settlement/figures.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, documentsFor, readings } from '../settlement/cases.ts';

const DECREE = fileURLToPath(
  new URL('../../../../../shared/programme/decree-dgr-xi-4715-2021.txt', import.meta.url),
);
const PLAN = attract2021Plan(ATTRACT_2021_POLICIES);

function citationsOf({ lines, sources }: Plan): readonly Citation[] {
  return [
    ...sources.map(({ citation }) => citation),
    ...lines.flatMap(({ amounts, citation, uses }) => [
      citation,
      ...amounts.map((amount) => amount.citation),
      ...uses.map((use) => use.citation),
    ]),
  ];
}

test.skipIf(!existsSync(DECREE))(
  'every quote is in the decree, word for word, on the lines it names (skipped without ../shared)',
  () => {
    const lines = readFileSync(DECREE, 'utf8').split('\n');
    const scheme = attract2021Scheme();
    const citations = [
      ...citationsOf(PLAN),
      ...POLICY_NAMES.map((name) => citationOf(ATTRACT_2021_POLICIES[name])),
      scheme.window.citation,
      scheme.balance.citation,
      ...scheme.progress.map(({ citation }) => citation),
      ...(scheme.advance ? [scheme.advance.citation] : []),
      ...Object.values(CITATIONS),
    ];
    expect(citations.length).toBeGreaterThan(50);
    for (const { line = '', quote } of citations) {
      const [first = 0, last = first] = line.split('-').map(Number);
      const text = lines.slice(first - 1, last).join('\n');
      const joined = text.replaceAll(/-\s*\n/g, '').replaceAll(/\s+/g, ' ');
      expect(joined).toContain(quote);
    }
  },
);

test('the plan is 712,696.10: 662,696.10 of the Region, 50,000.00 of the Chamber', () => {
  expect([totalOf(PLAN), shareOf(PLAN, REGION), shareOf(PLAN, CHAMBER)]).toEqual([
    71_269_610n,
    66_269_610n,
    5_000_000n,
  ]);
  expect([...ceilingsOf(PLAN, REGION)]).toEqual([
    ['team', 50_000_000n],
    ['direct-costs', 16_269_610n],
  ]);
});

test('the owners of 150,000, 100,000 and 250,000 are unverified, and nothing else is', () => {
  const unverified = PLAN.lines.flatMap(({ amounts, id }) =>
    amounts.filter(({ citation }) => citation.status === 'unverified').map(({ cents }) => [id, cents]),
  );
  expect(unverified).toEqual([
    ['1', 15_000_000n],
    ['2', 10_000_000n],
    ['3', 25_000_000n],
  ]);
  const open = POLICY_NAMES.filter((name) => ATTRACT_2021_POLICIES[name].status === 'unverified');
  expect(open).toEqual(['lineAmounts']);
});

test('no rule depends on who owns them, nor on where the Chamber is shown: every reading pays the same', () => {
  const documents = documentsFor({ september: [20_000_000n, 1_000_000n], final: [60_000_000n, 4_000_000n] });
  for (const reductionRule of OPEN_POINTS.reductionRule.readings) {
    for (const overspend of OPEN_POINTS.overspend.readings) {
      const base = figuresOf(settle(caseOf(documents, readings({ reductionRule, overspend }))));
      for (const lineAmounts of OPEN_POINTS.lineAmounts.readings) {
        for (const cofinancingLine of OPEN_POINTS.cofinancingLine.readings) {
          const other = readings({ reductionRule, overspend, lineAmounts, cofinancingLine });
          expect(figuresOf(settle(caseOf(documents, other)))).toEqual(base);
        }
      }
    }
  }
});

test('each of the 22 points has its number, and the reading of the decree is one of those offered', () => {
  expect(POLICY_NAMES.map((name) => OPEN_POINTS[name].point)).toEqual(
    Array.from({ length: 22 }, (_, index) => `U${index + 1}`),
  );
  for (const name of POLICY_NAMES) {
    const offered: readonly unknown[] = OPEN_POINTS[name].readings;
    expect(offered).toContainEqual(ATTRACT_2021_POLICIES[name].value);
  }
});
