import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Asked, analyse } from '../analysis.ts';
import type { Context } from '../context.ts';
import { EXIT, InputError } from '../failure.ts';
import { hashOf } from '../read/file.ts';
import { type RecordedFile, readManifest } from '../read/manifest.ts';
import { type Run, run } from '../run.ts';
import { json as jsonText } from '../text/json.ts';
import { table } from '../text/terminal.ts';
import { type VerifyMessages, verifyMessagesIn } from '../text/verify-messages.ts';
import { PROGRAM } from '../version.ts';
import { inputRecords } from '../write/manifest.ts';
import { outputs } from '../write/outputs.ts';

export interface VerifyOptions {
  readonly manifest: string;
  /** The folder that the run was started from. */
  readonly from: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** How a file compares with what was recorded of it. */
type Result = 'same' | 'changed' | 'missing' | 'added';

interface Verified {
  readonly file: string;
  /** As it lies in the folder; none of an input, which is only read again. */
  readonly kept?: Result;
  readonly again: Result;
}

/**
 * Repeats a run from its manifest, writing nothing, and compares every input and output with what was recorded.
 *
 * @throws {InputError} if the manifest is none, or an input cannot be read any more
 */
export async function verify(
  { from, json, manifest: path, quiet }: VerifyOptions,
  context: Context,
): Promise<number> {
  const { alarming, language, print, strong } = context;
  const messages = verifyMessagesIn(language);
  const recorded = readManifest(path);
  const folder = resolve(dirname(path));
  const name = basename(path);
  goTo(from);
  const result = await repeated(recorded.asked, from, context);
  const analysis = analyse(result.assessment, recorded.asked.analysis);
  const made = await outputs(result, recorded.asked, recorded.language, analysis);
  const remade = new Map([...made].map(([file, content]) => [file, hashOf(content)]));
  const inputs = compared(
    recorded.inputs,
    new Map(inputRecords(result).map((one) => [one.file, one.sha256])),
  );
  const whole: RecordedFile = { file: name, sha256: hashOf(recorded.text) };
  const written = compared(
    [...recorded.outputs, whole],
    new Map([...remade].map(([file, hash]) => [file === 'manifest.json' ? name : file, hash])),
  ).map((one) => ({ ...one, kept: keptResult(folder, one.file, [...recorded.outputs, whole]) }));
  const differences = [...inputs, ...written].filter(
    (one: Verified) => one.again !== 'same' || (one.kept ?? 'same') !== 'same',
  ).length;
  const program = `${PROGRAM.name} ${PROGRAM.version}`;
  if (recorded.program !== program) context.note(messages.program(recorded.program, program));
  if (json)
    print(jsonText({ verified: differences === 0, program: recorded.program, inputs, outputs: written }));
  else if (!quiet || differences > 0) {
    print(strong(messages.inputs));
    const inputRows = inputs.map((one) => [one.file, messages[one.again]]);
    for (const line of table(messages.inputHead, inputRows, [], Infinity)) print(`  ${line}`);
    print(strong(messages.outputs));
    for (const line of table(messages.head, rowsOf(written, messages), [], Infinity)) print(`  ${line}`);
  }
  if (differences === 0) {
    if (!json && !quiet) print(messages.proved(written.length));
    return EXIT.ok;
  }
  context.complain(alarming(messages.disproved(differences)));
  return EXIT.rejected;
}

/** Runs what was asked once more. */
async function repeated(
  asked: Asked,
  from: string | undefined,
  { messages, progress }: Context,
): Promise<Run> {
  try {
    return await run(asked, (stage) => progress(messages.stage[stage]));
  } catch (error) {
    if (!(error instanceof InputError) || from !== undefined) throw error;
    throw new InputError(...error.texts, {
      it: 'I percorsi sono quelli dati a rank: se era stato lanciato da un’altra cartella, indicarla con --from.',
      en: 'Paths are those that rank was given: if it was run from another folder, name it with --from.',
    });
  }
}

/** Paths are those that the run was given, from the folder it was started in. */
function goTo(from: string | undefined): void {
  if (from === undefined) return;
  if (!existsSync(from) || !statSync(from).isDirectory()) {
    throw new InputError({
      it: `--from ${from}: la cartella non esiste`,
      en: `--from ${from}: there is no such folder`,
    });
  }
  process.chdir(from);
}

function compared(recorded: readonly RecordedFile[], now: ReadonlyMap<string, string>): Verified[] {
  const known = new Set(recorded.map(({ file }) => file));
  return [
    ...recorded.map(({ file, sha256: then }): Verified => {
      const hash = now.get(file);
      return { file, again: hash === undefined ? 'missing' : hash === then ? 'same' : 'changed' };
    }),
    ...[...now.keys()].filter((file) => !known.has(file)).map((file): Verified => ({ file, again: 'added' })),
  ];
}

function keptResult(folder: string, file: string, recorded: readonly RecordedFile[]): Result {
  const path = join(folder, file);
  if (!existsSync(path)) return 'missing';
  const then = recorded.find((one) => one.file === file)?.sha256;
  if (then === undefined) return 'added';
  return hashOf(readFileSync(path)) === then ? 'same' : 'changed';
}

function rowsOf(written: readonly Verified[], messages: VerifyMessages): string[][] {
  return written.map(({ again, file, kept = 'same' }) => [file, messages[kept], messages[again]]);
}
