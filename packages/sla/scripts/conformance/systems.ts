import type { SomePolicies } from './policies-of.ts';

/** How a system counts where it does not count as our defaults do. */
export interface System {
  readonly name: string;
  readonly policies: SomePolicies;
}

/**
 * Systems whose own tests show that they count otherwise, by what the `source` of a file names. A file or a case that
 * states a policy itself is not overruled.
 */
const SYSTEMS: readonly (System & { readonly source: RegExp })[] = [
  // Days keep their time of day, even outside hours; a range the wrong way round is negative.
  { name: 'working_hours', source: /working_hours/i, policies: { landing: 'keep', reversed: 'negative' } },
  // Days from outside hours are counted from an opening: the next one, or counting back the last one.
  {
    name: 'business_time',
    source: /business_time/i,
    policies: { outsideHours: 'onward-open', landing: 'keep' },
  },
  // Dates have no hours.
  { name: 'numpy', source: /numpy/i, policies: { landing: 'keep' } },
  // BDay keeps the time of day; BusinessHour carries a deadline at closing to the next opening.
  { name: 'pandas', source: /pandas/i, policies: { landing: 'keep', atClose: 'next-open' } },
  // Days keep their time of day.
  {
    name: 'moment and dayjs',
    source: /(?:moment|dayjs|luxon|date-fns).*business/i,
    policies: { landing: 'keep' },
  },
];

export function systemOf(source: unknown): System | undefined {
  return SYSTEMS.find((system) => system.source.test(String(source ?? '')));
}
