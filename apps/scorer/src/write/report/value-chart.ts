import type { Criterion } from '@insedia/scoring';
import { type Html, html } from '../html/html.ts';

type ValueFunction = Criterion['value'];
type NumericFunction = Exclude<ValueFunction, { kind: 'categorical' }>;
type Point = readonly [x: number, value: number];

const WIDTH = 260;
const HEIGHT = 120;
const LEFT = 26;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 22;

/** How finely the logistic curve is drawn. */
const CURVE_STEPS = 48;

/** Beyond this many times its scale the logistic curve is flat; below 0 it is not drawn around a midpoint above. */
const LOGISTIC_REACH = 6;

/** A curve, and the points of it that the call names. */
interface Curve {
  readonly line: readonly Point[];
  readonly dots: readonly Point[];
}

/** A value function as a small chart: the measure to the right, its value upwards from 0 to 1. */
export function valueChart(fn: ValueFunction, description: string, write: (x: number) => string): Html {
  const body = fn.kind === 'categorical' ? columns(Object.values(fn.values)) : curve(fn, write);
  return html`<svg class="chart" role="img" aria-label="${description}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<path class="axis" d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>
<text x="${LEFT - 6}" y="${TOP + 4}" text-anchor="end">1</text>
<text x="${LEFT - 6}" y="${HEIGHT - BOTTOM + 4}" text-anchor="end">0</text>
${body}</svg>`;
}

function curve(fn: NumericFunction, write: (x: number) => string): Html {
  const { line, dots } = curveOf(fn);
  const xs = line.map(([x]) => x);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const at = ([x, value]: Point): Point => [
    LEFT + ((x - low) / (high - low || 1)) * (WIDTH - LEFT - RIGHT),
    upwards(value),
  ];
  const path = line.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point).map(short).join(' ')}`).join('');
  const marks = dots.map(at).map(([x, y]) => html`<circle cx="${short(x)}" cy="${short(y)}" r="3"/>`);
  return html`<path class="curve" d="${path}"/>${marks}
<text x="${LEFT}" y="${HEIGHT - 6}">${write(low)}</text>
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">${write(high)}</text>`;
}

function curveOf(fn: NumericFunction): Curve {
  switch (fn.kind) {
    case 'piecewise-linear':
      return { line: fn.points, dots: fn.points };
    case 'step':
      return stairs(fn.base, fn.steps);
    case 'sigmoid': {
      const reach = LOGISTIC_REACH / Math.abs(fn.steepness);
      const high = fn.midpoint + reach;
      const low = fn.midpoint > 0 ? Math.max(0, fn.midpoint - reach) : fn.midpoint - reach;
      const line = Array.from({ length: CURVE_STEPS + 1 }, (_, i): Point => {
        const x = low + ((high - low) * i) / CURVE_STEPS;
        return [x, 1 / (1 + Math.exp(-fn.steepness * (x - fn.midpoint)))];
      });
      return { line, dots: [[fn.midpoint, 0.5]] };
    }
    case 'target': {
      const { target, fullWithin, zeroBeyond } = fn;
      const dots: Point[] = [
        [target - zeroBeyond, 0],
        [target - fullWithin, 1],
        [target + fullWithin, 1],
        [target + zeroBeyond, 0],
      ];
      return { line: dots, dots };
    }
  }
}

/** Level before the first step and after the last for a fifth of the way between them. */
function stairs(base: number, steps: readonly Point[]): Curve {
  const first = steps[0]?.[0] ?? 0;
  const last = steps.at(-1)?.[0] ?? first;
  const margin = (last - first) / 5 || 1;
  const line: Point[] = [[first - margin, base]];
  let level = base;
  for (const [from, value] of steps) {
    line.push([from, level], [from, value]);
    level = value;
  }
  line.push([last + margin, level]);
  return { line, dots: steps };
}

function columns(values: readonly number[]): Html {
  const room = (WIDTH - LEFT - RIGHT) / Math.max(values.length, 1);
  const bars = values.map((value, i) => {
    const y = upwards(value);
    const x = LEFT + (i + 0.2) * room;
    return html`<rect x="${short(x)}" y="${short(y)}" width="${short(room * 0.6)}" height="${short(HEIGHT - BOTTOM - y)}"/>
<text x="${short(x + room * 0.3)}" y="${HEIGHT - 6}" text-anchor="middle">${i + 1}</text>`;
  });
  return html`${bars}`;
}

function upwards(value: number): number {
  return TOP + (1 - Math.min(Math.max(value, 0), 1)) * (HEIGHT - TOP - BOTTOM);
}

function short(length: number): string {
  return String(Math.round(length * 10) / 10);
}
