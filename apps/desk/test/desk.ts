import { spawnSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { accountsOf, type Role } from '../server/accounts.ts';
import { desk } from '../server/app.ts';
import { fictionalSites } from '../server/fictional.ts';
import type { Message } from '../server/outbox.ts';
import { enter } from '../server/sites.ts';
import { freshDatabase } from './postgres.ts';

const BUILT = fileURLToPath(new URL('../dist/web', import.meta.url));
export const RECORDED = new Date('2021-09-30T10:00:00Z');

export const ADDRESS = 'http://127.0.0.1:4715';
export const PASSWORD = 'una-parola-lunga';

/** A desk whose clock is set by hand, in a database of its own. */
export async function deskWith(count: number, address: string = ADDRESS) {
  const opened = await freshDatabase();
  const clock = { now: RECORDED };
  const accounts = accountsOf(opened.database, 'a secret of thirty-two characters!', address);
  if (count > 0) await enter(opened.database, fictionalSites(count, 7), 'fictional', RECORDED);
  const sent: Message[] = [];
  const outbox = { send: async (message: Message) => void sent.push(message) };
  const app = desk({
    accounts,
    address,
    database: opened.database,
    now: () => clock.now,
    outbox,
    pages: BUILT,
  });

  /** Asks as somebody; the answer and its JSON. */
  const ask = async (method: string, path: string, cookie = '', body?: unknown) => {
    const headers = {
      cookie,
      origin: address,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const payload = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await app.request(`${address}${path}`, { method, headers, body: payload });
    return {
      status: response.status,
      json: JSON.parse((await response.text()) || 'null'),
      headers: response.headers,
    };
  };

  /** Makes an account, signs in, and gives the cookies. */
  const signIn = async (role: Role, name: string, organisation = ''): Promise<string> => {
    const email = `${name}@example.org`;
    await accounts.create({ name, email, role, organisation }, PASSWORD);
    const { headers, status } = await ask('POST', '/api/auth/sign-in/email', '', {
      email,
      password: PASSWORD,
    });
    if (status !== 200) throw new Error(`${name} could not sign in: ${status}`);
    return headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  };
  return { ...opened, accounts, app, ask, clock, sent, signIn };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port }: AddressInfo = Object(probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** Serves a desk on this machine. */
export async function listening(
  app: ReturnType<typeof desk>,
  on = 0,
): Promise<{ address: string; stop: () => void }> {
  const server = serve({ fetch: app.fetch, port: on, hostname: '127.0.0.1' });
  await new Promise<void>((ready) => server.once('listening', () => ready()));
  const { port }: AddressInfo = Object(server.address());
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser that is here; tests that need one are skipped without, and say so. */
export const PROGRAM: string | undefined = PROGRAMS.map((name) =>
  spawnSync('which', [name], { encoding: 'utf8' }),
)
  .find(({ status }) => status === 0)
  ?.stdout.trim();
if (PROGRAM === undefined)
  console.warn('no Chromium: the desk is not opened in a browser (Debian: chromium)');

/** A browser that draws maps without a graphics card. */
export function browser(): Promise<Browser> {
  const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  return chromium.launch({ executablePath: PROGRAM ?? '', args });
}
