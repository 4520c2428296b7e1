import type { LocalizedText } from '@insedia/domain';
import type { Row, RowLocation, Table } from '@insedia/scoring';
import {
  type Attainment,
  type AttractPolicy,
  type AttractService,
  attainment,
  breachesOf,
  type Outcome,
  type OverduePolicy,
  outcomesOf,
  type PeriodBasis,
  periodInstant,
  periodOf,
  periodUnit,
  remarkText,
  type Tally,
  type TicketEventKind,
  tallyOf,
  ticketStatus,
} from '@insedia/sla';
import type { Chosen, Statement } from './choices.ts';
import { type EventColumns, headingOf } from './event-columns.ts';
import { type EventRow, isFictional, type RowFault, readEvent } from './read-events.ts';

/** What a report is asked for. */
export interface ReportRequest {
  /** `2021`, `2021-Q4` or `2021-12`. */
  readonly period: string;
  /** Epoch milliseconds; that of the last event if absent. */
  readonly asOf: number | undefined;
  readonly basis: PeriodBasis;
  readonly overdue: OverduePolicy;
}

/** A row whose event changes nothing. */
export interface IdleRow {
  readonly at: RowLocation;
  readonly ticket: string;
  readonly kind: TicketEventKind;
  readonly reason: LocalizedText;
}

/** Where the instant that a report looks at comes from. */
export type AsOfBasis = 'stated' | 'last-event' | 'no-event';

/** The file a report is made from. */
export interface ReportInput {
  readonly path: string;
  readonly sha256: string;
  /** The sheet that was read, where the file has sheets. */
  readonly sheet?: string | undefined;
}

/** The attainment of a period, the tickets behind it, and what became of every row. */
export interface SlaReport extends ReportRequest {
  readonly input: ReportInput;
  readonly asOf: number;
  /** `no-event`: none could be read, and `asOf` means nothing. */
  readonly asOfBasis: AsOfBasis;
  readonly timeZone: string;
  readonly policy: AttractPolicy;
  readonly statements: readonly Statement[];
  readonly fictional: boolean;
  readonly tickets: number;
  /** Outcomes that belong to other periods. */
  readonly outside: number;
  readonly whole: Tally;
  readonly byTarget: Attainment;
  readonly byDesk: Attainment;
  readonly byMunicipality: Attainment;
  readonly breaches: readonly Outcome[];
  readonly rows: { readonly read: number; readonly used: number; readonly refused: number };
  readonly faults: readonly RowFault[];
  readonly idle: readonly IdleRow[];
  readonly ignoredColumns: readonly string[];
}

/**
 * The report on a file of events. Rows read = used + refused + without effect.
 *
 * @param request its period must be one that {@link periodUnit} knows
 */
export function slaReportOf(
  table: Table,
  columns: EventColumns,
  input: ReportInput,
  { policy, statements }: Chosen,
  request: ReportRequest,
): SlaReport {
  const { timeZone } = policy.office;
  const readings = table.rows.map((row) => readEvent(row, columns, timeZone));
  const events = readings.flatMap((reading) => ('event' in reading ? [reading] : []));
  const unreadable = readings.flatMap((reading) => ('event' in reading ? [] : [reading]));
  const last = events.reduce((latest, { event }) => Math.max(latest, event.at), Number.NEGATIVE_INFINITY);
  const asOf = request.asOf ?? (events.length > 0 ? last : 0);
  const judged = [...byTicket(events)].map(([ticket, rows]) => judge(ticket, rows, asOf, policy, columns));
  const outcomes = judged.flatMap((ticket) => ticket.outcomes);
  const unit = periodUnit(request.period) ?? 'year';
  const inside = outcomes.filter(
    (outcome) => periodOf(periodInstant(outcome, request.basis), unit, timeZone) === request.period,
  );
  const faults = [...unreadable.flat(), ...judged.flatMap((ticket) => ticket.faults)].toSorted(byRow);
  const idle = judged.flatMap((ticket) => ticket.idle).toSorted(byRow);
  const refused = new Set(faults.map(({ at }) => at.record)).size;
  const whole = tallyOf(inside);
  return {
    ...request,
    input,
    asOf,
    asOfBasis: request.asOf === undefined ? (events.length > 0 ? 'last-event' : 'no-event') : 'stated',
    timeZone,
    policy,
    statements,
    fictional: isFictional(table, columns),
    tickets: judged.filter(({ opened }) => opened).length,
    outside: outcomes.length - inside.length,
    whole,
    byTarget: attainment(inside, ['target']),
    byDesk: attainment(inside, ['target', 'desk']),
    byMunicipality: attainment(inside, ['target', 'municipality']),
    breaches: breachesOf(whole),
    rows: { read: table.rows.length, used: table.rows.length - refused - idle.length, refused },
    faults,
    idle,
    ignoredColumns: columns.ignored,
  };
}

interface JudgedTicket {
  readonly opened: boolean;
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly RowFault[];
  readonly idle: readonly IdleRow[];
}

function judge(
  ticket: string,
  rows: readonly EventRow[],
  asOf: number,
  { calendars, targets }: AttractPolicy,
  columns: EventColumns,
): JudgedTicket {
  const seen = rows.filter(({ event }) => event.at <= asOf);
  const opening = firstOpening(seen);
  const service: AttractService | undefined = opening?.service;
  const status = ticketStatus(
    { targets: service ? targets[service] : [], calendars },
    seen.map(({ event }) => event),
    asOf,
  );
  const opened = status.openedAt !== undefined;
  const rowOf = new Map(seen.map((row) => [row.event, row]));
  const later = rows.filter(({ event }) => event.at > asOf).map((row): IdleRow => idleRow(row, AFTER_AS_OF));
  const remarks = status.withoutEffect.flatMap(({ event, reason }) => {
    const row = rowOf.get(event);
    const text = !opened && reason === 'before-opening' ? NEVER_OPENED : remarkText(reason);
    return row ? [idleRow(row, text)] : [];
  });
  const column = headingOf(columns, 'event');
  const faults = status.refused.flatMap(({ event }): RowFault[] => {
    const at = rowOf.get(event)?.at;
    return at ? [{ at, column, value: event.id, ...ID_OF_ITS_OWN }] : [];
  });
  const outcomes = outcomesOf(ticket, status, ({ desk = '' }) => ({
    desk,
    municipality: opening?.municipality ?? '',
  }));
  return { opened, outcomes, faults, idle: [...later, ...remarks] };
}

/** The row that opens a ticket: of several, the earliest; at one instant, the one of the lowest id. */
function firstOpening(rows: readonly EventRow[]): EventRow | undefined {
  return rows
    .filter(({ event }) => event.kind === 'opened')
    .toSorted(({ event: a }, { event: b }) => a.at - b.at || (a.id < b.id ? -1 : 1))[0];
}

function byTicket(rows: readonly EventRow[]): ReadonlyMap<string, EventRow[]> {
  const tickets = new Map<string, EventRow[]>();
  for (const row of rows) {
    const list = tickets.get(row.ticket);
    if (list) list.push(row);
    else tickets.set(row.ticket, [row]);
  }
  return tickets;
}

function idleRow({ at, event, ticket }: EventRow, reason: LocalizedText): IdleRow {
  return { at, ticket, kind: event.kind, reason };
}

function byRow(a: { readonly at: Row['at'] }, b: { readonly at: Row['at'] }): number {
  return a.at.record - b.at.record;
}

const AFTER_AS_OF: LocalizedText = {
  it: 'successivo all’istante a cui si guarda',
  en: 'after the instant looked at',
};

const NEVER_OPENED: LocalizedText = {
  it: 'la richiesta non risulta mai aperta: la riga di apertura manca o è respinta',
  en: 'the ticket was never opened: the row that opens it is missing or refused',
};

/** What a file's events can be refused for: the rest is checked when a row is read. */
const ID_OF_ITS_OWN: Pick<RowFault, 'expected' | 'mend'> = {
  expected: {
    it: 'un codice proprio: un altro evento della richiesta lo ha, con altro contenuto, e nessuno dei due è usato',
    en: 'an id of its own: another event of the ticket has it, with other content, and neither is used',
  },
  mend: { it: 'dare a ciascun evento il suo codice', en: 'give each event its own id' },
};
