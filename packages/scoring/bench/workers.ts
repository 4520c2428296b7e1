/// <reference types="node" />
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import {
  type Columns,
  fromShared,
  joinColumns,
  measureSites,
  type Places,
  type SharedLayer,
  shareLayers,
} from '../src/index.ts';
import { benchCall, benchLayers, lat, lon, median } from './world.ts';

const [SITES = 1_000_000, POINTS = 1_000_000, ROUNDS = 3] = process.argv.slice(2).map(Number);
const call = benchCall(POINTS);

interface Job {
  readonly layers: ReadonlyMap<string, SharedLayer>;
  readonly places: Places;
}

/** The second thread: measures the slice it is sent on the one copy of the layers. */
function serve(): void {
  parentPort?.on('message', ({ layers, places }: Job) => {
    parentPort?.postMessage(measureSites(call, fromShared(layers), places), []);
  });
  parentPort?.postMessage('ready', []);
}

/** Whether two threads measure sooner than one; the second is up, and its code loaded, before the clock starts. */
async function compare(): Promise<void> {
  const layers = benchLayers(call, POINTS);
  const lons = Float64Array.from({ length: SITES }, lon);
  const lats = Float64Array.from({ length: SITES }, lat);
  const half = SITES >> 1;
  const slice = (start: number, end: number): Places => ({
    lons: lons.slice(start, end),
    lats: lats.slice(start, end),
  });
  const worker = new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(import.meta.url)}); });`,
    { eval: true, argv: process.argv.slice(2) },
  );
  await once(worker, 'message');

  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let start = performance.now();
    const whole = measureSites(call, layers, { lons, lats });
    const alone = performance.now() - start;

    start = performance.now();
    const job: Job = { layers: shareLayers(call, layers), places: slice(half, SITES) };
    worker.postMessage(job, []);
    const answer = once(worker, 'message');
    const own = measureSites(call, layers, slice(0, half));
    const [others]: Columns[] = await answer;
    const together = performance.now() - start;
    ratios.push(together / alone);
    for (const [id, { values }] of whole) {
      const joined = joinColumns([own, others].flatMap((columns) => columns?.get(id) ?? []));
      if (joined.values.some((value, site) => value !== values[site])) throw new Error(`${id} differs`);
    }
  }
  await worker.terminate();
  console.log(
    `${SITES} sites over ${POINTS} points: two threads take ${median(ratios).toFixed(2)} times as long as one`,
  );
}

if (isMainThread) await compare();
else serve();
