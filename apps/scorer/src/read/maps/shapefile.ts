import { existsSync } from 'node:fs';
import type { Feature } from 'geojson';
import { systemOfWkt } from '../../crs/identify.ts';
import { InputError } from '../../failure.ts';
import { readBytes, recordOf, type SourceFile } from '../file.ts';
import type { MapContent, MapPath } from './map.ts';

/**
 * Reads a shapefile: shapes (`.shp`), fields (`.dbf`), the system of coordinates (`.prj`) and the encoding of texts
 * (`.cpg`; without one UTF-8, else windows-1252). Dates come as `YYYY-MM-DD`.
 *
 * @throws {InputError} if the shapes or the fields are not there or damaged
 */
export async function readShapefile({ path }: MapPath): Promise<MapContent> {
  const shapes = readBytes(path);
  const fields = beside(path, 'dbf');
  if (!fields) {
    throw new InputError({
      it: `${path}: accanto manca il file .dbf con i campi; uno shapefile è fatto di più file con lo stesso nome: copiarli tutti`,
      en: `${path}: the .dbf file with the fields is not beside it; a shapefile is several files of one name: copy all of them`,
    });
  }
  const projection = beside(path, 'prj');
  const encoding = beside(path, 'cpg');
  const { open } = await import('shapefile');
  const source = await open(shapes, fields.content, {
    encoding: encoding ? encodingNamed(encoding.content.toString('latin1')) : guessed(fields.content),
  }).catch((error: unknown) => {
    throw damaged(path, error);
  });
  const features: Feature[] = [];
  try {
    for (let next = await source.read(); !next.done; next = await source.read()) {
      features.push({ ...next.value, properties: withoutDates(next.value.properties ?? {}) });
    }
  } catch (error) {
    throw damaged(path, error, features.length + 1);
  }
  const files = [fields, projection, encoding].flatMap((one) => (one ? [one.file] : []));
  return {
    features,
    stated: projection && systemOfWkt(projection.content.toString('utf8')),
    files: [recordOf(path, shapes), ...files],
  };
}

interface Beside {
  readonly file: SourceFile;
  readonly content: Buffer;
}

/** A file of the same name and another extension, in small letters or capitals. */
function beside(path: string, extension: string): Beside | undefined {
  const stem = path.slice(0, -'shp'.length);
  const found = [extension, extension.toUpperCase()]
    .map((end) => stem + end)
    .find((name) => existsSync(name));
  if (found === undefined) return undefined;
  const content = readBytes(found);
  return { file: recordOf(found, content), content };
}

/** A `.cpg` holds a name of the encoding, or the number of a code page of Windows. */
function encodingNamed(text: string): string {
  const name = text.trim().toLowerCase();
  const page = /^(?:ansi |cp)?(125\d)$/.exec(name)?.[1];
  const label = page === undefined ? name : `windows-${page}`;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

function guessed(content: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content.subarray(content.readUInt16LE(8)));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The library makes dates at midnight of the host's zone; their day is what the file holds. */
function withoutDates(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, value instanceof Date ? dayOf(value) : value]),
  );
}

function dayOf(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function damaged(path: string, error: unknown, record?: number): InputError {
  const why = error instanceof Error ? error.message : String(error);
  const [it, en] = record === undefined ? ['', ''] : [`, elemento ${record}`, `, feature ${record}`];
  return new InputError({
    it: `${path}${it}: shapefile danneggiato o incompleto (${why}); copiarlo o esportarlo di nuovo`,
    en: `${path}${en}: damaged or incomplete shapefile (${why}); copy or export it again`,
  });
}
