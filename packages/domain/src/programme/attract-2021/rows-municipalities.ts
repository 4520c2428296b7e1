/** Part C: municipalities, the first pillar. */
import type { Requirement } from '../requirement.ts';
import { data, exports, rowsOf } from './row.ts';

const row = rowsOf('C');

export const MUNICIPALITY_ROWS: readonly Requirement[] = [
  row(
    51,
    'Accordi per l’attrattività sottoscritti, triennali',
    'Agreements signed, for three years',
    '99-100',
    'sono stati sottoscritti 49 accordi di durata triennale',
    { by: [exports('monitoring', 'agreementsOf'), data('kpi', 'agreements')] },
  ),
  row(
    52,
    'Comuni assistiti e monitorati',
    'Municipalities assisted and monitored',
    '511-512',
    'assistenza e monitoraggio dei 49 Comuni partecipanti ad AttrACT',
    { by: [data('kpi', 'municipalities-monitored'), data('cadence', 'municipal-monitoring')] },
  ),
  row(
    53,
    'Programmi di attuazione realizzati e rendicontati',
    'Implementation programmes completed and reported',
    '524',
    'Entro fine 2021: realizzazione e rendicontazione dei programmi di attuazione dei Comuni',
    { by: [exports('monitoring', 'agreementsOf'), data('kpi', 'programmes-reported')] },
  ),
  row(
    54,
    'Help desk «Assistenza ai Comuni», dal lunedì al venerdì',
    'Help desk for municipalities, Monday to Friday',
    '516-517',
    'Viene garantito l’help desk «Assistenza ai Comuni» (email e telefono dedicati da lunedì a venerdì)',
    { by: [exports('sla', 'ATTRACT_2021_DAYS', 'attract2021'), data('service', 'help-desk-municipalities')] },
  ),
  row(
    55,
    'Risposta ai Comuni',
    'Reply to municipalities',
    '532-534',
    'risposte ai Comuni entro 48 ore dalla richiesta lungo tutto il corso dell’anno',
    { figure: { hours: 48 }, by: [exports('sla', 'ATTRACT_2021_TARGETS', 'attainment')] },
  ),
  row(
    56,
    'Promozione dei nuovi strumenti presso i Comuni',
    'Promotion of the new tools with municipalities',
    '527',
    'Promozione, in collaborazione con UCL e le CCIAA lombarde (continuativa e/o spot)',
    { by: [data('cadence', 'tools-promotion')] },
  ),
  row(
    57,
    'Percorso pilota di valorizzazione urbana a Varese',
    'Pilot of urban renewal in Varese',
    '531',
    'Consolidamento di un percorso-pilota sulla valorizzazione urbana sul territorio di Varese',
    { by: [data('deliverable', 'varese-pilot')] },
  ),
  row(
    58,
    'Nuova manifestazione d’interesse',
    'New call for interest',
    '499-500',
    'si provvederà a bandire una nuova manifestazione d’interesse per il censimento delle opportunità di insediamento',
    { by: [data('deliverable', 'call-for-sites')] },
  ),
  row(
    59,
    'Metodologia per individuare le aree più attrattive',
    'Method to find the most attractive areas',
    '538',
    'implementazione di una metodologia per individuare le aree maggiormente attrattive',
    { by: [exports('scoring', 'assess'), data('deliverable', 'attractiveness-method')] },
  ),
  row(
    60,
    'Mappatura delle opportunità di insediamento',
    'Mapping of sites for settlement',
    '496-498',
    'mappatura e promozione delle opportunità di insediamento produttivo attraverso la piattaforma attractlombardy',
    { by: [data('cadence', 'site-mapping'), data('system', 'attractlombardy')] },
  ),
];
