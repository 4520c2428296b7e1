import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { Monitor, type MonitoringEvent, reportBefore, reportOf, writeEvent } from '@insedia/monitoring';
import { readEvent } from '@insedia/monitoring/schema';
import type { Database } from './database.ts';
import { type Answer, type Asked, type Fields, json } from './endpoint.ts';
import { append, type Fact, factsOf } from './facts.ts';

/** The events of the log, as facts hold them. */
async function eventsOf(database: Database): Promise<MonitoringEvent[]> {
  return (await factsOf(database, 'event')).flatMap(({ content }) => {
    const read = readEvent(content);
    return 'event' in read ? [read.event] : [];
  });
}

/** An event as JSON holds it, that `readEvent` reads back. */
export function eventAsJson(event: MonitoringEvent): unknown {
  return JSON.parse(writeEvent(event));
}

async function monitorOf(database: Database): Promise<Monitor> {
  const monitor = new Monitor({ stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) });
  monitor.addAll(await eventsOf(database));
  return monitor;
}

/** Where the programme stands on a day: KPIs with their evidence, the dashboard of each stage, what is missing. */
export async function standing({ database, query }: Asked): Promise<Answer> {
  const asOf = query.get('asOf') ?? '';
  if (!isDay(asOf)) return { status: 422, json: { problem: 'invalid', fields: { asOf: 'YYYY-MM-DD' } } };
  const monitor = await monitorOf(database);
  const since = reportBefore(ATTRACT_2021, asOf);
  const { agenda, changes, dashboards, events, fictional, kpis } = reportOf(ATTRACT_2021, monitor, {
    asOf,
    since,
  });
  return {
    status: 200,
    json: json({
      asOf,
      since,
      events,
      fictional,
      kpis: kpis.map(({ before, citation, id, readings, status, target, title, value }) => {
        const evidence = monitor.evidence(id, asOf);
        return {
          id,
          title,
          status,
          value,
          before: before.value,
          target,
          readings,
          quote: citation.quote,
          evidence,
        };
      }),
      dashboards: dashboards.map(({ conversion, expected, medianDays, occupants, stage }) => ({
        ...conversion,
        stage: { id: stage.id, title: stage.title },
        medianDays,
        expected,
        occupants: occupants.map(({ company, days, since: from }) => ({ company, since: from, days })),
      })),
      missing: agenda.dues.filter(({ status }) => status === 'missing'),
      moved: changes.moved,
    }),
  };
}

/** Enters an event: read field by field, and refused where it contradicts what the log has. */
export async function enterEvent({ database, now, person }: Asked, sent: unknown): Promise<Answer> {
  const read = readEvent(sent);
  if ('faults' in read) {
    const fields: Fields = Object.fromEntries(read.faults.map(({ field, wanted }) => [field, wanted.en]));
    return { status: 422, json: { problem: 'invalid', fields } };
  }
  const { event } = read;
  const added = (await monitorOf(database)).add(event);
  if (added === 'repeated') return { status: 200, json: { id: event.id } };
  if (added !== 'accepted')
    return { status: 422, json: { problem: 'invalid', fields: { id: added.text.en } } };
  const fact: Omit<Fact, 'id'> = {
    subject: event.id,
    recordedAt: now,
    by: person?.name ?? '',
    content: eventAsJson(event),
  };
  const written = await append(database, 'event', fact, 0);
  return 'id' in written
    ? { status: 201, json: { id: event.id } }
    : { status: 409, json: { problem: 'changed meanwhile' } };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
