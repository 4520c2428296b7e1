import type { Context } from '../context.ts';
import { compareRuns } from '../diff/compare-runs.ts';
import { EXIT, InputError } from '../failure.ts';
import { type ManifestRecord, readManifest } from '../read/manifest.ts';
import { type Run, run } from '../run.ts';
import { diffLines, type FilePair } from '../text/diff-lines.ts';
import { diffMessagesIn } from '../text/diff-messages.ts';
import { inputRecords } from '../write/manifest.ts';

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
}

/**
 * Says what differs between two runs, each made again from its manifest.
 *
 * @throws {InputError} if a manifest is none, or the files that its run read are no longer those
 */
export async function diff(
  { after: second, before: first, json }: DiffOptions,
  context: Context,
): Promise<number> {
  const before = await remade(first);
  const after = await remade(second);
  const difference = compareRuns(before.assessment, after.assessment);
  const files = filePairs(before, after);
  if (json) {
    context.print(
      JSON.stringify({ files, ...difference }, (_, value: unknown) =>
        value instanceof Map ? Object.fromEntries(value) : value,
      ),
    );
  } else {
    for (const line of diffLines(files, difference, after.assessment, context)) context.print(line);
  }
  return EXIT.ok;
}

async function remade(path: string): Promise<Run> {
  const recorded = readManifest(path);
  const result = await run(recorded.asked, () => undefined);
  if (sameInputs(recorded, result)) return result;
  throw new InputError({ it: diffMessagesIn('it').moved(path), en: diffMessagesIn('en').moved(path) });
}

function sameInputs({ inputs }: ManifestRecord, result: Run): boolean {
  return hashesOf(inputs) === hashesOf(inputRecords(result));
}

function hashesOf(files: readonly { readonly sha256: string }[]): string {
  return files.map(({ sha256 }) => sha256).join();
}

/** The files of two runs by what they are read as. */
function filePairs(before: Run, after: Run): readonly FilePair[] {
  const [then, now] = [before, after].map((one) =>
    inputRecords(one).filter(({ records }) => records !== undefined),
  );
  const roles = [...new Set([...(now ?? []), ...(then ?? [])].map(({ role }) => role))];
  return roles.map((role) => {
    const [was, is] = [then, now].map((files) => files?.find((one) => one.role === role));
    return { before: was?.file, after: is?.file, same: was?.sha256 === is?.sha256 };
  });
}
