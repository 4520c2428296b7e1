/// <reference types="node" />

/** Tries every law on this package: `pnpm laws:budget --runs 100000 --seed 7`. Exits with 1 if one is broken. */
import { parseArgs } from 'node:util';
import { INSEDIA, LAWS } from '../src/laws.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    law: { type: 'string' },
  },
});
const options = { runs: Number(values.runs), seed: Number(values.seed) };
let broken = 0;
for (const law of LAWS) {
  if (values.law !== undefined && values.law !== law.name) continue;
  const { outcome, text } = law.check(INSEDIA, options);
  if (outcome === 'broken') broken += 1;
  console.log(text.en);
}
console.log(broken === 0 ? 'no law is broken' : `${broken} broken`);
if (broken > 0) process.exitCode = 1;
