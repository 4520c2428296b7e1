import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOutbox } from '../server/outbox.ts';
import { contacts } from '../server/schema.ts';
import { deskWith } from './desk.ts';

let desk: Awaited<ReturnType<typeof deskWith>>;
let [officer, administrator] = ['', ''];
beforeAll(async () => {
  desk = await deskWith(0);
  officer = await desk.signIn('officer', 'carla');
  administrator = await desk.signIn('administrator', 'dario');
});
afterAll(() => desk.close());

const CONSENT = 'Accetto di ricevere le notizie.';
const subscribe = (email: string) =>
  desk.ask('POST', '/api/contacts', '', { email, language: 'it', consent: CONSENT });
/** The secret in the last message to an address. */
const secretTo = (email: string, word: string): string => {
  const message = desk.sent.findLast(({ to }) => to === email);
  return new RegExp(`${word}=([\\w-]+)`).exec(message?.text ?? '')?.[1] ?? expect.unreachable();
};
const draft = (id: string, after = 0) =>
  desk.ask('POST', '/api/issues', officer, { id, title: 'Notizie di giugno', text: 'Testo', after });

test('nothing is sent before an address has confirmed, nor after it has left', async () => {
  await subscribe('ada@example.org');
  await subscribe('bruno@example.org');
  expect(desk.sent.map(({ to }) => to)).toEqual(['ada@example.org', 'bruno@example.org']);
  expect(
    (await desk.ask('POST', '/api/confirm', '', { secret: secretTo('ada@example.org', 'confirm') })).status,
  ).toBe(200);

  await draft('june');
  expect((await desk.ask('POST', '/api/issues/june/send', officer)).json).toEqual({ sent: 1 });
  const last = desk.sent.at(-1);
  expect([last?.to, last?.subject]).toEqual(['ada@example.org', 'Notizie di giugno']);

  expect(
    (await desk.ask('POST', '/api/leave', '', { secret: secretTo('ada@example.org', 'leave') })).status,
  ).toBe(200);
  await draft('july');
  expect((await desk.ask('POST', '/api/issues/july/send', officer)).json).toEqual({ sent: 0 });
});

test('an issue is sent once, and is not changed after', async () => {
  await draft('august');
  const { json } = await desk.ask('GET', '/api/issues', officer);
  const { last } = json.find(({ id }: { id: string }) => id === 'august');
  expect((await draft('august', 0)).status).toBe(409);
  expect((await draft('august', last)).status).toBe(201);
  expect((await desk.ask('POST', '/api/issues/august/send', officer)).status).toBe(200);
  expect((await desk.ask('POST', '/api/issues/august/send', officer)).status).toBe(409);
  expect((await draft('august', last + 2)).status).toBe(409);
  expect((await desk.ask('POST', '/api/issues/none/send', officer)).status).toBe(404);
});

test('whoever asks learns nothing of who has subscribed', async () => {
  const [known, unknown] = [await subscribe('bruno@example.org'), await subscribe('new@example.org')];
  expect([known.status, known.json]).toEqual([unknown.status, unknown.json]);
  expect((await desk.ask('POST', '/api/confirm', '', { secret: 'x'.repeat(40) })).status).toBe(404);
});

test('consent is kept in its words; all that is known is handed over, and forgotten, on request', async () => {
  await subscribe('forget@example.org');
  const list = (await desk.ask('GET', '/api/contacts', officer)).json;
  const { id } = list.find(({ email }: { email: string }) => email === 'forget@example.org');
  const known = (await desk.ask('GET', `/api/contacts/${id}`, officer)).json;
  expect(known).toMatchObject({ email: 'forget@example.org', consent: CONSENT, confirmedAt: null });
  expect(known).not.toHaveProperty('secret');
  expect((await desk.ask('POST', `/api/contacts/${id}/erase`, officer)).status).toBe(403);
  expect((await desk.ask('POST', `/api/contacts/${id}/erase`, administrator)).status).toBe(200);
  expect(await desk.database.select({ email: contacts.email }).from(contacts)).not.toContainEqual({
    email: 'forget@example.org',
  });
  expect((await desk.ask('GET', `/api/contacts/${id}`, officer)).status).toBe(404);
});

test('a message in the outbox is a file that a mail program opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'insedia-outbox-'));
  const text = 'Perché no? '.repeat(20);
  await fileOutbox(folder).send(
    { to: 'ada@example.org', subject: 'Novità', text },
    new Date('2021-09-30T10:00:00Z'),
  );
  const [name = ''] = readdirSync(folder);
  const [headers = '', body = ''] = readFileSync(join(folder, name), 'utf8').split('\r\n\r\n');
  expect(headers).toContain('To: ada@example.org\r\n');
  expect(headers).toContain('Date: Thu, 30 Sep 2021 10:00:00 +0000');
  expect(Buffer.from(/B\?(.*)\?=/.exec(headers)?.[1] ?? '', 'base64').toString()).toBe('Novità');
  expect(body.split('\r\n').every((line) => line.length <= 76)).toBe(true);
  expect(Buffer.from(body, 'base64').toString()).toBe(text);
  rmSync(folder, { recursive: true });
});
