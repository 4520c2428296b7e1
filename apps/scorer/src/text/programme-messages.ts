import type { Language, LocalizedText } from '@insedia/domain';
import type { Coverage, KpiKind, Tracker, Unit } from '@insedia/domain/programme';

/** A count with its noun. */
function counted(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

const IT = {
  group: 'il programma di attrazione come dati',
  trace: 'elenca i requisiti del decreto e che cosa calcola o segue ciascuno',
  head: ['n.', 'requisito', 'cifra', 'righe', 'esito', 'chi lo calcola o lo segue'],
  contradictions: 'Lacune e contraddizioni del decreto',
  contradictionHead: [
    'n.',
    'che cosa',
    'requisiti',
    'esito',
    'che cosa lascia scegliere o lo tiene in vista',
  ],
  none: 'nulla da calcolare',
  within: (hours: number) => `entro ${hours} ore`,
  everyDays: (days: number) => `ogni ${days} giorni`,
  timesAYear: (times: number) => `${times} volte l’anno`,
  months: (list: string) => `${list} mesi`,
  percent: (number: string) => `${number} %`,
  kind: { atLeast: 'almeno ', exactly: '', average: 'in media ', deadline: '' } satisfies Record<
    KpiKind,
    string
  >,
  coverage: {
    computed: 'calcolato',
    tracked: 'seguito',
    recorded: 'registrato',
  } satisfies Record<Coverage, string>,
  total: (rows: number, { computed, recorded, tracked }: Readonly<Record<Coverage, number>>) =>
    `${rows} requisiti = ${counted(computed, 'calcolato', 'calcolati')} + ${counted(tracked, 'seguito', 'seguiti')} + ${counted(recorded, 'registrato', 'registrati')}`,
  gaps: (rows: number) => counted(rows, 'contraddizione', 'contraddizioni'),
};

const EN: typeof IT = {
  group: 'the programme as data',
  trace: 'list what the decree requires and what computes or tracks each',
  head: ['no.', 'requirement', 'figure', 'lines', 'coverage', 'what computes or tracks it'],
  contradictions: 'Gaps and contradictions of the decree',
  contradictionHead: [
    'no.',
    'what',
    'requirements',
    'coverage',
    'what lets one choose, or keeps it in sight',
  ],
  none: 'nothing to compute',
  within: (hours) => `within ${hours} hours`,
  everyDays: (days) => `every ${days} days`,
  timesAYear: (times) => `${times} times a year`,
  months: (list) => `${list} months`,
  percent: (number) => `${number}%`,
  kind: { atLeast: 'at least ', exactly: '', average: 'on average ', deadline: '' },
  coverage: { computed: 'computed', tracked: 'tracked', recorded: 'recorded' },
  total: (rows, { computed, recorded, tracked }) =>
    `${rows} requirements = ${computed} computed + ${tracked} tracked + ${recorded} recorded`,
  gaps: (rows) => counted(rows, 'contradiction', 'contradictions'),
};

export type ProgrammeMessages = typeof IT;

/** The texts of the commands on the programme, in a language. */
export function programmeMessagesIn(language: Language): ProgrammeMessages {
  return language === 'it' ? IT : EN;
}

/** What a tracker is, before its id. */
export const TRACKER_WORDS: Readonly<Record<Exclude<Tracker['kind'], 'export'>, LocalizedText>> = {
  act: { it: 'atto', en: 'act' },
  action: { it: 'azione', en: 'action' },
  body: { it: 'ente', en: 'body' },
  cadence: { it: 'cadenza', en: 'cadence' },
  commitment: { it: 'impegno', en: 'commitment' },
  deadline: { it: 'scadenza', en: 'deadline' },
  deliverable: { it: 'prodotto', en: 'deliverable' },
  fact: { it: 'fatto', en: 'fact' },
  kpi: { it: 'KPI', en: 'KPI' },
  'open-point': { it: 'punto aperto', en: 'open point' },
  pillar: { it: 'pilastro', en: 'pillar' },
  service: { it: 'servizio', en: 'service' },
  stage: { it: 'fase', en: 'stage' },
  system: { it: 'sistema', en: 'system' },
};

/** Units after a number: of one, of more. */
export const UNIT_WORDS: Readonly<Record<Unit, readonly [one: LocalizedText, more: LocalizedText]>> = {
  companies: [
    { it: 'impresa', en: 'company' },
    { it: 'imprese', en: 'companies' },
  ],
  projects: [
    { it: 'progetto', en: 'project' },
    { it: 'progetti', en: 'projects' },
  ],
  jobs: [
    { it: 'occupato', en: 'job' },
    { it: 'occupati', en: 'jobs' },
  ],
  municipalities: [
    { it: 'Comune', en: 'municipality' },
    { it: 'Comuni', en: 'municipalities' },
  ],
  agreements: [
    { it: 'accordo', en: 'agreement' },
    { it: 'accordi', en: 'agreements' },
  ],
  programmes: [
    { it: 'programma', en: 'programme' },
    { it: 'programmi', en: 'programmes' },
  ],
  sectors: [
    { it: 'settore', en: 'sector' },
    { it: 'settori', en: 'sectors' },
  ],
  countries: [
    { it: 'paese', en: 'country' },
    { it: 'paesi', en: 'countries' },
  ],
  events: [
    { it: 'evento', en: 'event' },
    { it: 'eventi', en: 'events' },
  ],
  booklets: [
    { it: 'booklet', en: 'booklet' },
    { it: 'booklet', en: 'booklets' },
  ],
  accounts: [
    { it: 'account', en: 'account' },
    { it: 'account', en: 'accounts' },
  ],
  deliverables: [
    { it: 'prodotto', en: 'deliverable' },
    { it: 'prodotti', en: 'deliverables' },
  ],
  sections: [
    { it: 'sezione', en: 'section' },
    { it: 'sezioni', en: 'sections' },
  ],
  'companies-a-month': [
    { it: 'impresa al mese', en: 'company a month' },
    { it: 'imprese al mese', en: 'companies a month' },
  ],
};
