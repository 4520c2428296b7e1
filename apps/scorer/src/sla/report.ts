import type { LocalizedText } from '@insedia/domain';
import type { Row, Table } from '@insedia/scoring';
import {
  type Attainment,
  type AttractPolicy,
  attainment,
  breachesOf,
  type Outcome,
  type OverduePolicy,
  type PeriodBasis,
  periodInstant,
  periodOf,
  periodUnit,
  type Tally,
  tallyOf,
} from '@insedia/sla';
import type { RowFault } from '../read/row-fault.ts';
import type { Chosen, Statement } from './choices.ts';
import type { EventColumns } from './event-columns.ts';
import { byTicket, type IdleRow, judge } from './judge.ts';
import { isFictional, readEvent } from './read-events.ts';
import { lastEventWarnings, spellingWarnings, waitingWarnings } from './warnings.ts';

/** What a report is asked for. */
export interface ReportRequest {
  /** `2021`, `2021-Q4` or `2021-12`. */
  readonly period: string;
  /** Epoch milliseconds; that of the last event if absent. */
  readonly asOf: number | undefined;
  readonly basis: PeriodBasis;
  readonly overdue: OverduePolicy;
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
  /** What makes the numbers doubtful, or leaves a ticket out of them. */
  readonly warnings: readonly LocalizedText[];
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
  const asOfBasis = request.asOf === undefined ? (events.length > 0 ? 'last-event' : 'no-event') : 'stated';
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
    asOfBasis,
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
    warnings: [
      ...(asOfBasis === 'last-event' ? lastEventWarnings(events, timeZone) : []),
      ...waitingWarnings(judged),
      ...spellingWarnings(events),
    ],
    rows: { read: table.rows.length, used: table.rows.length - refused - idle.length, refused },
    faults,
    idle,
    ignoredColumns: columns.ignored,
  };
}

function byRow(a: { readonly at: Row['at'] }, b: { readonly at: Row['at'] }): number {
  return a.at.record - b.at.record;
}
