import {
  type ActivityProgress,
  ATTRACT_2021_POLICIES,
  attract2021Plan,
  attract2021Scheme,
  comparePolicies,
  type ExpenditureDocument,
  exclusionText,
  type Outcome,
  type Report,
  ratio,
  type SettlementInput,
  settle,
} from '@insedia/budget';
import { documentSchema, reportSchema, writeJson } from '@insedia/budget/schema';
import * as z from 'zod';
import type { Database } from './database.ts';
import { type Answer, type Asked, json } from './endpoint.ts';
import { append, factsOf } from './facts.ts';

/** A document or a report as JSON holds it. */
export function budgetAsJson(value: ExpenditureDocument | Report): unknown {
  return JSON.parse(writeJson(value));
}

/** How far the activities are, as JSON holds it. */
const activitySchema: z.ZodType<ActivityProgress> = z
  .strictObject({
    asOf: z.iso.date(),
    of: z.int().min(0),
    over: z.int().min(1),
    evidence: z.array(z.string().min(1)).min(1),
  })
  .transform(({ asOf, evidence, of, over }) => ({ asOf, done: ratio(BigInt(of), BigInt(over)), evidence }));

async function inputOf(database: Database): Promise<SettlementInput> {
  const [documents, reports, activities] = await Promise.all([
    factsOf(database, 'document'),
    factsOf(database, 'report'),
    factsOf(database, 'activity'),
  ]);
  return {
    scheme: attract2021Scheme(),
    plan: attract2021Plan(ATTRACT_2021_POLICIES),
    documents: documents.map(({ content }) => documentSchema.parse(content)),
    reports: reports.map(({ content }) => reportSchema.parse(content)),
    activities: activities.map(({ content }) => activitySchema.parse(content)),
  };
}

/** What each tranche pays, what is due and what comes back, each with its explanation; the readings compared. */
export async function statement({ database }: Asked): Promise<Answer> {
  const input = await inputOf(database);
  const { balance, due, items, recovery, tranches } = settle(input);
  return {
    status: 200,
    json: json({
      amounts: [
        ...tranches.map(({ due: owed, id }) => amount(id, owed)),
        amount('balance', balance),
        amount('due', due),
        amount('recovery', recovery),
      ],
      documents: items.map(({ document, eligible, exclusions, reported }) => ({
        document,
        reported,
        eligible,
        exclusions: exclusions.map(({ reason }) => exclusionText(reason)),
      })),
      readings: comparePolicies(input).map(({ chosen, difference, figures, point, policy, reading }) => ({
        point,
        policy,
        reading,
        chosen,
        due: figures.due,
        difference,
      })),
    }),
  };
}

/** An amount as the page shows it. */
function amount(id: string, outcome: Outcome): unknown {
  return outcome.known
    ? { id, cents: outcome.cents, explanation: outcome.explanation }
    : { id, missing: outcome.missing.map(({ text }) => text) };
}

/** Enters a document of expenditure. */
export async function enterDocument(
  { database, now, person }: Asked,
  document: ExpenditureDocument,
): Promise<Answer> {
  const content = budgetAsJson(document);
  const fact = { subject: document.id, recordedAt: now, by: person?.name ?? '', content };
  const written = await append(database, 'document', fact, 0);
  return 'id' in written
    ? { status: 201, json: { id: document.id } }
    : { status: 409, json: { problem: 'the id is taken' } };
}
