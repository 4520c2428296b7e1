import type { CalendarDefinition, Pause } from './definition.ts';
import { ElapsedCalendar } from './elapsed-calendar.ts';
import { DEFINITION_ENTRIES, OfficeHours } from './office-hours.ts';
import { type ChosenPolicies, checkedPolicies } from './policies.ts';
import { requireKeys } from './require.ts';
import { TimelineStore } from './timeline-store.ts';
import { WallClockCalendar } from './wall-clock-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { WorkingLine } from './working-line.ts';
import { type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

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
  policies: ChosenPolicies = {},
): WorkingCalendar {
  const chosen = checkedPolicies(policies);
  requireKeys(definition, DEFINITION_ENTRIES, '');
  const zone = zoneOffsets(definition.timeZone);
  const kept = frozenCopy(definition);
  const hours = new OfficeHours(kept, zone);
  if (chosen.dayLength === 'elapsed') {
    return new ElapsedCalendar(kept, chosen, new WorkingLine(new TimelineStore(hours, zone)));
  }
  const onClocks = new OfficeHours(
    { ...kept, pauses: hours.pauses.map((pause) => shown(pause, zone)) },
    zone,
  );
  const line = new WorkingLine(new TimelineStore(onClocks, zoneOffsets('+00:00')));
  const wall = new ElapsedCalendar(kept, { ...chosen, truncate: 'none' }, line);
  return new WallClockCalendar(kept, chosen, zone, wall);
}

/** What the clocks show at the ends of a pause; one during which they go back to its beginning takes no time. */
function shown([from, to]: Pause, zone: ZoneOffsets): Pause {
  const wall = (at: number): number => (Number.isFinite(at) ? zone.wallOf(at) : at);
  return [wall(from), Math.max(wall(from), wall(to))];
}

/** A global of Node and of browsers, which TypeScript knows only together with all of theirs. */
declare function structuredClone<T>(value: T): T;

/** So that the definition of a calendar stays what was compiled, whatever becomes of the caller's. */
function frozenCopy<T>(value: T): T {
  const copy = structuredClone(value);
  freeze(copy);
  return copy;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) freeze(part);
  Object.freeze(value);
}
