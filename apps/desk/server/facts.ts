import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { facts } from './schema.ts';

/** A fact on one subject: all that holds of it from now on, or one more thing that happened to it. */
export interface Fact {
  readonly id: number;
  readonly subject: string;
  readonly recordedAt: Date;
  readonly by: string;
  readonly content: unknown;
}

export type FactKind = 'site' | 'ticket' | 'event' | 'document' | 'report' | 'activity' | 'issue';

/** Facts of a kind, or those on one subject, in the order they were entered. */
export async function factsOf(database: Database, kind: FactKind, subject?: string): Promise<Fact[]> {
  const wanted =
    subject === undefined ? eq(facts.kind, kind) : and(eq(facts.kind, kind), eq(facts.subject, subject));
  return database.select().from(facts).where(wanted).orderBy(asc(facts.id));
}

/**
 * Adds a fact, unless somebody else has added one on its subject meanwhile: whoever writes says which one they saw last,
 * 0 for none. Facts on one subject are added one at a time.
 *
 * @returns the id of the fact, or that of the one not seen
 */
export async function append(
  database: Database,
  kind: FactKind,
  fact: Omit<Fact, 'id'>,
  after: number,
): Promise<{ readonly id: number } | { readonly unseen: number }> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${fact.subject}`}, 0))`);
    const [last] = await tx
      .select({ id: facts.id })
      .from(facts)
      .where(and(eq(facts.kind, kind), eq(facts.subject, fact.subject)))
      .orderBy(desc(facts.id))
      .limit(1);
    if ((last?.id ?? 0) !== after) return { unseen: last?.id ?? 0 };
    const [added] = await tx
      .insert(facts)
      .values({ ...fact, kind })
      .returning({ id: facts.id });
    if (!added) throw new Error('the database added nothing');
    return { id: added.id };
  });
}

/** Adds many facts on subjects that nothing is known of yet. */
export async function enterAll(
  database: Database,
  kind: FactKind,
  added: readonly Omit<Fact, 'id'>[],
): Promise<void> {
  const rows = added.map((fact) => ({ ...fact, kind }));
  await database.transaction(async (tx) => {
    for (let i = 0; i < rows.length; i += 500) await tx.insert(facts).values(rows.slice(i, i + 500));
  });
}
