import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { buildLayer, type Call, type Layer, LayerError } from '@insedia/scoring';
import type { FeatureCollection } from 'geojson';
import { InputError } from '../failure.ts';
import { type InputFile, readInput } from './file.ts';
import { readCollection } from './geojson.ts';

/** A layer and the file it came from. */
export interface LayerFile {
  readonly id: string;
  readonly file: InputFile;
  readonly collection: FeatureCollection;
  readonly layer: Layer;
}

/**
 * Reads every layer of a call.
 *
 * @param callPath the call's file; layers lie in its folder or below
 * @param elsewhere files that stand in for the call's own, by layer
 * @throws {InputError} if a file is unreadable, lies outside the call's folder, or cannot serve as a layer
 */
export function readLayers(
  call: Call,
  callPath: string,
  elsewhere: ReadonlyMap<string, string>,
): LayerFile[] {
  for (const id of elsewhere.keys()) {
    if (!Object.hasOwn(call.layers, id)) {
      const known = Object.keys(call.layers).join(', ');
      throw new InputError({
        it: `--layer: il bando non ha uno strato «${id}» (ha: ${known})`,
        en: `--layer: the call has no layer “${id}” (it has: ${known})`,
      });
    }
  }
  return Object.entries(call.layers).map(([id, { file: named, where }]) => {
    const file = readInput(elsewhere.get(id) ?? layerPath(callPath, named));
    const collection = readCollection(file);
    try {
      return { id, file, collection, layer: buildLayer(id, collection, where) };
    } catch (error) {
      const problem = error instanceof LayerError ? error.problem : asText(error);
      throw new InputError({ it: `${file.path}: ${problem.it}`, en: `${file.path}: ${problem.en}` });
    }
  });
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

function asText(error: unknown): { it: string; en: string } {
  const message = error instanceof Error ? error.message : String(error);
  return { it: message, en: message };
}
