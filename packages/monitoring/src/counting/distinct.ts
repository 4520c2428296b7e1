import type { Day } from '../dates.ts';
import type { EventKind } from '../events/event.ts';
import { compareHappening, type Fact } from '../events/fact.ts';
import { holds, type Life, lifeOf, NEVER, simpleSince } from '../events/life.ts';
import type { Counted, Counter } from './counter.ts';
import { Steps } from './steps.ts';

interface Held {
  readonly facts: Fact[];
  /** When any of them counts. */
  life: Life;
}

/** How many different subjects facts name. */
export class Distinct implements Counter {
  readonly kinds: readonly EventKind[];
  readonly #subjectOf: (fact: Fact) => string | undefined;
  readonly #held = new Map<string, Held>();
  readonly #steps = new Steps();

  /** @param subjectOf the subject, `undefined` of a fact that does not count here */
  constructor(kind: EventKind, subjectOf: (fact: Fact) => string | undefined) {
    this.kinds = [kind];
    this.#subjectOf = subjectOf;
  }

  update(fact: Fact, before: Life | undefined): void {
    const subject = this.#subjectOf(fact);
    if (subject === undefined) return;
    const held = this.#held.get(subject) ?? { facts: [], life: NEVER };
    if (held.facts.length === 0) this.#held.set(subject, held);
    if (before === undefined) held.facts.push(fact);
    const [known, added] = [simpleSince(held.life), simpleSince(fact.life)];
    if (before === undefined && known !== undefined && added !== undefined && known <= added) return;
    const life = together(held.facts);
    this.#change(held.life, -1n);
    this.#change(life, 1n);
    held.life = life;
  }

  at(day: Day): bigint {
    return this.#steps.at(day);
  }

  counted(day: Day): Counted[] {
    const counted: Counted[] = [];
    for (const [subject, { facts, life }] of this.#held) {
      if (holds(life, day)) counted.push({ subject, facts: firstOf(facts, day) });
    }
    return counted;
  }

  #change(life: Life, by: bigint): void {
    life.forEach((day, index) => {
      if (day !== Number.POSITIVE_INFINITY) this.#steps.add(day, index % 2 === 0 ? by : -by);
    });
  }
}

function firstOf(facts: readonly Fact[], day: Day): Fact[] {
  let first: Fact | undefined;
  for (const fact of facts) {
    if (holds(fact.life, day) && (!first || compareHappening(fact, first) < 0)) first = fact;
  }
  return first ? [first] : [];
}

/** When at least one of some facts counts. */
function together(facts: readonly Fact[]): Life {
  let earliest = Number.POSITIVE_INFINITY;
  const others: Life[] = [];
  for (const { life } of facts) {
    const since = simpleSince(life);
    if (since === undefined) others.push(life);
    else earliest = Math.min(earliest, since);
  }
  const edges = [...others.flat(), earliest].filter(Number.isFinite);
  return lifeOf(edges, (day) => earliest <= day || others.some((life) => holds(life, day)));
}
