import type { Cents, Status } from '@insedia/domain';
import type { AssessedItem } from '../documents/assess.ts';
import { lineOf, type Plan } from '../plan/plan.ts';

/** What a source planned on a line and what was spent on it, ceilings and cut-off dates apart. */
export interface LineTotals {
  /** The line that it is shown under; of an item that names none of the plan, what it names. */
  readonly line: string;
  readonly source: string;
  readonly planned: Cents;
  /** How far the planned amount can be trusted; nothing where nothing is planned. */
  readonly status: Status | undefined;
  /** As the beneficiary reported it, credit notes taken off. */
  readonly reported: Cents;
  readonly eligible: Cents;
  /** Of what is eligible, what the controller has looked at. */
  readonly verified: Cents;
}

/**
 * The plan and the spend by line and source, in the order of the plan, for reports: no rule reads it. Every item is
 * in one row, those on no line of the plan in rows of their own at the end.
 *
 * @example
 * totalsByLine(plan, settle(input).items).filter(({ source }) => source === REGION);
 */
export function totalsByLine(plan: Plan, items: readonly AssessedItem[]): readonly LineTotals[] {
  const rows = new Map<string, LineTotals>();
  const add = (line: string, source: string, more: Partial<LineTotals>): void => {
    const shown = lineOf(plan, line)?.shownUnder ?? line;
    const key = JSON.stringify([shown, source]);
    const row = rows.get(key) ?? { ...EMPTY, line: shown, source };
    rows.set(key, {
      ...row,
      status: more.status ?? row.status,
      planned: row.planned + (more.planned ?? 0n),
      reported: row.reported + (more.reported ?? 0n),
      eligible: row.eligible + (more.eligible ?? 0n),
      verified: row.verified + (more.verified ?? 0n),
    });
  };
  for (const { amounts, id } of plan.lines) {
    for (const { cents, citation, source } of amounts)
      add(id, source, { planned: cents, status: citation.status });
  }
  for (const { eligible, line, reported, source, verified } of items) {
    add(line, source, { reported, eligible, verified: verified ? eligible : 0n });
  }
  return [...rows.values()];
}

const EMPTY = { planned: 0n, status: undefined, reported: 0n, eligible: 0n, verified: 0n } as const;
