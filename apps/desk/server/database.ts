import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as overPostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

export type Database = PgDatabase<PgQueryResultHKT>;

/** A database that has been opened, with its tables as they should be. */
export interface Opened {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('../drizzle', import.meta.url)) };

/**
 * Opens the database and brings its tables up to date.
 *
 * @param where the address of a PostgreSQL (`postgres://…`), else a folder that PGlite keeps it in; in memory, if none
 */
export async function open(where: string | undefined): Promise<Opened> {
  if (where !== undefined && /^postgres(ql)?:/.test(where)) {
    const client = postgres(where, { onnotice: () => {} });
    const database = overPostgres({ client, casing: 'snake_case' });
    await migratePostgres(database, MIGRATIONS);
    return { database, close: () => client.end() };
  }
  const client = await PGlite.create(where === undefined ? {} : { dataDir: where });
  const database = overPglite({ client, casing: 'snake_case' });
  await migratePglite(database, MIGRATIONS);
  return { database, close: () => client.close() };
}
