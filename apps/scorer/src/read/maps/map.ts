import { extname } from 'node:path';
import type { StatedSystem } from '../../crs/identify.ts';
import type { SourceFile } from '../file.ts';

/** What a reader of a map format finds. */
export interface MapContent {
  /** Features as GeoJSON has them, in the coordinates of the file; nobody has looked at them yet. */
  readonly features: readonly unknown[];
  /** What the file says of its coordinates; nothing if it is silent. */
  readonly stated: StatedSystem | undefined;
  /** The file and those beside it that were read with it, the one that was asked for first. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
}

/** A map file, and the layer in it where it holds several, as QGIS writes both: `areas.gpkg|layername=industrial`. */
export interface MapPath {
  readonly path: string;
  readonly layer: string | undefined;
}

/** Takes a path as QGIS writes it apart. */
export function mapPath(text: string): MapPath {
  const [path = text, ...options] = text.split('|');
  const layer = options.find((option) => option.startsWith('layername='))?.slice('layername='.length);
  return { path, layer };
}

/** The extension that tells the format, in lower case. */
export function formatOf(path: string): string {
  return extname(mapPath(path).path).toLowerCase();
}
