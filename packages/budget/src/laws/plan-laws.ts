import * as fc from 'fast-check';
import type { Plan } from '../plan/plan.ts';
import type { Reallocation } from '../plan/reallocation.ts';
import { CHAMBER, REGION } from '../presets/attract-2021-plan.ts';
import type { ReallocationRule } from '../scheme/policies.ts';
import { plans, reallocations } from './arbitraries.ts';
import { CITATIONS } from './citations.ts';
import { type Law, law, unless, unlessSame } from './law.ts';
import { planned } from './plain-due.ts';
import { writePlan, writeReallocation } from './write.ts';

/** As the decree has it: by agreement, whatever the amount, the Region's money alone. */
const RULE: ReallocationRule = { allowed: true, threshold: null, cofinancing: false, betweenCeilings: true };

interface Moved {
  readonly plan: Plan;
  readonly reallocation: Reallocation;
}

const moved: fc.Arbitrary<Moved> = fc
  .tuple(plans(), reallocations())
  .map(([plan, [reallocation]]) => reallocation && { plan, reallocation })
  .filter((drawn) => drawn !== undefined);

const write = ({ plan, reallocation }: Moved): readonly string[] => [
  writePlan(plan),
  writeReallocation(reallocation),
];

function amountOn(plan: Plan, line: string): bigint {
  return planned({ ...plan, lines: plan.lines.filter(({ id }) => id === line) }, REGION);
}

/** The laws of moving money between the lines of a plan. */
export const PLAN_LAWS: readonly Law[] = [
  law({
    name: 'reallocation-conserves',
    says: [
      'Una variazione non crea e non perde un centesimo, e sposta quanto dice.',
      'A reallocation neither makes nor loses a cent, and moves what it says.',
    ],
    citation: CITATIONS.reallocation,
    needs: 'reallocate',
    given: () => moved,
    broken: (reallocate, { plan, reallocation }) => {
      const after = reallocate(plan, reallocation, RULE, REGION);
      if (!after) return undefined;
      const [move] = reallocation.moves;
      const wanted = move && move.from !== move.to ? amountOn(plan, move.to) + move.cents : undefined;
      return (
        unlessSame('share of the Region', planned(plan, REGION), planned(after, REGION)) ??
        unlessSame('share of the Chamber', planned(plan, CHAMBER), planned(after, CHAMBER)) ??
        (move && wanted !== undefined
          ? unlessSame(`line ${move.to}`, wanted, amountOn(after, move.to))
          : undefined)
      );
    },
    write,
  }),
  law({
    name: 'reallocation-needs-an-agreement',
    says: [
      'Senza accordo, e oltre quanto previsto, non si varia nulla.',
      'Without an agreement, or beyond what is planned, nothing is moved.',
    ],
    citation: CITATIONS.reallocation,
    needs: 'reallocate',
    given: () => moved,
    broken: (reallocate, { plan, reallocation }) => {
      const none = reallocate(plan, { ...reallocation, agreement: ' ' }, RULE, REGION);
      const never = reallocate(plan, reallocation, { ...RULE, allowed: false }, REGION);
      const [first] = reallocation.moves;
      const toomuch = {
        ...reallocation,
        moves: first ? [{ from: '4', to: '1', cents: amountOn(plan, '4') + 1n }] : [],
      };
      const beyond = reallocate(plan, toomuch, RULE, REGION);
      return (
        unless(none === undefined, 'refused without an agreement', 'moved') ??
        unless(never === undefined, 'refused where no reallocation is allowed', 'moved') ??
        unless(beyond === undefined, 'refused beyond what line 4 has', 'moved')
      );
    },
    write,
  }),
  law({
    name: 'reallocation-reversed',
    says: [
      'La variazione inversa riporta al piano di prima.',
      'The reverse reallocation leads back to the plan before.',
    ],
    citation: CITATIONS.reallocation,
    needs: 'reallocate',
    given: () => moved,
    broken: (reallocate, { plan, reallocation }) => {
      const after = reallocate(plan, reallocation, RULE, REGION);
      const moves = reallocation.moves.map(({ cents, from, to }) => ({ from: to, to: from, cents }));
      const back = after && reallocate(after, { ...reallocation, moves }, RULE, REGION);
      if (!after) return undefined;
      const lines = plan.lines.map(({ id }) =>
        unlessSame(`line ${id}`, amountOn(plan, id), back && amountOn(back, id)),
      );
      return lines.find((difference) => difference !== undefined);
    },
    write,
  }),
];
