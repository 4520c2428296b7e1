import type { IstatCode } from '@insedia/domain';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type EventKind,
  EventLog,
  type EventOf,
  type EventRefusal,
  type Monitor,
  type MonitoringEvent,
} from '../src/index.ts';
import { readEvent } from '../src/schema.ts';

describe('types', () => {
  test('events are told apart by their kind', () => {
    expectTypeOf<MonitoringEvent['kind']>().toEqualTypeOf<EventKind>();
    expectTypeOf<EventOf<'newsletter-sent'>['item']>().toEqualTypeOf<string>();
    expectTypeOf<EventOf<'agreement-signed'>['municipality']>().toEqualTypeOf<IstatCode>();
  });

  test('an event is accepted, repeated or refused with its reason', () => {
    expectTypeOf(new EventLog().add).returns.toEqualTypeOf<'accepted' | 'repeated' | EventRefusal>();
    expectTypeOf<ReturnType<Monitor['add']>>().toEqualTypeOf<'accepted' | 'repeated' | EventRefusal>();
  });

  test('what is read is an event or its faults', () => {
    const read = readEvent({});
    if ('event' in read) expectTypeOf(read.event).toEqualTypeOf<MonitoringEvent>();
    else expectTypeOf(read).toHaveProperty('faults');
  });

  test('figures are exact', () => {
    type Figure = ReturnType<Monitor['figures']>[number];
    expectTypeOf<Figure['value']['of']>().toEqualTypeOf<bigint>();
  });
});
