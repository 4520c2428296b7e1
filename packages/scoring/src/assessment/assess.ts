import type { Application, CellError, Rejection, Table } from '../applications/application.ts';
import { readApplications } from '../applications/read.ts';
import type { Call } from '../call/call.ts';
import { CallError, checkCall } from '../call/check.ts';
import { policies } from '../call/policies.ts';
import type { Assessment, Ineligible } from './assessment.ts';
import { eligibility } from './eligibility.ts';
import type { Layers } from './layer.ts';
import { type Measurement, measureAll } from './measure.ts';
import { type Admitted, rank } from './rank.ts';
import { belowMinimum, missingData } from './reasons.ts';
import { score, valueErrors } from './score.ts';
import { TerritoryIndex } from './territory.ts';

/**
 * Assesses the applications to a call: reads them, checks eligibility, measures, values, adds up and ranks. A
 * pure function; an application's score depends on that application alone.
 *
 * @param table the applications as a reader found them
 * @param layers the call's layers, by name, ready for use ({@link buildLayers})
 * @throws {CallError} if the call contradicts itself ({@link checkCall})
 * @throws {TableError} if the table cannot be read as applications at all
 * @throws {LayerError} if a layer is of a kind that a criterion cannot use, or lacks a number or code it needs
 * @throws {RangeError} if a layer of the call is absent
 *
 * @example
 * const { ranked, ineligible, rejected } = assess(call, table, new Map());
 * ranked.length + ineligible.length + rejected.length === table.rows.length; // true
 */
export function assess(call: Call, table: Table, layers: Layers): Assessment {
  const problems = checkCall(call);
  if (problems.length > 0) throw new CallError(problems);
  const read = readApplications(call, table);
  const rejected: Rejection[] = [...read.rejected];
  const ineligible: Ineligible[] = [];

  const territory = territoryIndex(call, layers);
  const eligible = read.applications.filter((application) => {
    const { errors, reasons } = eligibility(call, application, read.columns, territory);
    if (errors.length > 0) rejected.push(rejection(application, errors));
    else if (reasons.length > 0) ineligible.push({ application, reasons });
    return errors.length === 0 && reasons.length === 0;
  });

  const measured: { application: Application; measurements: Measurement[] }[] = [];
  for (const { application, measurements } of measureAll(call, eligible, layers)) {
    const errors = valueErrors(call, measurements, read.columns);
    const reasons = missingData(call, measurements);
    if (errors.length > 0) rejected.push(rejection(application, errors));
    else if (reasons.length > 0) ineligible.push({ application, reasons });
    else measured.push({ application, measurements });
  }

  const admitted: Admitted[] = [];
  const possible: Admitted[] = [];
  for (const entry of score(call, measured)) {
    const reasons = belowMinimum(call, entry.score, 'points');
    if (reasons.length === 0) admitted.push(entry);
    else ineligible.push({ ...entry, reasons });
    if (reasons.length > 0 && belowMinimum(call, entry.score, 'pointsAtBest').length === 0)
      possible.push(entry);
  }

  return {
    call,
    read: table.rows.length,
    ranked: rank(call, admitted, possible),
    ineligible: ineligible.toSorted((a, b) => a.application.at.record - b.application.at.record),
    rejected: rejected.toSorted((a, b) => a.at.record - b.at.record),
    columns: read.columns,
    numberFormat: read.numberFormat,
    policies: [...policies(call), ...(table.choices ?? [])],
  };
}

function rejection({ at, id, name }: Application, errors: readonly CellError[]): Rejection {
  return { at, id, name, errors };
}

function territoryIndex({ territory }: Call, layers: Layers): TerritoryIndex | undefined {
  if (!territory) return undefined;
  const layer = layers.get(territory.layer);
  if (!layer) throw new RangeError(`territory: no layer ${territory.layer} was given`);
  return new TerritoryIndex(territory, layer);
}
