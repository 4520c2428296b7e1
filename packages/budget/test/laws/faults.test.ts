import { describe, expect, test } from 'vitest';
import { LAWS } from '../../src/laws.ts';
import { FAULTS } from './faulty.ts';

describe('a fault is caught by a law with a name, with a case that can be read', () => {
  test.each(FAULTS)('%s: %s', (_, name, shows, system) => {
    const law = LAWS.find((one) => one.name === name);
    const result = law?.check(system, { seed: 4715, runs: 3000 });
    expect(result?.outcome).toBe('broken');
    expect(result?.text.en).toMatch(shows);
    expect(result?.text.it).toContain('VIOLATA');
    expect(result?.counterexample?.given.length).toBeLessThanOrEqual(12);
  });
});

test('the same seed finds the same case, and an error is a breach', () => {
  const options = { seed: 4715, runs: 120 };
  const system = {
    settle: () => {
      throw new Error('not today');
    },
  };
  const [law] = LAWS.filter(({ name }) => name === 'adds-up');
  const result = law?.check(system, options);
  expect(result?.counterexample).toMatchObject({ got: 'an error: not today', seed: 4715 });
  expect(law?.check(system, options)).toEqual(result);
});
