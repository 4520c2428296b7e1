import type { LocalizedText } from '@insedia/domain';
import { degreesFrom, type LonLat } from './degrees.ts';
import type { StatedSystem } from './identify.ts';
import {
  type Box,
  type CoordinateSystem,
  isGeographic,
  isWithin,
  SYSTEMS,
  systemOf,
  systemText,
} from './systems.ts';

/** A position as the file writes it. */
export type XY = readonly [x: number, y: number];

/** How positions become degrees, or what keeps them from it. */
export type Judgement =
  | {
      readonly system: CoordinateSystem;
      readonly toDegrees: (x: number, y: number) => LonLat;
      readonly swapped: boolean;
    }
  | { readonly problem: LocalizedText };

/**
 * Judges whether positions are of the system that the file states. They are not if it is none that is known, or if
 * most lie where nobody uses it; the problem then says which system would place them in Italy. A system whose
 * definition puts the northing first is read in either order.
 *
 * @param positions a sample of them
 */
export function judgeSystem(stated: StatedSystem | undefined, positions: readonly XY[]): Judgement {
  if (!stated) return { problem: withSuggestion(NOT_STATED, positions) };
  if ('unknown' in stated) return { problem: withSuggestion(notKnown(stated.unknown), positions) };
  const { shift, system } = stated;
  const convert = degreesFrom(system, shift);
  const isThere = ([x, y]: XY): boolean => isWithin(system.area, ...convert(x, y));
  const lonLatSwapped = isGeographic(system) && isMost(positions, ([x, y]) => isWithin(ITALY, y, x));
  if (positions.length === 0 || (!lonLatSwapped && isMost(positions, isThere)))
    return { system, toDegrees: convert, swapped: false };
  if (system.northFirst && isMost(positions, ([x, y]) => isThere([y, x])))
    return { system, toDegrees: (x, y) => convert(y, x), swapped: true };
  const odd = positions.find((position) => lonLatSwapped || !isThere(position)) ?? [NaN, NaN];
  return { problem: withSuggestion(notThere(system, odd), positions) };
}

function notKnown(stated: string): LocalizedText {
  const known = SYSTEMS.map(({ code }) => code).join(', ');
  return {
    it: `sistema di coordinate «${stated}» non conosciuto (si leggono EPSG:${known})`,
    en: `coordinate system “${stated}” is not known (EPSG:${known} are read)`,
  };
}

function notThere(system: CoordinateSystem, [x, y]: XY): LocalizedText {
  return {
    it: `il file si dice in ${systemText(system)}, ma coordinate come ${x}, ${y} non possono esserlo`,
    en: `the file says it is in ${systemText(system)}, but coordinates such as ${x}, ${y} cannot be`,
  };
}

const ITALY: Box = [5.9, 34.7, 19.1, 47.2];
/** Lombardy and what is next to it. */
const NEARBY: Box = [7.5, 44, 12.5, 47.2];

/** Systems that differ by less than a metre; the first stands for all of them. */
const SUGGESTED = [4326, 32632, 3003, 32633, 3004, 3857];

function withSuggestion({ en, it }: LocalizedText, positions: readonly XY[]): LocalizedText {
  const near = placing(positions, NEARBY);
  const found = near.length > 0 ? near : placing(positions, ITALY);
  const straight = found.filter(({ swapped }) => !swapped);
  const [best] = straight.length > 0 ? straight : found;
  if (!best) return { it: `${it}; ${EXPORT.it}`, en: `${en}; ${EXPORT.en}` };
  const name = systemText(best.system);
  return best.swapped
    ? {
        it: `${it}; scambiando le due coordinate cadrebbero in Italia (${name}): in QGIS usare «Scambia le coordinate X e Y» e salvare di nuovo`,
        en: `${en}; with the two coordinates swapped they would lie in Italy (${name}): in QGIS use “Swap X and Y coordinates” and save again`,
      }
    : {
        it: `${it}; in ${name} cadrebbero in Italia: se è quello, indicarlo con --crs EPSG:${best.system.code}`,
        en: `${en}; in ${name} they would lie in Italy: if that is it, state it with --crs EPSG:${best.system.code}`,
      };
}

interface Placing {
  readonly system: CoordinateSystem;
  readonly swapped: boolean;
}

/** The systems in which most positions lie in a box, as they are or swapped. */
function placing(positions: readonly XY[], box: Box): readonly Placing[] {
  if (positions.length === 0) return [];
  return SUGGESTED.flatMap((code) => systemOf(code) ?? []).flatMap((system) => {
    const convert = degreesFrom(system);
    return [false, true]
      .filter((swapped) =>
        isMost(positions, ([x, y]) => isWithin(box, ...(swapped ? convert(y, x) : convert(x, y)))),
      )
      .map((swapped) => ({ system, swapped }));
  });
}

function isMost(positions: readonly XY[], holds: (position: XY) => boolean): boolean {
  return positions.filter(holds).length * 2 > positions.length;
}

const NOT_STATED: LocalizedText = {
  it: 'il file non dice in quale sistema di coordinate è',
  en: 'the file does not say which coordinate system it is in',
};
const EXPORT: LocalizedText = {
  it: 'da QGIS esportare in EPSG:4326',
  en: 'from QGIS export as EPSG:4326',
};
