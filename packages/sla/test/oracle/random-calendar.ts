import type { CalendarDefinition, Interval, Pause, WeeklyHours } from '@insedia/sla';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST = Date.UTC(1950, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** A calendar and the instant round which its dates lie. */
export interface RandomCalendar {
  readonly definition: CalendarDefinition;
  readonly middle: number;
}

/** Any hours, dates and zone, with a liking for what goes wrong: nights, edges of days, changes of the clocks. */
export function randomCalendar(random: Random, zones: readonly string[]): RandomCalendar {
  const middle = FIRST + Math.floor(random.next() * (LAST - FIRST));
  const dates = (most: number) =>
    Array.from({ length: random.whole(0, most) }, () => dateNear(random, middle));
  const dated = (most: number) => Object.fromEntries(dates(most).map((date) => [date, intervals(random, 3)]));
  const definition = {
    timeZone: zones[random.whole(0, zones.length - 1)] ?? 'UTC',
    weekly: week(random),
    holidays: [...dates(6), ...dates(2).map((date) => date.slice(5))],
    overrides: random.chance(0.4) ? { ...dated(4), ...closed(dates(2)) } : {},
    breaks: random.chance(0.3) ? dated(4) : {},
    pauses: random.chance(0.2) ? Array.from({ length: 3 }, () => pause(random, middle)) : [],
  };
  if (random.chance(0.8)) return { definition, middle };
  const [from, later] = [dateNear(random, middle), dateNear(random, middle)].toSorted();
  const versions = [{ from: from ?? '', weekly: week(random) }];
  const second = { from: later ?? '', weekly: week(random), holidays: dates(4) };
  return {
    definition: { ...definition, versions: later === from ? versions : [...versions, second] },
    middle,
  };
}

/** An instant of the dates that a calendar was made round, often on a whole minute, often on a whole hour. */
export function randomInstant(random: Random, middle: number): number {
  const at = middle + Math.floor((random.next() - 0.5) * 120 * DAY_MS);
  const grain = random.pick(1, 1000, 60_000, 900_000, HOUR_MS);
  return Math.floor(at / grain) * grain;
}

/** From nothing to some months, short ones as likely as long. */
export function randomDuration(random: Random): number {
  if (random.chance(0.05)) return 0;
  const ms = Math.floor(2 ** (10 + 22 * random.next()));
  const grain = random.pick(1, 60_000, HOUR_MS);
  return Math.max(1, Math.round(ms / grain)) * grain;
}

function week(random: Random): WeeklyHours {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  if (random.chance(0.1)) return Object.fromEntries(days.map((day) => [day, [['00:00', '24:00']]]));
  return Object.fromEntries(
    days.filter(() => random.chance(0.75)).map((day) => [day, intervals(random, random.pick(1, 2, 2, 3, 6))]),
  );
}

function intervals(random: Random, most: number): Interval[] {
  return Array.from({ length: random.whole(1, most) }, (): Interval => {
    const grainS = random.pick(3600, 3600, 1800, 900, 60, 1);
    const openS =
      Math.floor((random.chance(0.3) ? random.whole(0, 4 * 3600) : random.whole(0, 86_399)) / grainS) *
      grainS;
    if (random.chance(0.1)) return [clock(openS), '24:00'];
    const closeS = (openS + grainS * random.whole(1, Math.max(1, Math.floor((12 * 3600) / grainS)))) % 86_400;
    return [clock(openS), clock(closeS)];
  });
}

function clock(seconds: number): string {
  const text = new Date(seconds * 1000).toISOString();
  return text.slice(11, seconds % 60 === 0 ? 16 : 19);
}

function dateNear(random: Random, middle: number): string {
  return new Date(middle + random.whole(-60, 60) * DAY_MS).toISOString().slice(0, 10);
}

function closed(dates: readonly string[]): { [date: string]: Interval[] } {
  return Object.fromEntries(dates.map((date) => [date, []]));
}

function pause(random: Random, middle: number): Pause {
  const from = randomInstant(random, middle);
  return [from, from + randomDuration(random)];
}
