import type { Text } from '../messages.ts';

/** Digits a performance is written with: more would show how a double holds a decimal. */
const DIGITS = 15;

/** A number of points with its decimals: 79.5, 79,5. */
export function pointsText(points: number, decimals: number): Text {
  return localized((points + 0).toFixed(decimals));
}

/** The same with its sign, + before what is above 0. */
export function signedText(points: number, decimals: number): Text {
  const { en, it } = pointsText(points, decimals);
  return points > 0 ? { en: `+${en}`, it: `+${it}` } : { en, it };
}

/** A performance in the unit it is shown in; a label as it is. */
export function performanceText(
  performance: number | string,
  shown: { readonly unit: string; readonly per: number } | undefined,
): Text {
  if (typeof performance === 'string') return { en: `'${performance}'`, it: `'${performance}'` };
  if (Number.isNaN(performance)) return { en: 'no data', it: 'nessun dato' };
  const { en, it } = localized(String(Number((performance / (shown?.per ?? 1)).toPrecision(DIGITS))));
  return shown === undefined ? { en, it } : { en: `${en} ${shown.unit}`, it: `${it} ${shown.unit}` };
}

function localized(number: string): Text {
  return { en: number, it: number.replace('.', ',') };
}
