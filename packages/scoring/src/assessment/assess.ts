import { byPlace, type Table } from '../applications/application.ts';
import { at } from '../at.ts';
import type { Call } from '../call/call.ts';
import { policies } from '../call/policies.ts';
import { type Columns, pickColumns } from '../measures/column.ts';
import type { Layers } from '../measures/layer.ts';
import { measureSites, withAttributes } from '../measures/measures.ts';
import type { Assessment } from './assessment.ts';
import { faults } from './faults.ts';
import { admission } from './minimums.ts';
import { rankSites } from './rank.ts';
import { rankedRecords, scoreRecords } from './records.ts';
import { scoreSites } from './score.ts';
import { type Screened, screen } from './screen.ts';
import { sift } from './sift.ts';

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
 * const { ranked, ineligible, rejected } = assess(call, table, layers);
 * ranked.length + ineligible.length + rejected.length === table.rows.length; // true
 */
export function assess(call: Call, table: Table, layers: Layers): Assessment {
  const screened = screen(call, table, layers);
  return assessMeasured(screened, measureSites(call, layers, screened.places), layers);
}

/**
 * The second half of {@link assess}: values, adds up and ranks what was measured.
 *
 * @param measured what every criterion on a layer read on the places of `screened`
 * @throws {RangeError} if a criterion has no column, or one that is longer or shorter than there are places
 *
 * @example
 * const screened = screen(call, table, layers);
 * const measured = measureSites(call, layers, screened.places);
 * assessMeasured(screened, measured, layers).ranked.length === assess(call, table, layers).ranked.length; // true
 */
export function assessMeasured(screened: Screened, measured: Columns, layers: Layers): Assessment {
  const { call, columns, eligible, table } = screened;
  const readings = withAttributes(call, eligible, measured);
  const sound = sift(eligible, faults(call, readings, columns));

  const applicants = sound.kept;
  const ids = applicants.map(({ id }) => id);
  const kept = pickColumns(readings, sound.sites);
  const scores = scoreSites(call, kept, ids);
  const field = { call, applications: applicants, scores };
  const { admitted, below, possible } = admission(call, scores);
  const ranking = rankSites(field, admitted, possible);

  const scoreOf = scoreRecords(field, kept, layers);
  const short = below.map(({ site, reasons }) => ({
    application: at(applicants, site),
    score: scoreOf(site),
    reasons,
  }));
  const ineligible = [...screened.ineligible, ...sound.ineligible, ...short];
  const rejected = [...screened.rejected, ...sound.rejected];
  return {
    call,
    read: table.rows.length,
    ranked: rankedRecords(field, ranking, scoreOf),
    ineligible: ineligible.toSorted((a, b) => byPlace(a.application.at, b.application.at)),
    rejected: rejected.toSorted((a, b) => byPlace(a.at, b.at)),
    columns,
    numberFormat: screened.numberFormat,
    policies: [...policies(call), ...(table.choices ?? [])],
  };
}
