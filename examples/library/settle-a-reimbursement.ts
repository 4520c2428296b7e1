import {
  ATTRACT_2021_POLICIES,
  attract2021Plan,
  attract2021Scheme,
  CHAMBER,
  comparePolicies,
  type ExpenditureDocument,
  REGION,
  ratio,
  settle,
  writeComparison,
  writeExplanation,
} from '@insedia/budget';

// Unioncamere spends 130,000 of the Region's money and the Varese Chamber 50,000 of its own, far less than planned.
const invoice = (id: string, line: string, net: bigint, on: string): ExpenditureDocument => ({
  id,
  supplier: { name: 'Fornitore S.r.l.', nature: 'thirdParty' },
  source: line === '5' ? CHAMBER : REGION,
  incurredOn: on,
  invoicedOn: on,
  paidOn: on,
  items: [{ line, net, vat: 0n, vatRecoverable: false, verified: net }],
});
const input = {
  scheme: attract2021Scheme(),
  plan: attract2021Plan(ATTRACT_2021_POLICIES),
  documents: [
    invoice('FT 12', '1', 100_000_00n, '2021-09-20'),
    invoice('FT 31', '3', 30_000_00n, '2021-12-10'),
    invoice('VA 1', '5', 25_000_00n, '2021-09-01'),
    invoice('VA 2', '5', 25_000_00n, '2021-11-01'),
  ],
  reports: [REGION, CHAMBER].map((source) => ({
    id: `final report of ${source}`,
    source,
    asOf: '2021-12-31',
    deliveredOn: '2021-12-30',
  })),
  activities: [{ asOf: '2021-09-30', done: ratio(1n, 2n), evidence: ['report of 30 September'] }],
};

const print = (text: string): void => {
  for (const line of text.split('\n')) console.log(line);
};
const { due, recovery } = settle(input);
if (due.known) print(writeExplanation(due.explanation, 'en', 2));
if (recovery.known) print(writeExplanation(recovery.explanation, 'en', 2));
print(writeComparison(comparePolicies(input, ['progressTranche', 'reductionRule']), 'en'));

const withoutChamber = settle({ ...input, reports: input.reports.slice(0, 1) }).due;
if (!withoutChamber.known) console.log(withoutChamber.missing.map(({ text }) => text.en).join());

// prints:
// due: 130,000.00 [dgr-xi-4715-2021, l. 329-331, assumed]
//   = share: Lombardy Region: 662,696.10 [dgr-xi-4715-2021, l. 373-374]
//   = proportional reduction: 662,696.10 × 180,000.00 / 712,696.10: -495,324.20 [dgr-xi-4715-2021, l. 329-331, assumed]
//   = no more than was spent: -37,371.90 [dgr-xi-4715-2021, l. 279-281]
// recovery: 68,808.83 [dgr-xi-4715-2021, l. 391-394, assumed]
//   = due: -130,000.00 [dgr-xi-4715-2021, l. 329-331, assumed]
//   = paid: advance: 198,808.83 [dgr-xi-4715-2021, l. 308-309; dgr-xi-4715-2021, l. 308-309, assumed]
//   = paid: progress by 30 September: 0.00 [dgr-xi-4715-2021, l. 311-312; dgr-xi-4715-2021, l. 311-312, assumed]
// reading                     advance    progress  balance    recovery         due  difference
// * U2 cumulativeLessPaid  198,808.83        0.00     0.00   68,808.83  130,000.00        0.00
//   U2 additive            198,808.83  100,000.00     0.00  168,808.83  130,000.00        0.00
//   U2 onRemainder         198,808.83   70,000.00     0.00  138,808.83  130,000.00        0.00
//   U4 constantRate        198,808.83        0.00     0.00   31,436.93  167,371.90   37,371.90
//   U4 ringFenced          198,808.83        0.00     0.00   68,808.83  130,000.00        0.00
//   U4 lineByLine          198,808.83        0.00     0.00   68,808.83  130,000.00        0.00
//   U4 funderFirst         198,808.83        0.00     0.00   68,808.83  130,000.00        0.00
// * U4 constantRateCapped  198,808.83        0.00     0.00   68,808.83  130,000.00        0.00
// no report as of 2021-12-31: Varese Chamber of commerce
