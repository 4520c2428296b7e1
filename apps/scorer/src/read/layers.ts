import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import {
  buildLayers,
  type Call,
  closest,
  type LayerDefinition,
  LayerError,
  type Layers,
} from '@insedia/scoring';
import type { Feature, FeatureCollection } from 'geojson';
import type { CoordinateSystem } from '../crs/systems.ts';
import { InputError } from '../failure.ts';
import { isFeature, outsideDegrees } from './geometry.ts';
import { isRecord } from './maps/geojson.ts';
import { formatOf, mapPath } from './maps/map.ts';
import { MAP_FORMATS, type MapFile, readMap } from './maps/read-map.ts';
import { isWithin } from './within.ts';

/** The files a layer came from, and what it holds. */
interface LayerFile {
  readonly id: string;
  /** The path as the call or the user gave it, the same wherever the program is started. */
  readonly named: string;
  readonly files: MapFile['files'];
  readonly system: CoordinateSystem;
  readonly collection: FeatureCollection;
}

/** The layers of a call, and the files they came from. */
export interface LayerFiles {
  readonly files: readonly LayerFile[];
  readonly layers: Layers;
}

/** What the user says of the layers. */
interface LayerOptions {
  /** The call's file; layers lie in its folder or below. */
  readonly call: string;
  /** Files that stand in for the call's own, by layer. */
  readonly layers: ReadonlyMap<string, string>;
  /** Coordinate systems, whatever the files say, by layer. */
  readonly layerSystems?: ReadonlyMap<string, string> | undefined;
}

/**
 * Reads every layer of a call; a file that several layers share is read once.
 *
 * @throws {InputError} if a file is unreadable, lies outside the call's folder, or cannot serve as a layer
 */
export async function readLayers(call: Call, options: LayerOptions): Promise<LayerFiles> {
  const read = new Map<string, Content>();
  const files: LayerFile[] = [];
  for (const { crs, id, named, path } of layerSources(call, options)) {
    const found = read.get(path) ?? (await readLayer(id, path, crs));
    read.set(path, found);
    files.push({ id, named, ...found });
  }
  try {
    return { files, layers: buildLayers(call, new Map(files.map(({ id, collection }) => [id, collection]))) };
  } catch (error) {
    throw error instanceof LayerError ? unusable(error, options.call, files) : error;
  }
}

/** Where a layer of a call is read from. */
interface LayerSource extends Pick<LayerFile, 'id' | 'named'> {
  readonly definition: LayerDefinition;
  readonly path: string;
  /** The coordinate system that the user states. */
  readonly crs: string | undefined;
}

/**
 * Where the layers of a call are read from: the call's own files, or those that stand in for them.
 *
 * @throws {InputError} if the user names a layer that the call has not, or a file is absent, of a format that is not
 * read, or outside the call's folder
 */
export function layerSources(
  call: Call,
  { call: callPath, layerSystems = new Map(), layers: elsewhere }: LayerOptions,
): LayerSource[] {
  checkNames(call, '--layer', elsewhere);
  checkNames(call, '--crs', layerSystems);
  return Object.entries(call.layers).map(([id, definition]) => {
    const given = elsewhere.get(id);
    const path = given ?? layerPath(callPath, definition.file);
    checkFile(id, path, callPath);
    return { id, definition, named: given ?? definition.file, path, crs: layerSystems.get(id) };
  });
}

function checkNames(call: Call, option: string, named: ReadonlyMap<string, string>): void {
  for (const id of named.keys()) {
    if (id === '' || Object.hasOwn(call.layers, id)) continue;
    const known = Object.keys(call.layers).join(', ');
    throw new InputError({
      it: `${option}: il bando non ha uno strato «${id}» (ha: ${known})`,
      en: `${option}: the call has no layer “${id}” (it has: ${known})`,
    });
  }
}

function checkFile(id: string, path: string, callPath: string): void {
  if (!existsSync(mapPath(path).path)) throw absent(id, path, callPath);
  if (!MAP_FORMATS.includes(formatOf(path))) throw unreadable(id, path);
}

type Content = Omit<LayerFile, 'id' | 'named'>;

async function readLayer(id: string, path: string, crs: string | undefined): Promise<Content> {
  const map = await readMap(path, crs);
  const features: Feature[] = [];
  for (const [i, feature] of map.features.entries()) {
    if (!isFeature(feature)) throw badFeature(id, path, i, feature);
    features.push(feature);
  }
  return { files: map.files, system: map.system, collection: { type: 'FeatureCollection', features } };
}

function unreadable(id: string, path: string): InputError {
  const known = MAP_FORMATS.join(', ');
  return new InputError({
    it: `strato «${id}»: ${path}: formato non letto (si leggono ${known}); da QGIS esportare come GeoPackage`,
    en: `layer “${id}”: ${path}: the format is not read (${known} are); from QGIS export as GeoPackage`,
  });
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
  const path = files.find(({ id }) => id === layer)?.files[0].path ?? callPath;
  return new InputError({
    it: `${path}: strato «${layer}»: ${problem.it}`,
    en: `${path}: layer “${layer}”: ${problem.en}`,
  });
}

function layerPath(callPath: string, named: string): string {
  const folder = dirname(callPath);
  const path = resolve(folder, named);
  if (isAbsolute(named) || !isWithin(folder, path)) {
    throw new InputError({
      it: `${callPath}: lo strato ${named} sta fuori dalla cartella del bando; spostarlo, o indicarlo con --layer`,
      en: `${callPath}: the layer ${named} lies outside the call's folder; move it there, or name it with --layer`,
    });
  }
  return relative('', path);
}
