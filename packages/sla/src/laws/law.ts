import * as fc from 'fast-check';
import type { CalendarDefinition } from '../calendar/definition.ts';
import type { Text } from '../calendar/messages.ts';

/** What a law is tried on: instants in epoch milliseconds, and durations, whose names end in `Ms`. */
export type Given = Readonly<Record<string, number>>;

/** What a broken law shows: the two things that should be equal, or the relation that should hold. */
export interface Difference {
  readonly expected: string;
  readonly got: string;
}

/** The smallest case found that breaks a law. */
export interface Counterexample extends Difference {
  /** The calendar, where the implementation was given one. */
  readonly calendar: CalendarDefinition | undefined;
  readonly given: Given;
  /** Repeats the run that found it. */
  readonly seed: number;
  /** Where fast-check found it, for its `path` parameter. */
  readonly path: string;
}

/** How a law fared. `not-applicable`: it compares with the written hours, and no calendar was given. */
export interface LawResult {
  readonly law: string;
  readonly says: Text;
  readonly outcome: 'kept' | 'broken' | 'not-applicable';
  /** Cases tried before the first that broke it, shrinking not counted; all of them if it was kept. */
  readonly runs: number;
  readonly counterexample: Counterexample | undefined;
  /** The result in a few lines. */
  readonly text: Text;
}

/** How often to try each law, and from which seed. */
export interface LawOptions {
  readonly seed?: number;
  readonly runs?: number;
}

/** A case of a law, and the calendar it is tried on where that is drawn too. */
export interface Case<G extends Given> {
  readonly given: G;
  readonly calendar: CalendarDefinition | undefined;
}

/** Tries a law on cases from a seed and shrinks the first that breaks it. */
export function tryLaw<G extends Given>(
  law: string,
  says: Text,
  cases: fc.Arbitrary<Case<G>>,
  broken: (drawn: Case<G>) => Difference | undefined,
  { runs = 100, seed = 1 }: LawOptions,
): LawResult {
  const property = fc.property(cases, (drawn) => differenceIn(broken, drawn) === undefined);
  const details = fc.check(property, { numRuns: runs, seed });
  const drawn = details.counterexample?.[0];
  const difference = drawn && differenceIn(broken, drawn);
  if (!drawn || !difference) {
    const text = {
      en: `${law}: kept in ${details.numRuns} runs (seed ${seed}). ${says.en}`,
      it: `${law}: rispettata in ${details.numRuns} prove (seme ${seed}). ${says.it}`,
    };
    return { law, says, outcome: 'kept', runs: details.numRuns, counterexample: undefined, text };
  }
  const { calendar, given } = drawn;
  const counterexample = {
    calendar,
    given,
    ...difference,
    seed: details.seed,
    path: details.counterexamplePath ?? '',
  };
  const lines = Object.entries(given).map(([name, value]) => `  ${name} = ${written(name, value)}`);
  if (calendar) lines.push(`  calendar = ${JSON.stringify(calendar)}`);
  const text = {
    en: `${law}: BROKEN on run ${details.numRuns} (seed ${seed}). ${says.en}\n${lines.join('\n')}\n  expected ${difference.expected}, got ${difference.got}`,
    it: `${law}: VIOLATA alla prova ${details.numRuns} (seme ${seed}). ${says.it}\n${lines.join('\n')}\n  atteso ${difference.expected}, ottenuto ${difference.got}`,
  };
  return { law, says, outcome: 'broken', runs: details.numRuns - 1, counterexample, text };
}

/** An implementation that throws breaks the law too. */
function differenceIn<G extends Given>(
  broken: (drawn: Case<G>) => Difference | undefined,
  drawn: Case<G>,
): Difference | undefined {
  try {
    return broken(drawn);
  } catch (error) {
    return {
      expected: 'a result',
      got: `an error: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** A value in words: durations in milliseconds, instants in ISO 8601. */
function written(name: string, value: number): string {
  return name.endsWith('Ms') ? `${value} ms` : instant(value);
}

/** An instant in ISO 8601, or the number it is instead. */
export function instant(at: number): string {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at);
}

/** The difference between two amounts of milliseconds, if there is one. */
export function unlessSameMs(expected: number, got: number): Difference | undefined {
  return expected === got ? undefined : { expected: `${expected} ms`, got: `${got} ms` };
}
