import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dominance, electre1, electre3, promethee, prometheePartialOrder } from '../src/index.ts';
import { preferencesOf, problems, SEED, tableOf } from './tables.ts';

describe('PROMETHEE', () => {
  test.prop([problems()], SEED)('net flows sum to 0 and are strength less weakness', (problem) => {
    const flows = promethee(tableOf(problem.rows), problem.weights, problem.goals, preferencesOf(problem));
    const { scores, plus, minus } = flows;
    expect(Math.abs(scores.reduce((sum, flow) => sum + flow, 0))).toBeLessThan(1e-9);
    expect([...scores]).toEqual([...plus].map((flow, i) => flow - (minus[i] ?? 0)));
  });

  test.prop([problems()], SEED)('I never contradicts II, and relates both ways', (problem) => {
    const flows = promethee(tableOf(problem.rows), problem.weights, problem.goals, preferencesOf(problem));
    const { relation } = prometheePartialOrder(flows);
    const turned = {
      better: 'worse',
      worse: 'better',
      indifferent: 'indifferent',
      incomparable: 'incomparable',
    };
    for (const a of problem.rows.keys()) {
      for (const b of problem.rows.keys()) {
        expect(relation(b, a)).toBe(turned[relation(a, b)]);
        if (relation(a, b) === 'better') {
          expect(flows.scores[a] ?? 0).toBeGreaterThan((flows.scores[b] ?? 0) - 2e-9);
        }
      }
    }
  });
});

describe('PROMETHEE I and ELECTRE III', () => {
  test.prop([problems()], SEED)('never relate an alternative as worse than one it dominates', (problem) => {
    const { rows, weights, goals, thresholds } = problem;
    const orders = [
      prometheePartialOrder(promethee(tableOf(rows), weights, goals, preferencesOf(problem))),
      electre3(tableOf(rows), weights, goals, thresholds).order,
    ];
    for (const [b, over] of dominance(tableOf(rows), goals).dominators.entries()) {
      for (const a of over) {
        for (const { relation } of orders) expect(['better', 'indifferent']).toContain(relation(a, b));
      }
    }
  });
});

test.prop([problems(), fc.nat(), fc.integer({ min: -20, max: 20 })], SEED)(
  'ELECTRE I with the own range of each criterion does not depend on their units',
  ({ rows, weights, goals }, k, power) => {
    const j = k % weights.length;
    const unit = 2 ** power;
    const options = { concordance: 0.6, discordance: 0.4, discordanceScale: 'own-range' } as const;
    const scaled = rows.map((row) => row.map((x, index) => (index === j ? x * unit : x)));
    const turned = goals.map((goal, index) =>
      typeof goal === 'object' && index === j ? { target: goal.target * unit } : goal,
    );
    const before = electre1(tableOf(rows), weights, goals, options);
    expect(electre1(tableOf(scaled), weights, turned, options)).toEqual(before);
  },
);

/** Whether there is a way from a to b. */
const reaches = (
  outranks: readonly Uint8Array[],
  a: number,
  b: number,
  seen = new Set<number>(),
): boolean => {
  if (a === b) return true;
  if (seen.has(a)) return false;
  seen.add(a);
  return [...(outranks[a] ?? [])].some((arc, next) => arc === 1 && reaches(outranks, next, b, seen));
};

test.prop([problems(), fc.double({ min: 0.3, max: 0.9, noNaN: true })], SEED)(
  'the kernel of ELECTRE I outranks all others, and no member outranks another outside its circuit',
  ({ rows, weights, goals }, concordance) => {
    const options = { concordance, discordance: 0.6, discordanceScale: 'own-range' } as const;
    const { outranks, kernel, notOutranked } = electre1(tableOf(rows), weights, goals, options);
    const arc = (a: number, b: number): boolean => outranks[a]?.[b] === 1;
    const together = (a: number, b: number): boolean => reaches(outranks, a, b) && reaches(outranks, b, a);
    for (const a of kernel) {
      for (const b of kernel) expect(arc(a, b) && !together(a, b)).toBe(false);
    }
    for (const b of rows.keys()) {
      if (kernel.includes(b)) continue;
      const circuit = [...rows.keys()].filter((i) => together(i, b));
      expect(circuit.some((i) => kernel.some((a) => arc(a, i)))).toBe(true);
    }
    expect(notOutranked.every((i) => kernel.includes(i))).toBe(true);
  },
);
