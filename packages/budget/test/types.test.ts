import type { Cents } from '@insedia/domain';
import { expectTypeOf, test } from 'vitest';
import {
  type Allocation,
  allocate,
  centsOf,
  formatCents,
  type MoneyFault,
  OPEN_POINTS,
  type Outcome,
  type Policies,
  parseCents,
  type Settlement,
  settle,
  withReading,
} from '../src/index.ts';
import type { BudgetSystem, INSEDIA } from '../src/laws.ts';

test('an amount is cents in bigint or a fault, never a number', () => {
  expectTypeOf(parseCents).returns.toEqualTypeOf<Cents | MoneyFault>();
  expectTypeOf<Cents>().toEqualTypeOf<bigint>();
  expectTypeOf(formatCents).parameter(0).toEqualTypeOf<bigint>();
  expectTypeOf(allocate).returns.toEqualTypeOf<Allocation>();
});

test('a settlement does not give an amount away before one asks whether it is known', () => {
  expectTypeOf(settle).returns.toEqualTypeOf<Settlement>();
  expectTypeOf<Settlement['due']>().toEqualTypeOf<Outcome>();
  expectTypeOf<Outcome>().not.toHaveProperty('cents');
  expectTypeOf(centsOf).returns.toEqualTypeOf<Cents | undefined>();
});

test('a policy takes its own readings alone, and none may be left out', () => {
  expectTypeOf(withReading<'vat'>)
    .parameter(2)
    .toEqualTypeOf<'unlessRecoverable' | 'never'>();
  expectTypeOf(OPEN_POINTS.vat.readings).toEqualTypeOf<readonly ('unlessRecoverable' | 'never')[]>();
  expectTypeOf<Partial<Policies>>().not.toExtend<Policies>();
});

test('a system to be tried may have any part, ours has all', () => {
  expectTypeOf<object>().toExtend<BudgetSystem>();
  expectTypeOf<typeof INSEDIA>().toEqualTypeOf<Required<BudgetSystem>>();
});
