import type { FactKind, KpiTerms, Measure } from '@insedia/domain/programme';
import type { Fact } from '../events/fact.ts';
import { subjectOf } from '../events/subject.ts';
import type { Counter } from './counter.ts';
import { Distinct } from './distinct.ts';
import { Monthly } from './monthly.ts';
import { expectationCounter, reachedCounter } from './reached.ts';
import { type Days, includes } from './window.ts';

/** What counts a measure over a window. */
export function counterOf(measure: KpiTerms['measure'], window: Days): Counter {
  switch (measure.how) {
    case 'facts':
      return new Distinct(measure.fact, (fact) => (isOf(measure, window, fact) ? fact.event.id : undefined));
    case 'distinct':
      return new Distinct(measure.fact, (fact) =>
        isOf(measure, window, fact) ? subjectOf(fact.event, measure.of) : undefined,
      );
    case 'monthlyMean':
      return new Monthly(measure.fact, window, (fact) =>
        isOf(measure, window, fact) ? subjectOf(fact.event, measure.of) : undefined,
      );
    case 'reached':
      return reachedCounter(measure, window);
    case 'sum':
      return expectationCounter(measure, window);
  }
}

/** Whether a fact is of a kind, happened in a window, and names one of some items, or an origin, where they matter. */
function isOf(
  {
    fact: kind,
    ...kept
  }: { readonly fact: FactKind } & Partial<Pick<Extract<Measure, { how: 'distinct' }>, 'items' | 'origin'>>,
  window: Days,
  { event, on }: Fact,
): boolean {
  if (event.kind !== kind || !includes(window, on)) return false;
  if (kept.items && !('item' in event && event.item !== undefined && kept.items.includes(event.item)))
    return false;
  return kept.origin === undefined || ('origin' in event && event.origin === kept.origin);
}
