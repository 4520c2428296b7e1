import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { desk } from '../server/app.ts';
import { type Opened, open } from '../server/database.ts';
import { fictionalSites } from '../server/fictional.ts';
import { enter } from '../server/sites.ts';

const BUILT = fileURLToPath(new URL('../dist/web', import.meta.url));
export const RECORDED = new Date('2021-09-30T10:00:00Z');

/** A desk in memory with invented sites. */
export async function deskWith(count: number): Promise<Opened & { app: ReturnType<typeof desk> }> {
  const opened = await open(undefined);
  if (count > 0) await enter(opened.database, fictionalSites(count, 7), 'fictional', RECORDED);
  return { ...opened, app: desk(opened.database, BUILT) };
}

/** Serves a desk on this machine. */
export async function listening(
  app: ReturnType<typeof desk>,
): Promise<{ address: string; stop: () => void }> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
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
