import { join } from 'node:path';
import { type Analysis, type AnalysisOptions, type Asked, analyse } from '../analysis.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { type Run, run, type Stage } from '../run.ts';
import { analysisLines } from '../text/analysis-lines.ts';
import { ineligibleLines, rejectedLines, summary } from '../text/summary.ts';
import { Stopwatch } from '../text/timings.ts';
import { assessmentJson } from '../write/assessment-json.ts';
import { keepInputs } from '../write/files.ts';
import { inputPaths } from '../write/manifest.ts';
import { outputs } from '../write/outputs.ts';
import { writeRun } from '../write/run-folder.ts';

export interface RankOptions extends Asked {
  readonly out: string;
  /** Whether outputs that were changed by hand may be written over. */
  readonly force: boolean;
  /** Whether to tell how long each stage took. */
  readonly timings: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Assesses, writes the outputs, prints the top of the ranking and every row left out. */
export async function rank(options: RankOptions, context: Context): Promise<number> {
  const stopwatch = new Stopwatch();
  const onStage = (stage: Stage): void => {
    stopwatch.begin(stage);
    context.progress(context.messages.stage[stage]);
  };
  const result = await run(options, onStage);
  const { assessment } = result;
  const analysis = analysisOf(options.analysis, result, onStage);
  onStage('write');
  const files = await outputs(result, options, context.language, analysis);
  keepInputs(options.out, files.keys(), inputPaths(result));
  writeRun(options.out, files, options);
  noteReading(result, context);
  if (options.json) context.print(assessmentJson(assessment, analysis));
  else if (!options.quiet)
    printSummary(
      result,
      analysis,
      [...files.keys()].map((name) => join(options.out, name)),
      context,
    );
  complainOf(result, context, options.quiet);
  if (options.timings)
    for (const line of stopwatch.lines(context.messages, context.language)) context.complain(line);
  return assessment.rejected.length > 0 ? EXIT.rejected : EXIT.ok;
}

function analysisOf(
  options: AnalysisOptions,
  { assessment }: Run,
  onStage: (stage: Stage) => void,
): Analysis {
  if (options.crossCheck || options.sensitivity) onStage('analyse');
  return analyse(assessment, options);
}

/** Of how many files it is said how they were read; the manifest says it of all. */
const MOST_NOTES = 5;

/** How the applications were read, so that a wrong guess is seen. */
export function noteReading({ applications, assessment }: Run, { language, messages, note }: Context): void {
  const { columns, numberFormat } = assessment;
  const { mark } = numberFormat;
  for (const { files, note: place } of applications.sources.slice(0, MOST_NOTES)) {
    const [{ encoding, path }] = files;
    if (place) note(place[language]);
    if (encoding) note(`${path}: ${messages.readAs(encoding, mark, messages.basis[numberFormat.basis])}`);
  }
  const more = applications.sources.length - MOST_NOTES;
  if (more > 0) note(messages.moreFiles(more));
  const [{ path }] = applications.sources;
  if (columns.ignored.length > 0) note(`${path}: ${messages.ignored(columns.ignored.join(', '))}`);
}

function printSummary(
  { assessment }: Run,
  analysis: Analysis,
  paths: readonly string[],
  context: Context,
): void {
  const { language, messages, print, strong, width } = context;
  const { counts, top } = summary(assessment, language, messages, width);
  const [title = '', ...table] = top;
  print(strong(assessment.call.title[language]));
  if (assessment.call.fictional) print(messages.fictional);
  print(counts);
  print('');
  print(strong(title));
  for (const line of table) print(line);
  for (const [head, ...lines] of analysisLines(assessment, analysis, language, width)) {
    print('');
    print(strong(head ?? ''));
    for (const line of lines) print(line);
  }
  print('');
  print(strong(messages.written));
  for (const path of paths) print(`  ${path}`);
}

/** Every row that was left out and why; under --quiet the ineligible, which are no error, are passed over. */
export function complainOf({ assessment }: Run, context: Context, quiet: boolean): void {
  const { alarming, complain, language, messages } = context;
  const { rejected, ineligible } = assessment;
  if (ineligible.length > 0 && !quiet) {
    complain(`\n${messages.ineligibleHead}`);
    for (const line of ineligibleLines(ineligible, language, messages)) complain(line);
  }
  if (rejected.length > 0) {
    complain(`\n${alarming(messages.rejectedHead)}`);
    for (const line of rejectedLines(rejected, language, messages)) complain(line);
  }
}
