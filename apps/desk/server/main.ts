import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { desk } from './app.ts';
import { open } from './database.ts';
import { fictionalSites } from './fictional.ts';
import { enter, offer } from './sites.ts';

/** Opens the desk on this machine; what it invents it invents once, where nothing is known yet. */
const { values } = parseArgs({
  options: {
    empty: { type: 'boolean', default: false },
    port: { type: 'string', default: '4715' },
    data: { type: 'string', default: 'desk-data' },
    sites: { type: 'string', default: '240' },
  },
});
const { close, database } = await open(process.env.DATABASE_URL ?? values.data);
const known = await offer(database);
if (!values.empty && known.updatedAt === undefined) {
  await enter(database, fictionalSites(Number(values.sites), 4715), 'fictional', new Date());
}
const pages = fileURLToPath(new URL('../dist/web', import.meta.url));
const server = serve(
  { fetch: desk(database, pages).fetch, port: Number(values.port), hostname: '127.0.0.1' },
  ({ port }) => {
    console.log(`http://127.0.0.1:${port}/`);
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close(() => void close().then(() => process.exit(0))));
}
