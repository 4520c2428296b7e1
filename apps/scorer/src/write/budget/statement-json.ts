import type { BudgetStatement } from '../../budget/statement.ts';
import { pointReadings } from '../../budget/view.ts';

/** The statement as JSON: cents as strings of digits, since JSON has no bigint, fractions as `3/10`. */
export function statementJson({
  asOf,
  balancePaid,
  dueSoFar,
  gathered,
  input,
  items,
  lines,
  notes,
  rows,
  settlement,
}: BudgetStatement): string {
  const { balance, due, net, plan, recovery, released, share, total, tranches, version } = settlement;
  return toJson({
    asOf,
    scheme: gathered.scheme.id,
    fictional: gathered.read.fictional,
    share,
    total,
    dueSoFar: dueSoFar ?? null,
    due,
    tranches,
    balance,
    recovery,
    released,
    net,
    payments: [...(input.payments ?? []), ...balancePaid],
    lines,
    items,
    planVersion: version,
    planVersions: plan.versions.map(({ from, number, reallocation }) => ({ number, from, reallocation })),
    refusedReallocations: plan.refused,
    readings: pointReadings(gathered),
    policies: gathered.policies,
    notes,
    rows,
    refusedRows: gathered.read.faults,
    files: gathered.files,
    ignoredColumns: gathered.ignored,
  });
}

/** Indented JSON, cents and fractions as texts. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, written, 2);
}

function written(_: string, part: unknown): unknown {
  if (typeof part === 'bigint') return part.toString();
  const isFraction = typeof part === 'object' && part !== null && 'of' in part && 'over' in part;
  return isFraction ? `${part.of}/${part.over}` : part;
}
