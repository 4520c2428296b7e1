import type { Site } from '@insedia/domain';
import { siteSchema } from '@insedia/domain/schema';
import type { Database } from './database.ts';
import { enterAll, factsOf } from './facts.ts';

/** The sites on offer, and when what is known of them last changed; never, where nothing is known. */
export interface Offer {
  readonly sites: readonly Site[];
  readonly updatedAt: Date | undefined;
}

/** What is offered now: of each site the last fact, unless that withdraws it. */
export async function offer(database: Database): Promise<Offer> {
  const rows = await factsOf(database, 'site');
  const last = new Map(rows.map(({ content, subject }) => [subject, content]));
  return {
    sites: [...last.values()]
      .filter((content) => content !== null)
      .map((content) => siteSchema.parse(content)),
    updatedAt: rows.at(-1)?.recordedAt,
  };
}

/** Enters sites: each holds from now on as it is here. */
export function enter(
  database: Database,
  sites: readonly Site[],
  by: string,
  recordedAt: Date,
): Promise<void> {
  return enterAll(
    database,
    'site',
    sites.map((site) => ({ subject: site.id, recordedAt, by, content: asJson(site) })),
  );
}

/** A site as JSON holds it, that `siteSchema` reads back: cents as a text of digits. */
export function asJson({ priceCents, ...site }: Site): Record<string, unknown> {
  return { ...site, ...(priceCents === undefined ? {} : { priceCents: String(priceCents) }) };
}
