import postgres from 'postgres';
import { type Opened, open } from '../server/database.ts';

/** A database of its own in the PostgreSQL of `DESK_TEST_DATABASE`, dropped when it is closed; in memory without one. */
export async function freshDatabase(): Promise<Opened> {
  const server = process.env.DESK_TEST_DATABASE;
  if (server === undefined) return open(undefined);
  const name = `desk_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const opened = await open(address.href);
  let closed = false;
  return {
    database: opened.database,
    close: async () => {
      if (closed) return;
      closed = true;
      await opened.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
