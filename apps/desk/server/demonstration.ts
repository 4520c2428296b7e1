import { randomBytes } from 'node:crypto';
import { CHAMBER, type ExpenditureDocument, REGION } from '@insedia/budget';
import { fictionalYear } from '@insedia/monitoring/fictional';
import type { Accounts, Person } from './accounts.ts';
import { budgetAsJson } from './budget.ts';
import type { Database } from './database.ts';
import { append, enterAll, factsOf } from './facts.ts';
import { fictionalSites } from './fictional.ts';
import { eventAsJson } from './programme.ts';
import { user } from './schema.ts';
import { enter } from './sites.ts';

/** The password of every account of the demonstration: nothing real is behind it. */
export const DEMO_PASSWORD = 'dimostrazione-2021';

const PEOPLE: readonly Omit<Person, 'id'>[] = [
  { name: 'Ada Esempio', email: 'comune@example.org', role: 'municipality', organisation: '098031' },
  { name: 'Bruno Esempio', email: 'rete@example.org', role: 'partner', organisation: 'Camera di esempio' },
  { name: 'Carla Esempio', email: 'ufficio@example.org', role: 'officer', organisation: '' },
  { name: 'Dario Esempio', email: 'admin@example.org', role: 'administrator', organisation: '' },
];

const invoice = (id: string, line: string, net: bigint, on: string): ExpenditureDocument => ({
  id,
  supplier: { name: 'Fornitore inventato', nature: 'thirdParty' },
  source: line === '5' ? CHAMBER : REGION,
  incurredOn: on,
  invoicedOn: on,
  paidOn: on,
  items: [{ line, net, vat: 0n, vatRecoverable: false, verified: net }],
});

/** Invented expenditure; the last document is paid after the programme has ended. */
const DOCUMENTS = [
  invoice('FT 12', '1', 210_000_00n, '2021-09-20'),
  invoice('FT 31', '3', 190_000_00n, '2021-12-10'),
  invoice('VA 1', '5', 45_000_00n, '2021-09-01'),
  invoice('FT 40', '3', 10_000_00n, '2022-06-10'),
];

const HOUR_MS = 3_600_000;

/** Invents sites, people and requests where nothing is known yet; the people of the demonstration. */
export async function demonstrate(
  database: Database,
  accounts: Accounts,
  now: Date,
): Promise<readonly Omit<Person, 'id'>[]> {
  for (const person of PEOPLE) await accounts.create(person, DEMO_PASSWORD);
  if ((await factsOf(database, 'site')).length === 0) {
    await enter(database, fictionalSites(240, 4715), 'demonstration', now);
    const ask = async (
      subject: string,
      hoursAgo: number,
      desk: string,
      title: string,
      text: string,
    ): Promise<number> => {
      const content = {
        kind: 'opened',
        desk,
        title,
        text,
        asker: 'comune@example.org',
        organisation: '098031',
      };
      const recordedAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
      const added = await append(database, 'ticket', { subject, recordedAt, by: 'Ada Esempio', content }, 0);
      return 'id' in added ? added.id : added.unseen;
    };
    await ask(
      'demo-1',
      3,
      'municipalities',
      'Scheda dell’area ex scalo',
      'Quali dati servono per pubblicare l’area? (inventata)',
    );
    await ask(
      'demo-2',
      24 * 9,
      'municipalities',
      'Oneri di urbanizzazione',
      'Come si indica la riduzione? (inventata)',
    );
    const answered = await ask(
      'demo-3',
      24 * 5,
      'investors',
      'Visita di un’impresa',
      'Si può organizzare una visita? (inventata)',
    );
    const recordedAt = new Date(now.getTime() - 24 * 5 * HOUR_MS + HOUR_MS);
    const content = { kind: 'replied', text: 'Proponiamo giovedì.' };
    await append(
      database,
      'ticket',
      { subject: 'demo-3', recordedAt, by: 'Carla Esempio', content },
      answered,
    );
  }
  if ((await factsOf(database, 'document')).length === 0) {
    const told = { recordedAt: now, by: 'demonstration' };
    await enterAll(
      database,
      'event',
      fictionalYear(2021).map((event) => ({ ...told, subject: event.id, content: eventAsJson(event) })),
    );
    await enterAll(
      database,
      'document',
      DOCUMENTS.map((document) => ({ ...told, subject: document.id, content: budgetAsJson(document) })),
    );
    await enterAll(
      database,
      'report',
      [REGION, CHAMBER].map((source) => {
        const report = {
          id: `final report of ${source}`,
          source,
          asOf: '2021-12-31',
          deliveredOn: '2021-12-30',
        };
        return { ...told, subject: report.id, content: budgetAsJson(report) };
      }),
    );
    const activity = {
      asOf: '2021-09-30',
      of: 3,
      over: 4,
      evidence: ['relazione inventata del 30 settembre'],
    };
    await enterAll(database, 'activity', [{ ...told, subject: activity.asOf, content: activity }]);
  }
  return PEOPLE;
}

/** Makes the first administrator of an empty desk; the password, told once, or nothing where there are accounts already. */
export async function firstAdministrator(
  database: Database,
  accounts: Accounts,
): Promise<string | undefined> {
  if ((await database.$count(user)) > 0) return undefined;
  const password = randomBytes(12).toString('base64url');
  await accounts.create(
    { name: 'Administrator', email: 'admin@example.org', role: 'administrator', organisation: '' },
    password,
  );
  return password;
}
