import { describe, expectTypeOf, test } from 'vitest';
import {
  type CalendarDefinition,
  compileCalendar,
  type Fraction,
  type LOMBARD_PATRONS,
  type LombardProvince,
  type Outcome,
  type shareMet,
  type TicketEvent,
  type TicketPolicy,
  type TicketStatus,
  ticketStatus,
  type WorkingCalendar,
  type WorkingTime,
} from '../src/index.ts';
import { checkLaws, type LawResult } from '../src/laws.ts';

describe('types', () => {
  test('a definition may be written as a constant', () => {
    const office = { timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] } } as const;
    expectTypeOf(office).toExtend<CalendarDefinition>();
    expectTypeOf(compileCalendar).returns.toEqualTypeOf<WorkingCalendar>();
  });

  test('a weekday there is not is a mistake of type', () => {
    expectTypeOf<{ timeZone: 'UTC'; weekly: { monday: [] } }>().not.toExtend<CalendarDefinition>();
  });

  test('every calendar is working time, and whatever counts it will do for the laws', () => {
    expectTypeOf<WorkingCalendar>().toExtend<WorkingTime>();
    expectTypeOf(checkLaws).parameter(0).extract<WorkingTime>().toEqualTypeOf<WorkingTime>();
    expectTypeOf(checkLaws).returns.toEqualTypeOf<LawResult[]>();
  });

  test('events are told apart by their kind', () => {
    expectTypeOf<Extract<TicketEvent, { kind: 'priority-changed' }>['priority']>().toEqualTypeOf<string>();
    expectTypeOf(ticketStatus).parameters.toEqualTypeOf<[TicketPolicy, readonly TicketEvent[], number]>();
    expectTypeOf(ticketStatus).returns.toEqualTypeOf<TicketStatus>();
  });

  test('shares are two integers, results five words, provinces twelve', () => {
    expectTypeOf<ReturnType<typeof shareMet>>().toEqualTypeOf<Fraction>();
    expectTypeOf<Outcome['result']>().toEqualTypeOf<'met' | 'late' | 'overdue' | 'open' | 'stopped'>();
    expectTypeOf<keyof typeof LOMBARD_PATRONS>().toEqualTypeOf<LombardProvince>();
  });
});
