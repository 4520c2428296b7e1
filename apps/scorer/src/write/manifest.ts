import type { Language } from '@insedia/domain';
import type { Analysis, Asked } from '../analysis.ts';
import type { CoordinateSystem } from '../crs/systems.ts';
import { type Encoding, hashOf, type SourceFile, STANDARD_INPUT } from '../read/file.ts';
import type { Run } from '../run.ts';
import { PROGRAM } from '../version.ts';

/** An input of a run, for the manifest and the report. */
export interface InputRecord {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Of a text. */
  readonly encoding?: Encoding | undefined;
  /** Of a map file, where its coordinates are not degrees of WGS 84. */
  readonly crs?: string | undefined;
  /** None in a file beside another, such as the `.prj` of a shapefile. */
  readonly records?: number | undefined;
}

/** Every file a run read, in the order it read them. */
export function inputRecords({ call, applications, layers, map }: Run): InputRecord[] {
  return [
    ...records('call', [call.file], 1),
    ...(map ? records('column map', [map.file], map.fields.size) : []),
    ...applications.sources.flatMap((source) =>
      records('applications', source.files, source.records, source.system),
    ),
    ...layers.files.flatMap(({ collection, files: [file, ...beside], id, named, system }) =>
      records(`layer ${id}`, [{ ...file, path: named }, ...beside], collection.features.length, system),
    ),
  ];
}

/** The paths of every file a run read, as they lie on the disk. */
export function inputPaths({ call, applications, layers, map }: Run): string[] {
  const beside = [...applications.sources, ...layers.files].flatMap(({ files }) => files);
  return [call.file, ...(map ? [map.file] : []), ...beside]
    .map(({ path }) => path)
    .filter((path) => path !== STANDARD_INPUT);
}

function records(
  role: string,
  files: readonly SourceFile[],
  count: number,
  system?: CoordinateSystem,
): InputRecord[] {
  const crs = system && system.code !== 4326 ? `EPSG:${system.code}` : undefined;
  return files.map(({ bytes, encoding, path, sha256 }, i) => ({
    role,
    file: path.replaceAll('\\', '/'),
    sha256,
    bytes,
    encoding,
    ...(i === 0 ? { crs, records: count } : {}),
  }));
}

/** What a run was made of and what it made, so that it can be repeated and checked. No clock is in it. */
export function manifest(
  run: Run,
  asked: Asked,
  { crossCheck, sensitivity }: Analysis,
  language: Language,
  outputs: ReadonlyMap<string, string | Uint8Array>,
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
    asked: askedRecord(asked),
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
      sha256: hashOf(content),
      bytes: Buffer.byteLength(content),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What the command line asked for, as `verify` asks for it again. */
function askedRecord({
  analysis,
  applications,
  call,
  crs,
  decimalMark,
  layerSystems,
  layers,
  map,
  sheet,
}: Asked): unknown {
  return {
    call: call.replaceAll('\\', '/'),
    applications: applications.replaceAll('\\', '/'),
    layers: Object.fromEntries(layers),
    crs,
    layerSystems: Object.fromEntries(layerSystems ?? []),
    sheet,
    map: map?.replaceAll('\\', '/'),
    decimalMark,
    analysis,
  };
}
