import type { Subject } from '@insedia/domain/programme';
import type { MonitoringEvent } from './event.ts';

/** A company's project; the company itself where it has but one. */
export function projectOf({
  company,
  project,
}: {
  readonly company: string;
  readonly project?: string | undefined;
}): string {
  return project ?? company;
}

/** What an event names of a sort, `undefined` if nothing. */
export function subjectOf(event: MonitoringEvent, subject: Subject): string | undefined {
  const named: unknown = Reflect.get(event, subject);
  if (typeof named === 'string') return named;
  return subject === 'project' && 'company' in event ? event.company : undefined;
}
