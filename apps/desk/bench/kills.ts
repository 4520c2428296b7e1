import { killed } from '../test/kills.ts';

const times = Number(process.argv[2] ?? 100);
const { acknowledged, lost } = await killed(times, 8);
console.log(
  `${times} times killed while writing: ${acknowledged} requests acknowledged, ${lost} of them lost`,
);
if (lost > 0) process.exitCode = 1;
