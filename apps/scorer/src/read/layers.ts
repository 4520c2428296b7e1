import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { buildLayers, type Call, LayerError, type Layers } from '@insedia/scoring';
import type { FeatureCollection } from 'geojson';
import { InputError } from '../failure.ts';
import { type InputFile, readInput } from './file.ts';
import { readCollection } from './geojson.ts';

/** The file a layer came from, and what it holds. */
export interface LayerFile {
  readonly id: string;
  readonly file: InputFile;
  readonly collection: FeatureCollection;
}

/** The layers of a call, and the files they came from. */
export interface LayerFiles {
  readonly files: readonly LayerFile[];
  readonly layers: Layers;
}

/**
 * Reads every layer of a call.
 *
 * @param callPath the call's file; layers lie in its folder or below
 * @param elsewhere files that stand in for the call's own, by layer
 * @throws {InputError} if a file is unreadable, lies outside the call's folder, or cannot serve as a layer
 */
export function readLayers(call: Call, callPath: string, elsewhere: ReadonlyMap<string, string>): LayerFiles {
  for (const id of elsewhere.keys()) {
    if (!Object.hasOwn(call.layers, id)) {
      const known = Object.keys(call.layers).join(', ');
      throw new InputError({
        it: `--layer: il bando non ha uno strato «${id}» (ha: ${known})`,
        en: `--layer: the call has no layer “${id}” (it has: ${known})`,
      });
    }
  }
  const files = Object.entries(call.layers).map(([id, { file: named }]): LayerFile => {
    const file = readInput(elsewhere.get(id) ?? layerPath(callPath, named));
    return { id, file, collection: readCollection(file) };
  });
  try {
    return { files, layers: buildLayers(call, new Map(files.map(({ id, collection }) => [id, collection]))) };
  } catch (error) {
    if (!(error instanceof LayerError)) throw error;
    const path = files.find(({ id }) => id === error.layer)?.file.path ?? callPath;
    const { it, en } = error.problem;
    throw new InputError({ it: `${path}: ${it}`, en: `${path}: ${en}` });
  }
}

function layerPath(callPath: string, named: string): string {
  const folder = dirname(callPath);
  const path = resolve(folder, named);
  const inside = relative(resolve(folder), path);
  if (isAbsolute(named) || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new InputError({
      it: `${callPath}: lo strato ${named} sta fuori dalla cartella del bando; spostarlo, o indicarlo con --layer`,
      en: `${callPath}: the layer ${named} lies outside the call's folder; move it there, or name it with --layer`,
    });
  }
  return relative('', path);
}
