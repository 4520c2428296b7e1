import { parseInstant, writeInstant } from '@insedia/domain';
import type { IsoDate } from '@insedia/monitoring';
import type { Want } from '../read/cells.ts';
import { instantProblem } from '../text/instant-problems.ts';

/** Whose clocks the times of events are of. */
const ZONE = 'Europe/Rome';

/**
 * The instant of a time in Rome, epoch milliseconds: `14:30`, `14.30.15`, `02:30+02:00` where the clocks show it
 * twice, or an instant with a date of its own.
 */
export function instantAt(day: IsoDate, time: string): number | Want {
  const clock = clockIn(time);
  const instant = parseInstant(clock === undefined ? time : `${day} ${clock}`, ZONE);
  if (typeof instant === 'number') return instant;
  return instant === 'malformed' || instant === 'no-time' ? TIME : instantProblem(instant);
}

/** The time that a cell of a date shows beside it; empty if none, or midnight, which programs add to dates by themselves. */
export function timeBeside(date: string): string {
  const [, time = ''] = /[T ](\d{2}:\d{2}(?::\d{2})?)$/.exec(date) ?? [];
  return /^00:00(?::00)?$/.test(time) ? '' : time;
}

/** What a cell beside a date shows at an instant, with its own date if it is that of another day. */
export function timeText(day: IsoDate, instant: number): string {
  const thousandths = ((instant % 1000) + 1000) % 1000;
  const written = writeInstant(instant - thousandths, ZONE, 'en');
  const exact =
    thousandths === 0
      ? written
      : written.replace(
          / (\d\d:\d\d)(:\d\d)?/,
          (_, minutes: string, seconds = ':00') =>
            ` ${minutes}${seconds}.${String(thousandths).padStart(3, '0')}`,
        );
  return exact.startsWith(`${day} `) ? exact.slice(day.length + 1) : exact;
}

/** A time without a date, as ISO writes it; LibreOffice keeps it as a duration. */
function clockIn(text: string): string | undefined {
  const [, hours = '', minutes = '', seconds = ''] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(text) ?? [];
  if (hours !== '') return `${hours}:${minutes}:${seconds}`;
  const [, hour = '', minute = '', rest = ''] =
    /^(?:ore )?(\d{1,2})[:.](\d{2})(?![/.-]\d{4})(.*)$/.exec(text) ?? [];
  return hour === '' ? undefined : `${hour}:${minute}${rest.replace(/^[.](\d{2})(?!\d)/, ':$1')}`;
}

const TIME: Want = {
  expected: { it: 'un’ora come 14:30', en: 'a time such as 14:30' },
  mend: {
    it: 'scrivere ore e minuti, o dare alla cella il formato ora',
    en: 'write hours and minutes, or format the cell as a time',
  },
};
