import { describe, expect, test } from 'vitest';
import { electre1, electre3, promethee, RankingError } from '../src/index.ts';
import { compilePreference } from '../src/methods/preference-function.ts';
import { tableOf } from './tables.ts';

describe('the six preference functions', () => {
  test.each([
    [{ kind: 'usual' }, [0, 1, 1, 1, 1]],
    [{ kind: 'u-shape', q: 1 }, [0, 0, 1, 1, 1]],
    [{ kind: 'v-shape', p: 4 }, [0, 0.25, 0.5, 0.75, 1]],
    [{ kind: 'level', q: 1, p: 3 }, [0, 0, 0.5, 0.5, 1]],
    [{ kind: 'linear', q: 1, p: 3 }, [0, 0, 0.5, 1, 1]],
    [
      { kind: 'gaussian', s: 1 },
      [0, 1 - Math.exp(-0.5), 1 - Math.exp(-2), 1 - Math.exp(-4.5), 1 - Math.exp(-8)],
    ],
  ] as const)('%j of 0, 1, 2, 3, 4', (fn, wanted) => {
    const preference = compilePreference(fn);
    for (const [d, value] of wanted.entries()) expect(preference(d)).toBeCloseTo(value, 12);
  });

  test('thresholds that make no sense are refused', () => {
    expect(() => compilePreference({ kind: 'linear', q: 2, p: 1 })).toThrow(
      'p must not be below q, 2, got 1',
    );
    expect(() => compilePreference({ kind: 'v-shape', p: 0 })).toThrow('p must be above 0, got 0');
    expect(() => compilePreference({ kind: 'gaussian', s: -1 })).toThrow(RankingError);
    expect(() => compilePreference(JSON.parse('{"kind":"type V"}'))).toThrow('kind must be one of usual');
    expect(() => promethee(tableOf([[1], [2]]), [1], ['max'], [])).toThrow(
      'preferences must have length 1, got 0',
    );
  });
});

describe('ELECTRE I', () => {
  const table = tableOf([
    [9, 5],
    [8, 6],
    [1, 6],
  ]);
  const levels = { concordance: 0.6, discordance: 0.3 };

  test('concordance adds weights, discordance divides by the widest range or by its own', () => {
    const wide = electre1(table, [0.6, 0.4], ['max', 'max'], { ...levels, discordanceScale: 'widest-range' });
    expect([...(wide.concordance[0] ?? [])]).toEqual([1, 0.6, 0.6]);
    expect([...(wide.discordance[0] ?? [])]).toEqual([0, 1 / 8, 1 / 8]);
    expect(wide.kernel).toEqual([0]);
    const own = electre1(table, [0.6, 0.4], ['max', 'max'], { ...levels, discordanceScale: 'own-range' });
    expect([...(own.discordance[0] ?? [])]).toEqual([0, 1, 1]);
    expect([own.kernel, own.notOutranked]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('the end of a chain is in the kernel, and so is a circuit that nobody outranks', () => {
    // Each beats the next on two of three criteria, with the weight of 0.65, 0.75 and 0.6.
    const round = tableOf([
      [3, 1, 2],
      [2, 3, 1],
      [1, 2, 3],
    ]);
    const at = (concordance: number) =>
      electre1(round, [0.4, 0.35, 0.25], ['max', 'max', 'max'], {
        concordance,
        discordance: 1,
        discordanceScale: 'own-range',
      });
    const chain = at(0.62);
    expect(chain.outranks.map((row) => [...row])).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect([chain.kernel, chain.notOutranked]).toEqual([[0, 2], [0]]);
    const circuit = at(0.6);
    expect([circuit.kernel, circuit.notOutranked]).toEqual([[0, 1, 2], []]);
  });

  test.each([
    ['exceeded', undefined, [1, 0, 1]],
    ['exceeded', 1, [1, 0, 1]],
    ['reached', 1, [0, 0, 1]],
    ['exceeded', 0.5, [0, 0, 1]],
  ] as const)('a disadvantage of 1 against a veto when %s %j', (from, threshold, wanted) => {
    // The second is 1 behind the first on one criterion, which its lead on the other makes up for without a veto.
    const veto = { thresholds: [threshold, undefined], from };
    const options = { concordance: 0.4, discordance: 1, discordanceScale: 'own-range', veto } as const;
    expect([...(electre1(table, [0.6, 0.4], ['max', 'max'], options).outranks[1] ?? [])]).toEqual(wanted);
  });

  test('refuses a veto below 0', () => {
    const veto = { thresholds: [-1, undefined], from: 'exceeded' } as const;
    const options = { ...levels, discordanceScale: 'own-range', veto } as const;
    expect(() => electre1(table, [0.6, 0.4], ['max', 'max'], options)).toThrow(
      'veto.thresholds[0] must be 0 or above, got -1',
    );
  });

  test('refuses levels that are not shares, and a scale it does not know', () => {
    expect(() =>
      electre1(table, [0.6, 0.4], ['max', 'max'], {
        concordance: 60,
        discordance: 0.3,
        discordanceScale: 'own-range',
      }),
    ).toThrow('concordance must be from 0 to 1, got 60');
    expect(() =>
      electre1(table, [0.6, 0.4], ['max', 'max'], JSON.parse('{"concordance":0.6,"discordance":0.3}')),
    ).toThrow('discordanceScale must be one of widest-range, own-range');
  });
});

describe('ELECTRE III', () => {
  const thresholds = [
    { indifference: 1, preference: 3, veto: 8 },
    { indifference: 1, preference: 3, veto: 5 },
  ];

  test('credibility by hand: concordance, less what a discordant criterion takes away', () => {
    const table = tableOf([
      [10, 4],
      [8, 8],
    ]);
    const { concordance, credibility } = electre3(table, [0.6, 0.4], ['max', 'max'], thresholds);
    // a0 against a1: behind by 4 on the second, so 0 there; its discordance (4 - 3) / (5 - 3) = 0.5 is below 0.6.
    expect(concordance[0]?.[1]).toBeCloseTo(0.6, 12);
    expect(credibility[0]?.[1]).toBeCloseTo(0.6, 12);
    // a1 against a0: behind by 2 on the first, (3 - 2) / (3 - 1) = 0.5 there.
    expect(credibility[1]?.[0]).toBeCloseTo(0.6 * 0.5 + 0.4, 12);
    // Weighed the other way the discordance of 0.5 exceeds the concordance of 0.4: 0.4 × (1 − 0.5) / (1 − 0.4).
    const light = electre3(table, [0.4, 0.6], ['max', 'max'], thresholds).credibility[0]?.[1];
    expect(light).toBeCloseTo((0.4 * 0.5) / 0.6, 12);
  });

  test('a veto is final', () => {
    const table = tableOf([
      [100, 0],
      [0, 5],
    ]);
    const { credibility } = electre3(table, [0.9, 0.1], ['max', 'max'], thresholds);
    expect(credibility[0]?.[1]).toBe(0);
    const without = thresholds.map(({ indifference, preference }) => ({ indifference, preference }));
    expect(electre3(table, [0.9, 0.1], ['max', 'max'], without).credibility[0]?.[1]).toBe(0.9);
  });

  test('distils a clear order the same way from both ends', () => {
    const { descending, ascending, order, scores } = electre3(
      tableOf([
        [1, 1],
        [20, 20],
        [10, 10],
        [10.5, 10],
      ]),
      [0.5, 0.5],
      ['max', 'max'],
      thresholds,
    );
    expect([[...descending], [...ascending], [...scores]]).toEqual([
      [3, 1, 2, 2],
      [3, 1, 2, 2],
      [3, 1, 2, 2],
    ]);
    expect([order.relation(1, 0), order.relation(2, 3)]).toEqual(['better', 'indifferent']);
  });

  test('two that veto each other are incomparable with nobody turned into a winner by their order', () => {
    const there = electre3(
      tableOf([
        [10, 0],
        [0, 10],
      ]),
      [0.5, 0.5],
      ['max', 'max'],
      thresholds,
    );
    expect([[...there.descending], [...there.ascending]]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('refuses thresholds out of order', () => {
    expect(() => electre3(tableOf([[1]]), [1], ['max'], [{ indifference: 2, preference: 1 }])).toThrow(
      'preference must not be below indifference, 2, got 1',
    );
    expect(() =>
      electre3(tableOf([[1]]), [1], ['max'], [{ indifference: 0, preference: 1, veto: 0.5 }]),
    ).toThrow('veto must not be below preference, 1, got 0.5');
    expect(() => electre3(tableOf([[1]]), [1], ['max'], [{ indifference: -1, preference: 1 }])).toThrow(
      'thresholds[0].indifference must be 0 or above',
    );
  });
});
