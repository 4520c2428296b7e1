import { describe, expect, test } from 'vitest';
import { checkLaws, INSEDIA, LAWS, readingsOf } from '../../src/laws.ts';
import { ATTRACT_2021_POLICIES } from '../../src/presets/attract-2021-policies.ts';
import { figuresOf } from '../../src/settlement/figures.ts';
import { settle } from '../../src/settlement/settle.ts';
import { caseOf, documentsFor, readings } from '../settlement/cases.ts';

const OPTIONS = { seed: 4715, runs: Number(process.env.LAW_RUNS ?? 120) };

test('ours keeps every law', () => {
  const results = checkLaws(INSEDIA, OPTIONS);
  expect(results.filter(({ outcome }) => outcome !== 'kept').map(({ text }) => text.en)).toEqual([]);
  expect(results.map(({ runs }) => runs)).toEqual(LAWS.map(() => OPTIONS.runs));
});

test('every law has a name of its own, words in both languages, and a citation', () => {
  expect(new Set(LAWS.map(({ name }) => name)).size).toBe(LAWS.length);
  for (const { citation, says } of LAWS) {
    expect(says.it).not.toBe(says.en);
    expect(citation).toMatchObject({ act: 'dgr-xi-4715-2021', line: expect.stringMatching(/^\d+/) });
  }
});

test('a law about what a system lacks, or under readings it has none of, does not apply', () => {
  const results = checkLaws({ allocate: INSEDIA.allocate }, OPTIONS);
  expect(results.filter(({ outcome }) => outcome === 'kept').map(({ law }) => law)).toEqual(
    LAWS.filter(({ needs }) => needs === 'allocate').map(({ name }) => name),
  );
  const additive = { progressTranche: ['additive'] } as const;
  const [result] = LAWS.filter(({ name }) => name === 'recovery-only-of-the-advance').map((law) =>
    law.check(INSEDIA, { readings: additive }),
  );
  expect(result?.outcome).toBe('notApplicable');
});

test('under the policies of the decree alone every law applies and is kept', () => {
  const results = checkLaws(INSEDIA, { seed: 4715, runs: 30, readings: readingsOf(ATTRACT_2021_POLICIES) });
  expect(results.map(({ law, outcome }) => [law, outcome])).toEqual(LAWS.map(({ name }) => [name, 'kept']));
});

const figures = (values: Parameters<typeof readings>[0], september: bigint, final: bigint) =>
  figuresOf(
    settle(
      caseOf(documentsFor({ september: [september, 0n], final: [final, 5_000_000n] }), readings(values)),
    ),
  );

describe('what a law says of some readings is false of others', () => {
  test('recovery-only-of-the-advance, under additive progress', () => {
    const {
      advance = 0n,
      due = 0n,
      recovery = 0n,
    } = figures({ progressTranche: 'additive' }, 20_000_000n, 25_000_000n);
    expect(recovery > 0n && advance < due).toBe(true);
  });

  test('no-more-than-was-spent, under a constant rate', () => {
    expect(figures({ reductionRule: 'constantRate' }, 0n, 55_000_000n).due).toBe(55_790_632n);
  });
});
