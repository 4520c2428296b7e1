/** Pillars, actions, bodies, services, systems and stages of the plan. */
import type { LocalizedText } from '../../localized.ts';
import type { Action, Body, Pillar, Service, System } from '../plan.ts';
import type { Stage } from '../stage.ts';
import { as } from './requirements.ts';
import { both, decree } from './row.ts';

export const BODIES: readonly Body[] = [
  {
    id: 'regione-lombardia',
    title: both('Regione Lombardia', 'Lombardy Region'),
    citation: decree(
      '305-306',
      'Regione Lombardia provvederà a liquidare l’importo dovuto a Unioncamere Lombardia',
    ),
  },
  {
    id: 'unioncamere-lombardia',
    title: both('Unioncamere Lombardia, soggetto attuatore', 'Unioncamere Lombardia, implementing body'),
    citation: as(48).citation,
  },
  {
    id: 'cciaa-varese',
    title: both('Camera di commercio di Varese', 'Varese Chamber of commerce'),
    citation: as(6).citation,
  },
];

export const PILLARS: readonly Pillar[] = [
  { id: 'municipalities', title: both('Comuni', 'Municipalities'), citation: decree('504', 'COMUNI') },
  {
    id: 'investors',
    title: both('Accompagnamento agli investitori', 'Accompaniment of investors'),
    citation: decree('506', 'ACCOMPAGNAMENTO AGLI INVESTITORI'),
  },
  {
    id: 'promotion',
    title: both('Promozione, scouting, informazione', 'Promotion, scouting, information'),
    citation: decree('510', 'PROMOZIONE, SCOUTING, INFORMAZIONE'),
  },
];

export const ACTIONS: readonly Action[] = [
  action(
    'implementation-programmes',
    'municipalities',
    both('Programmi di attuazione degli Accordi AttrACT', 'Implementation programmes of the agreements'),
    ['511-512', 'PROGRAMMI DI ATTUAZIONE ACCORDI ATTRACT: assistenza e monitoraggio dei 49 Comuni'],
  ),
  action(
    'municipal-assistance',
    'municipalities',
    both('Help desk «Assistenza ai Comuni»', 'Help desk for municipalities'),
    ['516', 'Viene garantito l’help desk «Assistenza ai Comuni»'],
  ),
  action('urban-pilot', 'municipalities', both('Valorizzazione urbana a Varese', 'Urban renewal in Varese'), [
    '531',
    'Consolidamento di un percorso-pilota sulla valorizzazione urbana',
  ]),
  action('site-offer', 'municipalities', both('Offerta di insediamento', 'Offer of sites'), [
    '535-537',
    'Supporto alla predisposizione e alla gestione di una manifestazione d’interesse per la mappatura delle opportunità di insediamento',
  ]),
  action('investor-assistance', 'investors', both('Help desk investitori', 'Help desk for investors'), [
    '539',
    'HELP DESK INVESTITORI',
  ]),
  action('lead-generation', 'investors', both('Lead generation', 'Lead generation'), [
    '555',
    'LEAD GENERATION: attività di scouting e lead generation di nuove imprese estere',
  ]),
  action('after-care', 'investors', both('After care', 'After care'), [
    '560',
    'AFTER CARE - Mappatura e assistenza a imprese estere già sul territorio',
  ]),
  action(
    'online-promotion',
    'promotion',
    both('Informazione e promozione online e offline', 'Information and promotion online and offline'),
    ['591', 'INFORMAZIONE E PROMOZIONE ONLINE/OFFLINE'],
  ),
  action('community-building', 'promotion', both('Community building', 'Community building'), [
    '605',
    '«COMMUNITY BUILDING»',
  ]),
  action(
    'reshoring',
    'promotion',
    both('Progetto «Reshoring e attrattività»', 'Project on reshoring and attractiveness'),
    ['616', 'PROGETTO «RESHORING E ATTRATTIVITA’»'],
  ),
  action(
    'data-analysis',
    'promotion',
    both('Dati e analisi su imprese e territori', 'Data and analyses on companies and places'),
    ['622', 'DATI E ANALISI SU IMPRESE E TERRITORI'],
  ),
  action('investor-event', 'promotion', both('Evento per gli investitori', 'Event for investors'), [
    '627-628',
    'ORGANIZZAZIONE DI UN EVENTO DEDICATO ALLA PROMOZIONE DELLA LOMBARDIA COME DESTINAZIONE PER GLI INVESTIMENTI DIRETTI ESTERI (IDE)',
  ]),
];

export const SERVICES: readonly Service[] = [
  {
    id: 'help-desk-municipalities',
    ...as(54),
    action: 'municipal-assistance',
    fact: 'municipality-assisted',
  },
  { id: 'help-desk-investors', ...as(69), action: 'investor-assistance', fact: 'assistance-given' },
  { id: 'soft-landing', ...as(78), action: 'investor-assistance', fact: 'assistance-given' },
  { id: 'consultancy', ...as(79), action: 'investor-assistance', fact: 'assistance-given' },
  { id: 'visits', ...as(80), action: 'investor-assistance', fact: 'visit-made' },
  { id: 'tutoring', ...as(81), action: 'investor-assistance', fact: 'assistance-given' },
];

export const SYSTEMS: readonly System[] = [
  {
    id: 'attractlombardy',
    title: both('Piattaforma attractlombardy.it', 'Platform attractlombardy.it'),
    url: 'http://www.attractlombardy.it',
    citation: as(83).citation,
  },
  {
    id: 'investinlombardy',
    title: both('Piattaforma investinlombardy.com', 'Platform investinlombardy.com'),
    url: 'http://www.investinlombardy.com',
    citation: as(82).citation,
  },
  { id: 'dashboards', ...as(72) },
  { id: 'assistance-database', ...as(73) },
  { id: 'visitors-crm', ...as(91) },
  { id: 'fdi-markets', title: both('FDI Markets', 'FDI Markets'), citation: as(99).citation },
];

/**
 * The four stages of the dashboards. The moves between them are our reading: the decree names the stages in this order,
 * and says of after care that it is to find projects of expansion (lines 200-203).
 */
export const STAGES: readonly Stage[] = [
  {
    id: 'prospect',
    title: both('prospect', 'prospect'),
    of: 'company',
    entry: true,
    next: ['lead'],
    citation: as(61).citation,
  },
  {
    id: 'lead',
    title: both('lead', 'lead'),
    of: 'project',
    entry: false,
    next: ['engagement'],
    citation: decree(
      '567-569',
      'progetti («lead») con potenziale maturo di investimento entro i successivi 24/36 mesi da attivazione',
    ),
  },
  {
    id: 'engagement',
    title: both('engagement', 'engagement'),
    of: 'project',
    entry: false,
    next: ['after-care'],
    // Named there, and defined nowhere.
    citation: { ...as(72).citation, status: 'assumed' },
  },
  {
    id: 'after-care',
    title: both('after care', 'after care'),
    of: 'company',
    entry: true,
    next: ['lead'],
    citation: decree(
      '560-562',
      'AFTER CARE - Mappatura e assistenza a imprese estere già sul territorio: presa di contatto, mappatura della presenza, dello stato dei progetti attuali in Lombardia e azioni di supporto all’expansion-relocation sul territorio',
    ),
  },
];

function action(
  id: string,
  pillar: string,
  title: LocalizedText,
  [line, quote]: readonly [string, string],
): Action {
  return { id, pillar, title, citation: decree(line, quote) };
}
