import type { ColumnSet } from '../read/columns.ts';

/** What a column of a table of events holds: a field of an event, or the time of day. */
export type EventField =
  | 'id'
  | 'kind'
  | 'on'
  | 'time'
  | 'recordedOn'
  | 'by'
  | 'source'
  | 'company'
  | 'project'
  | 'name'
  | 'country'
  | 'sector'
  | 'origin'
  | 'channel'
  | 'to'
  | 'reason'
  | 'investment'
  | 'jobs'
  | 'expectedBy'
  | 'item'
  | 'municipality'
  | 'months'
  | 'dueOn'
  | 'title'
  | 'partner'
  | 'arisenOn'
  | 'withdraws'
  | 'replaces'
  | 'note'
  | 'fictional';

/** The columns of a table of events. */
export const EVENT_COLUMNS: ColumnSet<EventField> = {
  headings: {
    id: ['codice', 'id', 'codice evento', 'id evento', 'event id', 'event'],
    kind: ['tipo', 'kind', 'tipo evento', 'event kind', 'evento', 'type'],
    on: ['data', 'on', 'avvenuto il', 'giorno', 'date', 'day', 'happened on'],
    time: ['ora', 'time', 'orario', 'hour'],
    recordedOn: ['registrato il', 'recorded on', 'data registrazione', 'inserito il', 'entered on'],
    by: ['registrato da', 'by', 'operatore', 'inserito da', 'recorded by', 'entered by'],
    source: ['fonte', 'source', 'protocollo', 'origine del dato'],
    company: ['impresa', 'company', 'azienda', 'codice impresa', 'company id'],
    project: ['progetto', 'project', 'codice progetto', 'project id'],
    name: ['denominazione', 'name', 'ragione sociale', 'company name'],
    country: ['paese', 'country', 'nazione'],
    sector: ['settore', 'sector'],
    origin: ['provenienza', 'origin'],
    channel: ['canale', 'channel'],
    to: ['fase', 'stage', 'nuova fase', 'to', 'new stage'],
    reason: ['motivo', 'reason', 'motivazione'],
    investment: ['investimento atteso', 'expected investment', 'investimento', 'investment'],
    jobs: ['occupati attesi', 'expected jobs', 'occupati', 'jobs'],
    expectedBy: ['atteso entro', 'expected by', 'investimento entro'],
    item: ['oggetto', 'item', 'voce', 'which'],
    municipality: ['comune', 'municipality', 'codice istat', 'istat code'],
    months: ['durata mesi', 'months', 'durata', 'mesi', 'term in months'],
    dueOn: ['scadenza', 'due on', 'entro', 'deadline'],
    title: ['titolo', 'title', 'descrizione', 'description'],
    partner: ['partner', 'partner name', 'nome del partner'],
    arisenOn: ['sorta il', 'arisen on', 'criticità sorta il'],
    withdraws: ['annulla', 'withdraws', 'evento annullato'],
    replaces: ['sostituisce', 'replaces', 'evento sostituito'],
    note: ['note', 'note', 'nota', 'notes', 'annotazioni'],
    fictional: ['inventato', 'fictional'],
  },
  fields: [
    'id',
    'kind',
    'on',
    'time',
    'recordedOn',
    'by',
    'source',
    'company',
    'project',
    'name',
    'country',
    'sector',
    'origin',
    'channel',
    'to',
    'reason',
    'investment',
    'jobs',
    'expectedBy',
    'item',
    'municipality',
    'months',
    'dueOn',
    'title',
    'partner',
    'arisenOn',
    'withdraws',
    'replaces',
    'note',
    'fictional',
  ],
  required: ['id', 'kind', 'on', 'recordedOn', 'by', 'source'],
};
