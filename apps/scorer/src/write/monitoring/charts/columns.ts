import { type Html, html } from '../../html/html.ts';

/** A column of a chart. */
export interface ChartColumn {
  readonly label: string;
  readonly value: number;
  /** Not over yet: drawn paler. */
  readonly open?: boolean | undefined;
}

/** What a chart of columns says of itself. */
export interface ColumnChart {
  /** Read aloud in place of the drawing. */
  readonly description: string;
  readonly columns: readonly ChartColumn[];
  /** A line across, with its words. */
  readonly level?: { readonly value: number; readonly label: string } | undefined;
}

const LEAST_WIDTH = 460;
const COLUMN = 52;
const HEIGHT = 190;
const TOP = 24;
const BOTTOM = 26;
const BASE = HEIGHT - BOTTOM;
const MOST_WIDE = 64;
/** What the words of a level take beside the columns. */
const WORDS = 84;

/** Columns side by side, each with its number; the highest fills the height. */
export function columnChart({ columns, description, level }: ColumnChart): Html {
  const highest = Math.max(1, level?.value ?? 0, ...columns.map(({ value }) => value));
  const upTo = (value: number): number => round(BASE - (value / highest) * (BASE - TOP));
  const words = level ? WORDS : 0;
  const width = Math.max(LEAST_WIDTH, columns.length * COLUMN + words);
  const right = width - words;
  const room = Math.min(right / Math.max(columns.length, 1), MOST_WIDE);
  const bars = columns.map(({ label, open = false, value }, i) => {
    const [middle, y] = [round((i + 0.5) * room), upTo(value)];
    const wide = round(room * 0.7);
    return html`<rect class="${open ? 'open' : 'done'}" x="${round(middle - wide / 2)}" y="${y}" width="${wide}" height="${round(BASE - y)}"/><text class="amount" x="${middle}" y="${round(y - 5)}">${value}</text><text class="label" x="${middle}" y="${HEIGHT - 8}">${label}</text>
`;
  });
  const end = round(room * columns.length);
  const line =
    level &&
    html`<path class="level" d="M0 ${upTo(level.value)}H${right}"/><text class="level" x="${right + 6}" y="${round(upTo(level.value) + 4)}">${level.label}</text>`;
  return html`<svg class="columns" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${description}">
${bars}<path class="axis" d="M0 ${BASE}H${level ? right : end}"/>${line}
</svg>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
