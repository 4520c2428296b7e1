import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../src/call/condition.ts';
import { type Condition, meets, type Truth, type Value } from '../src/index.ts';

const value = fc.constantFrom<Value>(null, 1, 2, 3, 250n, 'x', true);
const leaf = fc.oneof(
  fc.record({
    field: fc.constantFrom('a', 'b'),
    is: fc.constantFrom<string | number | boolean>(1, 2.5, 'x', true),
  }),
  fc.record({ field: fc.constantFrom('a', 'b'), isNot: fc.constantFrom<string | number>(1, 'x') }),
  fc.record({ field: fc.constantFrom('a', 'b'), in: fc.constantFrom([1, 2], ['x', 2.5]) }),
  fc.record({ field: fc.constantFrom('a', 'b'), min: fc.constantFrom(1, 2.5), max: fc.constantFrom(2, 3) }),
  fc.record({ field: fc.constantFrom('a', 'b'), known: fc.boolean() }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

/** Kleene's logic on 0 false, ½ unknown, 1 true: all is the least, any the greatest, not the complement. */
function degree(values: Record<string, Value>, asked: Condition): number {
  if ('all' in asked) return Math.min(...asked.all.map((part) => degree(values, part)));
  if ('any' in asked) return Math.max(...asked.any.map((part) => degree(values, part)));
  if ('not' in asked) return 1 - degree(values, asked.not);
  const held = values[asked.field] ?? null;
  if ('known' in asked) return Number(asked.known === (held !== null));
  if (held === null) return 0.5;
  const euro = held === 250n ? 2.5 : held;
  if ('is' in asked) return Number(euro === asked.is);
  if ('isNot' in asked) return Number(euro !== asked.isNot);
  if ('in' in asked) return Number(asked.in.some((constant) => constant === euro));
  if (euro === 'x') return 0.5;
  return Number(Number(euro) >= (asked.min ?? -Infinity) && Number(euro) <= (asked.max ?? Infinity));
}

describe('a condition', () => {
  prop.prop([condition, value, value], { seed: 20_210_517, numRuns: 1000 })(
    'follows Kleene’s three-valued logic',
    (asked, a, b) => {
      const truths: Record<number, Truth> = { 0: false, 1: true };
      expect(meets({ a, b }, asked)).toBe(truths[degree({ a, b }, asked)]);
    },
  );

  test('reads money in euro', () => {
    expect(meets({ price: 150_000n }, { field: 'price', is: 1500 })).toBe(true);
    expect(meets({ price: 150_001n }, { field: 'price', max: 1500 })).toBe(false);
  });

  test('takes a name every object answers to as missing', () => {
    expect(meets({}, { field: 'constructor', known: true })).toBe(false);
    expect(meets({}, { field: '__proto__', is: 'x' })).toBeUndefined();
  });

  test('tells all fields it speaks of', () => {
    const asked: Condition = { all: [{ field: 'a', is: 1 }, { not: { any: [{ field: 'b', min: 1 }] } }] };
    expect(fieldsOf(asked)).toEqual(['a', 'b']);
  });
});
