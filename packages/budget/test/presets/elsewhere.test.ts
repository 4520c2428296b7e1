import { describe, expect, test } from 'vitest';
import { ratio } from '../../src/money/ratio.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { euGrantScheme } from '../../src/presets/eu-grant.ts';
import { finalReportScheme } from '../../src/presets/final-report.ts';
import { withReading } from '../../src/scheme/policies.ts';
import { figuresOf } from '../../src/settlement/figures.ts';
import { settle } from '../../src/settlement/settle.ts';
import { invoice } from '../settlement/cases.ts';

const citation = { act: 'grant', article: 'budget', status: 'stated' } as const;
const title = { it: 'Progetto', en: 'Project' };

/** 80,000 of a funder and 20,000 of its own. */
const PLAN: Plan = {
  id: 'project',
  title,
  sources: ['funder', 'own'].map((id) => ({ id, title, citation })),
  lines: [
    {
      id: 'work',
      title,
      vat: 'included',
      ceiling: 'work',
      uses: [],
      amounts: [
        { source: 'funder', cents: 8_000_000n, citation },
        { source: 'own', cents: 2_000_000n, citation },
      ],
      citation,
    },
  ],
};
const spent = (id: string, source: 'funder' | 'own', cents: bigint, on: string) =>
  invoice(id, 'work', cents, on, { source });

const report = (asOf: string) => ({ id: asOf, source: 'funder', asOf, deliveredOn: asOf });

describe('an EU grant: pre-financing of 40 %, interim payments on top of it up to 90 %, the balance', () => {
  const scheme = euGrantScheme({
    funder: 'funder',
    from: '2021-01-01',
    to: '2022-12-31',
    reportBy: '2023-02-28',
    preFinancing: ratio(2n, 5n),
    interimReports: ['2021-06-30', '2021-12-31'],
  });
  const input = {
    scheme,
    plan: PLAN,
    reports: [report('2021-06-30'), report('2021-12-31'), report('2022-12-31')],
    documents: [
      spent('1', 'funder', 2_400_000n, '2021-03-01'),
      spent('2', 'own', 600_000n, '2021-04-01'),
      spent('3', 'funder', 4_000_000n, '2021-10-01'),
      spent('4', 'own', 1_000_000n, '2021-11-01'),
      spent('5', 'funder', 1_600_000n, '2022-10-01'),
      spent('6', 'own', 400_000n, '2022-10-01'),
    ],
  };

  test('the second interim payment stops at the ceiling, and the balance pays the rest', () => {
    const { tranches, balance } = settle(input);
    expect(tranches.map(({ due, id }) => [id, due.known && due.cents])).toEqual([
      ['pre-financing', 3_200_000n],
      ['interim-1', 2_400_000n],
      ['interim-2', 1_600_000n],
    ]);
    expect(balance).toMatchObject({ known: true, cents: 800_000n });
  });

  test('of less spent, the same rate is due and what was paid too much comes back', () => {
    const less = figuresOf(settle({ ...input, documents: input.documents.slice(0, 2) }));
    expect(less).toEqual({
      advance: 3_200_000n,
      progress: 2_400_000n,
      balance: 0n,
      recovery: 3_200_000n,
      released: 5_600_000n,
      due: 2_400_000n,
    });
  });
});

describe('a grant paid wholly on the final report', () => {
  const scheme = finalReportScheme({
    funder: 'funder',
    from: '2021-01-01',
    to: '2021-12-31',
    reportBy: '2022-03-31',
  });
  const documents = [spent('1', 'funder', 333_333n, '2021-05-01')];
  const settled = (deliveredOn: string) =>
    settle({
      scheme,
      plan: PLAN,
      documents,
      reports: [{ id: 'final', source: 'funder', asOf: '2021-12-31', deliveredOn }],
    });

  test('pays nothing before, the same part of every euro after, and keeps no fraction of a cent', () => {
    expect(settled('2022-03-31').tranches).toEqual([]);
    expect(figuresOf(settled('2022-03-31'))).toEqual({
      advance: 0n,
      progress: 0n,
      balance: 266_666n,
      recovery: 0n,
      released: 7_733_334n,
      due: 266_666n,
    });
  });

  test('pays nothing on a report after its deadline, and says so', () => {
    const late = settled('2022-04-01');
    expect(figuresOf(late)).toMatchObject({ balance: 0n, due: 0n });
    expect(late.flags.map(({ kind }) => kind)).toEqual(['lateFinalReport']);
  });
});

test('after an interim payment on an unknown amount the next one, of what grew since, is unknown too', () => {
  const scheme = euGrantScheme({
    funder: 'funder',
    from: '2021-01-01',
    to: '2022-12-31',
    reportBy: '2023-02-28',
    preFinancing: ratio(2n, 5n),
    interimReports: ['2021-06-30', '2021-12-31'],
  });
  const measured = { ...scheme, policies: withReading(scheme.policies, 'progressMeasure', 'min') };
  const { balance, tranches } = settle({
    scheme: measured,
    plan: PLAN,
    reports: [report('2022-12-31')],
    documents: [spent('1', 'funder', 2_400_000n, '2021-03-01')],
    activities: [{ asOf: '2021-12-31', done: ratio(1n), evidence: ['E'] }],
    payments: [{ tranche: 'interim-1', cents: 100n, paidOn: '2021-08-01' }],
  });
  expect(tranches.map(({ due, paid }) => [due.known, paid.known])).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
  expect(balance).toMatchObject({ known: false, missing: [{ what: 'tranche', of: 'interim-2' }] });
});
