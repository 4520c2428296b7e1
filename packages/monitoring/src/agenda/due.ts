import type { Citation, LocalizedText } from '@insedia/domain';
import { type Day, dayOf, type IsoDate, writeDay } from '../dates.ts';
import type { MonitoringEvent } from '../events/event.ts';

/** Whether what was due is there: in time, or late; or is not there and its day is past (`missing`), or yet to come. */
export type DueStatus = 'met' | 'metLate' | 'missing' | 'ahead';

/** Something that is due by the end of a day. */
export interface Due {
  /** Unique in an agenda, the same on every day: `fortnightly-report 2021-06-12`. */
  readonly id: string;
  /** What it is a case of: the id of a deadline or of a cadence, or of what an agreement asks for. */
  readonly of: string;
  readonly title: LocalizedText;
  readonly on: IsoDate;
  /** Who owes it: the id of a body, or the ISTAT code of a municipality. */
  readonly by: string;
  readonly status: DueStatus;
  /** The day it was there. */
  readonly metOn: IsoDate | undefined;
  /** The id of the event that tells so. */
  readonly evidence: string | undefined;
  /** By how many days it was late, or is by now; 0 if it is not. */
  readonly daysLate: number;
  readonly citation: Citation | undefined;
}

/** What a due thing is, whatever became of it. */
export type DueTerms = Pick<Due, 'id' | 'of' | 'title' | 'on' | 'by' | 'citation'>;

/** A due thing by what is known on a day of the event that met it. */
export function dueOf(terms: DueTerms, met: MonitoringEvent | undefined, asOf: Day): Due {
  const on = dayOf(terms.on);
  const day = met && dayOf(met.on);
  const daysLate = Math.max(0, (day ?? asOf) - on);
  return {
    ...terms,
    status: day === undefined ? (daysLate > 0 ? 'missing' : 'ahead') : daysLate > 0 ? 'metLate' : 'met',
    metOn: day === undefined ? undefined : writeDay(day),
    evidence: met?.id,
    daysLate,
  };
}
