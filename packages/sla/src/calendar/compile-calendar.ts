import type { CalendarDefinition, Pause } from './definition.ts';
import { ElapsedCalendar } from './elapsed-calendar.ts';
import { OfficeHours } from './office-hours.ts';
import { type CalendarPolicies, checkedPolicies } from './policies.ts';
import { TimelineStore } from './timeline-store.ts';
import { WallClockCalendar } from './wall-clock-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { zoneOffsets } from './zone-offsets.ts';

/**
 * A calendar ready for arithmetic. The first question compiles the six years around it; questions beyond compile
 * more, and every later one costs the same whatever its span.
 *
 * @throws {CalendarError} for the first fault of the definition or the policies, with its path.
 *
 * @example
 * const office = compileCalendar({
 *   timeZone: 'Europe/Rome',
 *   weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
 *   holidays: ['2021-12-07'],
 * });
 * const monday = Date.UTC(2021, 11, 6, 14, 30); // 15:30 in Rome
 * new Date(office.add(monday, 2 * 3_600_000)).toISOString(); // '2021-12-13T08:30:00.000Z'
 */
export function compileCalendar(
  definition: CalendarDefinition,
  policies: Partial<CalendarPolicies> = {},
): WorkingCalendar {
  const chosen = checkedPolicies(policies);
  const zone = zoneOffsets(definition.timeZone);
  if (chosen.dayLength === 'elapsed') {
    return new ElapsedCalendar(definition, chosen, new TimelineStore(new OfficeHours(definition), zone));
  }
  const pauses = (definition.pauses ?? []).map(([from, to]): Pause => [zone.wallOf(from), zone.wallOf(to)]);
  const hours = new OfficeHours({ ...definition, pauses });
  const wall = new ElapsedCalendar(definition, chosen, new TimelineStore(hours, zoneOffsets('+00:00')));
  return new WallClockCalendar(definition, chosen, zone, wall);
}
