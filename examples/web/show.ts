import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const ROOT = new URL('../..', import.meta.url);
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves the repository on this machine, opens the page in Chromium with some weights, and reads the order it shows. */
export async function orderShown(weights: string): Promise<string[]> {
  const server = createServer(({ url = '' }, response) => {
    const path = new URL(`.${url}`, ROOT);
    response.setHeader('content-type', TYPES[extname(path.pathname)] ?? 'application/octet-stream');
    if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const page = `http://127.0.0.1:${port}/examples/web/live-ranking.html#${weights}`;
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--virtual-time-budget=10000',
    '--dump-dom',
  ];
  const browser = spawn('chromium', [...flags, page], { stdio: ['ignore', 'pipe', 'ignore'] });
  let html = '';
  for await (const part of browser.stdout) html += String(part);
  server.close();
  server.closeAllConnections();
  return [...html.matchAll(/<li><span>(.*?)<\/span>.*?<output>(.*?)<\/output>/g)].map(
    ([, site, points]) => `${site} ${points}`,
  );
}
