import type { Position } from '@insedia/domain';
import type { Application, RowLocation } from '@insedia/scoring';
import { type Html, html } from '../html/html.ts';
import { TEXT } from './messages.ts';
import type { Page } from './page.ts';

/** Where a row stands in what was read: `domande.csv, riga 12`. */
export function placeText(page: Page, { file, sheet, line, record }: RowLocation): string {
  const position =
    line === undefined ? `${page.say(TEXT.record)}\u00a0${record}` : `${page.say(TEXT.line)}\u00a0${line}`;
  return [file, sheet === undefined ? undefined : `${page.say(TEXT.sheetOf)} ${sheet}`, position]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What identifies an application, below its name: id, position, and the row it came from. */
export function originLine(page: Page, { id, position, at }: Application): Html {
  return html`<p class="meta">${id} · ${positionText(page, position)} · ${placeText(page, at)}</p>`;
}

/** A sixth decimal of a degree is a tenth of a metre. */
const DEGREE_DECIMALS = 6;

/** Longitude and latitude, degrees: `lon 9,1895° · lat 45,4642°`. */
function positionText(page: Page, position: Position): string {
  const [lon, lat] = position.map((degrees) => page.numbers.exact(Number(degrees.toFixed(DEGREE_DECIMALS))));
  return `lon ${lon}° · lat ${lat}°`;
}
