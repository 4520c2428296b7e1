import { perCriterion } from './criteria.ts';
import { isFields, Unsupported } from './json.ts';
import { asNumber, Params } from './params.ts';
import type { ReferenceCase } from './reference-case.ts';

/** Thresholds stated of one criterion, in its unit. */
export interface Stated {
  readonly q?: number | undefined;
  readonly p?: number | undefined;
  readonly s?: number | undefined;
  readonly v?: number | undefined;
}

const NAMES = {
  q: ['q', 'indifference', 'indifference_threshold', 'indifference_thresholds'],
  p: ['p', 'preference', 'preference_threshold', 'preference_thresholds'],
  s: ['s', 'sigma', 'gaussian', 'gaussian_s'],
  v: ['v', 'veto', 'vetoes', 'veto_threshold', 'veto_thresholds'],
} as const;

/** `q`, `p` and one more that the method has, as a list for each, or as `thresholds: [{ q, p, v }, …]`. */
export function thresholdsOf(c: ReferenceCase, count: number, further: 's' | 'v'): Stated[] {
  const together = c.params.get('thresholds');
  if (together !== undefined) return perCriterion(c, together, count, 'thresholds').map(statedIn);
  const [q, p, last] = (['q', 'p', further] as const).map((name) => list(c, count, name));
  return Array.from({ length: count }, (_, j) => ({ q: q?.[j], p: p?.[j], [further]: last?.[j] }));
}

/** The vetoes alone: the levels of ELECTRE I go by some of the other names. */
export function vetoesOf(c: ReferenceCase, count: number): (number | undefined)[] {
  return list(c, count, 'v');
}

function list(c: ReferenceCase, count: number, name: keyof typeof NAMES): (number | undefined)[] {
  const said = c.params.get(...NAMES[name]);
  return perCriterion(c, said, count, name).map((x) => threshold(x, name));
}

function statedIn(said: unknown): Stated {
  if (!isFields(said)) throw new Unsupported(`thresholds ${JSON.stringify(said)}`);
  const own = new Params(said);
  const [q, p, s, v] = (['q', 'p', 's', 'v'] as const).map((name) =>
    threshold(own.get(...NAMES[name]), name),
  );
  const [unread] = own.unread();
  if (unread !== undefined) throw new Unsupported(`thresholds.${unread}`);
  return { q, p, s, v };
}

function threshold(said: unknown, name: string): number | undefined {
  return said === undefined || said === null ? undefined : asNumber(said, name);
}
