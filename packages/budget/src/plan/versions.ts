import type { IsoDate } from '../iso-date.ts';
import type { EffectOnPast, ReallocationRule } from '../scheme/policies.ts';
import type { Plan } from './plan.ts';
import { type Reallocation, type ReallocationRefusal, reallocate, refusalOf } from './reallocation.ts';

/** The plan as it stands from a date on. */
export interface PlanVersion {
  /** 1 for the plan as approved. */
  readonly number: number;
  /** Nothing for the plan as approved. */
  readonly from: IsoDate | undefined;
  /** The reallocation that made it. */
  readonly reallocation: string | undefined;
  readonly plan: Plan;
}

/** The versions of a plan, oldest first, and the reallocations that made none. */
export interface PlanVersions {
  readonly versions: readonly [PlanVersion, ...PlanVersion[]];
  readonly refused: readonly ReallocationRefusal[];
}

/**
 * Applies reallocations in the order of their dates, then of their ids; a refused one is reported and skipped.
 *
 * @example
 * const moves = [{ from: '1', to: '4', cents: 100_000n }];
 * const agreed = { id: 'R1', agreedOn: '2021-07-01', agreement: 'prot. 1', source: REGION, moves };
 * const { versions, refused } = planVersions(plan, [agreed], ATTRACT_2021_POLICIES.reallocation.value, REGION);
 * versions.map(({ from }) => from); // [undefined, '2021-07-01']
 * refused; // []
 */
export function planVersions(
  plan: Plan,
  reallocations: readonly Reallocation[],
  rule: ReallocationRule,
  funder: string,
): PlanVersions {
  const versions: [PlanVersion, ...PlanVersion[]] = [
    { number: 1, from: undefined, reallocation: undefined, plan },
  ];
  const refused: ReallocationRefusal[] = [];
  let current = plan;
  for (const reallocation of reallocations.toSorted(inTime)) {
    const taken = versions.some((version) => version.reallocation === reallocation.id);
    const next = taken
      ? refusalOf(reallocation, 'repeatedId')
      : reallocate(current, reallocation, rule, funder);
    if ('problem' in next) {
      refused.push(next);
      continue;
    }
    current = next;
    const { agreedOn, id } = reallocation;
    versions.push({ number: versions.length + 1, from: agreedOn, reallocation: id, plan: next });
  }
  return { versions, refused };
}

/**
 * The version that a report as of a date is held against: the last one in force then, so that earlier reports keep
 * theirs, or the last of all where reallocations hold from the start.
 *
 * @example
 * const versions = planVersions(plan, [], ATTRACT_2021_POLICIES.reallocation.value, REGION);
 * versionAt(versions, '2021-09-30', 'fromItsDate').plan.id; // 'attract-2021'
 */
export function versionAt(
  { versions }: PlanVersions,
  asOf: IsoDate,
  effectOnPast: EffectOnPast,
): PlanVersion {
  const inForce = versions.filter(
    ({ from }) => from === undefined || effectOnPast === 'fromTheStart' || from <= asOf,
  );
  return inForce.at(-1) ?? versions[0];
}

function inTime(a: Reallocation, b: Reallocation): number {
  if (a.agreedOn !== b.agreedOn) return a.agreedOn < b.agreedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
