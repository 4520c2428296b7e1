import { basename, dirname } from 'node:path';
import type { Language } from '@insedia/domain';
import { stringify } from 'csv-stringify/sync';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { EVENT_COLUMNS, type EventField } from '../sla/event-columns.ts';
import { kindText } from '../sla/event-words.ts';
import { keepExisting, writeFiles } from '../write/files.ts';

export interface SlaInitOptions {
  readonly path: string;
  readonly force: boolean;
}

/**
 * Writes a CSV file of events to start from: every column, and the invented events of two tickets.
 *
 * @throws {InputError} if the file is there already and `force` is not given
 */
export function slaInit(
  { force, path }: SlaInitOptions,
  { invocation, language, messages, print }: Context,
): number {
  keepExisting([path], force);
  writeFiles(dirname(path), new Map([[basename(path), template(language)]]));
  print(messages.initDone(path));
  print(`  ${invocation} sla report --events ${path} --period 2021-Q4`);
  return EXIT.ok;
}

/** A CSV file as a spreadsheet of the language opens it. */
function template(language: Language): string {
  const fields = EVENT_COLUMNS.fields.filter((field) => field !== 'date' && field !== 'time');
  const headings = fields.map((field) => EVENT_COLUMNS.headings[field][language === 'it' ? 0 : 1] ?? '');
  const rows = EVENTS.map((event) => {
    const cells: Partial<Record<EventField, string>> = {
      ...event,
      kind: kindText(event.kind)[language],
      at: language === 'it' ? event.at : event.at.replace(/^(..)\/(..)\/(....)/, '$3-$2-$1'),
      fictional: language === 'it' ? 'sì' : 'yes',
      ...('service' in event ? { service: SERVICES[event.service][language] } : {}),
    };
    return fields.map((field) => cells[field] ?? '');
  });
  return `\ufeff${stringify([headings, ...rows], { delimiter: language === 'it' ? ';' : ',' })}`;
}

const SERVICES = {
  municipalities: { it: 'comuni', en: 'municipalities' },
  investors: { it: 'investitori', en: 'investors' },
} as const;

const EVENTS = [
  {
    ticket: 'C-001',
    kind: 'opened',
    at: '04/10/2021 09:10',
    service: 'municipalities',
    municipality: 'Borgo Esempio',
    desk: 'Sportello Nord',
  },
  { ticket: 'C-001', kind: 'paused', at: '04/10/2021 15:00' },
  { ticket: 'C-001', kind: 'resumed', at: '06/10/2021 09:30' },
  { ticket: 'C-001', kind: 'replied', at: '07/10/2021 16:40' },
  {
    ticket: 'I-001',
    kind: 'opened',
    at: '11/10/2021 10:00',
    service: 'investors',
    desk: 'Sportello Investitori',
  },
  { ticket: 'I-001', kind: 'replied', at: '12/10/2021 09:00' },
  { ticket: 'I-001', kind: 'followed-up', at: '13/10/2021 11:30' },
] as const;
