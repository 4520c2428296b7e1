/// <reference types="node" />

/**
 * Random calendars, instants and durations of the years 1950 to 2100, put to the compiled calendar and to a walk
 * over days with Temporal. A run is one calendar, instant and duration, put to seven methods.
 *
 * node --conditions=@insedia/source --import tsx bench/fuzz-temporal.ts --runs 1000000 --seed 4715
 */
import { parseArgs } from 'node:util';
import { compareOne } from '../test/oracle/compare.ts';
import { Random } from '../test/oracle/random.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '4715' },
    each: { type: 'string', default: '100' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const [runs, seed, each] = [Number(values.runs), Number(values.seed), Number(values.each)];
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const random = new Random(seed);
const began = Date.now();
const stops = began + Number(values.minutes) * 60_000;
let [done, answers, unanswered, wrong] = [0, 0, 0, 0];
while (done < runs && Date.now() < stops) {
  const found = compareOne(random, zones, each);
  done += each;
  answers += found.answers;
  unanswered += found.unanswered;
  wrong += found.differences.length;
  for (const difference of found.differences.slice(0, 3)) console.log(JSON.stringify(difference));
  if (wrong > 50) break;
}
console.log(
  `${done} runs on ${done / each} calendars, seed ${seed}: ${answers} answers compared, ${wrong} differences, ` +
    `${unanswered} left open by the oracle; ${Math.round((Date.now() - began) / 1000)} s`,
);
process.exitCode = wrong === 0 ? 0 : 1;
