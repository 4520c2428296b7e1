import { requireFinite, requireNonNegative, requirePositive } from '../check.ts';
import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';

/**
 * How strongly a difference `d` in favour of an alternative makes it preferred, 0 to 1: the six generalised
 * criteria of Brans & Vincke (1985), Management Science 31(6), 647–656. Thresholds are in the unit of the
 * criterion: `q` the largest difference without preference, `p` the smallest with full preference, `s` the
 * point of inflection.
 *
 * - `usual`: 1 when d > 0
 * - `u-shape`: 1 when d > q
 * - `v-shape`: d / p, at most 1
 * - `level`: 1/2 when d > q, 1 when d > p
 * - `linear`: (d − q) / (p − q), from 0 to 1
 * - `gaussian`: 1 − exp(−d² / 2s²)
 */
export type PreferenceFunction =
  | { readonly kind: 'usual' }
  | { readonly kind: 'u-shape'; readonly q: number }
  | { readonly kind: 'v-shape'; readonly p: number }
  | { readonly kind: 'level'; readonly q: number; readonly p: number }
  | { readonly kind: 'linear'; readonly q: number; readonly p: number }
  | { readonly kind: 'gaussian'; readonly s: number };

const KINDS = ['usual', 'u-shape', 'v-shape', 'level', 'linear', 'gaussian'];

/**
 * A preference function checked once and ready to call with a difference above 0.
 *
 * @throws {RankingError} when the kind is unknown, a threshold is negative or not finite, or `p` is below `q`.
 */
export function compilePreference(fn: PreferenceFunction): (difference: number) => number {
  switch (fn.kind) {
    case 'usual':
      return (d) => (d > 0 ? 1 : 0);
    case 'u-shape': {
      const { q } = fn;
      requireNonNegative('q', q);
      return (d) => (d > q ? 1 : 0);
    }
    case 'v-shape': {
      const { p } = fn;
      requirePositive('p', p);
      return (d) => (d <= 0 ? 0 : Math.min(1, d / p));
    }
    case 'level': {
      const { q, p } = ascending(fn);
      return (d) => (d <= q ? 0 : d <= p ? 0.5 : 1);
    }
    case 'linear': {
      const { q, p } = ascending(fn);
      return (d) => (d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q));
    }
    case 'gaussian': {
      const { s } = fn;
      requirePositive('s', s);
      return (d) => (d <= 0 ? 0 : -Math.expm1(-(d * d) / (2 * s * s)));
    }
    default:
      return unknownKind(fn satisfies never);
  }
}

function ascending({ q, p }: { readonly q: number; readonly p: number }): { q: number; p: number } {
  requireNonNegative('q', q);
  requireFinite('p', p);
  if (p < q) throw new RankingError(messages.notAtLeast('p', 'q', q, p), ['p']);
  return { q, p };
}

/** The types admit no other kind; a document read without a check may hold one. */
function unknownKind({ kind }: { readonly kind?: unknown }): never {
  throw new RankingError(messages.notAChoice('kind', String(kind), KINDS), ['kind']);
}
