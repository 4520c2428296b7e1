import type { Cents, LocalizedText, Status } from '@insedia/domain';
import type { ExclusionReason } from './documents/reason.ts';
import type { CommandProblem } from './ledger/command.ts';
import type { MovementProblem } from './ledger/movement.ts';
import { formatCents, percent } from './money/format.ts';
import type { MoneyProblem } from './money/parse.ts';
import type { Ratio } from './money/ratio.ts';
import type { ReallocationProblem } from './plan/reallocation.ts';

const both = (
  write: (amount: (cents: Cents) => string) => readonly [it: string, en: string],
): LocalizedText => ({
  it: write((cents) => formatCents(cents, 'it'))[0],
  en: write((cents) => formatCents(cents, 'en'))[1],
});

/** A date as each language writes it. */
function day(date: string): LocalizedText {
  return { it: date.split('-').toReversed().join('/'), en: date };
}

/** Something on lines of the plan: `spesa, linee 1, 2`. */
function onLines([it, en]: readonly [it: string, en: string], lines: readonly string[]): LocalizedText {
  const [one] = lines;
  if (one === undefined) return { it, en };
  const ids = lines.join(', ');
  return lines.length === 1
    ? { it: `${it}, linea ${ids}`, en: `${en}, line ${ids}` }
    : { it: `${it}, linee ${ids}`, en: `${en}, lines ${ids}` };
}

/** What is wrong with a text that is not an amount. */
export const moneyMessages: { readonly [problem in MoneyProblem]: LocalizedText } = {
  empty: { it: 'manca l’importo', en: 'there is no amount' },
  malformed: { it: 'non è un importo come 662.696,10', en: 'not an amount such as 662,696.10' },
  notANumber: { it: 'non è un numero', en: 'not a number' },
  exponent: {
    it: 'notazione esponenziale: scrivere tutte le cifre',
    en: 'has an exponent: write all the digits',
  },
  negativeZero: { it: 'zero con il segno meno', en: 'a zero with a minus sign' },
  ambiguous: {
    it: 'può essere migliaia o tre decimali: scrivere anche i centesimi',
    en: 'may be thousands or three decimals: write the cents too',
  },
  tooManyDecimals: { it: 'più di due decimali', en: 'more than two decimals' },
  mixedSeparators: { it: 'mescola punti e virgole', en: 'mixes points and commas' },
};

/** How far a citation can be trusted. */
export const statusMessages: { readonly [status in Status]: LocalizedText } = {
  cited: { it: 'citato', en: 'cited' },
  stated: { it: 'dichiarato', en: 'stated' },
  assumed: { it: 'assunto', en: 'assumed' },
  unverified: { it: 'da verificare', en: 'unverified' },
};

/** Why a reallocation is refused. */
export const reallocationMessages: { readonly [problem in ReallocationProblem]: LocalizedText } = {
  repeatedId: { it: 'codice già usato', en: 'its id is taken' },
  neverAllowed: { it: 'variazioni non ammesse', en: 'no reallocation is allowed' },
  noAgreement: { it: 'manca l’accordo', en: 'there is no agreement' },
  noDate: { it: 'data non valida', en: 'its date is none' },
  unknownLine: { it: 'linea sconosciuta', en: 'unknown line' },
  notAnAmount: { it: 'importo non positivo', en: 'an amount is not above zero' },
  anotherSource: { it: 'muove risorse di un’altra fonte', en: 'moves the money of another source' },
  aboveThreshold: { it: 'oltre la soglia', en: 'above the threshold' },
  betweenCeilings: {
    it: 'cambia i tetti di spesa, che non si possono cambiare',
    en: 'changes ceilings, which may not change',
  },
  moreThanPlanned: { it: 'toglie più del previsto', en: 'takes more than is planned' },
};

/** Why an amount does not count. */
export const exclusionMessages: { readonly [reason in ExclusionReason]: LocalizedText } = {
  duplicate: { it: 'documento già presentato', en: 'document already sent' },
  idWithOtherContent: { it: 'stesso codice, altro contenuto', en: 'same id, other content' },
  negativeAmount: { it: 'importo negativo', en: 'negative amount' },
  unknownLine: { it: 'linea non prevista dal piano', en: 'line not in the plan' },
  unknownSource: { it: 'fonte non prevista dal piano', en: 'source not in the plan' },
  noInvoice: { it: 'manca la fattura', en: 'no invoice' },
  noDate: { it: 'manca la data che decide', en: 'the date that decides is missing' },
  badDate: { it: 'data non valida', en: 'not a date' },
  outsideWindow: { it: 'fuori dal periodo ammesso', en: 'outside the eligible period' },
  internal: {
    it: 'costo interno, non acquisto da terzi',
    en: 'internal cost, not bought from third parties',
  },
  useNotNamed: { it: 'uso non fra quelli ammessi', en: 'not for a use that the line names' },
  vatOnExemptLine: { it: 'IVA su una linea esente', en: 'VAT on an exempt line' },
  vatRecoverable: { it: 'IVA recuperabile', en: 'recoverable VAT' },
  vatNotCounted: { it: 'IVA non ammessa', en: 'VAT does not count' },
  notAccepted: { it: 'non riconosciuto dal controllo', en: 'not accepted on verification' },
  nothingToCorrect: { it: 'nulla di ammesso da rettificare', en: 'nothing eligible to take back' },
};

/** Why a movement is not booked. */
export const movementMessages: { readonly [problem in MovementProblem]: LocalizedText } = {
  idWithOtherContent: { it: 'già registrato con altro contenuto', en: 'already booked with other content' },
  badDate: { it: 'data non valida', en: 'its date is none' },
  noEntries: { it: 'nessuna scrittura', en: 'there are no entries' },
  zeroEntry: { it: 'una scrittura di zero', en: 'an entry is zero' },
  unbalanced: { it: 'dare e avere non pareggiano', en: 'debits and credits differ' },
  reversesNothing: { it: 'non storna alcun movimento', en: 'reverses no movement' },
  alreadyReversed: { it: 'movimento già stornato', en: 'the movement is reversed already' },
  notItsMirror: { it: 'non è lo storno esatto', en: 'not the exact reversal' },
};

/** Why a command is refused. */
export const commandMessages: { readonly [problem in CommandProblem]: LocalizedText } = {
  notApproved: { it: 'il piano non è ancora approvato', en: 'the plan is not approved yet' },
  approvedAlready: { it: 'il piano è già approvato', en: 'the plan is approved already' },
  closed: { it: 'la rendicontazione è chiusa', en: 'the accounts are closed' },
  notClosed: { it: 'la rendicontazione non è chiusa', en: 'the accounts are not closed' },
  unknownDocument: { it: 'documento sconosciuto', en: 'unknown document' },
  idWithOtherContent: { it: 'stesso codice, altro contenuto', en: 'same id, other content' },
  aboveReported: { it: 'verificato più del rendicontato', en: 'verified above what was reported' },
  unknownTranche: { it: 'quota sconosciuta', en: 'unknown tranche' },
  paidAlready: { it: 'quota già pagata', en: 'tranche paid already' },
  outOfOrder: { it: 'una quota precedente non è pagata', en: 'an earlier tranche is not paid' },
  unknownAmount: { it: 'importo non noto', en: 'amount unknown' },
  notVerified: { it: 'voci non verificate', en: 'items are not verified' },
  nothingToRecover: { it: 'nulla da recuperare', en: 'nothing to recover' },
  nothingToRelease: { it: 'nessun residuo', en: 'nothing to release' },
  reallocationRefused: { it: 'variazione respinta', en: 'reallocation refused' },
};

/** Every other sentence this package can say. */
export const messages = {
  misuse: (path: string, got: string, wanted: LocalizedText): LocalizedText => ({
    it: `${path}: ricevuto ${got}, atteso ${wanted.it}`,
    en: `${path}: got ${got}, expected ${wanted.en}`,
  }),
  aText: { it: 'un testo', en: 'a text' },
  oneOf: (names: readonly string[]): LocalizedText => ({
    it: `uno fra ${names.join(', ')}`,
    en: `one of ${names.join(', ')}`,
  }),
  about: (what: string, text: LocalizedText): LocalizedText => ({
    it: `${what}: ${text.it}`,
    en: `${what}: ${text.en}`,
  }),
  unknownAmount: { it: 'non noto', en: 'unknown' },

  missing: {
    report: (source: LocalizedText, asOf: string): LocalizedText => ({
      it: `manca la rendicontazione al ${day(asOf).it}: ${source.it}`,
      en: `no report as of ${asOf}: ${source.en}`,
    }),
    activities: (asOf: string): LocalizedText => ({
      it: `manca lo stato delle attività al ${day(asOf).it}`,
      en: `the progress of activities as of ${asOf} is missing`,
    }),
    tranche: (title: LocalizedText): LocalizedText => ({
      it: `non si sa quanto è stato pagato: ${title.it}`,
      en: `what was paid is not known: ${title.en}`,
    }),
  },

  line: {
    malformed: (line: number): LocalizedText => ({
      it: `la riga ${line} non è un movimento`,
      en: `line ${line} is not a movement`,
    }),
    torn: (line: number): LocalizedText => ({
      it: `la riga ${line} è interrotta`,
      en: `line ${line} is cut off`,
    }),
  },

  flag: {
    late: (by: string): LocalizedText => ({
      it: `rendicontazione finale dopo il ${day(by).it}`,
      en: `final report after ${by}`,
    }),
    notVerified: (items: number): LocalizedText => ({
      it: `voci non ancora verificate: ${items}`,
      en: `items not yet verified: ${items}`,
    }),
  },

  explain: {
    document: (line: string): LocalizedText => ({
      it: `documento, linea ${line}`,
      en: `document, line ${line}`,
    }),
    ceiling: (lines: readonly string[]): LocalizedText => onLines(['spesa', 'spend'], lines),
    limit: (lines: readonly string[]): LocalizedText => onLines(['previsto', 'planned'], lines),
    aboveCeiling: { it: 'oltre il previsto', en: 'above what is planned' },
    spend: (source: LocalizedText, until: string): LocalizedText => ({
      it: `spesa ammessa al ${day(until).it}: ${source.it}`,
      en: `eligible spend as of ${until}: ${source.en}`,
    }),
    spendOfAll: { it: 'spesa ammessa, tutte le fonti', en: 'eligible spend, all sources' },
    ignored: (source: LocalizedText): LocalizedText => ({
      it: `spesa non considerata: ${source.it}`,
      en: `spend not counted: ${source.en}`,
    }),
    share: (source: LocalizedText): LocalizedText => ({
      it: `quota a carico: ${source.it}`,
      en: `share: ${source.en}`,
    }),
    total: { it: 'valore complessivo del piano', en: 'the whole plan' },
    due: { it: 'dovuto', en: 'due' },
    proportion: (share: Cents, spend: Cents, plan: Cents): LocalizedText =>
      both((amount) => {
        const formula = `${amount(share)} × ${amount(spend)} / ${amount(plan)}`;
        return [`riduzione proporzionale: ${formula}`, `proportional reduction: ${formula}`];
      }),
    ownSpendCap: { it: 'non più della spesa sostenuta', en: 'no more than was spent' },
    aboveShare: { it: 'oltre la quota', en: 'above the share' },
    shortfall: { it: 'spesa mancante, tolta dalla quota', en: 'spend short of the plan, off the share' },
    rejected: { it: 'rendicontazione finale tardiva, respinta', en: 'late final report, rejected' },
    measure: (measure: string, done: Ratio): LocalizedText => ({
      it: `attività al ${percent(done)} (${measure})`,
      en: `activities at ${percent(done)} (${measure})`,
    }),
    progressMeasured: { it: 'dovuto allo stato di avanzamento', en: 'due at this progress' },
    progress: { it: 'quota di avanzamento', en: 'progress payment' },
    onRemainder: {
      it: 'avanzamento, sulla quota meno l’anticipo',
      en: 'progress, of the share less the advance',
    },
    notYetRecovered: { it: 'recuperato solo a saldo', en: 'recovered with the balance only' },
    advanceWaits: (trigger: string): LocalizedText => ({
      it: `anticipo non ancora esigibile (${trigger})`,
      en: `advance not yet due (${trigger})`,
    }),
    fraction: (share: Ratio, base: Cents): LocalizedText =>
      both((amount) => [`${percent(share)} di ${amount(base)}`, `${percent(share)} of ${amount(base)}`]),
    aboveInterimCeiling: { it: 'oltre il tetto prima del saldo', en: 'above the ceiling before the balance' },
    payment: (paidOn: string): LocalizedText => ({
      it: `pagato il ${day(paidOn).it}`,
      en: `paid on ${paidOn}`,
    }),
    paid: (tranche: LocalizedText): LocalizedText => ({
      it: `pagato: ${tranche.it}`,
      en: `paid: ${tranche.en}`,
    }),
    roundedApart: { it: 'arrotondamento separato', en: 'rounded on its own' },
    noBalance: { it: 'nulla a saldo', en: 'no balance' },
    balance: { it: 'saldo', en: 'balance' },
    noRecovery: { it: 'nulla da recuperare', en: 'nothing to recover' },
    recovery: { it: 'recupero', en: 'recovery' },
    used: { it: 'impegno utilizzato', en: 'commitment used' },
    released: { it: 'residuo dell’impegno', en: 'commitment released' },
    noRelease: { it: 'nessun residuo', en: 'nothing released' },
    net: { it: 'pagato in tutto', en: 'paid in all' },
  },

  comparison: [
    { it: 'lettura', en: 'reading' },
    { it: 'anticipo', en: 'advance' },
    { it: 'avanzamento', en: 'progress' },
    { it: 'saldo', en: 'balance' },
    { it: 'recupero', en: 'recovery' },
    { it: 'dovuto', en: 'due' },
    { it: 'differenza', en: 'difference' },
  ],
} as const;
