import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cents, type NumberFormat, numberFormat, readNumber, rowFormat } from '../src/applications/number.ts';
import { tableOf } from './fixtures.ts';

const SEEDED = { seed: 4715, numRuns: 500 };
const stated = (mark: ',' | '.'): NumberFormat => ({ mark, basis: 'stated' });

/** A number as Italian (`,`) or English (`.`) writing prints it. */
function written(value: number, decimals: number, mark: ',' | '.', group: string): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : mark + fraction}`;
}

const numbers = fc.tuple(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom<',' | '.'>(',', '.'),
  fc.boolean(),
);

describe('reading a number', () => {
  prop.prop([numbers], SEEDED)(
    'gives back what a stated notation printed',
    ([value, decimals, mark, grouped]) => {
      const other = mark === ',' ? '.' : ',';
      const text = written(value, decimals, mark, grouped ? other : '');
      expect(readNumber(text, stated(mark), false)).toBe(Number(value.toFixed(decimals)));
    },
  );

  prop.prop([numbers], SEEDED)('accepts spaces that group by three', ([value, decimals, mark]) => {
    expect(readNumber(written(value, decimals, mark, '\u00a0'), stated(mark), false)).toBe(
      Number(value.toFixed(decimals)),
    );
  });

  prop.prop(
    [fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom('.', ',')],
    SEEDED,
  )('refuses one that has two readings, with both', (whole, thousandths, separator) => {
    const text = `${whole}${separator}${String(thousandths).padStart(3, '0')}`;
    for (const mark of ['.', ','] as const) {
      const reading = readNumber(text, { mark, basis: 'assumed' }, false);
      expect(reading).toMatchObject({ problem: 'ambiguous' });
      const repair = typeof reading === 'object' ? reading.repair : '';
      expect(repair).toContain(text.replace(separator, ''));
    }
  });

  test('takes 12.500 for twelve thousand five hundred where the row writes decimal commas', () => {
    expect(readNumber('12.500', { mark: ',', basis: 'shown' }, false)).toBe(12_500);
  });

  test('refuses 12.500 even where the row writes decimal points: the amount may be grouped', () => {
    expect(readNumber('12.500', { mark: '.', basis: 'shown' }, false)).toEqual({
      problem: 'ambiguous',
      repair: '12500 | 12.5',
    });
  });

  test('has one reading for degrees', () => {
    expect(readNumber('45.464', { mark: '.', basis: 'assumed' }, true)).toBe(45.464);
    expect(readNumber('45.464', { mark: ',', basis: 'shown' }, true)).toMatchObject({ repair: '45,464' });
  });

  test.each([
    ['12 34', undefined],
    ['1,2,3', undefined],
    ['9'.repeat(400), undefined],
    ['abc', undefined],
    ['€ 1.200,50', '1200,5'],
    ['1.200 mq', '1200'],
    ['12.5', '12,5'],
    ['1,5e3', '1500'],
  ])('%s is no number in decimal commas; the repair is %s', (text, repair) => {
    const reading = readNumber(text, stated(','), false);
    expect(reading).toMatchObject({ problem: 'malformed' });
    if (repair !== undefined) expect(reading).toMatchObject({ repair });
  });
});

const row = (a: string, b: string): ReturnType<typeof tableOf> => tableOf([{ a, b }]);

const ofFirst = (table: ReturnType<typeof tableOf>): NumberFormat => {
  const [first] = table.rows;
  if (!first) throw new Error('no row');
  return rowFormat(table, first, ['a', 'b']);
};

describe('the decimal mark', () => {
  test('of a row is the one its own numbers show', () => {
    expect(ofFirst(row('45,46', '12.500'))).toEqual({ mark: ',', basis: 'shown' });
    expect(ofFirst(row('1,234.5', '12.500'))).toEqual({ mark: '.', basis: 'shown' });
  });

  test('is assumed where a row shows none, or both', () => {
    expect(ofFirst({ ...row('12.500', '3'), likelyDecimalMark: ',' })).toEqual({
      mark: ',',
      basis: 'assumed',
    });
    expect(ofFirst(row('45,46', '9.1'))).toEqual({ mark: '.', basis: 'assumed' });
  });

  test('is the stated one whatever the row shows', () => {
    expect(ofFirst({ ...row('45,46', '9,1'), decimalMark: '.' })).toEqual({ mark: '.', basis: 'stated' });
  });

  test('of the table is the one most numbers show', () => {
    const table = tableOf([{ a: '45,46' }, { a: '9,1' }, { a: '9.1' }]);
    expect(numberFormat(table, ['a'])).toEqual({ mark: ',', basis: 'shown' });
    expect(numberFormat(tableOf([]), ['a'])).toEqual({ mark: '.', basis: 'assumed' });
  });
});

describe('cents', () => {
  prop.prop([fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })], SEEDED)(
    'come back exact from euro',
    (amount) => {
      const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
      const euro = Number(`${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
      expect(cents(euro)).toBe(amount);
    },
  );

  test('are refused for more than two decimals and for amounts a double cannot tell apart', () => {
    expect(cents(0.001)).toBeUndefined();
    expect(cents(1e13)).toBeUndefined();
    expect(cents(Number.NaN)).toBeUndefined();
  });
});
