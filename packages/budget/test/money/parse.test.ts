import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { formatCents, formatEuro } from '../../src/money/format.ts';
import { parseCents } from '../../src/money/parse.ts';

describe('an amount is read as it is written', () => {
  test.each([
    ['662696.10', 66_269_610n],
    ['662.696,10', 66_269_610n],
    ['€ 662.696,10', 66_269_610n],
    ['662,696.10', 66_269_610n],
    ['662.696,10 €', 66_269_610n],
    ['EUR 662696,1', 66_269_610n],
    [' 5 ', 500n],
    ['\t-5\n', -500n],
    ['0', 0n],
    ['0,05', 5n],
    ['1.234.567', 123_456_700n],
    ['1,234,567.8', 123_456_780n],
    ['1234', 123_400n],
    ['-12,34', -1234n],
    ['−12,34', -1234n],
    ['-€ 12,34', -1234n],
    ['€ -12,34', -1234n],
    ['90071992547409930.01', 9_007_199_254_740_993_001n],
  ])('%s', (text, cents) => {
    expect(parseCents(text)).toBe(cents);
  });
});

describe('what could be something else is refused', () => {
  test.each([
    ['', 'empty'],
    ['€', 'empty'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['-1.234', 'ambiguous'],
    ['0.123', 'tooManyDecimals'],
    ['1234,567', 'tooManyDecimals'],
    ['1.005,123', 'tooManyDecimals'],
    ['1.2345', 'tooManyDecimals'],
    ['1.234.567,123', 'tooManyDecimals'],
    ['1,234.123', 'tooManyDecimals'],
    ['1,234,567.1234', 'tooManyDecimals'],
    ['x1.005,123', 'malformed'],
    ['1.234.56', 'mixedSeparators'],
    ['x1.234.56', 'malformed'],
    ['1.234.56x', 'malformed'],
    ['1.2345.', 'malformed'],
    ['1,234.567,89', 'mixedSeparators'],
    ['12.34,56', 'mixedSeparators'],
    ['1.23.456', 'mixedSeparators'],
    ['1e5', 'exponent'],
    ['1.5E-3', 'exponent'],
    ['1e25', 'exponent'],
    ['x1e5', 'malformed'],
    ['1e5x', 'malformed'],
    ['-0', 'negativeZero'],
    ['-0,00', 'negativeZero'],
    ['NaN', 'notANumber'],
    ['inf', 'notANumber'],
    ['+inf', 'notANumber'],
    ['banana', 'malformed'],
    ['nano', 'malformed'],
    ['xinf', 'malformed'],
    ['-Infinity', 'notANumber'],
    ['007', 'malformed'],
    ['.50', 'malformed'],
    ['5.', 'malformed'],
    ['--5', 'malformed'],
    ['€ 5 €', 'malformed'],
    ['5 000', 'malformed'],
    ['0x10', 'malformed'],
    ['+5', 'malformed'],
    ['٣', 'malformed'],
  ])('%j is %s', (text, problem) => {
    expect(parseCents(text)).toMatchObject({ problem, got: text });
  });
});

test('a fault says what is wrong in both languages', () => {
  expect(parseCents('1.234')).toEqual({
    problem: 'ambiguous',
    got: '1.234',
    text: {
      it: '"1.234": può essere migliaia o tre decimali: scrivere anche i centesimi',
      en: '"1.234": may be thousands or three decimals: write the cents too',
    },
  });
});

test('a number instead of a text is misuse', () => {
  expect(() => Reflect.apply(parseCents, undefined, [662_696.1])).toThrow(
    /text: got 662696.1, expected a text/,
  );
});

const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

property.prop([cents, fc.constantFrom('plain', 'it', 'en')], { seed: 4715 })(
  'every amount is read back from each of its forms',
  (amount, form) => {
    expect(parseCents(formatCents(amount, form))).toBe(amount);
    if (form !== 'plain') expect(parseCents(formatEuro(amount, form))).toBe(amount);
  },
);

property.prop([fc.stringMatching(/^[-−€ .,\dEe]{0,12}$/)], { seed: 4715, numRuns: 2000 })(
  'what is read has no second reading: with points and commas exchanged it is the same amount or refused',
  (text) => {
    const swapped = text.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
    const read = parseCents(text);
    const other = parseCents(swapped);
    expect(typeof other).toBe(typeof read);
    if (typeof read === 'bigint') expect(other).toBe(read);
  },
);
