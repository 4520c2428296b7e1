import { type CalendarError, NoWorkingTimeError, type OpenPeriod } from '@insedia/sla';
import { type Entry, isEntry, NotSupported, shown } from './case.ts';
import { differs, instantOf, localOf, type Moment } from './moments.ts';

/** What came of a question. */
export type Answer =
  | { readonly kind: 'instants'; readonly instants: readonly number[] }
  | { readonly kind: 'periods'; readonly periods: Iterable<OpenPeriod> }
  | { readonly kind: 'amount'; readonly ms: number }
  | { readonly kind: 'boolean'; readonly is: boolean }
  | { readonly kind: 'error'; readonly error: CalendarError };

const AMOUNTS = {
  expectSeconds: { unit: 's', of: (ms: number) => ms / 1000 },
  expectMinutes: { unit: 'min', of: (ms: number) => ms / 60_000 },
  expectHours: { unit: 'h', of: (ms: number) => ms / 3_600_000 },
  expectMinutesTruncated: { unit: 'min', of: (ms: number) => Math.trunc(ms / 60_000) },
};

/** Every way in which an answer is not what the case expects. @throws {NotSupported} if it expects nothing, or what cannot be compared. */
export function differences(entry: Entry, answer: Answer, zone: string): string[] {
  const expectations = Object.entries(entry).filter(
    ([key, value]) => key.startsWith('expect') && value !== undefined,
  );
  if (expectations.length === 0) throw new NotSupported('a case with nothing to expect');
  return expectations.flatMap(([key, wanted]) => {
    if (answer.kind === 'error') return refusals(key, wanted, answer.error);
    if (key === 'expectError')
      return wanted === false ? [] : [`expected ${shown(wanted)} as an error, got an answer`];
    if (wanted === null) return unanswered(answer);
    return compared(key, wanted, answer, zone);
  });
}

/** An error that is expected: any, or one whose name or text holds some words. `null` expects no working time. */
function refusals(key: string, wanted: unknown, error: CalendarError): string[] {
  if (wanted === null && error instanceof NoWorkingTimeError) return [];
  if (key === 'expectError' && wanted !== false) {
    const words = typeof wanted === 'string' ? wanted.toLowerCase() : '';
    const told = `${error.name} ${error.message}`.toLowerCase();
    const names = error instanceof NoWorkingTimeError ? `${told} no working time` : `${told} reversed`;
    return names.includes(words) ? [] : [`expected the error ${shown(wanted)}, got ${error.message}`];
  }
  return [error.message];
}

function unanswered(answer: Answer): string[] {
  const none = answer.kind === 'periods' && [...firstOf(answer.periods, 1)].length === 0;
  return none ? [] : [`expected no answer, got one`];
}

function compared(key: string, wanted: unknown, answer: Answer, zone: string): string[] {
  switch (answer.kind) {
    case 'boolean':
      if (key !== 'expect' || typeof wanted !== 'boolean') break;
      return answer.is === wanted ? [] : [`expected ${wanted}, got ${answer.is}`];
    case 'amount': {
      const amount = Object.entries(AMOUNTS).find(
        ([name]) => name === (key === 'expect' ? 'expectSeconds' : key),
      );
      if (amount === undefined || typeof wanted !== 'number') break;
      const [, { of, unit }] = amount;
      return amountsApart(wanted, of(answer.ms), unit);
    }
    case 'periods':
      if (key !== 'expectFirst' || !Array.isArray(wanted)) break;
      return periodsApart(wanted, answer.periods, zone);
    case 'instants': {
      const [got] = answer.instants;
      if (got === undefined || (typeof wanted !== 'string' && typeof wanted !== 'number')) break;
      if (key === 'expect') return differs(instantOf(wanted, zone), got, zone);
      if (key === 'expectLocal') return differs(localOf(wanted, zone), got, zone);
      break;
    }
    case 'error':
      break;
  }
  throw new NotSupported(`${key} ${shown(wanted)} of such a case`);
}

function amountsApart(wanted: number, got: number, unit: string): string[] {
  if (wanted === got) return [];
  const by = Math.round((got - wanted) * 1e6) / 1e6;
  return [`expected ${wanted} ${unit}, got ${got} ${unit}, ${by > 0 ? '+' : ''}${by} ${unit}`];
}

/** Pairs, objects with their ends, or ends in turn. No period expected means that there is none. */
function periodsApart(wanted: readonly unknown[], periods: Iterable<OpenPeriod>, zone: string): string[] {
  const moments = wanted.flatMap(endsOf).map((value): Moment => instantOf(value, zone));
  const got = [...firstOf(periods, Math.max(1, Math.ceil(moments.length / 2)))].flatMap(({ close, open }) => [
    open,
    close,
  ]);
  if (moments.length === 0) return got.length === 0 ? [] : ['expected no period, got one'];
  return moments.flatMap((moment, i) => {
    const at = got[i];
    return at === undefined
      ? [`expected ${shown(wanted.flatMap(endsOf)[i])}, got none`]
      : differs(moment, at, zone);
  });
}

function endsOf(item: unknown): readonly unknown[] {
  if (Array.isArray(item)) return item;
  return isEntry(item) ? [item.open ?? item.start ?? item.from, item.close ?? item.end ?? item.to] : [item];
}

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}
