import type { LocalizedText } from '@insedia/domain';
import type { AttractService, TicketEventKind } from '@insedia/sla';
import { plain } from '../text/plain.ts';

type ReadKind = Exclude<TicketEventKind, 'calendar-changed'>;

/** The words for each kind of event in a file, the Italian and the English one first. */
const KINDS: Readonly<Record<ReadKind, readonly string[]>> = {
  opened: ['aperta', 'opened', 'aperto', 'apertura', 'open'],
  replied: ['risposta', 'replied', 'risposta email', 'prima risposta', 'reply'],
  'followed-up': [
    'telefonata',
    'followed-up',
    'follow-up',
    'follow-up telefonico',
    'contatto telefonico',
    'call',
  ],
  paused: ['sospesa', 'paused', 'sospeso', 'sospensione', 'in attesa', 'pause'],
  resumed: ['ripresa', 'resumed', 'ripreso', 'resume'],
  resolved: ['risolta', 'resolved', 'risolto'],
  closed: ['chiusa', 'closed', 'chiuso', 'chiusura'],
  reopened: ['riaperta', 'reopened', 'riaperto', 'riapertura'],
  reassigned: ['riassegnata', 'reassigned', 'riassegnato', 'assegnata', 'assigned'],
  'priority-changed': ['priorità', 'priority-changed', 'cambio priorità', 'priority'],
};

/** Kinds of event by the words for them, without accents and punctuation. */
export const EVENT_KINDS: ReadonlyMap<string, ReadKind> = new Map(
  kindNames().flatMap((kind) => KINDS[kind].map((word) => [plain(word), kind] as const)),
);

export const EXPECTED_KINDS: LocalizedText = {
  it: `un tipo di evento: ${kindNames()
    .map((kind) => KINDS[kind][0])
    .join(', ')}`,
  en: `a kind of event: ${kindNames()
    .map((kind) => KINDS[kind][1])
    .join(', ')}`,
};

/** What a kind of event is called. */
export function kindText(kind: TicketEventKind): LocalizedText {
  if (kind === 'calendar-changed') return { it: 'nuovo orario', en: kind };
  const [it = kind, en = kind] = KINDS[kind];
  return { it, en };
}

/** Services by the words for them. */
export const SERVICE_NAMES: ReadonlyMap<string, AttractService> = new Map([
  ['comuni', 'municipalities'],
  ['comune', 'municipalities'],
  ['municipalities', 'municipalities'],
  ['municipality', 'municipalities'],
  ['investitori', 'investors'],
  ['investitore', 'investors'],
  ['imprese', 'investors'],
  ['impresa', 'investors'],
  ['investors', 'investors'],
  ['investor', 'investors'],
]);

export const EXPECTED_SERVICES: LocalizedText = {
  it: 'il servizio di chi apre una richiesta: comuni o investitori',
  en: 'the service a ticket is opened with: municipalities or investors',
};

function kindNames(): readonly ReadKind[] {
  return [
    'opened',
    'replied',
    'followed-up',
    'paused',
    'resumed',
    'resolved',
    'closed',
    'reopened',
    'reassigned',
    'priority-changed',
  ];
}
