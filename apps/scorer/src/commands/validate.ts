import { join } from 'node:path';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { readCall } from '../read/call.ts';
import { readLayers } from '../read/layers.ts';
import { checkLayers, type Run, type RunOptions, run } from '../run.ts';
import { summary } from '../text/summary.ts';
import { assessmentJson } from '../write/assessment-json.ts';
import { corrections } from '../write/corrections/corrections.ts';
import { keepInputs, writeFiles } from '../write/files.ts';
import { inputPaths } from '../write/manifest.ts';
import { complainOf, noteReading } from './rank.ts';

export interface ValidateOptions extends Omit<RunOptions, 'applications'> {
  readonly applications: string | undefined;
  /** The folder for annotated copies of the files with faults; none are made without it. */
  readonly out: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Checks a call and its layers, and with applications everything `rank` would refuse. */
export async function validate(options: ValidateOptions, context: Context): Promise<number> {
  const { messages, print, language, width } = context;
  const { applications } = options;
  if (applications === undefined) {
    const { call } = readCall(options.call);
    const { layers } = await readLayers(call, options);
    await checkLayers(call, layers, options.call);
    const { criteria, eligibility } = call;
    if (options.json)
      print(JSON.stringify({ call: call.id, criteria: criteria.length, rules: eligibility.length }));
    else if (!options.quiet) print(messages.callSound(criteria.length, eligibility.length));
    return EXIT.ok;
  }
  const result = await run({ ...options, applications }, (stage) => context.progress(messages.stage[stage]));
  noteReading(result, context);
  if (options.json) print(assessmentJson(result.assessment));
  else if (!options.quiet) print(summary(result.assessment, language, messages, width).counts);
  if (options.out !== undefined) await writeCorrections(options.out, result, context);
  complainOf(result, context, options.quiet);
  return result.assessment.rejected.length > 0 ? EXIT.rejected : EXIT.ok;
}

async function writeCorrections(folder: string, result: Run, context: Context): Promise<void> {
  const files = await corrections(result, context.language);
  if (files.size === 0) return;
  keepInputs(folder, files.keys(), inputPaths(result));
  writeFiles(folder, files);
  for (const name of files.keys()) context.note(`${context.messages.written}: ${join(folder, name)}`);
}
