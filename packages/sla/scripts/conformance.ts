/// <reference types="node" />

/**
 * Puts the cases of a folder of reference files to the calendars: `pnpm conformance:sla DIR`. Exits with 1 when a
 * case fails, with 2 when there is nothing to run.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { runFile } from './conformance/run-file.ts';

const [given] = process.argv.slice(2).filter((argument) => argument !== '--');
const path = given === undefined ? undefined : located(given);
if (path === undefined) {
  console.error(given === undefined ? 'usage: pnpm conformance:sla DIR' : `${given}: no such folder or file`);
  process.exit(2);
}

const totals = { passed: 0, failed: 0, 'not supported': 0 };
for (const file of statSync(path).isDirectory() ? jsonFiles(path) : [path]) {
  const outcomes = runFile(JSON.parse(readFileSync(file, 'utf8')));
  if (outcomes === undefined) {
    console.log(`${basename(file)}: holds no cases, passed over`);
    continue;
  }
  const counts = { passed: 0, failed: 0, 'not supported': 0 };
  for (const { status } of outcomes) {
    counts[status]++;
    totals[status]++;
  }
  console.log(`${basename(file)}: ${written(counts)}`);
  for (const { id, status, detail } of outcomes) {
    if (status !== 'passed') console.log(`  ${status}: ${id}: ${detail}`);
  }
}
console.log(written(totals));
if (totals.passed + totals.failed + totals['not supported'] === 0) process.exitCode = 2;
if (totals.failed > 0) process.exitCode = 1;

/** From the folder it runs in, or the one that pnpm was called from. */
function located(name: string): string | undefined {
  const folders = [process.cwd(), process.env.INIT_CWD ?? process.cwd()];
  return folders.map((folder) => resolve(folder, name)).find((candidate) => existsSync(candidate));
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name));
}

function written(counts: typeof totals): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts['not supported']} not supported`;
}
