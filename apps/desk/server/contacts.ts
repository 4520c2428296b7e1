import { randomBytes } from 'node:crypto';
import { and, asc, eq, getTableColumns, isNotNull, isNull } from 'drizzle-orm';
import * as z from 'zod';
import type { Answer, Asked } from './endpoint.ts';
import { append, factsOf } from './facts.ts';
import { contacts } from './schema.ts';

const LANGUAGES = ['it', 'en'] as const;
export const subscriptionSchema = z.strictObject({
  email: z.email().max(254),
  language: z.enum(LANGUAGES),
  /** The words that were agreed to, as the page showed them. */
  consent: z.string().min(10).max(1000),
});
export const secretSchema = z.strictObject({ secret: z.string().min(20).max(200) });
export const issueSchema = z.strictObject({
  id: z.string().trim().min(1).max(100),
  title: z.string().trim().min(3).max(200),
  text: z.string().trim().min(1).max(20_000),
  /** The last fact on the issue that the writer has seen; 0 for a new one. */
  after: z.int().min(0),
});

const CONFIRM = {
  it: {
    subject: 'Confermare l’iscrizione',
    text: (link: string) =>
      `Per ricevere le notizie aprire questo indirizzo:\n${link}\nAltrimenti ignorare il messaggio.`,
  },
  en: {
    subject: 'Confirm your subscription',
    text: (link: string) =>
      `To receive the newsletter open this address:\n${link}\nElse ignore this message.`,
  },
};
const LEAVE = {
  it: (link: string) => `Per non riceverne altre: ${link}`,
  en: (link: string) => `To receive no more: ${link}`,
};

/** What is shown of a contact: all but the secret. */
const { secret: _, ...SHOWN } = getTableColumns(contacts);

const NOT_FOUND: Answer = { status: 404, json: { problem: 'not found' } };

/** Takes an address that wants the newsletter, and sends it a link to confirm; says the same whatever is known of it. */
export async function subscribe(
  { address, database, now, outbox }: Asked,
  { consent, email, language }: z.infer<typeof subscriptionSchema>,
): Promise<Answer> {
  const secret = randomBytes(32).toString('base64url');
  const row = { email: email.toLowerCase(), language, consent, consentedAt: now, secret };
  const [known] = await database.select().from(contacts).where(eq(contacts.email, row.email));
  const isOn = known?.confirmedAt && !known.unsubscribedAt;
  if (!isOn) {
    await database
      .insert(contacts)
      .values({ id: crypto.randomUUID(), ...row })
      .onConflictDoUpdate({
        target: contacts.email,
        set: { ...row, confirmedAt: null, unsubscribedAt: null },
      });
    const { subject, text } = CONFIRM[language];
    await outbox.send({ to: row.email, subject, text: text(`${address}/newsletter?confirm=${secret}`) }, now);
  }
  return { status: 201, json: {} };
}

/** Confirms a subscription by the secret of its link. */
export async function confirm({ database, now }: Asked, { secret }: { secret: string }): Promise<Answer> {
  const changed = await database
    .update(contacts)
    .set({ confirmedAt: now })
    .where(and(eq(contacts.secret, secret), isNull(contacts.unsubscribedAt)))
    .returning({ id: contacts.id });
  return changed.length > 0 ? { status: 200, json: {} } : NOT_FOUND;
}

/** Ends a subscription by the secret of its link. */
export async function unsubscribe({ database, now }: Asked, { secret }: { secret: string }): Promise<Answer> {
  const changed = await database
    .update(contacts)
    .set({ unsubscribedAt: now })
    .where(eq(contacts.secret, secret))
    .returning({ id: contacts.id });
  return changed.length > 0 ? { status: 200, json: {} } : NOT_FOUND;
}

/** All that is known of those who subscribed. */
export async function listContacts({ database }: Asked): Promise<Answer> {
  return { status: 200, json: await database.select(SHOWN).from(contacts).orderBy(asc(contacts.email)) };
}

/** All that is known of one of them, to be handed over on request. */
export async function exportContact({ database, id }: Asked): Promise<Answer> {
  const [found] = await database.select(SHOWN).from(contacts).where(eq(contacts.id, id));
  return found ? { status: 200, json: found } : NOT_FOUND;
}

/** Forgets one of them on request: nothing of the person stays but that somebody was erased. */
export async function eraseContact({ database, id }: Asked): Promise<Answer> {
  const gone = await database.delete(contacts).where(eq(contacts.id, id)).returning({ id: contacts.id });
  return gone.length > 0 ? { status: 200, json: {} } : NOT_FOUND;
}

/** The issues, drafts and sent, as they are now. */
export async function issues({ database }: Asked): Promise<Answer> {
  const last = new Map((await factsOf(database, 'issue')).map((fact) => [fact.subject, fact]));
  return {
    status: 200,
    json: [...last.values()].map(({ content, id, subject }) => ({
      id: subject,
      last: id,
      ...z.looseObject({}).parse(content),
    })),
  };
}

/** Keeps an issue as a draft; one that was sent is closed. */
export async function draft(
  { database, now, person }: Asked,
  { after, id, ...content }: z.infer<typeof issueSchema>,
): Promise<Answer> {
  if (await isSent(database, id)) return { status: 409, json: { problem: 'the issue was sent' } };
  const added = await append(
    database,
    'issue',
    { subject: id, recordedAt: now, by: person?.name ?? '', content },
    after,
  );
  return 'id' in added
    ? { status: 201, json: { last: added.id } }
    : { status: 409, json: { problem: 'changed meanwhile' } };
}

/** Sends an issue once to everybody who has confirmed and not left, each with a link to leave by. */
export async function sendIssue({ address, database, id, now, outbox, person }: Asked): Promise<Answer> {
  const last = (await factsOf(database, 'issue', id)).at(-1);
  if (!last) return NOT_FOUND;
  if (await isSent(database, id)) return { status: 409, json: { problem: 'the issue was sent' } };
  const { text, title } = z.object({ title: z.string(), text: z.string() }).parse(last.content);
  const fact = { subject: id, recordedAt: now, by: person?.name ?? '', content: { title, text, sent: true } };
  const added = await append(database, 'issue', fact, last.id);
  if (!('id' in added)) return { status: 409, json: { problem: 'changed meanwhile' } };
  const readers = await database
    .select()
    .from(contacts)
    .where(and(isNotNull(contacts.confirmedAt), isNull(contacts.unsubscribedAt)));
  for (const reader of readers) {
    const leave = LEAVE[reader.language === 'en' ? 'en' : 'it'](
      `${address}/newsletter?leave=${reader.secret}`,
    );
    await outbox.send({ to: reader.email, subject: title, text: `${text}\n\n${leave}` }, now);
  }
  return { status: 200, json: { sent: readers.length } };
}

async function isSent(database: Asked['database'], id: string): Promise<boolean> {
  return (await factsOf(database, 'issue', id)).some(
    ({ content }) => z.object({ sent: z.literal(true) }).safeParse(content).success,
  );
}
