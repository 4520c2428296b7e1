/** Part B: deadlines, reports, governance. */
import type { Requirement } from '../requirement.ts';
import { both, DECREE, data, exports, rowsOf } from './row.ts';

const row = rowsOf('B');
const THIS_DECREE = data('act', DECREE);
const GUIDELINES = data('act', 'dgr-xi-1662-2019');

export const GOVERNANCE_ROWS: readonly Requirement[] = [
  row(34, 'Delibera', 'Decree', '1', 'D.g.r. 17 maggio 2021 - n. XI/4715', {
    figure: { dates: ['2021-05-17'] },
    by: [THIS_DECREE],
  }),
  row(35, 'Pubblicazione', 'Publication', '681', 'Serie Ordinaria n. 21 - Lunedì 24 maggio 2021', {
    figure: { dates: ['2021-05-24'] },
    by: [THIS_DECREE],
  }),
  row(
    36,
    'Proposta di Unioncamere ricevuta',
    'Proposal of Unioncamere received',
    '233-234',
    'nota prot n O1 2021 0025230 del 13 maggio 2021',
    { figure: { dates: ['2021-05-13'] }, by: [THIS_DECREE] },
  ),
  row(
    37,
    'Approvazione della Segreteria tecnica',
    'Approval by the technical secretariat',
    '262',
    'nella seduta del 13 maggio 2021, ha approvato l’iniziativa',
    { figure: { dates: ['2021-05-13'] }, by: [THIS_DECREE] },
  ),
  row(
    38,
    'Protocollo dell’allegato',
    'Protocol of the annex',
    '427',
    'PROTOCOLLO 0004660/U DEL 12/05/2021 19:09:28',
    { figure: { dates: ['2021-05-12'] }, by: [THIS_DECREE] },
  ),
  row(
    39,
    'Fine delle attività',
    'End of all activities',
    '288-289',
    'si concluderanno entro e non oltre il 31 dicembre 2021',
    { by: [data('deadline', 'activities-end')] },
  ),
  row(
    40,
    'Relazione sull’avanzamento e sugli scostamenti',
    'Report on progress and deviations',
    '293-294',
    'con cadenza almeno trimestrale, nelle date del 30 giugno e 30 settembre 2021',
    { by: [data('deadline', 'progress-report-june', 'progress-report-september')] },
  ),
  row(
    41,
    'Relazione conclusiva con le fatture',
    'Final report with the invoices',
    '296-298',
    'entro il 31 dicembre 2021, una relazione conclusiva generale dettagliata corredata dalle fatture inerenti il progetto',
    { by: [data('deadline', 'final-report')] },
  ),
  row(
    42,
    'Regole di rendicontazione: Linee Guida, paragrafo 10',
    'Rules of reporting: guidelines, paragraph 10',
    '273-274',
    'conseguentemente alla rendicontazione delle spese come prevista al paragrafo 10 delle Linee Guida',
    { figure: { text: both('par. 10', 'par. 10') }, by: [GUIDELINES] },
  ),
  row(
    43,
    'Regole sugli affidamenti: Linee Guida, paragrafo 13',
    'Rules of procurement: guidelines, paragraph 13',
    '238',
    'il paragrafo 13 delle Linee Guida',
    { figure: { text: both('par. 13', 'par. 13') }, by: [GUIDELINES] },
  ),
  row(
    44,
    'Comunicazione immediata delle criticità',
    'Immediate notice of problems',
    '348-349',
    'comunicare immediatamente agli uffici regionali eventuali criticità',
    { by: [exports('monitoring', 'noticesOf'), data('fact', 'problem-notified')] },
  ),
  row(
    45,
    'Rendicontazione puntuale e dettagliata delle spese',
    'Exact and detailed account of expenditure',
    '350-351',
    'puntuale e dettagliata rendicontazione delle spese',
    { by: [exports('budget', 'assess', 'totalsByLine', 'writeExplanation')] },
  ),
  row(
    46,
    'Diffusione degli esiti e dei servizi',
    'Results and services made widely known',
    '319-320',
    'dare la più ampia diffusione agli esiti del progetto esecutivo ed ai servizi attivati',
    { by: [data('cadence', 'dissemination')] },
  ),
  row(
    47,
    'Pubblicazione in Amministrazione trasparente',
    'Publication under the rules of transparency',
    '354-356',
    'sezione amministrazione trasparenza – ai sensi dell’art 26 e 27 del d lgs 14 marzo 2013, n 33',
    { by: [data('fact', 'act-published'), data('act', 'dlgs-33-2013')] },
  ),
  row(
    48,
    'Soggetto attuatore',
    'Implementing body',
    '164-165',
    'di individuare Unioncamere Lombardia come soggetto attuatore',
    { by: [data('body', 'unioncamere-lombardia')] },
  ),
  row(49, 'Gruppo di lavoro interdirezionale', 'Working group', '472', 'D.D.U.O. 29 aprile 2021, n. 5735', {
    figure: { dates: ['2021-04-29'] },
    by: [data('act', 'dduo-5735-2021')],
  }),
  row(
    50,
    'Pilastri di azione',
    'Pillars of action',
    '508',
    'definito intorno ai 3 seguenti pilastri di azione',
    {
      figure: { text: both('3 pilastri', '3 pillars') },
      by: [data('pillar', 'municipalities', 'investors', 'promotion')],
    },
  ),
];
