import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Whether there is a Chromium to show a page. */
export function hasBrowser(): boolean {
  return spawnSync('chromium', ['--version']).status === 0;
}

/** Serves a folder on this machine, opens it in Chromium, and gives the texts of its `output` elements by their ids. */
export async function page(folder: string): Promise<Map<string, string>> {
  const server = createServer((request, response) => {
    const path = join(folder, request.url === '/' ? 'index.html' : (request.url ?? ''));
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const dom = await dump(`http://127.0.0.1:${address.port}/`);
  server.close();
  const outputs = [...dom.matchAll(/<output id="([^"]+)">([^<]*)<\/output>/g)];
  return new Map(outputs.map(([, id = '', text = '']) => [id, unescaped(text)]));
}

/** The page as Chromium has it once its scripts have run. */
function dump(url: string): Promise<string> {
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--virtual-time-budget=30000',
    '--dump-dom',
  ];
  const browser = spawn('chromium', [...flags, url], { stdio: ['ignore', 'pipe', 'ignore'] });
  const parts: Buffer[] = [];
  browser.stdout.on('data', (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    browser.on('error', reject);
    browser.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}
