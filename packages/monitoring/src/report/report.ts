import type { Programme } from '@insedia/domain/programme';
import { type Agenda, agendaKinds, agendaOf } from '../agenda/agenda.ts';
import { type AgreementsState, agreementsOf } from '../agenda/agreements.ts';
import { dayOf, type IsoDate, writeDay } from '../dates.ts';
import { MonitoringError, requireDay } from '../errors.ts';
import type { KpiFigure } from '../kpis/kpi.ts';
import { wantedMessages } from '../messages.ts';
import type { KpiState, Monitor } from '../monitor.ts';
import { type Cohort, cohorts } from '../pipeline/conversion.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { type Changes, changesBetween, type Moment } from './changes.ts';
import { type Dashboard, dashboardsOf } from './dashboards.ts';
import { type StrayItem, strayItems } from './items.ts';
import { type Notice, noticesOf } from './notices.ts';
import { type Profile, profilesOf } from './profiles.ts';
import { type ServiceUse, servicesOf } from './services.ts';

/** A KPI now and in the report before. */
export interface KpiProgress extends KpiState {
  readonly before: KpiFigure;
}

/** Everything that a report on a programme says, by what the log had on its day. */
export interface MonitoringReport {
  readonly asOf: IsoDate;
  /** The day of the report before. */
  readonly since: IsoDate;
  /** How many events the log had, corrected ones and corrections too. */
  readonly events: number;
  /** Whether any of them is invented. */
  readonly fictional: boolean;
  readonly kpis: readonly KpiProgress[];
  readonly pipeline: Pipeline;
  readonly dashboards: readonly Dashboard[];
  readonly cohorts: readonly Cohort[];
  /** What is known of companies, by their id. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly agenda: Agenda;
  readonly agreements: AgreementsState;
  readonly services: readonly ServiceUse[];
  readonly notices: readonly Notice[];
  /** Items that the programme does not know. */
  readonly strays: readonly StrayItem[];
  /** Since the report before. */
  readonly changes: Changes;
}

/** Of which day a report is, and of which the one before it was. */
export interface ReportDays {
  readonly asOf: IsoDate;
  readonly since: IsoDate;
}

/**
 * The report on a programme at the end of a day: KPIs with their evidence, the dashboard of each stage, deadlines,
 * agreements, and what has changed since the report before. What was recorded after the day is not in it.
 *
 * @param programme that of the monitor
 * @throws {MonitoringError} if a day is no date, or `since` is after `asOf`
 *
 * @example
 * const { dashboards, kpis } = reportOf(ATTRACT_2021, monitor, { asOf: '2021-09-30', since: '2021-09-16' });
 */
export function reportOf(
  programme: Programme,
  monitor: Monitor,
  { asOf, since }: ReportDays,
): MonitoringReport {
  if (requireDay('since', since) > requireDay('asOf', asOf)) {
    throw new MonitoringError('since', since, wantedMessages.notAfterAsOf);
  }
  const { kpis, pipeline } = monitor.state(asOf);
  const known = monitor.log.known(asOf);
  const recorded = [...monitor.log.events()].filter(({ recordedOn }) => recordedOn <= asOf);
  const agenda = agendaOf(programme, known, asOf, monitor.readings);
  const before = new Map(monitor.figures(since).map((figure) => [figure.id, figure]));
  const profiles = profilesOf(known);
  return {
    asOf,
    since,
    events: recorded.length,
    fictional: recorded.some(({ fictional }) => fictional),
    kpis: kpis.map((kpi) => ({ ...kpi, before: before.get(kpi.id) ?? kpi })),
    pipeline,
    dashboards: dashboardsOf(programme.stages, pipeline, known, profiles),
    cohorts: cohorts(pipeline),
    profiles,
    agenda,
    agreements: agreementsOf(programme.agreements, known, asOf),
    services: servicesOf(programme.services, known),
    notices: noticesOf(known),
    strays: strayItems(programme, known),
    changes: changesBetween(momentOf(programme, monitor, since), { asOf, pipeline, agenda }, recorded),
  };
}

/**
 * The day of the report before one: the last day before `asOf` on which the cadence of a report was due, under the
 * readings chosen; the day before the programme begins, if none was.
 *
 * @param cadence the id of the cadence, `fortnightly-report` of the programme of 2021
 *
 * @example
 * reportBefore(ATTRACT_2021, '2021-09-30'); // '2021-09-19'
 */
export function reportBefore(
  programme: Programme,
  asOf: IsoDate,
  readings: Monitor['readings'] = {},
  cadence = 'fortnightly-report',
): IsoDate {
  const { dues } = agendaOf(programme, [], asOf, readings);
  const last = dues.findLast(({ of, on }) => of === cadence && dayOf(on) < dayOf(asOf));
  return last?.on ?? writeDay(Math.min(dayOf(programme.window.from), dayOf(asOf)) - 1);
}

function momentOf(programme: Programme, monitor: Monitor, asOf: IsoDate): Moment {
  const pipeline = monitor.pipeline(asOf);
  const known = monitor.log.known(asOf, asOf, agendaKinds(programme));
  return { asOf, pipeline, agenda: agendaOf(programme, known, asOf, monitor.readings) };
}
