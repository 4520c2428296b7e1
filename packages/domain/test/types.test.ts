import { describe, expectTypeOf, test } from 'vitest';
import {
  type Cents,
  type Citation,
  type IstatCode,
  type IstatProblem,
  isIstatCode,
  parseInstant,
  parseIstatCode,
} from '../src/index.ts';
import { ATTRACT_2021, type Kpi, kpisOf, type Programme } from '../src/programme.ts';
import type { siteSchema } from '../src/schema.ts';

describe('types', () => {
  test('a code is a text that has been checked, and no other text is one', () => {
    expectTypeOf(parseIstatCode('1')).toEqualTypeOf<IstatCode | IstatProblem>();
    expectTypeOf<IstatCode>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<IstatCode>();
    const text: string | number = '015146';
    if (isIstatCode(text)) expectTypeOf(text).toExtend<IstatCode>();
  });

  test('money is bigint, instants are numbers or what is wrong with them', () => {
    expectTypeOf<Cents>().toEqualTypeOf<bigint>();
    expectTypeOf(parseInstant('x', 'UTC')).extract<number>().toEqualTypeOf<number>();
  });

  test('the programme is read-only data, each KPI with its citation', () => {
    expectTypeOf(ATTRACT_2021).toExtend<Programme>();
    expectTypeOf(kpisOf(ATTRACT_2021)).toEqualTypeOf<readonly Kpi[]>();
    expectTypeOf<Kpi['citation']>().toExtend<Citation>();
  });

  test('what a schema reads is the type', () => {
    expectTypeOf<ReturnType<typeof siteSchema.parse>['municipality']>().toEqualTypeOf<IstatCode>();
  });
});
