/**
 * A log of facts and what is counted from it: pipeline, KPIs, agenda, report.
 *
 * @module @insedia/monitoring
 */
export { type Agenda, agendaKinds, agendaOf, type Continuing, type Scheduled } from './agenda/agenda.ts';
export { type AgreementState, type AgreementsState, agreementsOf } from './agenda/agreements.ts';
export { type CalendarOptions, writeCalendar } from './agenda/calendar.ts';
export type { Due, DueStatus } from './agenda/due.ts';
export type { MonthFigure } from './counting/monthly.ts';
export type { IsoDate } from './dates.ts';
export { MonitoringError } from './errors.ts';
export { writeEvent, writeEvents } from './events/content.ts';
export {
  EVENT_KINDS,
  type EventDetails,
  type EventKind,
  type EventOf,
  type MayNameItem,
  type MonitoringEvent,
  type OfItem,
  type OfMunicipality,
  type OfProject,
  type Place,
  type Recorded,
  type Undertaking,
} from './events/event.ts';
export { type Added, EventLog, type Intake } from './events/log.ts';
export type { EventProblem, EventRefusal } from './events/refusal.ts';
export type { Fraction } from './fraction.ts';
export type { KpiFigure, Pace, ReadingUsed } from './kpis/kpi.ts';
export type { KpiStatus } from './kpis/status.ts';
export { type KpiState, Monitor, type Monitored, type MonitorState } from './monitor.ts';
export {
  type Cohort,
  type Conversion,
  cohorts,
  conversions,
  type Population,
  populations,
} from './pipeline/conversion.ts';
export type { Expected } from './pipeline/expectation.ts';
export type { MoveProblem } from './pipeline/judge.ts';
export {
  HORIZON_MONTHS,
  type MoveRefusal,
  type Pipeline,
  type ProjectState,
  type Stay,
} from './pipeline/pipeline.ts';
export type { Changes, Correction, DueChange, Moved } from './report/changes.ts';
export type { Dashboard, Occupant } from './report/dashboards.ts';
export { type ExpectedItem, itemsOf, type StrayItem, strayItems } from './report/items.ts';
export type { MonthCount } from './report/months.ts';
export { type Notice, noticesOf } from './report/notices.ts';
export type { Profile } from './report/profiles.ts';
export {
  type KpiProgress,
  type MonitoringReport,
  type ReportDays,
  reportBefore,
  reportOf,
} from './report/report.ts';
export { type ServiceUse, servicesOf } from './report/services.ts';
