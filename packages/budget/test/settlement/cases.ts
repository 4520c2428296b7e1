/** Documents that add up to given spends, and the reports of a year, on the plan of 2021. */
import type { ExpenditureDocument } from '../../src/documents/document.ts';
import { ratio } from '../../src/money/ratio.ts';
import { attract2021Plan, CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from '../../src/presets/attract-2021-policies.ts';
import { attract2021Scheme } from '../../src/presets/attract-2021-scheme.ts';
import { type Policies, type PolicyName, withReading } from '../../src/scheme/policies.ts';
import type { ActivityProgress, Report, SettlementInput } from '../../src/settlement/input.ts';

const SUPPLIER = { name: 'Fornitore S.r.l.', nature: 'thirdParty' } as const;

/** An invoice without VAT. */
export function invoice(
  id: string,
  line: string,
  cents: bigint,
  on: string,
  rest: Partial<ExpenditureDocument> = {},
): ExpenditureDocument {
  return {
    id,
    supplier: SUPPLIER,
    source: line === '5' ? CHAMBER : REGION,
    incurredOn: on,
    invoicedOn: on,
    paidOn: on,
    items: [
      {
        line,
        use: line === '4' ? 'event' : undefined,
        net: cents,
        vat: 0n,
        vatRecoverable: false,
        verified: cents,
      },
    ],
    ...rest,
  };
}

/** Spend on the Region's money up to a date as invoices on lines 1 to 4, three quarters of it on the team. */
function regionSpend(id: string, cents: bigint, on: string): ExpenditureDocument[] {
  const direct = (cents * 16_269_610n) / 66_269_610n;
  const team = cents - direct;
  const first = (team * 3n) / 10n;
  const second = team / 5n;
  return [
    invoice(`${id}-1`, '1', first, on),
    invoice(`${id}-2`, '2', second, on),
    invoice(`${id}-3`, '3', team - first - second, on),
    invoice(`${id}-4`, '4', direct, on),
  ].filter(({ items: [item] }) => item && item.net > 0n);
}

/** Spends in cents: on the Region's money and on the Chamber's, by 30 September and by the end. */
export interface Spends {
  readonly september: readonly [region: bigint, chamber: bigint];
  readonly final: readonly [region: bigint, chamber: bigint];
}

const chamber = (id: string, cents: bigint, on: string) => (cents > 0n ? [invoice(id, '5', cents, on)] : []);

export function documentsFor({ final, september }: Spends): ExpenditureDocument[] {
  return [
    ...regionSpend('S', september[0], '2021-09-30'),
    ...chamber('V1', september[1], '2021-09-15'),
    ...regionSpend('F', final[0] - september[0], '2021-12-31'),
    ...chamber('V2', final[1] - september[1], '2021-11-30'),
  ];
}

export const REPORTS: readonly Report[] = [REGION, CHAMBER].flatMap((source) => [
  { id: `${source}-september`, source, asOf: '2021-09-30', deliveredOn: '2021-10-10' },
  { id: `${source}-final`, source, asOf: '2021-12-31', deliveredOn: '2021-12-31' },
]);

/** Activities that never hold spend back. */
export const DONE: readonly ActivityProgress[] = [
  { asOf: '2021-09-30', done: ratio(1n), evidence: ['relazione al 30 settembre'] },
];

/** The decree's policies with some readings of others. */
export function readings(values: { readonly [N in PolicyName]?: Policies[N]['value'] }): Policies {
  const names = Object.keys(ATTRACT_2021_POLICIES).filter((name): name is PolicyName => name in values);
  return names.reduce<Policies>((policies, name) => {
    const value = values[name];
    return value === undefined ? policies : withReading(policies, name, value);
  }, ATTRACT_2021_POLICIES);
}

/** The 2021 plan and scheme, with every report there and activities done. */
export function caseOf(
  documents: readonly ExpenditureDocument[],
  policies: Policies = ATTRACT_2021_POLICIES,
  rest: Partial<SettlementInput> = {},
): SettlementInput {
  return {
    scheme: attract2021Scheme(policies),
    plan: attract2021Plan(policies),
    documents,
    reports: REPORTS,
    activities: DONE,
    ...rest,
  };
}
