/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../conformance/json.ts';
import { type Outcome, runCase } from '../conformance/run-case.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: pnpm conformance:mcda DIR');
  process.exit(2);
}

const outcomes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .flatMap((name) => outcomesOf(join(folder, name), name));
if (outcomes.length === 0) console.error(`no case: there is no .json file in ${folder}`);
const width = Math.max(...outcomes.map(({ id }) => id.length), 4);
for (const { id, status, difference, remark } of outcomes) {
  const largest = Number.isNaN(difference) ? '-' : difference.toExponential(1);
  console.log(`${status.padEnd(11)} ${id.padEnd(width)} ${largest.padStart(8)}  ${remark}`.trimEnd());
}
const count = (status: Outcome['status']): number =>
  outcomes.filter((outcome) => outcome.status === status).length;
console.log(`${count('pass')} passed, ${count('fail')} failed, ${count('unsupported')} unsupported`);
process.exitCode = outcomes.length > 0 && count('pass') === outcomes.length ? 0 : 1;

/** A file holds a case, a list of them, or a list called `cases`. */
function outcomesOf(path: string, name: string): Outcome[] {
  let json: unknown;
  try {
    json = parseCase(readFileSync(path, 'utf8'));
  } catch (error) {
    return [
      { id: name, method: '', status: 'unsupported', difference: Number.NaN, remark: `not JSON: ${error}` },
    ];
  }
  const { cases } = Object(json);
  const list: unknown = Array.isArray(json) ? json : cases;
  return Array.isArray(list) ? list.map((one) => runCase(one, name)) : [runCase(json, name)];
}
