import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** How long a page may take on a busy machine. */
const PATIENCE_MS = 120_000;

/** Whether there is a Chromium to show a page. */
export function hasBrowser(): boolean {
  return spawnSync('chromium', ['--version']).status === 0;
}

/**
 * Serves a folder on this machine, opens it in Chromium, and gives what the page sends to `/results`: by place and
 * example, what was printed.
 */
export async function page(folder: string): Promise<Map<string, string>> {
  const profile = mkdtempSync(join(tmpdir(), 'insedia-profile-'));
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      response.end();
      return;
    }
    const path = join(folder, request.url === '/' ? 'index.html' : (request.url ?? ''));
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${address.port}/`], { stdio: 'ignore' });
  const gone = new Promise<void>((closed) => browser.on('close', () => closed()));
  let late: NodeJS.Timeout | undefined;
  const sent = new Promise<string>((resolve, reject) => {
    server.on('request', (request) => {
      if (request.method === 'POST') body(request).then(resolve, reject);
    });
    browser.on('error', reject);
    browser.on('close', () => reject(new Error('Chromium ended before the page sent anything')));
    late = setTimeout(
      () => reject(new Error(`the page sent nothing in ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
  });
  try {
    return new Map(Object.entries(JSON.parse(await sent)));
  } finally {
    clearTimeout(late);
    browser.kill();
    await gone;
    server.close();
    server.closeAllConnections();
    // What a part of Chromium still writes as it ends may stay among the temporary files.
    await rm(profile, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  }
}

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
