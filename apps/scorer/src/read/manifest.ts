import type { Language, LocalizedText } from '@insedia/domain';
import type { Asked } from '../analysis.ts';
import { InputError } from '../failure.ts';
import { readInput } from './file.ts';
import { parseJson } from './json.ts';

/** A file that a manifest records, and what was in it. */
export interface RecordedFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a manifest says of a run. */
export interface ManifestRecord {
  readonly text: string;
  readonly program: string;
  readonly language: Language;
  readonly asked: Asked;
  readonly inputs: readonly RecordedFile[];
  readonly outputs: readonly RecordedFile[];
}

/**
 * Reads a manifest that `rank` wrote.
 *
 * @throws {InputError} if it is none, or says too little for its run to be repeated
 */
export function readManifest(path: string): ManifestRecord {
  const file = readInput(path);
  const content = parseJson(file);
  const fail = (what: LocalizedText): never => {
    throw new InputError({
      it: `${path}: non è un manifesto scritto da rank: ${what.it}; indicare il manifest.json di una valutazione`,
      en: `${path}: is no manifest written by rank: ${what.en}; name the manifest.json of a run`,
    });
  };
  const root = record(content) ?? fail(NO_OBJECT);
  if (root.format !== FORMAT) fail({ it: `manca format: ${FORMAT}`, en: `there is no format: ${FORMAT}` });
  const asked = record(root.asked) ?? fail({ it: 'manca asked', en: 'there is no asked' });
  const { language } = record(root.options) ?? {};
  const { name, version } = record(root.program) ?? {};
  const call = text(asked.call) ?? fail({ it: 'manca asked.call', en: 'there is no asked.call' });
  const applications =
    text(asked.applications) ??
    fail({ it: 'manca asked.applications', en: 'there is no asked.applications' });
  const mark = asked.decimalMark;
  return {
    text: file.text,
    program: `${String(name)} ${String(version)}`,
    language: language === 'it' ? 'it' : 'en',
    asked: {
      call,
      applications,
      layers: texts(asked.layers),
      layerSystems: texts(asked.layerSystems),
      crs: text(asked.crs),
      sheet: text(asked.sheet),
      map: text(asked.map),
      decimalMark: mark === ',' || mark === '.' ? mark : undefined,
      analysis: analysisOf(record(asked.analysis) ?? {}),
    },
    inputs: files(root.inputs),
    outputs: files(root.outputs),
  };
}

/** The outputs that a manifest records; none if it is not one that `rank` wrote. */
export function outputsOf(path: string): readonly RecordedFile[] {
  try {
    return readManifest(path).outputs;
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

const FORMAT = 'insedia-manifest/1';
const NO_OBJECT: LocalizedText = { it: 'non è un oggetto JSON', en: 'not a JSON object' };

type Entries = Readonly<Record<string, unknown>>;

function record(value: unknown): Entries | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(record(value) ?? {}).flatMap(([key, entry]) =>
      typeof entry === 'string' ? [[key, entry] as const] : [],
    ),
  );
}

function files(value: unknown): readonly RecordedFile[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { file, sha256 } = record(entry) ?? {};
    return typeof file === 'string' && typeof sha256 === 'string' ? [{ file, sha256 }] : [];
  });
}

function analysisOf({ crossCheck, sensitivity }: Entries): Asked['analysis'] {
  const { samples, seed, spread, top } = record(sensitivity) ?? {};
  return {
    ...(crossCheck === undefined ? {} : { crossCheck: {} }),
    ...(sensitivity === undefined
      ? {}
      : {
          sensitivity: {
            top: number(top),
            spread: number(spread),
            samples: number(samples),
            seed: number(seed),
          },
        }),
  };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
