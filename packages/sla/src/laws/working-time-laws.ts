import * as fc from 'fast-check';
import { DAY_MS, MINUTE_MS } from '../calendar/dates.ts';
import type { CalendarDefinition } from '../calendar/definition.ts';
import type { Text } from '../calendar/messages.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import { durations, instants, minutes } from './arbitraries.ts';
import { type Difference, type Given, instant, unlessSameMs } from './law.ts';
import { writtenHours } from './written-hours.ts';

/** A law of working time. Cases lie around instant 0 and are moved to where they are wanted. */
export interface WorkingTimeLaw<G extends Given = Given> {
  readonly name: string;
  readonly says: Text;
  readonly given: fc.Arbitrary<G>;
  broken(time: WorkingTime, given: G, calendar: CalendarDefinition | undefined): Difference | undefined;
}

const QUARTER_MS = 15 * MINUTE_MS;

const near = instants(0);
const span = durations();

export const ADD_THEN_BETWEEN: WorkingTimeLaw<{ from: number; addedMs: number }> = {
  name: 'add-then-between',
  says: {
    en: 'Between an instant and what add makes of it lies the time that was added.',
    it: 'Fra un istante e quello che add ne ricava c’è il tempo aggiunto.',
  },
  given: fc.record({ from: near, addedMs: span }),
  broken: (time, { addedMs, from }) => unlessSameMs(addedMs, time.between(from, time.add(from, addedMs))),
};

export const SUBTRACT_INVERTS_ADD: WorkingTimeLaw<{ from: number; movedMs: number }> = {
  name: 'subtract-inverts-add',
  says: {
    en: 'Subtracting what was added leads back, closed time apart; and it leaves the time subtracted.',
    it: 'Togliere quanto aggiunto riporta indietro, a meno del tempo di chiusura, e lascia il tempo tolto.',
  },
  given: fc.record({ from: near, movedMs: span }),
  broken: (time, { from, movedMs }) => {
    const back = time.subtract(time.add(from, movedMs), movedMs);
    const apart = time.between(Math.min(back, from), Math.max(back, from));
    return unlessSameMs(0, apart) ?? unlessSameMs(movedMs, time.between(time.subtract(from, movedMs), from));
  },
};

export const MONOTONE: WorkingTimeLaw<{ from: number; laterByMs: number; addedMs: number; moreMs: number }> =
  {
    name: 'monotone',
    says: {
      en: 'A later start, or more time, never ends earlier; a longer interval never holds less.',
      it: 'Chi parte dopo, o aggiunge di più, non finisce mai prima; un intervallo più lungo non contiene mai meno.',
    },
    given: fc.record({ from: near, laterByMs: span, addedMs: span, moreMs: span }),
    broken: (time, { addedMs, from, laterByMs, moreMs }) => {
      const end = time.add(from, addedMs);
      const later = from + laterByMs;
      return (
        notBefore(end, time.add(later, addedMs)) ??
        notBefore(end, time.add(from, addedMs + moreMs)) ??
        notBefore(time.nextOpen(from), time.nextOpen(later)) ??
        notLess(time.between(from, later), time.between(from, later + moreMs))
      );
    },
  };

export const SPLITTING: WorkingTimeLaw<{ from: number; firstMs: number; secondMs: number }> = {
  name: 'splitting',
  says: {
    en: 'Cutting an interval loses nothing and counts nothing twice; adding in two steps is adding at once.',
    it: 'Tagliare un intervallo non perde nulla e non conta nulla due volte; aggiungere in due passi è aggiungere in uno.',
  },
  given: fc.record({ from: near, firstMs: span, secondMs: span }),
  broken: (time, { firstMs, from, secondMs }) => {
    const middle = from + firstMs;
    const end = middle + secondMs;
    const whole = time.between(from, end);
    const parts = unlessSameMs(whole, time.between(from, middle) + time.between(middle, end));
    if (parts || secondMs === 0) return parts;
    const once = time.add(from, firstMs + secondMs);
    const twice = time.add(time.add(from, firstMs), secondMs);
    return once === twice ? undefined : { expected: instant(once), got: instant(twice) };
  },
};

export const HALF_OPEN: WorkingTimeLaw<{ at: number }> = {
  name: 'half-open',
  says: {
    en: 'An interval holds its opening and not its closing: a millisecond counts when it begins in working time.',
    it: 'Un intervallo contiene l’apertura e non la chiusura: un millisecondo conta se comincia in orario.',
  },
  given: fc.record({ at: near }),
  broken: (time, given) => {
    for (const moment of momentsAround(given.at)) {
      const [expected, got] = [time.isOpen(moment) ? 1 : 0, time.between(moment, moment + 1)];
      if (expected !== got) {
        return { expected: `${expected} ms after ${instant(moment)}`, got: `${got} ms` };
      }
    }
    return undefined;
  },
};

export const NEXT_OPEN: WorkingTimeLaw<{ at: number }> = {
  name: 'next-open',
  says: {
    en: 'The next opening is working time, is not in the past, and no working time lies before it.',
    it: 'La prossima apertura è in orario, non è nel passato, e prima di essa non c’è orario.',
  },
  given: fc.record({ at: near }),
  broken: (time, given) => {
    const next = time.nextOpen(given.at);
    if (!time.isOpen(next)) return { expected: 'working time', got: `${instant(next)}, closed` };
    return notBefore(given.at, next) ?? unlessSameMs(0, time.between(given.at, next));
  },
};

export const MINUTE_BY_MINUTE: WorkingTimeLaw<{ from: number; lengthMs: number }> = {
  name: 'minute-by-minute',
  says: {
    en: 'The time between two whole minutes is that of the minutes that are open, counted one by one.',
    it: 'Il tempo fra due minuti interi è quello dei minuti in orario, contati a uno a uno.',
  },
  given: fc.record({ from: minutes(3 * DAY_MS), lengthMs: minutes(DAY_MS / 2).map(Math.abs) }),
  broken: (time, { from, lengthMs }, calendar) => {
    const isOpen = calendar ? writtenHours(calendar) : (minute: number) => time.isOpen(minute);
    let open = 0;
    for (let minute = from; minute < from + lengthMs; minute += MINUTE_MS) if (isOpen(minute)) open++;
    return unlessSameMs(open * MINUTE_MS, time.between(from, from + lengthMs));
  },
};

export const WRITTEN_HOURS: WorkingTimeLaw<{ at: number }> = {
  name: 'written-hours',
  says: {
    en: 'It is open when the clocks of its zone show hours that are written, and at no other time.',
    it: 'È in orario quando gli orologi del suo fuso segnano le ore scritte, e in nessun altro momento.',
  },
  given: fc.record({ at: near }),
  broken: (time, given, calendar) => {
    if (!calendar) return undefined;
    const isWritten = writtenHours(calendar);
    for (const moment of momentsAround(given.at)) {
      const expected = isWritten(moment);
      if (time.isOpen(moment) !== expected) {
        return { expected: openness(expected, moment), got: openness(!expected, moment) };
      }
    }
    return undefined;
  },
};

/** The instant, and every quarter of an hour within half a day of it with the minute before. */
function* momentsAround(at: number): Generator<number> {
  yield at;
  const first = Math.floor(at / QUARTER_MS) * QUARTER_MS - DAY_MS / 2;
  for (let quarter = first; quarter <= first + DAY_MS; quarter += QUARTER_MS) {
    yield quarter - MINUTE_MS;
    yield quarter;
  }
}

function openness(open: boolean, at: number): string {
  return `${open ? 'open' : 'closed'} at ${instant(at)}`;
}

function notBefore(bound: number, value: number): Difference | undefined {
  return value >= bound
    ? undefined
    : { expected: `no instant before ${instant(bound)}`, got: instant(value) };
}

function notLess(bound: number, value: number): Difference | undefined {
  return value >= bound ? undefined : { expected: `at least ${bound} ms`, got: `${value} ms` };
}
