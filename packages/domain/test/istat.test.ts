import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type IstatCode,
  type IstatProblem,
  isIstatCode,
  parseIstatCode,
  provinceCode,
} from '../src/index.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('parseIstatCode', () => {
  prop.prop([digits(6)], { seed: 15146 })('gives six digits back unchanged', (code) => {
    expect(parseIstatCode(code)).toBe(code);
  });

  prop.prop([digits(6).map((code) => `00${code.slice(2)}`), fc.integer({ min: 1, max: 2 })], { seed: 15146 })(
    'refuses a shortened code, and suggests the one that was shortened',
    (code, dropped) => {
      expect(parseIstatCode(code.slice(dropped))).toMatchObject({ repair: code });
    },
  );

  prop.prop([fc.string({ unit: fc.constantFrom(...'0123456789 .,-OI٣') })], { seed: 15146 })(
    'never gives a code that is not the text itself',
    (text) => {
      const result = parseIstatCode(text);
      expect(typeof result === 'string' ? result : isIstatCode(text)).toBe(
        typeof result === 'string' ? text : false,
      );
    },
  );

  test('tells an applicant in both languages what the spreadsheet did', () => {
    expect(parseIstatCode('15146')).toEqual({
      repair: '015146',
      message: {
        it: 'codice ISTAT di 5 cifre invece di 6: un foglio di calcolo toglie gli zeri iniziali',
        en: 'ISTAT code of 5 digits instead of 6: a spreadsheet drops the leading zeros',
      },
    });
  });

  test.each(['', '146', '0151466', 'F205', '015146 ', '01514O', '٠١٥١٤٦', '015146\n', '15146.0'])(
    'refuses «%s» and suggests nothing, since nothing can be told',
    (text) => {
      const result = parseIstatCode(text);
      expect(result).toHaveProperty('message.it', expect.stringContaining('sei cifre'));
      expect(result).not.toHaveProperty('repair');
    },
  );
});

describe('the type of an ISTAT code', () => {
  test('is a string that no plain string passes for', () => {
    expectTypeOf<IstatCode>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<IstatCode>();
    expectTypeOf<'015146'>().not.toExtend<IstatCode>();
    expectTypeOf(provinceCode).parameter(0).toEqualTypeOf<IstatCode>();
    expectTypeOf(parseIstatCode).returns.toEqualTypeOf<IstatCode | IstatProblem>();
    expectTypeOf(isIstatCode).guards.toEqualTypeOf<IstatCode>();
  });

  test('is gained by asking', () => {
    const text: string = '015146';
    expect(isIstatCode(text) && provinceCode(text)).toBe('015');
  });
});

test('a number is no code, and its digits are suggested as one', () => {
  expect(isIstatCode(108033)).toBe(false);
  expect(parseIstatCode(108033)).toMatchObject({ repair: '108033' });
  expect(parseIstatCode(15146)).toMatchObject({ repair: '015146' });
});
