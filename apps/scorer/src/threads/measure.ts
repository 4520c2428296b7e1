import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type Call,
  type Column,
  type Columns,
  columnOf,
  joinColumns,
  type Layers,
  measureSites,
  type Places,
  sharedCriteria,
  shareLayers,
} from '@insedia/scoring';
import type { Job } from './job.ts';

/** Readings, a place times a criterion, below which a thread takes longer to start than it saves. */
const WORTH_A_THREAD = 100_000;

/** How many threads are worth their while: as many as there are processors, and 1 for most calls. */
export function threadsFor({ criteria }: Call, layers: Layers, places: Places): number {
  const readings = places.lons.length * sharedCriteria({ criteria }, layers).length;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(readings / WORTH_A_THREAD)));
}

/**
 * `measureSites` on several threads: each measures a slice of the places on the layers of points, this one also
 * what else the call measures. The columns are to the bit those of one thread. A slice whose thread fails, for want
 * of memory say, is measured here.
 *
 * @param worker the thread's program
 */
export async function measureInThreads(
  call: Call,
  layers: Layers,
  places: Places,
  threads: number,
  worker: URL = new URL('./worker.js', import.meta.url),
): Promise<Columns> {
  if (threads < 2) return measureSites(call, layers, places);
  const criteria = sharedCriteria(call, layers);
  const alone = call.criteria.filter((criterion) => !criteria.includes(criterion));
  const shared = shareLayers(call, layers);
  const [own, ...others] = slices(places, threads);
  const pending = others.map(async (slice) => {
    const sent: Job = { criteria, layers: shared, places: slice };
    return (await answer(worker, sent)) ?? measureSites({ criteria }, layers, slice);
  });
  const first = measureSites({ criteria }, layers, own);
  const columns = measureSites({ criteria: alone }, layers, places);
  const parts = [first, ...(await Promise.all(pending))];
  for (const criterion of criteria) {
    columns.set(criterion.id, joinColumns(parts.map((part) => columnOf(part, criterion))));
  }
  return columns;
}

/** The places in so many parts of about one size, one after the other. */
function slices({ lons, lats }: Places, parts: number): [Places, ...Places[]] {
  const slice = (part: number): Places => {
    const [start, end] = [part, part + 1].map((edge) => Math.round((edge * lons.length) / parts));
    return { lons: lons.slice(start, end), lats: lats.slice(start, end) };
  };
  return [slice(0), ...Array.from({ length: parts - 1 }, (_, part) => slice(part + 1))];
}

/** What a thread measured; `undefined` if it failed. */
function answer(worker: URL, workerData: Job): Promise<Map<string, Column> | undefined> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData, execArgv: [] });
    thread.once('message', (columns: Map<string, Column>) => resolve(columns));
    thread.once('error', () => resolve(undefined));
    thread.once('exit', () => resolve(undefined));
  });
}
