import type { Day } from '../dates.ts';
import type { Fact } from '../events/fact.ts';
import { holds, type Life, lifeOf, sameLife } from '../events/life.ts';
import { judge, type Move, type StageFact } from './judge.ts';
import type { PipelineRules } from './rules.ts';

/** The changes of stage of every company, each judged among those of its company whenever one of them comes in. */
export class Tracks {
  readonly #byCompany = new Map<string, Set<StageFact>>();
  readonly #rules: PipelineRules;

  constructor(rules: PipelineRules) {
    this.#rules = rules;
  }

  /**
   * Takes in a change of stage whose being in force has begun or changed.
   *
   * @returns the changes of stage that now count otherwise, with when they do
   */
  update(fact: StageFact): readonly (readonly [StageFact, Life])[] {
    const { company } = fact.event;
    const facts = this.#byCompany.get(company) ?? new Set();
    this.#byCompany.set(company, facts.add(fact));
    const edges = new Set([...facts].flatMap(({ inForce }) => inForce.filter(Number.isFinite)));
    const counting = new Map<Day, ReadonlySet<StageFact>>();
    for (const day of edges) {
      const legal = this.#judged(facts, day).filter(({ problem }) => !problem);
      counting.set(day, new Set(legal.map((move) => move.fact)));
    }
    return [...facts]
      .map((one) => [one, lifeOf(edges, (day) => counting.get(day)?.has(one) ?? false)] as const)
      .filter(([one, life]) => one === fact || !sameLife(one.life, life));
  }

  /** Every change of stage in force on a day, judged, company by company in the order they came. */
  *moves(day: Day): Generator<readonly [company: string, moves: readonly Move[]], void, undefined> {
    for (const [company, facts] of this.#byCompany) {
      const moves = this.#judged(facts, day);
      if (moves.length > 0) yield [company, moves];
    }
  }

  /** What a change of stage that counts on a day rests on: those of its company that count, up to itself. */
  chain(fact: StageFact, day: Day): readonly Fact[] {
    const moves = this.#judged(this.#byCompany.get(fact.event.company) ?? [], day);
    const end = moves.findIndex((move) => move.fact === fact);
    const [move] = moves.slice(end);
    const of = new Set([move?.project, fact.event.company]);
    return moves
      .slice(0, end + 1)
      .filter(({ problem, project }) => !problem && of.has(project))
      .map((one) => one.fact);
  }

  #judged(facts: Iterable<StageFact>, day: Day): Move[] {
    return judge(
      this.#rules,
      [...facts].filter(({ inForce }) => holds(inForce, day)),
    );
  }
}
