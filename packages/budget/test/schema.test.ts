import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Decision, ExpenditureDocument, Plan, Policies, Reallocation } from '../src/index.ts';
import { ratio } from '../src/money/ratio.ts';
import { attract2021Plan } from '../src/presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../src/presets/attract-2021-policies.ts';
import { euGrantScheme } from '../src/presets/eu-grant.ts';
import { finalReportScheme } from '../src/presets/final-report.ts';
import {
  decisionSchema,
  documentSchema,
  jsonSchemas,
  planSchema,
  policiesSchema,
  reallocationSchema,
  reportSchema,
  writeJson,
} from '../src/schema.ts';
import { POLICY_NAMES } from '../src/scheme/open-points.ts';
import { decide } from '../src/settlement/decision.ts';
import { settle } from '../src/settlement/settle.ts';
import { caseOf, invoice, REPORTS, readings } from './settlement/cases.ts';

const read = <T>(schema: z.ZodType<T>, value: Parameters<typeof writeJson>[0]): T =>
  schema.parse(JSON.parse(writeJson(value)));

describe('what is written as JSON is read back', () => {
  test('plan, document, report, agreement', () => {
    const plan = attract2021Plan(ATTRACT_2021_POLICIES);
    expect(read(planSchema, plan)).toEqual(plan);
    const document = invoice('A', '4', 10n ** 18n, '2021-06-01');
    expect(read(documentSchema, document)).toEqual(document);
    const [report] = REPORTS;
    expect(report && read(reportSchema, report)).toEqual(report);
    const reallocation: Reallocation = {
      id: 'R',
      agreedOn: '2021-06-01',
      agreement: 'prot. 1',
      source: 'regione-lombardia',
      moves: [{ from: '1', to: '4', cents: 1n }],
    };
    expect(read(reallocationSchema, reallocation)).toEqual(reallocation);
  });

  test('policies of every preset, fractions among them', () => {
    const terms = { funder: 'eu', from: '2021-01-01', to: '2022-12-31', reportBy: '2023-02-28' };
    const grant = euGrantScheme({ ...terms, preFinancing: ratio(2n, 5n), interimReports: [] });
    for (const policies of [ATTRACT_2021_POLICIES, grant.policies, finalReportScheme(terms).policies]) {
      expect(read(policiesSchema, policies)).toEqual(policies);
    }
  });

  test('a decision, with what was unknown', () => {
    const record = { id: 'D', decidedOn: '2022-01-31', policyVersion: '1' };
    const policies = readings({ interimCeiling: ratio(9n, 10n) });
    const known = decide(settle(caseOf([invoice('A', '1', 1n, '2021-06-01')], policies)), record);
    expect(read(decisionSchema, known)).toEqual(known);
    const unknown = decide(settle(caseOf([], policies, { reports: [] })), record);
    expect(unknown.figures.due).toBeUndefined();
    expect(read(decisionSchema, unknown)).toEqual(unknown);
  });
});

describe('what is refused', () => {
  const decision = decide(settle(caseOf([])), { id: 'D', decidedOn: '2022-01-31', policyVersion: '1' });

  test.each(POLICY_NAMES)('a decision without %s', (name) => {
    const { [name]: _, ...policies } = decision.policies;
    const written = JSON.parse(writeJson(decision));
    const shortened = {
      ...written,
      policies: JSON.parse(
        JSON.stringify(policies, (_key, part) => (typeof part === 'bigint' ? `${part}` : part)),
      ),
    };
    const result = decisionSchema.safeParse(shortened);
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([`policies.${name}`]);
  });

  test('a policy that is cited without words', () => {
    const { advanceBase } = ATTRACT_2021_POLICIES;
    const bare = {
      ...ATTRACT_2021_POLICIES,
      advanceBase: { ...advanceBase, source: { act: 'x' }, status: 'cited' },
    };
    expect(policiesSchema.safeParse(JSON.parse(JSON.stringify(bare))).success).toBe(false);
  });

  test.each<[string, object]>([
    ['cents as a number', { net: 5 }],
    ['cents with decimals', { net: '5.00' }],
    ['a negative amount', { net: '-5' }],
    ['more verified than reported', { verified: '101' }],
    ['a property nobody knows', { discount: '1' }],
  ])('a document with %s', (_, change) => {
    const item = { line: '1', net: '100', vat: '0', vatRecoverable: false };
    const document = {
      id: 'A',
      supplier: { name: 'Alfa', nature: 'thirdParty' },
      source: 's',
      items: [item],
    };
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(documentSchema.safeParse({ ...document, items: [{ ...item, ...change }] }).success).toBe(false);
    expect(documentSchema.safeParse({ ...document, paidOn: '2021-02-29' }).success).toBe(false);
  });

  test('a plan with a line twice, or an amount of nobody', () => {
    const plan = JSON.parse(writeJson(attract2021Plan(ATTRACT_2021_POLICIES)));
    expect(planSchema.safeParse({ ...plan, lines: [...plan.lines, plan.lines[0]] }).success).toBe(false);
    expect(planSchema.safeParse({ ...plan, sources: plan.sources.slice(1) }).success).toBe(false);
  });
});

test('each schema has its JSON Schema', () => {
  expect(Object.keys(jsonSchemas())).toEqual([
    'Decision',
    'ExpenditureDocument',
    'Plan',
    'Policies',
    'Reallocation',
    'Report',
  ]);
});

test('schemas read the types they are named for', () => {
  expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<Plan>();
  expectTypeOf<z.output<typeof documentSchema>>().toEqualTypeOf<ExpenditureDocument>();
  expectTypeOf<z.output<typeof policiesSchema>>().toEqualTypeOf<Policies>();
  expectTypeOf<z.output<typeof decisionSchema>>().toEqualTypeOf<Decision>();
});
