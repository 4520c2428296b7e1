import type { KpiKind } from '@insedia/domain/programme';
import { compareFractions, type Fraction } from '../fraction.ts';

/**
 * How a KPI stands. `notStarted`: its window has not begun; `onTrack`, `behind`: while the window runs, by whether as
 * much of the target is there as of the window is over (a mean: by whether it is reached so far); `open`: all of it is
 * asked for by the last day alone; `met`; `exceeded`: more than a number stated without «almeno»; `missed`: the window
 * is over.
 */
export type KpiStatus = 'notStarted' | 'onTrack' | 'behind' | 'open' | 'met' | 'exceeded' | 'missed';

/** The days of a window, and how many of them are over. */
export interface Elapsed {
  readonly days: number;
  readonly over: number;
}

export function statusOf(
  kind: KpiKind,
  value: Fraction,
  target: Fraction,
  { days, over }: Elapsed,
): KpiStatus {
  const reached = compareFractions(value, target);
  if (over <= 0) return 'notStarted';
  const ended = over >= days;
  if (kind === 'average') return reached >= 0 ? (ended ? 'met' : 'onTrack') : ended ? 'missed' : 'behind';
  if (reached > 0 && kind === 'exactly') return 'exceeded';
  if (reached >= 0) return 'met';
  if (ended) return 'missed';
  if (kind === 'deadline') return 'open';
  const due = { of: target.of * BigInt(over), over: target.over * BigInt(days) };
  return compareFractions(value, due) >= 0 ? 'onTrack' : 'behind';
}
