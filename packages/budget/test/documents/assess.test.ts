import { describe, expect, test } from 'vitest';
import { assess } from '../../src/documents/assess.ts';
import type { DocumentItem, ExpenditureDocument } from '../../src/documents/document.ts';
import { citationFor, type ExclusionReason, exclusionText } from '../../src/documents/reason.ts';
import { attract2021Plan, CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { attract2021Scheme } from '../../src/presets/attract-2021-scheme.ts';
import type { Policies } from '../../src/scheme/policies.ts';
import { invoice, readings } from '../settlement/cases.ts';

const item = (change: Partial<DocumentItem> = {}): DocumentItem => ({
  line: '4',
  use: 'event',
  net: 100_00n,
  vat: 22_00n,
  vatRecoverable: false,
  ...change,
});
const billed = (change: Partial<DocumentItem>, rest: Partial<ExpenditureDocument> = {}) =>
  invoice('A', '4', 0n, '2021-07-01', { items: [item(change)], ...rest });

function assessed(documents: readonly ExpenditureDocument[], policies: Policies = readings({})) {
  return assess(documents, attract2021Plan(policies), attract2021Scheme(policies)).map(
    ({ document, eligible, exclusions, reported }) => [
      document,
      reported,
      eligible,
      ...exclusions.map(({ cents, reason }) => `${reason} ${cents}`),
    ],
  );
}

describe('what counts of an item, and why not', () => {
  test.each<[string, ExpenditureDocument, unknown[]]>([
    ['gross, where VAT is due', billed({}), [12_200n, 12_200n]],
    [
      'not the VAT that comes back',
      billed({ vatRecoverable: true }),
      [12_200n, 10_000n, 'vatRecoverable 2200'],
    ],
    [
      'not VAT on the team',
      billed({ line: '1', use: undefined }),
      [12_200n, 10_000n, 'vatOnExemptLine 2200'],
    ],
    ['not a use that line 4 does not name', billed({ use: 'gadgets' }), [12_200n, 0n, 'useNotNamed 12200']],
    ['not without a use on line 4', billed({ use: undefined }), [12_200n, 0n, 'useNotNamed 12200']],
    ['not a line the plan has not', billed({ line: '9' }), [12_200n, 0n, 'unknownLine 12200']],
    ['not a source the plan has not', billed({}, { source: 'eu' }), [12_200n, 0n, 'unknownSource 12200']],
    ['not without an invoice', billed({}, { invoicedOn: undefined }), [12_200n, 0n, 'noInvoice 12200']],
    [
      'not without the date that decides',
      billed({}, { incurredOn: undefined }),
      [12_200n, 0n, 'noDate 12200'],
    ],
    ['not on a date that is none', billed({}, { incurredOn: '2021-13-01' }), [12_200n, 0n, 'badDate 12200']],
    ['on the last day', billed({}, { incurredOn: '2021-12-31' }), [12_200n, 12_200n]],
    ['not the day after', billed({}, { incurredOn: '2022-01-01' }), [12_200n, 0n, 'outsideWindow 12200']],
    ['not a negative amount', billed({ net: -100_00n }), [-7_800n, 0n, 'negativeAmount -7800']],
    ['not a negative VAT', billed({ vat: -1n }), [9_999n, 0n, 'negativeAmount 9999']],
    ['no less than nothing', billed({ verified: -1n }), [12_200n, 0n, 'notAccepted 12200']],
    [
      'not the beneficiary’s own staff',
      billed({}, { supplier: { name: 'UCL', nature: 'internal' } }),
      [12_200n, 0n, 'internal 12200'],
    ],
    [
      'the Chamber’s staff, whom the limit does not name',
      billed({ line: '5' }, { source: CHAMBER, supplier: { name: 'CCIAA', nature: 'internal' } }),
      [12_200n, 12_200n],
    ],
    ['what the controller accepted', billed({ verified: 50_00n }), [12_200n, 5_000n, 'notAccepted 7200']],
    ['no more than was reported', billed({ verified: 500_00n }), [12_200n, 12_200n]],
  ])('%s', (_, document, expected) => {
    expect(assessed([document])).toEqual([['A', ...expected]]);
  });

  test('other readings count internal costs, no VAT, and go by other dates', () => {
    const internal = billed({}, { supplier: { name: 'UCL', nature: 'internal' } });
    expect(assessed([internal], readings({ eligibleNature: 'thirdPartyAndInternal' }))).toEqual([
      ['A', 12_200n, 12_200n],
    ]);
    expect(assessed([billed({})], readings({ vat: 'never' }))).toEqual([
      ['A', 12_200n, 10_000n, 'vatNotCounted 2200'],
    ]);
    const paidLate = billed({}, { paidOn: '2022-02-01' });
    expect(assessed([paidLate], readings({ costDate: 'paid' }))).toEqual([
      ['A', 12_200n, 0n, 'outsideWindow 12200'],
    ]);
    expect(assessed([paidLate], readings({ costDate: 'invoiced' }))).toEqual([['A', 12_200n, 12_200n]]);
  });
});

test('one invoice over several lines is judged line by line', () => {
  const both = invoice('A', '4', 0n, '2021-07-01', {
    items: [item(), item({ line: '2', use: undefined, vat: 0n }), item({ use: 'gadgets' })],
  });
  expect(assessed([both])).toEqual([
    ['A', 12_200n, 12_200n],
    ['A', 10_000n, 10_000n],
    ['A', 12_200n, 0n, 'useNotNamed 12200'],
  ]);
});

const reasons = (documents: readonly ExpenditureDocument[]) => assessed(documents).map((row) => row.slice(2));

describe('an id twice', () => {
  test('with the same content counts once', () => {
    expect(assessed([billed({}), billed({})])).toEqual([
      ['A', 12_200n, 12_200n],
      ['A', 12_200n, 0n, 'duplicate 12200'],
    ]);
  });

  test('with other content counts for neither, whichever comes first', () => {
    const both = [billed({}), billed({ net: 1n })];
    expect(reasons(both)).toEqual([
      [0n, 'idWithOtherContent 12200'],
      [0n, 'idWithOtherContent 2201'],
    ]);
    expect(reasons(both.toReversed())).toEqual(reasons(both).toReversed());
  });
});

const note = (net: bigint, vat: bigint, on = '2021-11-01', line = '4') =>
  invoice('N', '4', 0n, on, { corrects: 'A', items: [item({ net, vat, line })] });

const noted = (id: string, on: string, net: bigint, rest: Partial<ExpenditureDocument> = {}) =>
  invoice(id, '4', 0n, on, { corrects: 'A', items: [item({ net, vat: 0n })], ...rest });

const eligibleOf = (...documents: ExpenditureDocument[]) =>
  Object.fromEntries(assessed(documents).map(([id, , eligible]) => [String(id), eligible]));

const datesWith = (document: ExpenditureDocument) =>
  assess([billed({}), document], attract2021Plan(readings({})), attract2021Scheme()).map(({ on }) => on);

const rowsWith = (document: ExpenditureDocument) =>
  assess([billed({}), document], attract2021Plan(readings({})), attract2021Scheme()).map(
    ({ ceiling, source, verified }) => [source, ceiling, verified],
  );

describe('a credit note', () => {
  test('takes back what counted of its invoice on its line', () => {
    expect(assessed([note(30_00n, 6_60n), billed({})])).toEqual([
      ['A', 12_200n, 12_200n],
      ['N', -3_660n, -3_660n],
    ]);
  });

  test('takes back no more than counted, and nothing of what did not', () => {
    expect(assessed([billed({ verified: 50_00n }), note(100_00n, 22_00n)])).toEqual([
      ['A', 12_200n, 5_000n, 'notAccepted 7200'],
      ['N', -12_200n, -5_000n, 'nothingToCorrect -7200'],
    ]);
    expect(assessed([billed({ use: 'gadgets' }), note(100_00n, 22_00n)]).at(-1)).toEqual([
      'N',
      -12_200n,
      0n,
      'nothingToCorrect -12200',
    ]);
    expect(assessed([billed({}), note(100_00n, 0n, '2021-11-01', '1')]).at(-1)?.[2]).toBe(0n);
    expect(assessed([note(100_00n, 0n)])).toEqual([['N', -10_000n, 0n, 'nothingToCorrect -10000']]);
  });

  test('applies in the order of its date, then of its id, whatever order they are sent in', () => {
    const paper = billed({ vat: 0n });
    const late = noted('L', '2021-11-02', 60_00n);
    const early = noted('Z', '2021-11-01', 70_00n);
    for (const sent of [
      [paper, late, early],
      [early, paper, late],
    ]) {
      expect(eligibleOf(...sent)).toEqual({ A: 100_00n, Z: -70_00n, L: -30_00n });
    }
    const same = noted('M', '2021-11-02', 60_00n);
    for (const sent of [
      [paper, same, late],
      [paper, late, same],
    ]) {
      expect(eligibleOf(...sent)).toEqual({ A: 100_00n, L: -60_00n, M: -40_00n });
    }
  });

  test('counts from its invoice’s date where that is later, from its own else, and from the start without any', () => {
    expect(datesWith(noted('N', '2021-06-01', 1_00n))).toEqual(['2021-07-01', '2021-07-01']);
    expect(datesWith(noted('N', '2021-08-01', 1_00n))).toEqual(['2021-07-01', '2021-08-01']);
    expect(datesWith(noted('N', '2021-08-01', 1_00n, { invoicedOn: undefined }))[1]).toBe('2021-08-01');
    expect(datesWith(noted('N', '2021-08-02', 1_00n, { incurredOn: '2021-09-09' }))[1]).toBe('2021-08-02');
    const undated = noted('N', '', 1_00n, { invoicedOn: undefined, incurredOn: undefined });
    expect(datesWith(undated)[1]).toBe('2021-07-01');
    expect(datesWith({ ...undated, corrects: 'nothing' })[1]).toBe('');
  });

  test('is verified as it comes, and belongs to the source and the ceiling of its invoice', () => {
    expect(rowsWith(noted('N', '2021-08-01', 1_00n, { source: CHAMBER }))[1]).toEqual([
      REGION,
      'direct-costs',
      true,
    ]);
    const astray = noted('N', '2021-08-01', 1_00n, { source: CHAMBER, corrects: 'nothing' });
    expect(rowsWith(astray)[1]).toEqual([CHAMBER, '', true]);
  });

  test('takes back what its VAT was worth: nothing that never counted', () => {
    const paper = billed({ line: '1', use: undefined });
    expect(assessed([paper, note(30_00n, 6_60n, '2021-11-01', '1')])[1]).toEqual([
      'N',
      -3_660n,
      -3_000n,
      'nothingToCorrect -660',
    ]);
    expect(assessed([billed({}), note(30_00n, 6_60n)], readings({ vat: 'never' }))[1]?.[2]).toBe(-3_000n);
    const returning = { corrects: 'A', items: [item({ net: 30_00n, vat: 6_60n, vatRecoverable: true })] };
    expect(assessed([billed({}), invoice('N', '4', 0n, '2021-11-01', returning)])[1]?.[2]).toBe(-3_000n);
  });

  test('of negative amounts takes back nothing, and says so', () => {
    expect(assessed([billed({}), note(-30_00n, 0n)])[1]).toEqual(['N', 3_000n, 0n, 'negativeAmount 3000']);
    expect(assessed([billed({}), note(30_00n, -1n)])[1]).toEqual(['N', -2_999n, 0n, 'negativeAmount -2999']);
    expect(assessed([billed({}), note(0n, 6_60n)])[1]).toEqual(['N', -660n, -660n]);
  });

  test('after the end of the year still takes back', () => {
    expect(assessed([billed({}), note(100_00n, 22_00n, '2022-02-01')]).at(-1)).toEqual([
      'N',
      -12_200n,
      -12_200n,
    ]);
  });
});

test('every exclusion cites a line of the decree, and has its words', () => {
  const rows = assess(
    [
      billed({ vatRecoverable: true }),
      invoice('B', '4', 1n, '2020-01-01'),
      billed({ verified: 0n }, { id: 'C' }),
    ],
    attract2021Plan(readings({})),
    attract2021Scheme(),
  );
  const exclusions = rows.flatMap((row) => row.exclusions);
  expect(exclusions.map(({ citation, reason }) => [reason, citation.line, citation.status])).toEqual([
    ['vatRecoverable', '687-688', 'assumed'],
    ['outsideWindow', '288-289', 'assumed'],
    ['notAccepted', '314-316', 'cited'],
  ]);
  expect(exclusionText('vatRecoverable')).toEqual({ it: 'IVA recuperabile', en: 'recoverable VAT' });
});

test('what is reported is what counts and what does not, in every row', () => {
  const documents = [billed({}), billed({ vatRecoverable: true, verified: 1n }, { id: 'B', source: REGION })];
  for (const { eligible, exclusions, reported } of assess(
    documents,
    attract2021Plan(readings({})),
    attract2021Scheme(),
  )) {
    expect(exclusions.reduce((sum, { cents }) => sum + cents, eligible)).toBe(reported);
  }
});

test.each<[ExclusionReason, line: string, status: string]>([
  ['duplicate', '314-316', 'cited'],
  ['idWithOtherContent', '314-316', 'cited'],
  ['negativeAmount', '314-316', 'cited'],
  ['unknownLine', '314-316', 'cited'],
  ['unknownSource', '314-316', 'cited'],
  ['noInvoice', '297-298', 'assumed'],
  ['noDate', '297-298', 'assumed'],
  ['badDate', '297-298', 'assumed'],
  ['outsideWindow', '288-289', 'assumed'],
  ['internal', '279-281', 'cited'],
  ['useNotNamed', '725-727', 'cited'],
  ['vatOnExemptLine', '688', 'cited'],
  ['vatRecoverable', '687-688', 'assumed'],
  ['vatNotCounted', '687-688', 'assumed'],
  ['notAccepted', '314-316', 'cited'],
  ['nothingToCorrect', '314-316', 'cited'],
])('%s stands on lines %s of the decree, %s', (reason, line, status) => {
  const lines = attract2021Plan(readings({})).lines;
  const directCosts = lines.find(({ id }) => id === '4');
  expect(citationFor(reason, attract2021Scheme(), directCosts)).toMatchObject({ line, status });
  if (reason === 'useNotNamed' || reason === 'vatOnExemptLine') {
    expect(citationFor(reason, attract2021Scheme(), undefined).line).not.toBe(line);
  }
});
