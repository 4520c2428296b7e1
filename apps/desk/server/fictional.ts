import {
  OWNERSHIPS,
  PLANNING_STATES,
  parseIstatCode,
  SITE_KINDS,
  SITE_STATUSES,
  SITE_USES,
  type Site,
} from '@insedia/domain';
import { CAPITALS } from '../shared/places.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32, T. Ettinger 2017, public domain). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Invented sites round the capitals, each of which says so in its name. */
export function fictionalSites(count: number, seed: number): Site[] {
  const next = numbers(seed);
  const one = <T>(things: readonly T[]): T | undefined => things[Math.floor(next() * things.length)];
  return Array.from({ length: count }, (_, i) => {
    const [code, capital, lon, lat] = one(CAPITALS) ?? CAPITALS[0];
    const municipality = parseIstatCode(code);
    if (typeof municipality !== 'string') throw new Error(`${capital}: ${municipality.message.en}`);
    const [angle, distance] = [next() * 2 * Math.PI, 0.2 * next() ** 0.7];
    const areaM2 = Math.round(2000 + 90_000 * next() ** 2);
    return {
      id: `SE-${String(i + 1).padStart(4, '0')}`,
      name: `Area esempio ${i + 1} (${capital})`,
      municipality,
      position: [round(lon + distance * Math.cos(angle)), round(lat + 0.7 * distance * Math.sin(angle))],
      kind: one(SITE_KINDS) ?? 'greenfield',
      areaM2,
      use: one(SITE_USES),
      ownership: one(OWNERSHIPS),
      status: one(SITE_STATUSES),
      priceCents: BigInt(Math.round(areaM2 * (60 + 140 * next()))) * 100n,
      planning: one(PLANNING_STATES),
      permittingDays: 30 + Math.floor(next() * 160),
    };
  });
}

/** Degrees to about ten metres. */
function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
