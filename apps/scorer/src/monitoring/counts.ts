import type { MonitoringPage } from './page.ts';

/** What became of the events that were read. */
export function countsLine({ about, messages }: MonitoringPage): string {
  const { accepted, read, refused, repeated } = about.intake;
  const rows = about.refusedRows;
  const counts = messages.counts(read + rows, accepted, repeated, refused.length + rows);
  return about.later > 0 ? `${counts}; ${messages.later(about.later)}.` : `${counts}.`;
}
