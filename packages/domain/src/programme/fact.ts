import type { LocalizedText } from '../localized.ts';

/** What happened, as a log of facts names it. */
export type FactKind =
  | 'company-registered'
  | 'company-profiled'
  | 'contact-made'
  | 'stage-changed'
  | 'assistance-given'
  | 'visit-made'
  | 'lead-generation-done'
  | 'agreement-signed'
  | 'municipality-assisted'
  | 'obligation-met'
  | 'intervention-completed'
  | 'programme-reported'
  | 'deliverable-completed'
  | 'report-delivered'
  | 'newsletter-sent'
  | 'booklet-updated'
  | 'fdi-extracted'
  | 'account-used'
  | 'fair-attended'
  | 'meeting-held'
  | 'partner-joined'
  | 'results-published'
  | 'act-published'
  | 'site-mapped'
  | 'website-updated'
  | 'post-published'
  | 'database-updated'
  | 'problem-notified';

/** What a fact is about, so that the same one is counted once. */
export type Subject =
  | 'company'
  | 'project'
  | 'municipality'
  | 'partner'
  /** What the kind of fact says: the deliverable, the report, the newsletter, the fair, the booklet. */
  | 'item'
  | 'sector'
  | 'country';

/** Every kind of fact that the programme's figures are counted from. */
export const FACT_KINDS: Readonly<Record<FactKind, LocalizedText>> = {
  'company-registered': { it: 'impresa registrata', en: 'company registered' },
  'company-profiled': { it: 'impresa mappata e profilata', en: 'company mapped and profiled' },
  'contact-made': { it: 'contatto con un’impresa', en: 'contact with a company' },
  'stage-changed': { it: 'passaggio di fase', en: 'change of stage' },
  'assistance-given': { it: 'assistenza a un’impresa', en: 'assistance to a company' },
  'visit-made': { it: 'incontro o visita on site', en: 'meeting or site visit' },
  'lead-generation-done': { it: 'attività di lead generation', en: 'lead generation done' },
  'agreement-signed': { it: 'accordo sottoscritto', en: 'agreement signed' },
  'municipality-assisted': {
    it: 'assistenza o monitoraggio di un Comune',
    en: 'municipality assisted or monitored',
  },
  'obligation-met': { it: 'impegno adempiuto', en: 'obligation met' },
  'intervention-completed': { it: 'intervento completato', en: 'intervention completed' },
  'programme-reported': {
    it: 'programma di attuazione completato e rendicontato',
    en: 'implementation programme completed and reported',
  },
  'deliverable-completed': { it: 'prodotto consegnato', en: 'deliverable completed' },
  'report-delivered': { it: 'relazione consegnata', en: 'report delivered' },
  'newsletter-sent': { it: 'newsletter inviata', en: 'newsletter sent' },
  'booklet-updated': { it: 'booklet aggiornato', en: 'booklet updated' },
  'fdi-extracted': { it: 'estrazione da FDI Markets', en: 'extraction from FDI Markets' },
  'account-used': { it: 'account di FDI Markets in uso', en: 'FDI Markets account in use' },
  'fair-attended': { it: 'partecipazione a un evento', en: 'trade event attended' },
  'meeting-held': {
    it: 'gruppo di lavoro o incontro della rete',
    en: 'working group or meeting of the network',
  },
  'partner-joined': { it: 'adesione al Partner Program', en: 'partner joined the Partner Program' },
  'results-published': { it: 'diffusione di esiti e servizi', en: 'results and services made known' },
  'act-published': { it: 'pubblicazione di un atto', en: 'act published' },
  'site-mapped': { it: 'opportunità di insediamento mappata', en: 'site for settlement mapped' },
  'website-updated': { it: 'aggiornamento di una piattaforma online', en: 'online platform updated' },
  'post-published': { it: 'pubblicazione sui canali social', en: 'post on a social channel' },
  'database-updated': {
    it: 'aggiornamento del database delle assistenze',
    en: 'database of assistance updated',
  },
  'problem-notified': { it: 'criticità comunicata alla Regione', en: 'problem notified to the Region' },
};
