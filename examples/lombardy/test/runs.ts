import { readFileSync } from 'node:fs';
import { buildLayers, type Call, type Layers, type Table } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import { parse as parseCsv } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import { parse as parseYaml } from 'yaml';
import { type Data, makeData } from '../data.ts';

export const data: Data = makeData();

/** A file of `data/`. */
export function dataFile(name: string): string {
  const text = data.files.get(name);
  if (text === undefined) throw new RangeError(`no file ${name}; there are ${[...data.files.keys()].join()}`);
  return text;
}

/** A file of this example. */
export function file(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
}

/** @throws {TypeError} with every problem, if the file is no call */
export function readCall(name: string): Call {
  const result = parseCall(parseYaml(file(name)));
  if ('problems' in result) throw new TypeError(`${name}: ${JSON.stringify(result.problems)}`);
  return result.call;
}

/** A layer of `data/`. */
export function collection(name: string): FeatureCollection {
  return JSON.parse(dataFile(name));
}

/** The layers of a call, built from the files of `data/`. */
export function layersOf(call: Call): Layers {
  const files = Object.entries(call.layers).map(
    ([id, { file: path }]) => [id, path.replace('data/', '')] as const,
  );
  return buildLayers(call, new Map(files.map(([id, name]) => [id, collection(name)])));
}

/** A table whose records take one line each, below the headings. */
export function readTable(text: string, delimiter: ',' | ';'): Table {
  const [headings = [], ...records]: string[][] = parseCsv(text, { delimiter });
  return {
    headings,
    rows: records.map((cells, i) => ({
      at: { line: i + 2, record: i + 1 },
      cells: Object.fromEntries(headings.map((heading, j) => [heading, cells[j] ?? null])),
    })),
    likelyDecimalMark: delimiter === ';' ? ',' : '.',
  };
}
