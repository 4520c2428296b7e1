import type { Application, Rejection, Table } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import type { NumberFormat } from '../applications/number.ts';
import { readApplications } from '../applications/read.ts';
import type { Call } from '../call/call.ts';
import { CallError, checkCall } from '../call/check.ts';
import type { Layers } from '../measures/layer.ts';
import { type Places, placesOf } from '../measures/survey.ts';
import type { Ineligible } from './assessment.ts';
import { eligibility } from './eligibility.ts';
import { sift } from './sift.ts';
import { TerritoryIndex } from './territory.ts';

/** The applications to a call that are eligible and wait to be measured, and what became of the others. */
export interface Screened {
  readonly call: Call;
  readonly table: Table;
  /** Where the sites of the eligible applications lie. */
  readonly places: Places;
  readonly eligible: readonly Application[];
  readonly ineligible: readonly Ineligible[];
  readonly rejected: readonly Rejection[];
  readonly columns: ColumnMatch;
  readonly numberFormat: NumberFormat;
}

/**
 * The first half of {@link assess}: reads the applications and checks who is eligible. Whoever measures the places
 * by other means than {@link measureSites}, such as workers, goes on with {@link assessMeasured}.
 *
 * @throws as `assess`
 *
 * @example
 * screen(call, table, layers).eligible.map(({ id }) => id); // ['A-001', 'A-002', 'A-003', 'A-004']
 */
export function screen(call: Call, table: Table, layers: Layers): Screened {
  const problems = checkCall(call);
  if (problems.length > 0) throw new CallError(problems);
  const { applications, rejected: unread, columns, numberFormat } = readApplications(call, table);
  const territory = territoryIndex(call, layers);
  const { kept, ineligible, rejected } = sift(applications, (application) =>
    eligibility(call, application, columns, territory),
  );
  return {
    call,
    table,
    places: placesOf(kept),
    eligible: kept,
    ineligible,
    rejected: [...unread, ...rejected],
    columns,
    numberFormat,
  };
}

function territoryIndex({ territory }: Call, layers: Layers): TerritoryIndex | undefined {
  if (!territory) return undefined;
  const layer = layers.get(territory.layer);
  if (!layer) throw new RangeError(`territory: no layer ${territory.layer} was given`);
  return new TerritoryIndex(territory, layer);
}
