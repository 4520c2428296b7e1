/**
 * The 22 points that decree XI/4715/2021 leaves open, how they are read unless told otherwise, and the words that
 * each reading stands on or that leave it open. A reading is not a legal opinion: the guidelines DGR XI/1662/2019,
 * which govern the accounts, are not part of the decree.
 */
import type { Policies, Policy } from '../scheme/policies.ts';
import { DECREE_2021 } from './decree.ts';

const ADVANCE = 'una quota del 30% a seguito dell’approvazione del presente provvedimento';
const PROGRESS =
  'una quota corrispondente allo stato di avanzamento delle attività e della spesa al 30 settembre 2021';
const BALANCE =
  'una quota a saldo delle spese effettivamente sostenute, previo ricevimento e verifica della rendicontazione finale';
const REDUCTION =
  'nel caso in cui la spesa rendicontata risultasse inferiore a quella preventivata, la quota a carico di Regione Lombardia sarà proporzionalmente ridotta';
const POINT_4 =
  'qualora, a consuntivo, i costi preventivati risultino inferiori allo stanziamento previsto, il Dirigente competente procederà alla riduzione proporzionale dello stanziamento e al recupero degli eventuali residui';
const THIRD_PARTIES =
  'a titolo esclusivo di copertura parziale delle spese sostenute e rendicontate per acquisto di beni e/o servizi da terzi';
const REALLOCATION =
  'comprese eventuali variazioni nella ripartizione del budget complessivo tra le diverse voci di spesa (linee 1,2,3,4)';

/** The policies of the decree of 2021: what it says is cited, what it leaves open is assumed. */
export const ATTRACT_2021_POLICIES: Policies = {
  // U1: what is owed to Unioncamere is the Region's share.
  advanceBase: assumed('funderShare', '308-309', ADVANCE),
  // U2: the only reading where, but for the advance, money paid never runs ahead of what is due.
  progressTranche: assumed('cumulativeLessPaid', '311-312', PROGRESS),
  // U3: the text joins activities and spend.
  progressMeasure: assumed('min', '311-312', PROGRESS),
  // U4: «proporzionalmente» needs a total; the Region covers spend in part, never more than was spent.
  reductionRule: assumed('constantRateCapped', '329-331', REDUCTION),
  // U5: point 4 words it otherwise: its citation is that of `recovery`.
  comparator: cited('reportedVsBudgeted', '329-331', REDUCTION),
  // U6
  cofinancingRouting: assumed(
    'separate',
    '283-286',
    'la Camera di Commercio di Varese mette a disposizione risorse proprie, quantificate in euro 50 000,00 per la realizzazione di un progetto di valorizzazione degli asset immobiliari dei Comuni',
  ),
  // U7
  eligibleNature: cited('thirdPartyOnly', '279-281', THIRD_PARTIES),
  // U8: «ove dovuta» says where VAT is, not whether VAT that comes back counts.
  vat: assumed('unlessRecoverable', '687-688', 'Costi diretti: € 162.696,10 (IVA inclusa ove dovuta)'),
  // U9: the text of the bulletin does not tell; to be read on the page, s.o. 21/2021 p. 62.
  lineAmounts: unverified('123', '693-704', '€ 150.000,00'),
  // U10
  cofinancingLine: assumed('own', '718-720', 'CAMERA DI COMMERCIO DI VARESE € 50.000,00'),
  // U11: by agreement, no threshold is stated; the lines named leave the Chamber's money out.
  reallocation: cited(
    { allowed: true, threshold: null, cofinancing: false, betweenCeilings: true },
    '740-741',
    REALLOCATION,
  ),
  // U12
  effectOnPast: assumed('fromItsDate', '739-741', REALLOCATION),
  // U13
  costDate: assumed('incurred', '297-298', 'corredata dalle fatture inerenti il progetto'),
  // U14: activities may end on the day the report is due, and no sanction is stated.
  lateFinalReport: assumed(
    'flagged',
    '296-297',
    'entro il 31 dicembre 2021, una relazione conclusiva generale dettagliata',
  ),
  // U15
  reportDate: assumed('asOf', '293-294', 'nelle date del 30 giugno e 30 settembre 2021'),
  // U16: only the reduction rounds; 30 % of either base is exact.
  rounding: assumed('halfUp', '329-331', REDUCTION),
  // U17
  balance: assumed('byDifference', '314-316', BALANCE),
  // U18: none in the decree.
  interimCeiling: assumed(
    null,
    '305-306',
    'liquidare l’importo dovuto a Unioncamere Lombardia con le seguenti modalità',
  ),
  // U19
  recovery: assumed('both', '391-394', POINT_4),
  // U20
  recoveryTerms: assumed({ yearlyInterest: null, termDays: null, offset: null }, '391-394', POINT_4),
  // U21
  overspend: assumed(
    'cappedByCeiling',
    '324-327',
    'con una spesa di euro 662 696,10 a carico di Regione Lombardia',
  ),
  // U22
  advanceTrigger: cited('onApproval', '308-309', ADVANCE),
};

function policy<V>(value: V, line: string, quote: string, status: Policy<V>['status']): Policy<V> {
  return { value, source: { act: DECREE_2021.id, line, quote }, status };
}

function cited<V>(value: V, line: string, quote: string): Policy<V> {
  return policy(value, line, quote, 'cited');
}

function assumed<V>(value: V, line: string, quote: string): Policy<V> {
  return policy(value, line, quote, 'assumed');
}

function unverified<V>(value: V, line: string, quote: string): Policy<V> {
  return policy(value, line, quote, 'unverified');
}
