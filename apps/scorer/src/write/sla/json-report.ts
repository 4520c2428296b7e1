import { type Attainment, type Outcome, percentile, shareMet } from '@insedia/sla';
import type { SlaReport } from '../../sla/report.ts';
import { localText } from '../../text/sla-times.ts';

/** The report as JSON: instants as wall time of the zone, with the offset where it shows twice, durations in milliseconds, shares as two integers. */
export function slaJson(report: SlaReport): string {
  const { asOf, asOfBasis, basis, byDesk, byMunicipality, byTarget, overdue, period, timeZone, whole } =
    report;
  const local = (at: number): string => localText(at, timeZone);
  const outcome = ({ dueAt, metAt, openedAt, pausedSince, ...rest }: Outcome): unknown => ({
    ...rest,
    openedLocal: local(openedAt),
    dueLocal: local(dueAt),
    metLocal: metAt === undefined ? null : local(metAt),
    pausedSinceLocal: pausedSince === undefined ? null : local(pausedSince),
  });
  const part = ({ by, groups }: Attainment): unknown =>
    groups.map(({ tally, values }) => ({
      ...Object.fromEntries(by.map((name, i) => [name, values[i] ?? ''])),
      ...shareMet(tally, overdue),
      late: tally.late.length,
      overdue: tally.overdue.length,
      open: tally.open.length,
      stopped: tally.stopped.length,
      medianMs: percentile(tally.usedMs, 50) ?? null,
      ninetiethMs: percentile(tally.usedMs, 90) ?? null,
    }));
  return JSON.stringify(
    {
      period,
      basis,
      asOfLocal: local(asOf),
      asOfBasis,
      timeZone,
      fictional: report.fictional,
      input: report.input,
      rows: { ...report.rows, withoutEffect: report.idle.length },
      tickets: report.tickets,
      inOtherPeriods: report.outside,
      byTarget: part(byTarget),
      byDesk: part(byDesk),
      byMunicipality: part(byMunicipality),
      warnings: report.warnings,
      met: whole.met.map(outcome),
      breaches: report.breaches.map(outcome),
      open: whole.open.map(outcome),
      stopped: whole.stopped.map(outcome),
      refusedRows: report.faults,
      rowsWithoutEffect: report.idle,
      ignoredColumns: report.ignoredColumns,
      statements: report.statements,
    },
    null,
    2,
  );
}
