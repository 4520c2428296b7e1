import type { Table } from '../applications/application.ts';
import { readApplications } from '../applications/read.ts';
import { at } from '../at.ts';
import type { Call } from '../call/call.ts';
import { CallError, checkCall } from '../call/check.ts';
import { policies } from '../call/policies.ts';
import { pickColumns } from '../measures/column.ts';
import type { Layers } from '../measures/layer.ts';
import { measureApplications } from '../measures/measures.ts';
import type { Assessment } from './assessment.ts';
import { eligibility } from './eligibility.ts';
import { faults } from './faults.ts';
import { admission } from './minimums.ts';
import { rankSites } from './rank.ts';
import { rankedRecords, scoreRecords } from './records.ts';
import { scoreSites } from './score.ts';
import { sift } from './sift.ts';
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
  const { applications, rejected: unread, columns, numberFormat } = readApplications(call, table);

  const territory = territoryIndex(call, layers);
  const eligible = sift(applications, (application) => eligibility(call, application, columns, territory));
  const measured = measureApplications(call, eligible.kept, layers);
  const sound = sift(eligible.kept, faults(call, measured, columns));

  const applicants = sound.kept;
  const ids = applicants.map(({ id }) => id);
  const readings = pickColumns(measured, sound.sites);
  const scores = scoreSites(call, readings, ids);
  const field = { call, applications: applicants, scores };
  const { admitted, below, possible } = admission(call, scores);
  const ranking = rankSites(field, admitted, possible);

  const scoreOf = scoreRecords(field, readings, layers);
  const short = below.map(({ site, reasons }) => ({
    application: at(applicants, site),
    score: scoreOf(site),
    reasons,
  }));
  const ineligible = [...eligible.ineligible, ...sound.ineligible, ...short];
  const rejected = [...unread, ...eligible.rejected, ...sound.rejected];
  return {
    call,
    read: table.rows.length,
    ranked: rankedRecords(field, ranking, scoreOf),
    ineligible: ineligible.toSorted((a, b) => a.application.at.record - b.application.at.record),
    rejected: rejected.toSorted((a, b) => a.at.record - b.at.record),
    columns,
    numberFormat,
    policies: [...policies(call), ...(table.choices ?? [])],
  };
}

function territoryIndex({ territory }: Call, layers: Layers): TerritoryIndex | undefined {
  if (!territory) return undefined;
  const layer = layers.get(territory.layer);
  if (!layer) throw new RangeError(`territory: no layer ${territory.layer} was given`);
  return new TerritoryIndex(territory, layer);
}
