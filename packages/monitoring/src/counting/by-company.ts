import type { Day } from '../dates.ts';
import type { EventKind, MonitoringEvent } from '../events/event.ts';
import type { Fact } from '../events/fact.ts';
import { holds, type Life } from '../events/life.ts';
import type { Counted, Counter } from './counter.ts';
import { Steps } from './steps.ts';

/** What a subject of a company adds to a figure. */
export interface Share extends Counted {
  readonly amount: bigint;
}

interface Company {
  readonly facts: Set<Fact>;
  /** What it adds to the figure since each day that changed it. */
  changes: readonly (readonly [Day, bigint])[];
}

/** A figure that is the sum of what companies add to it, where that depends on several facts of a company together. */
export class ByCompany implements Counter {
  readonly kinds: readonly EventKind[];
  readonly #matters: (fact: Fact) => boolean;
  readonly #sharesOf: (facts: readonly Fact[]) => readonly Share[];
  readonly #companies = new Map<string, Company>();
  /** Companies of which something has come in since the figure was last asked for. */
  readonly #stale = new Set<Company>();
  readonly #steps = new Steps();

  /**
   * @param matters whether a fact can bear on the figure at all
   * @param sharesOf what the facts that count on a day add, subject by subject
   */
  constructor(
    kinds: readonly EventKind[],
    matters: (fact: Fact) => boolean,
    sharesOf: (facts: readonly Fact[]) => readonly Share[],
  ) {
    this.kinds = kinds;
    this.#matters = matters;
    this.#sharesOf = sharesOf;
  }

  update(fact: Fact): void {
    const name = companyOf(fact.event);
    if (name === undefined || !this.#matters(fact)) return;
    const company = this.#companies.get(name) ?? { facts: new Set(), changes: [] };
    if (company.facts.size === 0) this.#companies.set(name, company);
    company.facts.add(fact);
    this.#stale.add(company);
  }

  at(day: Day): bigint {
    for (const company of this.#stale) this.#refresh(company);
    this.#stale.clear();
    return this.#steps.at(day);
  }

  counted(day: Day): Counted[] {
    return [...this.#companies.values()].flatMap(({ facts }) => this.#sharesOf(counting(facts, day)));
  }

  #refresh(company: Company): void {
    for (const [day, by] of company.changes) this.#steps.add(day, -by);
    company.changes = this.#changesOf(company.facts);
    for (const [day, by] of company.changes) this.#steps.add(day, by);
  }

  #changesOf(facts: ReadonlySet<Fact>): (readonly [Day, bigint])[] {
    const edges = new Set([...facts].flatMap(({ life }) => life.filter(Number.isFinite)));
    let last = 0n;
    return [...edges]
      .toSorted((a, b) => a - b)
      .map((day) => {
        const sum = this.#sharesOf(counting(facts, day)).reduce((all, { amount }) => all + amount, 0n);
        const by = sum - last;
        last = sum;
        return [day, by] as const;
      });
  }
}

function counting(facts: Iterable<Fact>, day: Day): Fact[] {
  return [...facts].filter(({ life }: { life: Life }) => holds(life, day));
}

function companyOf(event: MonitoringEvent): string | undefined {
  return 'company' in event ? event.company : undefined;
}
