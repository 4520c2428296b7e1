import { describe, expect, test } from 'vitest';
import {
  ATTRACT_2021_POLICIES,
  attract2021Plan,
  attract2021Scheme,
  CHAMBER,
  type Command,
  type ExpenditureDocument,
  REGION,
  ratio,
} from '../../src/index.ts';
import { writeInput, writeReallocation } from '../../src/laws/write.ts';
import { checkLaws, INSEDIA } from '../../src/laws.ts';

const invoice: ExpenditureDocument = {
  id: 'D1',
  supplier: { name: 'Fornitore', nature: 'thirdParty' },
  source: REGION,
  incurredOn: '2021-06-01',
  invoicedOn: '2021-06-01',
  paidOn: '2021-06-01',
  items: [{ line: '1', net: 10_000n, vat: 0n, vatRecoverable: false }],
};

test('a case in words says the plan, the documents, the agreements and what is missing', () => {
  const lines = writeInput({
    scheme: attract2021Scheme(),
    plan: attract2021Plan(ATTRACT_2021_POLICIES),
    documents: [
      invoice,
      {
        ...invoice,
        id: 'N1',
        corrects: 'D1',
        supplier: { name: 'Noi', nature: 'internal' },
        paidOn: '2021-07-01',
        items: [{ line: '4', use: 'travel', net: 100n, vat: 22n, vatRecoverable: true, verified: 50n }],
      },
    ],
    reallocations: [
      {
        id: 'R1',
        agreedOn: '2021-07-01',
        agreement: '',
        source: REGION,
        moves: [{ from: '4', to: '1', cents: 5n }],
      },
    ],
    reports: [{ id: 'r', source: REGION, asOf: '2021-12-31', deliveredOn: '2022-12-31' }],
    activities: [{ asOf: '2021-09-30', done: ratio(1n, 2n), evidence: ['report'] }],
  });
  expect(lines).toEqual([
    'plan: team 500000.00, direct-costs 162696.10, varese 50000.00',
    'D1: line 1, net 100.00, 2021-06-01',
    'N1: credit note on D1, line 4 (travel), net 1.00, VAT 0.22 recoverable, internal, verified 0.50, incurred 2021-06-01, invoiced 2021-06-01, paid 2021-07-01',
    'R1 of 2021-07-01 (no agreement): 0.05 from 4 to 1',
    'activities 1/2 as of 2021-09-30',
    `no report of ${CHAMBER}`,
    'final report late',
  ]);
});

test('an agreement in words names its act', () => {
  const record = { id: 'R1', agreedOn: '2021-07-01', agreement: 'prot. 1', source: REGION };
  expect(writeReallocation({ ...record, moves: [{ from: '1', to: '4', cents: 100n }] })).toBe(
    'R1 of 2021-07-01 (prot. 1): 1.00 from 1 to 4',
  );
});

describe('a procedure that refuses what it should do is caught, and the counterexample says what was asked', () => {
  test.each<[Command['kind'], RegExp]>([
    ['report', /^\d+\. report \S+ .*: /],
    ['verify', /^\d+\. verify [SDC]: \d+\.\d\d$/],
    ['amend', /^\d+\. amend [SDC]: \d+\.\d\d$/],
    ['reallocate', /^\d+\. reallocate -?\d+\.\d\d from 4 to 1 \(.+\)$/],
    ['pay', /^\d+\. pay \w+$/],
  ])('%s', (kind, words) => {
    const results = checkLaws(
      {
        openProcedure: (scheme, plan) => {
          const procedure = INSEDIA.openProcedure?.(scheme, plan);
          if (!procedure) throw new Error('ours has procedures');
          return {
            ...procedure,
            perform: (command) => (command.kind === kind ? 'refused' : procedure.perform(command)),
          };
        },
      },
      { seed: 7, runs: 500 },
    );
    const broken = results.find(({ outcome }) => outcome === 'broken');
    expect(broken?.law).toBe('procedure-follows-the-model');
    expect(broken?.counterexample?.given.some((line) => words.test(line))).toBe(true);
  });
});
