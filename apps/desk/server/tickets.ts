import { attract2021, type TicketEvent, type TicketStatus, ticketStatus } from '@insedia/sla';
import * as z from 'zod';
import type { Person } from './accounts.ts';
import type { Fact } from './facts.ts';

/** The two help desks of the programme. */
const DESKS = ['municipalities', 'investors'] as const;
const deskSchema = z.enum(DESKS);

/** What opens a ticket. */
export const requestSchema = z.strictObject({
  desk: deskSchema,
  title: z.string().trim().min(3).max(200),
  text: z.string().trim().min(1).max(5000),
});

/** What officers do with a ticket; whoever asked may go on with it or ask again. */
export const stepSchema = z.strictObject({
  kind: z.enum([
    'replied',
    'followed-up',
    'paused',
    'resumed',
    'reassigned',
    'resolved',
    'closed',
    'reopened',
  ]),
  text: z.string().trim().max(5000).default(''),
  /** Whom it is handed over to. */
  person: z.string().trim().min(1).max(200).optional(),
  /** The last fact on the ticket that the writer has seen. */
  after: z.int().min(1),
});

const openedSchema = z.object({
  kind: z.literal('opened'),
  asker: z.string(),
  organisation: z.string(),
  ...requestSchema.shape,
});
const steppedSchema = z.object({
  kind: stepSchema.shape.kind,
  text: z.string(),
  person: z.string().optional(),
});

const { calendars, targets } = attract2021();

/** A ticket as its facts tell it, and as its clocks stand. */
export interface Ticket {
  readonly id: string;
  readonly desk: (typeof DESKS)[number];
  readonly title: string;
  readonly asker: string;
  readonly organisation: string;
  readonly status: TicketStatus;
  /** What happened, oldest first. */
  readonly history: readonly {
    readonly kind: 'opened' | z.infer<typeof stepSchema>['kind'];
    readonly at: number;
    readonly by: string;
    readonly text: string;
  }[];
  /** The last fact, for whoever writes next. */
  readonly last: number;
}

/** The tickets that facts tell of, each judged at an instant by the targets of the decree. */
export function ticketsOf(facts: readonly Fact[], now: number): Ticket[] {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts) bySubject.set(fact.subject, [...(bySubject.get(fact.subject) ?? []), fact]);
  return [...bySubject].flatMap(([id, told]) => {
    const [first, ...others] = told;
    const opened = openedSchema.safeParse(first?.content);
    if (!first || !opened.success) return [];
    const { asker, desk, organisation, text, title } = opened.data;
    const steps = others.map(({ content, ...fact }) => ({ ...fact, ...steppedSchema.parse(content) }));
    const events: TicketEvent[] = [
      { id: String(first.id), kind: 'opened', at: first.recordedAt.getTime(), desk },
      ...steps.map(({ id: fact, kind, person, recordedAt }): TicketEvent => {
        const base = { id: String(fact), at: recordedAt.getTime() };
        return kind === 'reassigned' ? { ...base, kind, desk, person } : { ...base, kind };
      }),
    ];
    return [
      {
        id,
        desk,
        title,
        asker,
        organisation,
        status: ticketStatus({ calendars, targets: targets[desk] }, events, now),
        history: [
          { kind: 'opened', at: first.recordedAt.getTime(), by: first.by, text },
          ...steps.map(({ by, kind, recordedAt, text: said }) => ({
            kind,
            at: recordedAt.getTime(),
            by,
            text: said,
          })),
        ],
        last: told.at(-1)?.id ?? first.id,
      },
    ];
  });
}

/** Whether a person may see a ticket: a municipality and a partner see their own. */
export function maySee(
  { email, organisation, role }: Person,
  ticket: Pick<Ticket, 'asker' | 'organisation'>,
): boolean {
  if (role === 'officer' || role === 'administrator') return true;
  return ticket.asker === email || (organisation !== '' && ticket.organisation === organisation);
}

/** Whether a person may take a step: whoever asked may go on after a pause, and ask again. */
export function mayStep({ role }: Person, kind: z.infer<typeof stepSchema>['kind']): boolean {
  if (role === 'officer' || role === 'administrator') return true;
  return kind === 'resumed' || kind === 'reopened';
}
