import { parentPort, workerData } from 'node:worker_threads';
import { fromShared, measureSites } from '@insedia/scoring';
import type { Job } from './job.ts';

const { criteria, layers, places }: Job = workerData;
const columns = measureSites({ criteria }, fromShared(layers), places);
const buffers = [...columns.values()].flatMap(({ values, features, counts }) =>
  [values, features, counts].flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : [])),
);
parentPort?.postMessage(columns, [...new Set(buffers)]);
