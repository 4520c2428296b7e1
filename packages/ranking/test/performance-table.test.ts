import { describe, expect, test } from 'vitest';
import { performanceTable, RankingError } from '../src/index.ts';

describe('performanceTable', () => {
  test('keeps what it is given', () => {
    const area = Float64Array.of(1, Number.NaN);
    const table = performanceTable(['a', 'b'], ['area'], [area]);
    expect(table).toEqual({ alternatives: ['a', 'b'], criteria: ['area'], columns: [area] });
    expect(table.columns[0]).toBe(area);
  });

  test('accepts a call nobody answered', () => {
    expect(performanceTable([], ['area'], [new Float64Array()]).alternatives).toEqual([]);
  });

  test.each([
    [['a', 'b', 'a'], ['c'], [3], "alternatives[2] must be unique, got 'a' again after index 0"],
    [['a'], ['c', 'c'], [1, 1], "criteria[1] must be unique, got 'c' again after index 0"],
    [['a'], ['c', 'd'], [1], 'columns must have length 2, got 1'],
    [['a', 'b'], ['c', 'd'], [2, 3], 'columns[1] must have length 2, got 3'],
  ])(
    'refuses alternatives %j, criteria %j, column lengths %j',
    (alternatives, criteria, lengths, message) => {
      const columns = lengths.map((length) => new Float64Array(length));
      const build = () => performanceTable(alternatives, criteria, columns);
      expect(build).toThrow(RankingError);
      expect(build).toThrow(message);
    },
  );

  test('an error says the same thing in Italian', () => {
    try {
      performanceTable(['a'], ['c'], []);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ text: { it: 'columns deve avere lunghezza 1, ricevuta 0' } });
    }
  });
});
