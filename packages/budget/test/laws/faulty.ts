/** Systems that are wrong on purpose, one fault each, made of ours. */
import type { ExpenditureDocument } from '../../src/documents/document.ts';
import { type BudgetSystem, INSEDIA } from '../../src/laws.ts';
import { CHAMBER, REGION } from '../../src/presets/attract-2021-plan.ts';
import { type Policies, type PolicyName, withReading } from '../../src/scheme/policies.ts';
import type { Figures } from '../../src/settlement/figures.ts';
import type { SettlementInput } from '../../src/settlement/input.ts';

/** Settles another input than it was given. */
const onInput = (change: (input: SettlementInput) => SettlementInput): BudgetSystem => ({
  settle: (input) => INSEDIA.settle(change(input)),
});

const onDocuments = (
  change: (document: ExpenditureDocument, at: number) => ExpenditureDocument,
): BudgetSystem => onInput((input) => ({ ...input, documents: input.documents.map(change) }));

/** Settles with one policy forced. */
function always<N extends PolicyName>(name: N, value: Policies[N]['value']): BudgetSystem {
  return onInput((input) => ({
    ...input,
    scheme: { ...input.scheme, policies: withReading(input.scheme.policies, name, value) },
  }));
}

const onFigures = (change: (figures: Figures, input: SettlementInput) => Figures): BudgetSystem => ({
  settle: (input) => change(INSEDIA.settle(input), input),
});

const float = (cents: bigint | undefined): bigint | undefined =>
  cents === undefined ? undefined : BigInt(Math.round((Number(cents) / 100) * 100));

/** A ledger that adds whatever comes. */
const carelessLedger = (twice: boolean): BudgetSystem => ({
  openLedger: () => {
    const ledger = INSEDIA.openLedger();
    let copies = 0;
    return {
      ...ledger,
      post: (movement) => {
        const answer = ledger.post(movement);
        if (answer === 'posted' || (movement.kind === 'reversal') !== twice) return answer;
        copies += 1;
        return ledger.post({
          ...movement,
          id: `${movement.id} ${copies}`,
          reverses: undefined,
          kind: 'advance',
        });
      },
    };
  },
});

const settled = new WeakSet<SettlementInput>();

/** Each fault, a law that must catch it, and what the counterexample must show. */
export const FAULTS: readonly (readonly [fault: string, law: string, shows: RegExp, system: BudgetSystem])[] =
  [
    [
      'float money',
      'due-as-written',
      /expected due \d+\.\d\d, got/,
      onFigures((figures) => ({ ...figures, due: float(figures.due) })),
    ],
    ['three roundings instead of one', 'adds-up', /expected paid in all/, always('balance', 'ownPercentage')],
    [
      'the advance on the whole plan',
      'advance-as-written',
      /varese 0\.0[1-9]/,
      always('advanceBase', 'totalPlan'),
    ],
    ['an uncapped rate', 'no-more-than-was-spent', /line 5/, always('reductionRule', 'constantRate')],
    [
      'September counted twice',
      'due-as-written',
      /D1: line/,
      onInput((input) => ({
        ...input,
        documents: input.documents.flatMap((document) =>
          (document.incurredOn ?? '') <= '2021-09-30'
            ? [document, { ...document, id: `${document.id} bis` }]
            : [document],
        ),
      })),
    ],
    [
      'recoverable VAT counted',
      'recoverable-vat-never-counts',
      /VAT 0\.01 recoverable/,
      onDocuments((document) => ({
        ...document,
        items: document.items.map((item) => ({ ...item, vatRecoverable: false })),
      })),
    ],
    [
      'a reallocation that leaks a cent',
      'reallocation-conserves',
      /expected share of the Region/,
      {
        reallocate: (plan, reallocation, ...rest) => {
          const moved = INSEDIA.reallocate(plan, reallocation, ...rest);
          const lines = moved?.lines.map((line) =>
            line.id === reallocation.moves[0]?.to
              ? { ...line, amounts: line.amounts.map((amount) => ({ ...amount, cents: amount.cents - 1n })) }
              : line,
          );
          return moved && lines && { ...moved, lines };
        },
      },
    ],
    ['a ledger that books twice', 'booked-once', /expected/, carelessLedger(false)],
    [
      'a ledger that reverses twice',
      'corrected-by-reversal',
      /a second reversal refused/,
      carelessLedger(true),
    ],
    [
      'a missing report as zero',
      'missing-report-is-unknown',
      /no report of cciaa-varese/,
      onInput((input) => ({
        ...input,
        reports: [
          ...input.reports,
          { id: 'none', source: CHAMBER, asOf: '2021-12-31', deliveredOn: '2021-12-31' },
        ],
      })),
    ],
    [
      'internal costs counted',
      'due-as-written',
      /internal/,
      onDocuments((document) => ({ ...document, supplier: { ...document.supplier, nature: 'thirdParty' } })),
    ],
    [
      'a cut-off one day late',
      'late-spend-changes-nothing',
      /expected progress/,
      onInput(({ scheme, ...input }) => ({
        ...input,
        activities: input.activities?.map((progress) => ({ ...progress, asOf: '2021-10-01' })),
        scheme: { ...scheme, progress: scheme.progress.map((terms) => ({ ...terms, asOf: '2021-10-01' })) },
      })),
    ],
    [
      'the controller ignored',
      'due-as-written',
      /verified/,
      onDocuments((document) => ({
        ...document,
        items: document.items.map((item) => ({ ...item, verified: undefined })),
      })),
    ],
    [
      'credit notes added',
      'due-as-written',
      /credit note on D1/,
      onDocuments((document) => ({ ...document, corrects: undefined })),
    ],
    [
      'credit notes with a minus counted as spend',
      'due-as-written',
      /credit note on D1, line \d.* net -/,
      onDocuments((document) => {
        if (document.corrects === undefined || document.items.every(({ net }) => net >= 0n)) return document;
        const items = document.items.map((item) => ({ ...item, net: -item.net, vat: -item.vat }));
        return { ...document, corrects: undefined, items };
      }),
    ],
    [
      'a recovery as a negative balance',
      'never-above-the-share',
      /no amount below 0\.00, got -/,
      onFigures(({ balance = 0n, recovery = 0n, ...figures }) => ({
        ...figures,
        balance: balance - recovery,
        recovery: 0n,
      })),
    ],
    [
      'the balance paid and recovered',
      'balance-or-recovery',
      /expected one of them 0\.00/,
      onFigures((figures) => ({ ...figures, recovery: figures.balance })),
    ],
    [
      'duplicates counted',
      'sent-twice-counts-once',
      /a second time/,
      onDocuments((document, at) => ({ ...document, id: `${at} ${document.id}` })),
    ],
    [
      'credit notes lost before their invoice',
      'documents-in-any-order',
      /credit note on D1/,
      onInput((input) => {
        const seen = new Set<string>();
        const documents = input.documents.filter(({ corrects, id }) => {
          seen.add(id);
          return corrects === undefined || seen.has(corrects);
        });
        return { ...input, documents };
      }),
    ],
    ['always rounding down', 'due-as-written', /expected due/, always('rounding', 'floor')],
    [
      'a late cent that costs two',
      'one-more-cent',
      /or one cent more/,
      onFigures((figures, { documents }) => ({
        ...figures,
        due: figures.due && figures.due + BigInt(documents.length),
      })),
    ],
    [
      'an input spent by settling it',
      'policies-do-not-leak',
      /expected due/,
      onFigures((figures, input) => {
        const due = settled.has(input) ? 0n : figures.due;
        settled.add(input);
        return { ...figures, due };
      }),
    ],
    [
      'an explanation without its last part',
      'explanation-adds-up',
      /its parts/,
      {
        explain: (input) => {
          const explanation = INSEDIA.explain(input);
          return explanation && explanation.parts.length > 1
            ? { ...explanation, parts: explanation.parts.slice(0, -1) }
            : explanation;
        },
      },
    ],
    [
      'cents to the heaviest first',
      'allocation-meets-quota',
      /within a cent of/,
      {
        allocate: (total, weights) => {
          const whole = [...weights.values()].reduce((a, b) => a + b, 0n);
          const shares = new Map([...weights].map(([key, weight]) => [key, (total * weight) / whole]));
          const rest = total - [...shares.values()].reduce((a, b) => a + b, 0n);
          const [heaviest] = [...weights].toSorted(([, a], [, b]) => Number(b - a));
          if (heaviest) shares.set(heaviest[0], (shares.get(heaviest[0]) ?? 0n) + rest);
          return shares;
        },
      },
    ],
    [
      'amounts read with a float',
      'doubtful-amounts-refused',
      /refused, got/,
      {
        parse: (text) => (Number.isFinite(Number(text)) ? BigInt(Math.round(Number(text) * 100)) : undefined),
      },
    ],
    [
      'amounts written with a float',
      'amounts-written-in-full',
      /cents such as/,
      { format: (cents) => (Number(cents) / 100).toLocaleString('it-IT', { minimumFractionDigits: 2 }) },
    ],
    [
      'a balance before the accounts are closed',
      'procedure-follows-the-model',
      /1\. pay balance\n {2}expected 1\. pay refused, got done/,
      {
        openProcedure: (scheme, plan) => {
          const procedure = INSEDIA.openProcedure(scheme, plan);
          return {
            ...procedure,
            perform: (command) => {
              const answer = procedure.perform(command);
              return command.kind === 'pay' && command.tranche === 'balance' ? 'done' : answer;
            },
          };
        },
      },
    ],
    [
      'the Region pays for the Chamber',
      'net-independent-of-september',
      /expected paid in all/,
      onFigures((figures, { scheme, plan }) =>
        scheme.progress.length === 0 || plan.sources[0]?.id !== REGION
          ? figures
          : { ...figures, progress: figures.progress && figures.progress + 1n },
      ),
    ],
  ];
