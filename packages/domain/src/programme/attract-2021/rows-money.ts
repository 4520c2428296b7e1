/** Part A: budget and money. */
import type { Requirement } from '../requirement.ts';
import { both, data, exports, rowsOf } from './row.ts';

const row = rowsOf('A');
const PLAN = exports('budget', 'attract2021Plan');
const SHARE = exports('budget', 'attract2021Plan', 'shareOf');
const TOTAL = exports('budget', 'attract2021Plan', 'totalOf');
const CEILINGS = exports('budget', 'attract2021Plan', 'ceilingsOf');
/** The reading of who owns the three amounts, and of where the Chamber's money is shown. */
const SHOWN = exports('budget', 'attract2021Plan', 'ATTRACT_2021_POLICIES');
const TRANCHE = exports('budget', 'attract2021Scheme', 'tranche');

const OWNER = [
  'Importo di una linea, di quale non si legge',
  'Amount of a line; which one cannot be read',
] as const;

export const MONEY_ROWS: readonly Requirement[] = [
  row(
    1,
    'Fabbisogno complessivo del piano',
    'Total need of the plan',
    '267',
    'fabbisogno complessivo di euro 712 696,10',
    { figure: { cents: 71_269_610n }, by: [TOTAL] },
  ),
  row(
    2,
    'Valore complessivo approvato',
    'Total value approved',
    '373',
    'con un valore complessivo di euro 712 696,10',
    { figure: { cents: 71_269_610n }, by: [TOTAL] },
  ),
  row(
    3,
    'Quota di Regione Lombardia',
    'Share of the Lombardy Region',
    '373-374',
    'di cui euro 662 696,10 a carico di Regione Lombardia',
    { figure: { cents: 66_269_610n }, by: [SHARE] },
  ),
  row(
    4,
    'Limite di scopo della quota regionale',
    'Purpose that the regional share is limited to',
    '279-281',
    'a titolo esclusivo di copertura parziale delle spese sostenute e rendicontate per acquisto di beni e/o servizi da terzi',
    {
      figure: { text: both('solo acquisti da terzi, in parte', 'third-party purchases only, in part') },
      by: [exports('budget', 'assess', 'ATTRACT_2021_POLICIES')],
    },
  ),
  row(
    5,
    'Risorse proprie della Camera di Varese',
    'Own resources of the Varese Chamber',
    '283-284',
    'la Camera di Commercio di Varese mette a disposizione risorse proprie, quantificate in euro 50 000,00',
    { figure: { cents: 5_000_000n }, by: [SHARE] },
  ),
  row(
    6,
    'Quota della Camera di Varese approvata',
    'Share of the Varese Chamber approved',
    '374-375',
    'euro 50 000,00 a carico della Camera di Commercio di Varese',
    { figure: { cents: 5_000_000n }, by: [SHARE] },
  ),
  row(
    7,
    'Team, linee 1, 2 e 3',
    'Team, lines 1, 2 and 3',
    '687',
    'Team staffato sul progetto (1+2+3): € 500.000,00 (IVA esente)',
    { figure: { cents: 50_000_000n }, by: [CEILINGS] },
  ),
  row(
    8,
    'Costi diretti, linea 4',
    'Direct costs, line 4',
    '688',
    'Costi diretti: € 162.696,10 (IVA inclusa ove dovuta)',
    { figure: { cents: 16_269_610n }, by: [CEILINGS] },
  ),
  row(9, ...OWNER, '693', '€ 150.000,00', {
    figure: { cents: 15_000_000n },
    status: 'unverified',
    by: [SHOWN],
  }),
  row(10, ...OWNER, '702', '€ 100.000,00', {
    figure: { cents: 10_000_000n },
    status: 'unverified',
    by: [SHOWN],
  }),
  row(11, ...OWNER, '704', '€ 250.000,00', {
    figure: { cents: 25_000_000n },
    status: 'unverified',
    by: [SHOWN],
  }),
  row(12, 'Nome della linea 1', 'Name of line 1', '695', '1. COMUNI', {
    figure: { text: both('linea 1', 'line 1') },
    by: [PLAN],
  }),
  row(13, 'Nome della linea 2', 'Name of line 2', '697', '2. IMPRESE', {
    figure: { text: both('linea 2', 'line 2') },
    by: [PLAN],
  }),
  row(
    14,
    'Nome della linea 3',
    'Name of line 3',
    '699-700',
    // The slip is the bulletin's; line 715 has it right.
    '3. PROMOZIONE, SCOUTING E INFROMAZIONE',
    { figure: { text: both('linea 3', 'line 3') }, by: [PLAN] },
  ),
  row(
    15,
    'Nome della linea 4',
    'Name of line 4',
    '706-709',
    '4. COSTI DIRETTI, COMPRESO EVENTO ATTRAZIONE E MATCHING INVESTITORI',
    { figure: { text: both('linea 4', 'line 4') }, by: [PLAN] },
  ),
  row(16, 'Fonti di finanziamento', 'Sources of funding', '690-691', 'RISORSE RL RISORSE SISTEMA CAMERALE', {
    figure: { text: both('2 fonti', '2 sources') },
    by: [PLAN],
  }),
  row(
    17,
    'La Camera di Varese nella tabella del budget',
    'The Varese Chamber in the grid of the budget',
    '718-720',
    'CAMERA DI COMMERCIO DI VARESE € 50.000,00',
    { figure: { cents: 5_000_000n }, by: [SHOWN] },
  ),
  row(
    18,
    'Prima quota, anticipo',
    'First tranche, advance',
    '308-309',
    'una quota del 30% a seguito dell’approvazione del presente provvedimento',
    { figure: { percent: 30 }, by: [TRANCHE] },
  ),
  row(
    19,
    'Seconda quota, stato di avanzamento',
    'Second tranche, progress',
    '311-312',
    'una quota corrispondente allo stato di avanzamento delle attività e della spesa al 30 settembre 2021',
    { figure: { dates: ['2021-09-30'] }, by: [TRANCHE] },
  ),
  row(
    20,
    'Terza quota, saldo',
    'Third tranche, balance',
    '314-316',
    'una quota a saldo delle spese effettivamente sostenute, previo ricevimento e verifica della rendicontazione finale',
    { by: [exports('budget', 'attract2021Scheme', 'settle')] },
  ),
  row(
    21,
    'Riduzione proporzionale della quota regionale',
    'Proportional reduction of the regional share',
    '329-331',
    'nel caso in cui la spesa rendicontata risultasse inferiore a quella preventivata, la quota a carico di Regione Lombardia sarà proporzionalmente ridotta',
    { by: [exports('budget', 'entitlement', 'ATTRACT_2021_POLICIES')] },
  ),
  row(
    22,
    'Riduzione dello stanziamento e recupero dei residui',
    'Reduction of the allocation and recovery of residuals',
    '391-394',
    'qualora, a consuntivo, i costi preventivati risultino inferiori allo stanziamento previsto, il Dirigente competente procederà alla riduzione proporzionale dello stanziamento e al recupero degli eventuali residui',
    { by: [exports('budget', 'settle', 'ATTRACT_2021_POLICIES')] },
  ),
  row(
    23,
    'Variazioni fra le linee, d’accordo fra Regione e UCL',
    'Reallocation among lines, by agreement of Region and UCL',
    '740-741',
    'comprese eventuali variazioni nella ripartizione del budget complessivo tra le diverse voci di spesa (linee 1,2,3,4)',
    { by: [exports('budget', 'reallocate')] },
  ),
  row(
    24,
    'Costi diretti: evento per gli investitori',
    'Direct costs: event for investors',
    '725-727',
    'organizzazione di un evento rivolto agli investitori internazionali per presentare il territorio lombardo quale destinazione ideale per gli investimenti',
    { by: [PLAN] },
  ),
  row(
    25,
    'Costi diretti: nuove iniziative di scouting',
    'Direct costs: new scouting',
    '728-730',
    'sperimentazione di nuove iniziative di scouting di investitori esteri, anche associate alla partecipazione a grandi eventi internazionali',
    { by: [PLAN] },
  ),
  row(
    26,
    'Costi diretti: dominio e sito',
    'Direct costs: domain and site',
    '731-733',
    'gestione del dominio internet investinlombardy/attractlombardy, manutenzione e implementazione di nuove funzionalità del sito',
    { by: [PLAN] },
  ),
  row(
    27,
    'Costi diretti: incarichi di studio e analisi',
    'Direct costs: studies and analyses',
    '734',
    'affidamento incarichi esterni di studio e analisi',
    { by: [PLAN] },
  ),
  row(
    28,
    'Costi diretti: logistica, eventi e viaggi',
    'Direct costs: logistics, events and travel',
    '735-737',
    'spese logistiche e di organizzazione/partecipazione ad eventi e spese di viaggio per supporto e accompagnamento ad operatori esteri in Lombardia',
    { by: [PLAN] },
  ),
  row(
    29,
    'L’evento si paga con i costi diretti',
    'The event is paid from the direct costs',
    '631-632',
    'L’evento verrà finanziato nell’ambito della quota di budget prevista alla voce «costi diretti»',
    { figure: { text: both('linea 4', 'line 4') }, by: [PLAN] },
  ),
  row(
    30,
    'Capitolo di bilancio',
    'Chapter of the budget',
    '334-335',
    'capitolo 14 01 104 8348 del Bilancio 2021',
    {
      figure: { text: both('14.01.104.8348', '14.01.104.8348') },
      by: [data('commitment', '24468-2021')],
    },
  ),
  row(
    31,
    'Impegno di spesa',
    'Commitment',
    '335-337',
    'impegno numero 24468/2021 a favore di Unioncamere Lombardia, finanziato da FPV da riaccertamento ordinario (ex art 7)',
    { figure: { text: both('24468/2021', '24468/2021') }, by: [data('commitment', '24468-2021')] },
  ),
  row(
    32,
    'Impegno del 2016 per AttrACT, fuori dai conti del 2021',
    'Commitment of 2016 for AttrACT, outside the accounts of 2021',
    '66-67',
    'un impegno finanziario per la realizzazione dell’intervento pari ad euro 9 874 313,00',
    {
      figure: { cents: 987_431_300n },
      by: [data('commitment', 'attract-2016'), data('act', 'dgr-x-5889-2016')],
    },
  ),
  row(
    33,
    'Dichiarazione di congruità dell’offerta',
    'Declaration that the offer is fair',
    '248',
    'dichiarazione di congruità dell’offerta',
    { by: [data('body', 'unioncamere-lombardia')] },
  ),
];
