import type { ExpenditureDocument } from '../documents/document.ts';
import { faultsOf } from '../settlement/explanation.ts';
import type { SettlementInput } from '../settlement/input.ts';
import { inputs } from './arbitraries.ts';
import { CITATIONS } from './citations.ts';
import { type Law, law, unless, unlessSame, written } from './law.ts';
import { plainDue, plainSpend } from './plain-due.ts';
import { unlessSameFigures } from './tranche-laws.ts';
import { writeInput } from './write.ts';

const DECEMBER = '2021-12-31';

/** The laws of which spend counts, and of what it makes due. */
export const SPEND_LAWS: readonly Law[] = [
  law({
    name: 'due-as-written',
    says: [
      'Il dovuto è quello della formula, su ogni documento ammesso una volta sola.',
      'What is due is what the formula gives, on every eligible document once.',
    ],
    citation: CITATIONS.reduction,
    needs: 'settle',
    under: { lateFinalReport: ['flagged'], reportDate: ['asOf'] },
    given: (readings) => inputs(readings, { history: false }),
    broken: (settle, input) => unlessSame('due', plainDue(input, DECEMBER), settle(input).due),
    write: writeInput,
  }),
  law({
    name: 'no-more-than-was-spent',
    says: [
      'Il dovuto non supera la spesa ammessa sulle risorse della Regione.',
      'No more is due than was spent on the Region’s money.',
    ],
    citation: CITATIONS.thirdParties,
    needs: 'settle',
    under: { reductionRule: ['constantRateCapped', 'ringFenced', 'lineByLine'], reportDate: ['asOf'] },
    given: (readings) => inputs(readings, { history: false }),
    broken: (settle, input) => {
      const { due } = settle(input);
      const { raw } = plainSpend(input, input.scheme.funder, DECEMBER);
      return unless(due === undefined || due <= raw, `at most ${written(raw)}`, written(due));
    },
    write: writeInput,
  }),
  law({
    name: 'missing-report-is-unknown',
    says: [
      'Senza la rendicontazione della Camera il dovuto non è noto: non è come se non avesse speso.',
      'Without the Chamber’s report what is due is unknown: it is not as if nothing had been spent.',
    ],
    citation: CITATIONS.chamber,
    needs: 'settle',
    under: {
      cofinancingRouting: ['separate'],
      reductionRule: ['constantRateCapped', 'constantRate', 'funderFirst'],
    },
    given: (readings) => inputs(readings, { history: false }).map(withoutChamber),
    broken: (settle, input) => unlessSame('due', undefined, settle(input).due),
    write: writeInput,
  }),
  law({
    name: 'sent-twice-counts-once',
    says: ['Un documento presentato due volte conta una volta.', 'A document sent twice counts once.'],
    citation: CITATIONS.invoices,
    needs: 'settle',
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const twice = [...input.documents, ...input.documents];
      return unlessSameFigures(settle(input), settle({ ...input, documents: twice }));
    },
    write: (input) => [...writeInput(input), 'and every document a second time'],
  }),
  law({
    name: 'documents-in-any-order',
    says: [
      'L’ordine dei documenti non conta, né se una voce è scritta in due righe.',
      'The order of documents does not matter, nor whether an item is written as two.',
    ],
    citation: CITATIONS.detailed,
    needs: 'settle',
    given: (readings) =>
      inputs(readings).map((input) => ({ ...input, documents: input.documents.map(unverified) })),
    broken: (settle, input) => {
      const figures = settle(input);
      const backwards = settle({ ...input, documents: input.documents.toReversed() });
      const split = settle({ ...input, documents: input.documents.map(inTwo) });
      return unlessSameFigures(figures, backwards) ?? unlessSameFigures(figures, split);
    },
    write: (input) => [...writeInput(input), 'backwards, or with every item in two'],
  }),
  law({
    name: 'recoverable-vat-never-counts',
    says: ['L’IVA che si recupera è come se non ci fosse.', 'VAT that comes back is as if there were none.'],
    citation: CITATIONS.vat,
    needs: 'settle',
    given: (readings) => inputs(readings).map(withRecoverableVat),
    broken: (settle, input) => {
      const net = { ...input, documents: input.documents.map((document) => withVat(document, 0n)) };
      return unlessSameFigures(settle(net), settle(input));
    },
    write: writeInput,
  }),
  law({
    name: 'verification-only-lowers',
    says: [
      'Riconoscere meno di una voce non alza mai il dovuto.',
      'Accepting less of an item never raises what is due.',
    ],
    citation: CITATIONS.verification,
    needs: 'settle',
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const half = { ...input, documents: input.documents.map(halfAccepted) };
      const [before, after] = [settle(input).due, settle(half).due];
      if (before === undefined || after === undefined) return unlessSame('due', before, after);
      return unless(after <= before, `at most ${written(before)}`, written(after));
    },
    write: (input) => [...writeInput(input), 'and every item accepted for at most half of its net'],
  }),
  law({
    name: 'policies-do-not-leak',
    says: [
      'Calcolare con altre scelte non cambia quello che si era calcolato.',
      'Computing with other policies does not change what was computed.',
    ],
    citation: CITATIONS.reduction,
    needs: 'settle',
    given: (readings) => inputs(readings),
    broken: (settle, input) => {
      const first = settle(input);
      settle({ ...input, documents: [], reports: [] });
      return unlessSameFigures(first, settle(input));
    },
    write: writeInput,
  }),
  law({
    name: 'explanation-adds-up',
    says: [
      'Le parti della spiegazione fanno l’importo, fino a documenti e clausole.',
      'The parts of an explanation are the amount, down to documents and clauses.',
    ],
    citation: CITATIONS.detailed,
    needs: 'explain',
    given: (readings) => inputs(readings),
    broken: (explain, input) => {
      const explanation = explain(input);
      const faults = explanation ? faultsOf(explanation) : [];
      return unless(faults.length === 0, 'parts that add up to it', faults.join('; '));
    },
    write: writeInput,
  }),
];

function withoutChamber(input: SettlementInput): SettlementInput {
  const funders = input.reports.filter(({ source }) => source === input.scheme.funder);
  const lines = input.plan.lines.map((line) => ({
    ...line,
    amounts: line.amounts.map((amount) =>
      amount.source === input.scheme.funder ? amount : { ...amount, cents: amount.cents + 1n },
    ),
  }));
  return { ...input, reports: funders, plan: { ...input.plan, lines } };
}

function unverified(document: ExpenditureDocument): ExpenditureDocument {
  return { ...document, items: document.items.map((item) => ({ ...item, verified: undefined })) };
}

function inTwo(document: ExpenditureDocument): ExpenditureDocument {
  const items = document.items.flatMap(({ net, vat, ...item }) => [
    { ...item, net: net / 3n, vat: vat / 3n },
    { ...item, net: net - net / 3n, vat: vat - vat / 3n },
  ]);
  return { ...document, items };
}

function withRecoverableVat(input: SettlementInput): SettlementInput {
  return { ...input, documents: input.documents.map((document) => withVat(document, 22n)) };
}

/** Recoverable VAT of so many percent, at least a cent where there is any; what was verified is left open. */
function withVat(document: ExpenditureDocument, percent: bigint): ExpenditureDocument {
  const items = document.items.map((item) => ({
    ...item,
    verified: undefined,
    vat: percent === 0n ? 0n : (item.net * percent) / 100n + 1n,
    vatRecoverable: true,
  }));
  return { ...document, items };
}

function halfAccepted(document: ExpenditureDocument): ExpenditureDocument {
  const items = document.items.map((item) => {
    const most = item.net / 2n;
    return { ...item, verified: item.verified !== undefined && item.verified < most ? item.verified : most };
  });
  return { ...document, items };
}
