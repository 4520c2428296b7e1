import * as budget from '@insedia/budget';
import * as programme from '@insedia/domain/programme';
import * as monitoring from '@insedia/monitoring';
import * as scoring from '@insedia/scoring';
import * as sla from '@insedia/sla';
import { expect, test } from 'vitest';

const { ATTRACT_2021, figuresOf } = programme;
const { requirements } = ATTRACT_2021;

const MODULES: Readonly<Record<string, object>> = {
  '@insedia/budget': budget,
  '@insedia/domain/programme': programme,
  '@insedia/monitoring': monitoring,
  '@insedia/scoring': scoring,
  '@insedia/sla': sla,
};

const plan = budget.attract2021Plan(budget.ATTRACT_2021_POLICIES);
const scheme = budget.attract2021Scheme();

test('every exported name that the programme names can be imported', () => {
  const named = [...requirements, ...ATTRACT_2021.contradictions].flatMap(({ by }) =>
    by.flatMap(({ id, kind }) => (kind === 'export' ? [id] : [])),
  );
  const missing = named.filter((id) => {
    const [module = '', name = ''] = id.split('#');
    return !(name in (MODULES[module] ?? {}));
  });
  expect(named.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

function row(number: number): programme.Requirement {
  const requirement = requirements[number - 1];
  if (!requirement) throw new Error(`no requirement ${number}`);
  return requirement;
}

function cents(number: number): bigint | undefined {
  const [figure] = figuresOf(ATTRACT_2021, row(number));
  return figure && 'cents' in figure ? figure.cents : undefined;
}

test('the amounts of the programme are those that the budget counts with', () => {
  const region = budget.shareOf(plan, budget.REGION);
  const chamber = budget.shareOf(plan, budget.CHAMBER);
  const ceilings = budget.ceilingsOf(plan, budget.REGION);
  expect([1, 2, 3, 5, 6, 7, 8, 17].map(cents)).toEqual([
    budget.totalOf(plan),
    budget.totalOf(plan),
    region,
    chamber,
    chamber,
    ceilings.get('team'),
    ceilings.get('direct-costs'),
    chamber,
  ]);
  const team = plan.lines.filter(({ ceiling }) => ceiling === 'team').flatMap(({ amounts }) => amounts);
  expect([9, 10, 11].map(cents)).toEqual(team.map((amount) => amount.cents));
});

test('its tranches are those of the scheme', () => {
  const { of, over } = scheme.advance?.share ?? budget.ratio(0n, 1n);
  expect(figuresOf(ATTRACT_2021, row(18))).toEqual([{ percent: Number((of * 100n) / over) }]);
  expect(figuresOf(ATTRACT_2021, row(19))).toEqual([{ dates: scheme.progress.map(({ asOf }) => asOf) }]);
  const final = ATTRACT_2021.deadlines.find(({ id }) => id === 'final-report');
  expect(final?.on).toBe(scheme.balance.reportBy);
  expect(ATTRACT_2021.kpis.find(({ id }) => id === 'leads')?.window).toMatchObject({
    from: scheme.window.from,
    to: scheme.window.to,
  });
});

test('its hours of reply, and the words that promise them, are those of the service levels', () => {
  const targets = [55, 67, 68].map((number) => {
    const { citation } = row(number);
    return { figures: figuresOf(ATTRACT_2021, row(number)), citation };
  });
  expect(targets).toEqual(
    sla.ATTRACT_2021_TARGETS.map(({ citation, hours }) => ({ figures: [{ hours }], citation })),
  );
});

test('the uses of direct costs are those of the plan, in the same words', () => {
  const uses = plan.lines.flatMap((line) => line.uses.map(({ citation }) => citation));
  expect([24, 25, 26, 27, 28].map((number) => row(number).citation)).toEqual(uses);
});

test('the decree is one act everywhere', () => {
  expect(ATTRACT_2021.acts.find(({ id }) => id === ATTRACT_2021.act)).toEqual(budget.DECREE_2021);
});
