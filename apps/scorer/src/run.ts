import {
  type Assessment,
  assessMeasured,
  type Call,
  fieldFinder,
  formFields,
  LayerError,
  type Layers,
  screen,
  type Table,
  TableError,
} from '@insedia/scoring';
import { InputError } from './failure.ts';
import { type CallFile, readCall } from './read/call.ts';
import { type ColumnMap, readColumnMap } from './read/column-map.ts';
import { type LayerFiles, readLayers } from './read/layers.ts';
import { readTable, type TableFile, type TableOptions } from './read/table.ts';
import { measureInThreads, threadsFor } from './threads/measure.ts';

/** What an assessment is made from, as the command line gives it. */
export interface RunOptions extends TableOptions {
  readonly call: string;
  readonly applications: string;
  /** A file that says which field of the form each column holds. */
  readonly map?: string | undefined;
  /** Files that stand in for the call's own layers, by layer. */
  readonly layers: ReadonlyMap<string, string>;
  /** The coordinate systems of layers, whatever their files say, by layer. */
  readonly layerSystems?: ReadonlyMap<string, string> | undefined;
}

/** An assessment and all it was made from. */
export interface Run {
  readonly call: CallFile;
  /** Which field each column holds, where the user says so. */
  readonly map?: ColumnMap;
  readonly applications: TableFile;
  readonly layers: LayerFiles;
  readonly assessment: Assessment;
}

/** A stage of the work, for showing progress. */
export type Stage = 'call' | 'applications' | 'layers' | 'assess' | 'analyse' | 'write';

/**
 * Reads the files and assesses the applications.
 *
 * @throws {InputError} if any of the files cannot be used
 */
export async function run(options: RunOptions, onStage: (stage: Stage) => void): Promise<Run> {
  onStage('call');
  const call = readCall(options.call);
  onStage('applications');
  const fields = formFields(call.call.form);
  const map = options.map === undefined ? undefined : readColumnMap(options.map, fields);
  const applications = await readTable(options.applications, options, fieldFinder(fields), map);
  onStage('layers');
  const layers = await readLayers(call.call, options);
  onStage('assess');
  const assessment = await assessed(call.call, applications.table, layers.layers, options);
  return { call, ...(map ? { map } : {}), applications, layers, assessment };
}

/**
 * Checks that the layers can serve the criteria, by assessing no application.
 *
 * @throws {InputError} if one lacks a number, or is of a kind, that a criterion needs
 */
export async function checkLayers(call: Call, layers: Layers, path: string): Promise<void> {
  const headings = formFields(call.form).map(({ name }) => name);
  await assessed(call, { headings, rows: [] }, layers, { call: path, applications: path });
}

type Paths = Pick<RunOptions, 'call' | 'applications'>;

async function assessed(call: Call, table: Table, layers: Layers, paths: Paths): Promise<Assessment> {
  try {
    const screened = screen(call, table, layers);
    const threads = threadsFor(call, layers, screened.places);
    const measured = await measureInThreads(call, layers, screened.places, threads);
    return assessMeasured(screened, measured, layers);
  } catch (error) {
    throw asInputError(error, paths);
  }
}

function asInputError(error: unknown, { applications, call }: Paths): unknown {
  if (error instanceof TableError) {
    return new InputError(
      ...error.problems.map(({ it, en }) => ({ it: `${applications}: ${it}`, en: `${applications}: ${en}` })),
    );
  }
  if (error instanceof LayerError) {
    const { layer, problem } = error;
    return new InputError({
      it: `${call}: strato «${layer}»: ${problem.it}`,
      en: `${call}: layer “${layer}”: ${problem.en}`,
    });
  }
  return error;
}
