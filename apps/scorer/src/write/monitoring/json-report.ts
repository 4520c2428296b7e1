import type { ProgrammeReport } from '../../monitoring/page.ts';

/** The report as data for other programs; amounts in cents become strings of digits where they are written. */
export function monitoringJson(about: ProgrammeReport): unknown {
  const { faults, files, intake, later, readings, refusedRows, report } = about;
  const { profiles, ...rest } = report;
  return {
    programme: about.programme.id,
    ...rest,
    profiles: Object.fromEntries(profiles),
    readings,
    events: {
      read: intake.read + refusedRows,
      accepted: intake.accepted,
      repeated: intake.repeated,
      refused: intake.refused.length + refusedRows,
      recordedLater: later,
    },
    refusedRows: faults,
    refusedEvents: intake.refused,
    files,
  };
}
