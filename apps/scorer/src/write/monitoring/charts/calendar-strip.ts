import { type Html, html } from '../../html/html.ts';
import type { Tone } from '../../tables/table.ts';

/** A line of a calendar: everything of one kind, by day. */
export interface StripRow {
  readonly title: string;
  readonly days: readonly { readonly on: string; readonly tone: Tone; readonly words: string }[];
}

/** The days that a calendar shows, ISO dates, and where today is. */
export interface StripDays {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly months: readonly { readonly on: string; readonly label: string }[];
}

const WIDTH = 900;
const ROW = 26;
const LEFT = 300;
const TOP = 22;
const RADIUS = 5;

/** Due days as dots on a line of time, a row for each kind; the line across is today. */
export function calendarStrip(rows: readonly StripRow[], days: StripDays, description: string): Html {
  const [first, last] = [dayOf(days.from), dayOf(days.to)];
  const at = (date: string): number =>
    Math.round((LEFT + ((dayOf(date) - first) / Math.max(1, last - first)) * (WIDTH - LEFT - 10)) * 10) / 10;
  const height = TOP + rows.length * ROW + 4;
  const grid = days.months.map(
    ({ label, on }) =>
      html`<path class="grid" d="M${at(on)} ${TOP - 4}V${height}"/><text class="month" x="${at(on) + 3}" y="12">${label}</text>`,
  );
  const lines = rows.map(({ days: dots, title }, i) => {
    const y = TOP + i * ROW + ROW / 2;
    const marks = dots.map(
      ({ on, tone, words }) =>
        html`<circle class="${tone}" cx="${at(on)}" cy="${y}" r="${RADIUS}"><title>${words}</title></circle>`,
    );
    return html`<text x="0" y="${y + 4}">${clipped(title)}</text>${marks}
`;
  });
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${description}">
${grid}<path class="today" d="M${at(days.today)} ${TOP - 6}V${height}"/>
${lines}</svg>`;
}

/** What fits beside the line of time. */
const MOST_LETTERS = 44;

function clipped(title: string): string {
  return title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title;
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}
