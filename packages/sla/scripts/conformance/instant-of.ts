import { localToUtc } from '@insedia/sla';
import { NotSupported } from './case.ts';

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Epoch milliseconds of an instant; one without an offset is UTC. */
export function instantOf(text: string): number {
  const at = ZONED.test(text) ? Date.parse(text) : localToUtc(text, 'UTC');
  if (Number.isNaN(at)) throw new NotSupported(`the instant "${text}"`);
  return at;
}

/** Of the first of them that is there: an instant, or a wall time of the zone. */
export function whenOf(zone: string, local: string | undefined, ...instants: (string | undefined)[]): number {
  const instant = instants.find((text) => text !== undefined);
  if (instant !== undefined) return instantOf(instant);
  if (local === undefined) throw new NotSupported('a case without its instant');
  return localToUtc(local, zone);
}

/** `2021-12-06T15:30:00Z`. */
export function writeInstant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
