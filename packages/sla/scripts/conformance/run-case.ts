import { localToUtc, utcToLocal, type WorkingCalendar } from '@insedia/sla';
import { calendarOf, timeZoneOf } from './calendar-of.ts';
import { NotSupported, type ReferenceCase, type ReferenceFile } from './case.ts';
import { instantOf, whenOf, writeInstant } from './instant-of.ts';

export interface Outcome {
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'not supported';
  /** Expected, got and the difference; or what is not supported. Empty when passed. */
  readonly detail: string;
}

type Answer =
  | { readonly kind: 'instants'; readonly instants: readonly number[] }
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'boolean'; readonly open: boolean };

/** Puts one case to the calendar. Whatever goes wrong is the case's outcome, never an exception. */
export function runCase(entry: ReferenceCase, file: ReferenceFile): Outcome {
  const id = `${entry.id ?? 'without id'} (${entry.kind ?? 'without kind'})`;
  try {
    const wrong = differences(entry, answerOf(entry, file), timeZoneOf(entry, file));
    return { id, status: wrong.length === 0 ? 'passed' : 'failed', detail: wrong.join('; ') };
  } catch (error) {
    const status = error instanceof NotSupported ? 'not supported' : 'failed';
    return { id, status, detail: error instanceof Error ? error.message : String(error) };
  }
}

function answerOf(entry: ReferenceCase, file: ReferenceFile): Answer {
  const zone = timeZoneOf(entry, file);
  if (entry.kind === 'localToUtc') return instants(localToUtc(entry.local ?? entry.startLocal ?? '', zone));
  const calendar = calendarOf(entry, file);
  const start = () => whenOf(zone, entry.startLocal ?? entry.local, entry.start, entry.at);
  switch (entry.kind) {
    case 'add':
      return instants(shift(calendar, start(), numberOf(entry.seconds, 'seconds')));
    case 'subtract':
      return instants(shift(calendar, start(), -numberOf(entry.seconds, 'seconds')));
    case 'addDays':
      return instants(calendar.addDays(start(), numberOf(entry.days, 'days')));
    case 'between': {
      const end = whenOf(zone, entry.endLocal, entry.end);
      return { kind: 'seconds', seconds: calendar.between(start(), end) / 1000 };
    }
    case 'nextOpen':
      return instants(calendar.nextOpen(start()));
    case 'isOpen':
      return { kind: 'boolean', open: calendar.isOpen(start()) };
    case 'firstPeriods': {
      const wanted = (entry.expectFirst ?? []).flat().length / 2;
      const found: number[] = [];
      for (const { open, close } of calendar.periods(start())) {
        if (found.length >= 2 * wanted) break;
        found.push(open, close);
      }
      return instants(...found);
    }
    default:
      throw new NotSupported(`kind "${entry.kind}"`);
  }
}

/** A negative zero is a snap backwards. */
function shift(calendar: WorkingCalendar, start: number, seconds: number): number {
  const backwards = seconds < 0 || Object.is(seconds, -0);
  return backwards ? calendar.subtract(start, -seconds * 1000) : calendar.add(start, seconds * 1000);
}

function differences(entry: ReferenceCase, answer: Answer, zone: string): string[] {
  const { expect, expectLocal, expectSeconds, expectMinutesTruncated, expectFirst } = entry;
  if (answer.kind === 'boolean') {
    if (typeof expect !== 'boolean') throw new NotSupported('isOpen without a boolean to expect');
    return answer.open === expect ? [] : [`expected ${expect}, got ${answer.open}`];
  }
  if (answer.kind === 'seconds') {
    if (expectSeconds === undefined && expectMinutesTruncated === undefined) {
      throw new NotSupported('an amount without one to expect');
    }
    return [
      ...amounts('s', expectSeconds, answer.seconds),
      ...amounts('min', expectMinutesTruncated, Math.trunc(answer.seconds / 60)),
    ];
  }
  if (typeof expect === 'string') return moments([instantOf(expect)], answer.instants);
  if (expectFirst !== undefined) return moments(expectFirst.flat().map(instantOf), answer.instants);
  if (expectLocal === undefined) throw new NotSupported('an instant without one to expect');
  return moments(
    [instantOf(expectLocal)],
    answer.instants.map((at) => instantOf(utcToLocal(at, zone))),
  );
}

/** Instants; or wall times, both read as if they were UTC. */
function moments(wanted: readonly number[], got: readonly number[]): string[] {
  return wanted.flatMap((at, i) => {
    const answer = got[i];
    if (answer === undefined) return [`expected ${writeInstant(at)}, got none`];
    if (answer === at) return [];
    return [`expected ${writeInstant(at)}, got ${writeInstant(answer)}, ${signed((answer - at) / 1000)} s`];
  });
}

function amounts(unit: string, wanted: number | undefined, got: number): string[] {
  if (wanted === undefined || wanted === got) return [];
  return [`expected ${wanted} ${unit}, got ${got} ${unit}, ${signed(got - wanted)} ${unit}`];
}

function signed(amount: number): string {
  return amount > 0 ? `+${amount}` : String(amount);
}

function instants(...at: number[]): Answer {
  return { kind: 'instants', instants: at };
}

function numberOf(amount: number | undefined, name: string): number {
  if (amount === undefined) throw new NotSupported(`a case without ${name}`);
  return amount;
}
