import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * What is known, in the order it was entered. Rows are only ever added: an error is mended by a later fact on the same
 * subject. Every state is derived.
 */
export const facts = pgTable(
  'fact',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** What it is about: `site`. */
    kind: text().notNull(),
    /** Which one. */
    subject: text().notNull(),
    recordedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** Who entered it. */
    by: text().notNull(),
    /** All that holds from now on, as JSON; nothing where the subject is withdrawn. */
    content: jsonb(),
  },
  (table) => [index('fact_subject').on(table.kind, table.subject, table.id)],
);
