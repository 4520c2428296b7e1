import { bigint, boolean, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

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

/** What was done and by whom: every change, and every reading of personal data. Rows are only ever added. */
export const audit = pgTable('audit', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  /** The account, or `anyone`. */
  who: text().notNull(),
  /** Method and path. */
  did: text().notNull(),
  /** How it was answered. */
  status: integer().notNull(),
});

/** Accounts and their sessions, as better-auth keeps them; a role and whom the person is of. */
export const user = pgTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().notNull().default('municipality'),
  organisation: text().notNull().default(''),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const session = pgTable('session', {
  id: text().primaryKey(),
  token: text().notNull().unique(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  ipAddress: text(),
  userAgent: text(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const account = pgTable('account', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: timestamp({ withTimezone: true }),
  refreshTokenExpiresAt: timestamp({ withTimezone: true }),
  scope: text(),
  password: text(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const verification = pgTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** People who want the newsletter: the one table whose rows change and go, since whoever asks is forgotten. */
export const contacts = pgTable('contact', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  language: text().notNull(),
  /** When and to what words they agreed. */
  consentedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  consent: text().notNull(),
  /** When they confirmed by the link that was sent; until then nothing else is sent. */
  confirmedAt: timestamp({ withTimezone: true, mode: 'date' }),
  unsubscribedAt: timestamp({ withTimezone: true, mode: 'date' }),
  /** What their links hold: whoever has it may confirm and leave. */
  secret: text().notNull(),
});
