import { createHash } from 'node:crypto';
import type { Language } from '@insedia/domain';
import type { Analysis } from '../analysis.ts';
import type { InputFile } from '../read/file.ts';
import type { Run } from '../run.ts';
import { PROGRAM } from '../version.ts';

/** An input of a run, for the manifest and the report. */
export interface InputRecord {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: InputFile['encoding'];
  readonly records: number;
}

/** Every file a run read, in the order it read them. */
export function inputRecords({ call, applications, layers }: Run): InputRecord[] {
  return [
    record('call', call.file, 1),
    record('applications', applications.file, applications.table.rows.length),
    ...layers.files.map(({ id, file, named, collection }) =>
      record(`layer ${id}`, { ...file, path: named }, collection.features.length),
    ),
  ];
}

function record(role: string, { path, sha256, bytes, encoding }: InputFile, records: number): InputRecord {
  return { role, file: path.replaceAll('\\', '/'), sha256, bytes, encoding, records };
}

/** What a run was made of and what it made, so that it can be repeated and checked. No clock is in it. */
export function manifest(
  run: Run,
  { crossCheck, sensitivity }: Analysis,
  language: Language,
  outputs: ReadonlyMap<string, string>,
): string {
  const { call, numberFormat, policies, ranked, ineligible, rejected, read, columns } = run.assessment;
  const statements = [...policies, ...(crossCheck?.statements ?? []), ...(sensitivity?.statements ?? [])];
  const document = {
    format: 'insedia-manifest/1',
    program: PROGRAM,
    call: call.id,
    options: {
      language,
      decimalMark: numberFormat,
      crossCheck: crossCheck?.choices,
      sensitivity: sensitivity?.choices,
    },
    inputs: inputRecords(run),
    columns,
    counts: {
      read,
      ranked: ranked.length,
      ineligible: ineligible.length,
      rejected: rejected.length,
    },
    policies: statements.map(({ id, value, status, citation }) => ({
      id,
      value: value.en,
      status,
      citation,
    })),
    outputs: [...outputs].map(([file, content]) => ({
      file,
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: Buffer.byteLength(content),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
