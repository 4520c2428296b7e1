import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AIRPORTS, APPLICATIONS, callTemplate } from '../src/commands/template.ts';
import { writeWorkbook } from '../src/spreadsheet/write-workbook.ts';

/** Sound files that the fuzz starts from. */
export interface Corpus {
  /** By format: the files of one set of applications, the one to be asked for first. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly table: readonly (readonly string[])[];
  readonly call: string;
  readonly layer: string;
}

/** The files of each format, the one to be asked for first. */
const FORMATS: readonly (readonly [format: string, files: readonly string[]])[] = [
  ['csv', ['a.csv']],
  ['latin-1', ['latin.csv']],
  ['xlsx', ['a.xlsx']],
  ['ods', ['a.ods']],
  ['geojson', ['a.geojson']],
  ['shapefile', ['a.shp', 'a.dbf', 'a.prj', 'a.cpg', 'a.shx']],
  ['geopackage', ['a.gpkg']],
  ['flatgeobuf', ['a.fgb']],
];

/**
 * Makes the files in a folder; those of other programs' formats where the programs are here.
 *
 * @returns the formats that could not be made
 */
export async function makeCorpus(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('call.yaml'), callTemplate('it'));
  writeFileSync(path('airports.geojson'), JSON.stringify(AIRPORTS));
  const table = applications();
  const [headings = [], ...rows] = table;
  writeFileSync(path('a.csv'), csv(table, ','));
  writeFileSync(path('latin.csv'), Buffer.from(csv(table, ';'), 'latin1'));
  writeFileSync(path('a.geojson'), geoJson(table));
  const columns = headings.map((title) => ({ title, kind: 'text' as const, width: 12 }));
  writeFileSync(
    path('a.xlsx'),
    await writeWorkbook([{ name: 'Domande', columns, rows }], 'Domande', new Date(0)),
  );
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, path('a.xlsx')]);
  run('ogr2ogr', ['-t_srs', 'EPSG:3003', '-lco', 'ENCODING=UTF-8', path('a.shp'), path('a.geojson')]);
  run('ogr2ogr', ['-t_srs', 'EPSG:32632', path('a.gpkg'), path('a.geojson')]);
  run('ogr2ogr', ['-f', 'FlatGeobuf', path('a.fgb'), path('a.geojson')]);
  const { files } = corpusIn(folder);
  return FORMATS.flatMap(([format]) => (files.has(format) ? [] : [format]));
}

/** The files that were made in a folder. */
export function corpusIn(folder: string): Corpus {
  const made = FORMATS.map(
    ([format, names]) =>
      [format, names.map((name) => join(folder, name)).filter((file) => existsSync(file))] as const,
  );
  return {
    files: new Map(made.filter(([, files]) => files.length > 0)),
    table: applications(),
    call: join(folder, 'call.yaml'),
    layer: join(folder, 'airports.geojson'),
  };
}

/** A dozen applications, made of those that `init` writes. */
function applications(): string[][] {
  const headings = Object.keys(APPLICATIONS[0] ?? {});
  const rows = Array.from({ length: 12 }, (_, i) => {
    const { id = '', ...cells } = APPLICATIONS[i % APPLICATIONS.length] ?? {};
    const given: Readonly<Record<string, string>> = { ...cells, id: `${id}-${i}` };
    return headings.map((heading) => given[heading] ?? '');
  });
  return [headings, ...rows];
}

/** A table as CSV; every cell between quotation marks. */
export function csv(table: readonly (readonly string[])[], delimiter: string): string {
  return table
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n');
}

/** A table as points, with the other cells as properties. */
export function geoJson([headings = [], ...rows]: readonly (readonly string[])[]): string {
  const features = rows.map((row) => {
    const properties = Object.fromEntries(headings.map((heading, j) => [heading, row[j] ?? '']));
    const coordinates = [Number(properties.lon), Number(properties.lat)];
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: 'ignore' });
}

/** The bytes of a file of the corpus. */
export function bytesOf(path: string): Buffer {
  return readFileSync(path);
}
