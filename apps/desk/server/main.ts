import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { accountsOf } from './accounts.ts';
import { desk } from './app.ts';
import { open } from './database.ts';
import { DEMO_PASSWORD, demonstrate, firstAdministrator } from './demonstration.ts';
import { fileOutbox } from './outbox.ts';

/** Opens the desk on this machine; what it invents it invents once, where nothing is known yet. */
const { values } = parseArgs({
  options: {
    empty: { type: 'boolean', default: false },
    port: { type: 'string', default: '4715' },
    data: { type: 'string', default: 'desk-data' },
  },
});
const { env } = process;
const address = env.DESK_ADDRESS ?? `http://127.0.0.1:${values.port}`;
const { close, database } = await open(env.DATABASE_URL ?? values.data);
const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_DISCOVERY_URL: discoveryUrl } = env;
const provider =
  clientId && clientSecret && discoveryUrl ? { clientId, clientSecret, discoveryUrl } : undefined;
// Without a secret of its own the desk forgets who has signed in when it is started again.
const accounts = accountsOf(database, env.DESK_SECRET ?? randomBytes(32).toString('hex'), address, provider);
if (values.empty) {
  const password = await firstAdministrator(database, accounts);
  if (password) console.log(`admin@example.org  ${password}`);
} else {
  const people = await demonstrate(database, accounts, new Date());
  for (const { email, role } of people) console.log(`${email}  ${DEMO_PASSWORD}  ${role}`);
}
const pages = fileURLToPath(new URL('../dist/web', import.meta.url));
const outbox = fileOutbox(join(values.data, 'outbox'));
const app = desk({ accounts, address, database, now: () => new Date(), outbox, pages });
const server = serve(
  { fetch: app.fetch, port: Number(values.port), hostname: env.DESK_HOST ?? '127.0.0.1' },
  () => {
    console.log(address);
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close(() => void close().then(() => process.exit(0))));
}
