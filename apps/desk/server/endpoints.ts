import { documentSchema } from '@insedia/budget/schema';
import { desc } from 'drizzle-orm';
import * as z from 'zod';
import { type Person, ROLES } from './accounts.ts';
import { enterDocument, statement } from './budget.ts';
import {
  confirm,
  draft,
  eraseContact,
  exportContact,
  issueSchema,
  issues,
  listContacts,
  secretSchema,
  sendIssue,
  subscribe,
  subscriptionSchema,
  unsubscribe,
} from './contacts.ts';
import { type Answer, type Asked, type Endpoint, taking } from './endpoint.ts';
import { append, factsOf } from './facts.ts';
import { enterEvent, standing } from './programme.ts';
import { audit, user } from './schema.ts';
import { asJson, offer } from './sites.ts';
import { maySee, mayStep, requestSchema, stepSchema, type Ticket, ticketsOf } from './tickets.ts';

const NOT_FOUND: Answer = { status: 404, json: { problem: 'not found' } };
const CHANGED: Answer = { status: 409, json: { problem: 'changed meanwhile' } };

const OFFICE = ['officer', 'administrator'] as const;

const accountSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email(),
  role: z.enum(ROLES),
  organisation: z.string().trim().max(200).default(''),
  password: z.string().min(12).max(128),
});

/** Everything that can be asked of the desk, and by whom. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/sites',
    summary: 'The sites on offer, and when what is known of them last changed',
    who: 'anyone',
    audited: false,
    respond: async ({ database }) => {
      const { sites, updatedAt } = await offer(database);
      return { status: 200, json: { updatedAt: updatedAt?.toISOString(), sites: sites.map(asJson) } };
    },
  },
  {
    method: 'get',
    path: '/me',
    summary: 'Whoever has signed in; null, if nobody',
    who: 'anyone',
    audited: false,
    respond: async ({ person }) => ({ status: 200, json: person ?? null }),
  },
  {
    method: 'get',
    path: '/tickets',
    summary: 'The requests to the help desks that one may see, with their clocks',
    who: ROLES,
    audited: true,
    respond: async (asked) => {
      const seen = ticketsOf(await factsOf(asked.database, 'ticket'), asked.now.getTime());
      return {
        status: 200,
        json: { now: asked.now.getTime(), tickets: seen.filter((ticket) => maySee(signedIn(asked), ticket)) },
      };
    },
  },
  taking(
    { method: 'post', path: '/tickets', summary: 'Asks a help desk', who: ROLES, audited: true },
    requestSchema,
    async (asked, request) => {
      const { email, name, organisation } = signedIn(asked);
      const subject = crypto.randomUUID();
      const content = { kind: 'opened', ...request, asker: email, organisation };
      await append(asked.database, 'ticket', { subject, recordedAt: asked.now, by: name, content }, 0);
      return { status: 201, json: { id: subject } };
    },
  ),
  taking(
    { method: 'post', path: '/tickets/:id', summary: 'Takes a step in a request', who: ROLES, audited: true },
    stepSchema,
    async (asked, { after, ...step }) => {
      const person = signedIn(asked);
      const ticket = await ticketOf(asked);
      if (!ticket || !maySee(person, ticket)) return NOT_FOUND;
      if (!mayStep(person, step.kind)) {
        return { status: 422, json: { problem: 'invalid', fields: { kind: 'officers take this step' } } };
      }
      const fact = { subject: asked.id, recordedAt: asked.now, by: person.name, content: step };
      const added = await append(asked.database, 'ticket', fact, after);
      return 'id' in added ? { status: 201, json: { last: added.id } } : CHANGED;
    },
  ),
  {
    method: 'get',
    path: '/programme',
    summary: 'Where the programme stands on a day (asOf)',
    who: ['partner', 'officer', 'administrator'],
    audited: true,
    respond: standing,
  },
  taking(
    {
      method: 'post',
      path: '/events',
      summary: 'Enters an event of the programme',
      who: OFFICE,
      audited: true,
    },
    z.record(z.string(), z.unknown()),
    enterEvent,
  ),
  {
    method: 'get',
    path: '/budget',
    summary: 'What the reimbursement pays, why, and under which readings',
    who: ['partner', 'officer', 'administrator'],
    audited: true,
    respond: statement,
  },
  taking(
    {
      method: 'post',
      path: '/documents',
      summary: 'Enters a document of expenditure',
      who: OFFICE,
      audited: true,
    },
    documentSchema,
    enterDocument,
  ),
  taking(
    { method: 'post', path: '/contacts', summary: 'Asks for the newsletter', who: 'anyone', audited: true },
    subscriptionSchema,
    subscribe,
  ),
  taking(
    {
      method: 'post',
      path: '/confirm',
      summary: 'Confirms by the secret of a link',
      who: 'anyone',
      audited: true,
    },
    secretSchema,
    confirm,
  ),
  taking(
    {
      method: 'post',
      path: '/leave',
      summary: 'Ends a subscription by the secret of a link',
      who: 'anyone',
      audited: true,
    },
    secretSchema,
    unsubscribe,
  ),
  {
    method: 'get',
    path: '/contacts',
    summary: 'Who has subscribed',
    who: OFFICE,
    audited: true,
    respond: listContacts,
  },
  {
    method: 'get',
    path: '/contacts/:id',
    summary: 'All that is known of one',
    who: OFFICE,
    audited: true,
    respond: exportContact,
  },
  {
    method: 'post',
    path: '/contacts/:id/erase',
    summary: 'Forgets one on request',
    who: ['administrator'],
    audited: true,
    respond: eraseContact,
  },
  {
    method: 'get',
    path: '/issues',
    summary: 'The issues, drafts and sent',
    who: OFFICE,
    audited: false,
    respond: issues,
  },
  taking(
    { method: 'post', path: '/issues', summary: 'Keeps an issue as a draft', who: OFFICE, audited: true },
    issueSchema,
    draft,
  ),
  {
    method: 'post',
    path: '/issues/:id/send',
    summary: 'Sends an issue, once',
    who: OFFICE,
    audited: true,
    respond: sendIssue,
  },
  {
    method: 'get',
    path: '/accounts',
    summary: 'Who has an account',
    who: ['administrator'],
    audited: true,
    respond: async ({ database }) => {
      const { email, id, name, organisation, role } = user;
      return {
        status: 200,
        json: await database.select({ id, name, email, role, organisation }).from(user).orderBy(email),
      };
    },
  },
  taking(
    { method: 'post', path: '/accounts', summary: 'Makes an account', who: ['administrator'], audited: true },
    accountSchema,
    async ({ accounts }, { password, ...person }) => {
      const made = await accounts.create(person, password);
      return made
        ? { status: 201, json: made }
        : { status: 409, json: { problem: 'the address has an account' } };
    },
  ),
  {
    method: 'get',
    path: '/audit',
    summary: 'The last thousand entries of the audit log, newest first',
    who: ['administrator'],
    audited: true,
    respond: async ({ database }) => {
      return { status: 200, json: await database.select().from(audit).orderBy(desc(audit.id)).limit(1000) };
    },
  },
];

/** Whoever has signed in, of an endpoint that asks for it. */
function signedIn({ person }: Asked): Person {
  if (!person) throw new TypeError('an endpoint for people who have signed in was asked by nobody');
  return person;
}

async function ticketOf({ database, id, now }: Asked): Promise<Ticket | undefined> {
  return ticketsOf(await factsOf(database, 'ticket', id), now.getTime())[0];
}
