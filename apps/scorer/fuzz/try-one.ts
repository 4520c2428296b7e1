import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../src/failure.ts';
import { type Run, run } from '../src/run.ts';
import { writeWorkbook } from '../src/spreadsheet/write-workbook.ts';
import { outputs } from '../src/write/outputs.ts';
import { bytesOf, type Corpus, csv, geoJson } from './corpus.ts';
import { mutatedBytes, mutatedCells } from './mutate.ts';
import { Random } from './random.ts';

/** What came of an input. */
export interface Tried {
  /** What was changed, and in which format. */
  readonly kind: string;
  readonly outcome: 'assessed' | 'refused' | 'fault';
  /** What is wrong, of a fault. */
  readonly fault?: string;
}

interface Input {
  readonly kind: string;
  readonly call: string;
  readonly applications: string;
  readonly layer: string;
  /** How many applications the file holds, where that is known. */
  readonly rows?: number;
}

/** Every so many inputs that are assessed, the outputs are made too. */
const OUTPUTS_EVERY = 40;

/** Makes the input of a seed in a folder, and assesses it. */
export async function tryOne(seed: number, corpus: Corpus, folder: string): Promise<Tried> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const input = await inputOf(new Random(seed), corpus, folder);
  const { kind } = input;
  try {
    const options = {
      call: input.call,
      applications: input.applications,
      layers: new Map([['airports', input.layer]]),
    };
    const result = await run(options, () => undefined);
    const fault = lost(result, input.rows) ?? polluted();
    if (fault !== undefined) return { kind, outcome: 'fault', fault };
    if (seed % OUTPUTS_EVERY === 0) await outputs(result, { ...options, analysis: {} }, 'it');
    return { kind, outcome: 'assessed' };
  } catch (error) {
    const fault = polluted() ?? crash(error);
    return fault === undefined ? { kind, outcome: 'refused' } : { kind, outcome: 'fault', fault };
  }
}

/**
 * Assesses the corpus as it is, so that what is refused is refused for what was changed.
 *
 * @throws {InputError} if it cannot be
 */
export async function trySound({ call, files, layer, table }: Corpus): Promise<void> {
  for (const [format, [applications = '']] of files) {
    const { assessment } = await run(
      { call, applications, layers: new Map([['airports', layer]]) },
      () => undefined,
    );
    const { ineligible, ranked } = assessment;
    if (ranked.length + ineligible.length !== table.length - 1)
      throw new Error(`the ${format} file is not sound`);
  }
}

async function inputOf(random: Random, corpus: Corpus, folder: string): Promise<Input> {
  const call = join(folder, 'call.yaml');
  const layer = join(folder, 'airports.geojson');
  copyFileSync(corpus.call, call);
  copyFileSync(corpus.layer, layer);
  const way = random.below(10);
  if (way < 4) return bytesChanged(random, corpus, folder, { call, layer });
  if (way < 8) return cellsChanged(random, corpus, folder, { call, layer });
  const applications = copied(corpus.files.get('csv') ?? [], folder);
  const target = way === 8 ? call : layer;
  writeFileSync(target, mutatedBytes(bytesOf(target), bytesOf(applications), random));
  return { kind: way === 8 ? 'call' : 'layer', call, layer, applications };
}

type Others = Pick<Input, 'call' | 'layer'>;

function bytesChanged(random: Random, { files }: Corpus, folder: string, others: Others): Input {
  const format = random.pick([...files.keys()]);
  const paths = files.get(format) ?? [];
  const other = random.pick([...files.values()])[0] ?? '';
  const applications = copied(paths, folder);
  const target = random.pick(paths);
  writeFileSync(join(folder, basename(target)), mutatedBytes(bytesOf(target), bytesOf(other), random));
  return { kind: `bytes of ${format}`, applications, ...others };
}

async function cellsChanged(
  random: Random,
  { table }: Corpus,
  folder: string,
  others: Others,
): Promise<Input> {
  const cells = mutatedCells(table, random);
  const format = random.pick(['csv', 'semicolons', 'latin-1', 'xlsx', 'geojson']);
  const kind = `cells of ${format}`;
  const [headings = [], ...rows] = cells;
  if (format === 'xlsx') {
    const applications = join(folder, 'a.xlsx');
    const columns = headings.map((title) => ({ title, kind: 'text' as const, width: 10 }));
    writeFileSync(applications, await writeWorkbook([{ name: 'A', columns, rows }], 'A', new Date(0)));
    return { kind, applications, ...others };
  }
  if (format === 'geojson') {
    const applications = join(folder, 'a.geojson');
    writeFileSync(applications, geoJson(cells));
    return { kind, applications, rows: rows.length, ...others };
  }
  const applications = join(folder, 'a.csv');
  const text = csv(cells, format === 'csv' ? ',' : ';');
  writeFileSync(applications, format === 'latin-1' ? Buffer.from(text, 'latin1') : text);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return { kind, applications, rows: filled.length, ...others };
}

/** The files of an input in a folder of its own; the path of the one to be asked for. */
function copied(paths: readonly string[], folder: string): string {
  for (const path of paths) copyFileSync(path, join(folder, basename(path)));
  return join(folder, basename(paths[0] ?? ''));
}

function lost({ assessment }: Run, rows: number | undefined): string | undefined {
  const { ineligible, ranked, read, rejected } = assessment;
  const sum = ranked.length + ineligible.length + rejected.length;
  if (read !== sum) return `${read} read, ${sum} accounted for`;
  return rows !== undefined && rows !== read ? `${rows} rows in the file, ${read} read` : undefined;
}

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).join();

function polluted(): string | undefined {
  return Object.getOwnPropertyNames(Object.prototype).join() === PROTOTYPE
    ? undefined
    : 'the prototype of every object was changed';
}

/** What an error lacks of being a message to the user. */
function crash(error: unknown): string | undefined {
  if (!(error instanceof InputError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const said =
    error.texts.length > 0 && error.texts.every(({ en, it }) => it.trim() !== '' && en.trim() !== '');
  return said ? undefined : 'refused without a word';
}
