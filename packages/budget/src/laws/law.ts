import type { Cents, Citation, LocalizedText } from '@insedia/domain';
import * as fc from 'fast-check';
import { formatCents } from '../money/format.ts';
import { type Readings, readingsText, within } from './readings.ts';
import type { BudgetSystem } from './system.ts';

/** What a broken law shows: the two things that should be equal, or the relation that should hold. */
export interface Difference {
  readonly expected: string;
  readonly got: string;
}

/** The smallest case found that breaks a law. */
export interface Counterexample extends Difference {
  /** The case, a line for each thing in it. */
  readonly given: readonly string[];
  /** Repeats the run that found it. */
  readonly seed: number;
  /** Where fast-check found it, for its `path` parameter. */
  readonly path: string;
}

/** How a law fared. `notApplicable`: the system lacks what it is about, or has none of the readings it holds under. */
export interface LawResult {
  readonly law: string;
  readonly says: LocalizedText;
  readonly citation: Citation;
  readonly outcome: 'kept' | 'broken' | 'notApplicable';
  /** Cases tried before the first that broke it, shrinking not counted; all of them if it was kept. */
  readonly runs: number;
  readonly counterexample: Counterexample | undefined;
  /** The result in a few lines. */
  readonly text: LocalizedText;
}

/** How often to try each law, from which seed, and under which readings of the policies. */
export interface LawOptions {
  readonly seed?: number;
  /** 100 unless told. */
  readonly runs?: number;
  /** For systems that implement some readings alone; all of them unless told. */
  readonly readings?: Readings;
}

/** A law, ready to be tried. */
export interface Law {
  readonly name: string;
  readonly says: LocalizedText;
  readonly citation: Citation;
  /** What a system must have. */
  readonly needs: keyof BudgetSystem;
  /** The readings under which it holds; nothing if it holds under all. */
  readonly under: Readings | undefined;
  check(system: BudgetSystem, options: LawOptions): LawResult;
}

/** What a law is made of. `G` is what it is tried on, drawn under the readings that are left. */
interface LawParts<N extends keyof BudgetSystem, G> {
  readonly name: string;
  readonly says: readonly [it: string, en: string];
  readonly citation: Citation;
  readonly needs: N;
  readonly under?: Readings;
  readonly given: (readings: Readings) => fc.Arbitrary<G>;
  readonly broken: (part: NonNullable<BudgetSystem[N]>, given: G) => Difference | undefined;
  readonly write: (given: G) => readonly string[];
}

/** Makes a law of its parts. */
export function law<N extends keyof BudgetSystem, G>(parts: LawParts<N, G>): Law {
  const [it, en] = parts.says;
  const scope = parts.under && readingsText(parts.under);
  const says = scope ? { it: `${it} Vale con: ${scope}.`, en: `${en} Holds under: ${scope}.` } : { it, en };
  const head = { name: parts.name, says, citation: parts.citation, needs: parts.needs, under: parts.under };
  return {
    ...head,
    check: (system, { readings = {}, runs = 100, seed = 1 }) => {
      const part = system[parts.needs];
      const left = within(readings, parts.under ?? {});
      if (!part || !left) return notApplicable(head);
      // A system that remembers may not be wrong twice: what is reported is what was seen when it was.
      let difference: Difference | undefined;
      const property = fc.property(parts.given(left), (given) => {
        const seen = differenceIn(() => parts.broken(part, given));
        difference = seen ?? difference;
        return seen === undefined;
      });
      const details = fc.check(property, { numRuns: runs, seed });
      const given = details.counterexample?.[0];
      if (given === undefined || !difference) return kept(head, details.numRuns, seed);
      const path = details.counterexamplePath ?? '';
      return brokenResult(head, details.numRuns, { ...difference, given: parts.write(given), seed, path });
    },
  };
}

type Head = Pick<Law, 'name' | 'says' | 'citation'>;

function notApplicable({ citation, name, says }: Head): LawResult {
  const text = { it: `${name}: non applicabile. ${says.it}`, en: `${name}: not applicable. ${says.en}` };
  return { law: name, says, citation, outcome: 'notApplicable', runs: 0, counterexample: undefined, text };
}

function kept({ citation, name, says }: Head, runs: number, seed: number): LawResult {
  const text = {
    it: `${name}: rispettata in ${runs} prove (seme ${seed}). ${says.it}`,
    en: `${name}: kept in ${runs} runs (seed ${seed}). ${says.en}`,
  };
  return { law: name, says, citation, outcome: 'kept', runs, counterexample: undefined, text };
}

function brokenResult(
  { citation, name, says }: Head,
  run: number,
  counterexample: Counterexample,
): LawResult {
  const { expected, given, got, seed } = counterexample;
  const lines = given.map((line) => `  ${line}\n`).join('');
  const text = {
    it: `${name}: VIOLATA alla prova ${run} (seme ${seed}). ${says.it}\n${lines}  atteso ${expected}, ottenuto ${got}`,
    en: `${name}: BROKEN on run ${run} (seed ${seed}). ${says.en}\n${lines}  expected ${expected}, got ${got}`,
  };
  return { law: name, says, citation, outcome: 'broken', runs: run - 1, counterexample, text };
}

/** A system that throws breaks the law too. */
function differenceIn(broken: () => Difference | undefined): Difference | undefined {
  try {
    return broken();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { expected: 'a result', got: `an error: ${message}` };
  }
}

/** The difference between two amounts, if there is one. */
export function unlessSame(
  what: string,
  expected: Cents | undefined,
  got: Cents | undefined,
): Difference | undefined {
  if (expected === got) return undefined;
  return { expected: `${what} ${written(expected)}`, got: written(got) };
}

/** A difference if something does not hold. */
export function unless(holds: boolean, expected: string, got: string): Difference | undefined {
  return holds ? undefined : { expected, got };
}

/** An amount in words. */
export function written(cents: Cents | undefined): string {
  return cents === undefined ? 'unknown' : formatCents(cents);
}
