/// <reference types="node" />
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { buildLayers, type Columns, joinColumns, measureSites, type Places } from '../src/index.ts';
import { benchCall, lat, lon, towns } from './world.ts';

const [SITES = 100_000, POINTS = 100_000, ROUNDS = 3] = process.argv.slice(2).map(Number);
const call = benchCall(POINTS);
type Collection = ReturnType<typeof towns>;

const build = (collection: Collection) => buildLayers(call, new Map([['towns', collection]]));

/** The second thread: builds layers of its own from the parsed ones, and measures the slice it is sent. */
function serve(): void {
  parentPort?.on('message', ({ collection, places }: { collection: Collection; places: Places }) => {
    parentPort?.postMessage(measureSites(call, build(collection), places), []);
  });
  parentPort?.postMessage('ready', []);
}

/** Whether two threads measure sooner than one; the second is up, and its code loaded, before the clock starts. */
async function compare(): Promise<void> {
  const collection = towns(POINTS);
  const lons = Float64Array.from({ length: SITES }, lon);
  const lats = Float64Array.from({ length: SITES }, lat);
  const layers = build(collection);
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
    worker.postMessage({ collection, places: slice(half, SITES) }, []);
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
  const median = ratios.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
  console.log(
    `${SITES} sites over ${POINTS} points: two threads take ${median.toFixed(2)} times as long as one, layers built twice`,
  );
}

if (isMainThread) await compare();
else serve();
