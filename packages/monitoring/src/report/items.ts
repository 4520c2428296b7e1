import type { LocalizedText } from '@insedia/domain';
import { type FactKind, kpisOf, type Programme } from '@insedia/domain/programme';
import { EVENT_KINDS, type EventKind, type MonitoringEvent } from '../events/event.ts';

/** Something that facts of a kind name, and that the programme waits for. */
export interface ExpectedItem {
  readonly id: string;
  /** `undefined` where the programme only names it. */
  readonly title: LocalizedText | undefined;
}

/** An item that events name and the programme does not: they count only where the item does not matter. */
export interface StrayItem {
  readonly kind: EventKind;
  readonly item: string;
  readonly events: number;
}

/**
 * The items that a programme waits for, by the kind of fact that names them: deadlines, cadences, deliverables, services,
 * and what KPIs count by name. Kinds whose items are free are left out.
 *
 * @example
 * [...itemsOf(ATTRACT_2021).keys()]; // ['report-delivered', 'deliverable-completed', …]
 */
export function itemsOf(programme: Programme): ReadonlyMap<FactKind, readonly ExpectedItem[]> {
  const kinds = new Map<FactKind, Map<string, ExpectedItem>>();
  const expect = (kind: FactKind, id: string, title: LocalizedText | undefined): void => {
    const items = kinds.get(kind) ?? new Map<string, ExpectedItem>();
    kinds.set(kind, items);
    if (!items.has(id)) items.set(id, { id, title });
  };
  for (const { fact, item, title } of [...programme.deadlines, ...programme.cadences]) {
    if (item !== undefined) expect(fact, item, title);
  }
  for (const { fact, id, title } of programme.services) expect(fact, id, title);
  for (const { id, measure, title } of kpisOf(programme)) {
    const items = 'items' in measure ? (measure.items ?? []) : [];
    for (const item of items) {
      if ('fact' in measure) expect(measure.fact, item, item === id ? title : undefined);
    }
  }
  return new Map([...kinds].map(([kind, items]) => [kind, [...items.values()]]));
}

/**
 * The items that events name and the programme does not, of kinds for which it waits for some: slips, more often than
 * not.
 *
 * @param events what is known on the day: `log.known(asOf)`
 *
 * @example
 * strayItems(ATTRACT_2021, [event]); // [{ kind: 'newsletter-sent', item: 'june', events: 1 }]
 */
export function strayItems(programme: Programme, events: readonly MonitoringEvent[]): readonly StrayItem[] {
  const expected = new Map<string, ReadonlySet<string>>(
    [...itemsOf(programme)].map(([kind, items]) => [kind, new Set(items.map(({ id }) => id))]),
  );
  const strays = new Map<string, { readonly kind: EventKind; readonly item: string; events: number }>();
  for (const event of events) {
    const item = 'item' in event ? event.item : undefined;
    if (item === undefined || expected.get(event.kind)?.has(item) !== false) continue;
    const key = JSON.stringify([event.kind, item]);
    const stray = strays.get(key) ?? { kind: event.kind, item, events: 0 };
    stray.events++;
    strays.set(key, stray);
  }
  const order = Object.keys(EVENT_KINDS);
  return [...strays.values()].toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.item < b.item ? -1 : 1),
  );
}
