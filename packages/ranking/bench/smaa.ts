/// <reference types="node" />
import { smaa, type UncertainValues } from '@insedia/ranking';
import { medianCpuMs, randomFrom, SEED } from './measure.ts';

const ALTERNATIVES = 1500;
const CRITERIA = 12;
const SAMPLES = 10_000;

const random = randomFrom(SEED);
const columns = Array.from({ length: CRITERIA }, (): UncertainValues => {
  return { kind: 'exact', values: new Float64Array(ALTERNATIVES).map(random) };
});
const ms = medianCpuMs(() => smaa(columns, { kind: 'uniform' }, { samples: SAMPLES, seed: 1 }), 5);
console.log(
  `SMAA-2, ${SAMPLES} weight vectors on ${ALTERNATIVES} × ${CRITERIA}: ${ms.toFixed(0)} ms of processor time`,
);
