import type { Interval, WeeklyHours } from '@insedia/sla';

/** A calendar as reference files write it. */
interface CaseCalendar {
  readonly timeZone?: string;
  readonly weekly?: WeeklyHours;
  readonly holidays?: readonly string[];
  readonly annualHolidays?: readonly string[];
  readonly overrides?: { readonly [date: string]: readonly Interval[] | null };
  readonly breaks?: { readonly [date: string]: readonly Interval[] | null };
}

/** What a case, or the whole file for all of its cases, may say of the way to count. */
export interface CasePolicies {
  readonly deadlineAtClose?: string;
  readonly truncate?: string;
  readonly reversed?: string;
  readonly wallClockDay?: boolean;
}

/** A question to a calendar and the answer another system gives. */
export interface ReferenceCase extends CasePolicies {
  readonly id?: string;
  readonly kind?: string;
  readonly calendar?: CaseCalendar;
  readonly timeZone?: string;
  readonly start?: string;
  readonly end?: string;
  readonly at?: string;
  readonly startLocal?: string;
  readonly endLocal?: string;
  readonly local?: string;
  readonly seconds?: number;
  readonly days?: number;
  readonly pauses?: readonly (readonly [from: string, to?: string | null])[];
  readonly expect?: string | boolean;
  readonly expectLocal?: string;
  readonly expectSeconds?: number;
  readonly expectMinutesTruncated?: number;
  readonly expectFirst?: readonly (string | readonly string[])[];
}

export interface ReferenceFile extends CasePolicies {
  readonly cases?: readonly ReferenceCase[];
  readonly calendar?: CaseCalendar;
  /** Patron saints, `MM-DD` by province. */
  readonly patrons?: { readonly [province: string]: string };
}

/** A case that cannot be put to the calendar: a kind or an entry it does not know. */
export class NotSupported extends Error {
  override readonly name: string = 'NotSupported';
}
