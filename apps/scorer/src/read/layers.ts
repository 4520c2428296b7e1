import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { buildLayers, type Call, closest, LayerError, type Layers } from '@insedia/scoring';
import type { Feature, FeatureCollection } from 'geojson';
import { InputError } from '../failure.ts';
import { type InputFile, readInput } from './file.ts';
import { isRecord, readCollection } from './geojson.ts';
import { isFeature, outsideDegrees } from './geometry.ts';

/** The file a layer came from, and what it holds. */
interface LayerFile {
  readonly id: string;
  /** The path as the call or the user gave it, the same wherever the program is started. */
  readonly named: string;
  readonly file: InputFile;
  readonly collection: FeatureCollection;
}

/** The layers of a call, and the files they came from. */
export interface LayerFiles {
  readonly files: readonly LayerFile[];
  readonly layers: Layers;
}

/**
 * Reads every layer of a call; a file that several layers share is read once.
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
  const read = new Map<string, Content>();
  const files = Object.entries(call.layers).map(([id, { file: named }]): LayerFile => {
    const path = elsewhere.get(id) ?? layerPath(callPath, named);
    const found = read.get(path) ?? readLayer(id, path, callPath);
    read.set(path, found);
    return { id, named: elsewhere.get(id) ?? named, ...found };
  });
  try {
    return { files, layers: buildLayers(call, new Map(files.map(({ id, collection }) => [id, collection]))) };
  } catch (error) {
    throw error instanceof LayerError ? unusable(error, callPath, files) : error;
  }
}

type Content = Pick<LayerFile, 'file' | 'collection'>;

function readLayer(id: string, path: string, callPath: string): Content {
  if (!existsSync(path)) throw absent(id, path, callPath);
  const file = readInput(path);
  const features: Feature[] = [];
  for (const [i, feature] of readCollection(file).entries()) {
    if (!isFeature(feature)) throw badFeature(id, path, i, feature);
    features.push(feature);
  }
  return { file, collection: { type: 'FeatureCollection', features } };
}

/** A layer is the call's own: one feature that cannot be measured against is to be mended, not passed over. */
function badFeature(id: string, path: string, i: number, feature: unknown): InputError {
  const outside = isRecord(feature) ? outsideDegrees(feature.geometry) : undefined;
  const [it, en] =
    outside === undefined
      ? ['serve un punto, una linea o un’area', 'it takes a point, a line or an area']
      : [
          `coordinate oltre ±180 e ±90 (${outside}): non sono gradi; da QGIS esportare in EPSG:4326`,
          `coordinates beyond ±180 and ±90 (${outside}): not degrees; from QGIS export as EPSG:4326`,
        ];
  return new InputError({
    it: `${path}: strato «${id}»: elemento ${i + 1}: ${it}`,
    en: `${path}: layer “${id}”: feature ${i + 1}: ${en}`,
  });
}

function absent(id: string, path: string, callPath: string): InputError {
  const [it, en] = absentHint(path, join(dirname(callPath), 'README.md'));
  return new InputError({
    it: `strato «${id}»: ${path}: il file non esiste; ${it}`,
    en: `layer “${id}”: ${path}: no such file; ${en}`,
  });
}

/** A file of nearly the same name, else the text beside the call, which may tell how its layers are made. */
function absentHint(path: string, readme: string): readonly [it: string, en: string] {
  const folder = dirname(path);
  const near = closest(basename(path), existsSync(folder) ? readdirSync(folder) : []);
  if (near !== undefined) return [`forse ${join(folder, near)}?`, `did you mean ${join(folder, near)}?`];
  if (!existsSync(readme)) return ['controllare il percorso', 'check the path'];
  return [
    `controllare il percorso, o leggere in ${readme} come si prepara`,
    `check the path, or read in ${readme} how to prepare it`,
  ];
}

function unusable({ layer, problem }: LayerError, callPath: string, files: readonly LayerFile[]): InputError {
  const path = files.find(({ id }) => id === layer)?.file.path ?? callPath;
  return new InputError({
    it: `${path}: strato «${layer}»: ${problem.it}`,
    en: `${path}: layer “${layer}”: ${problem.en}`,
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
