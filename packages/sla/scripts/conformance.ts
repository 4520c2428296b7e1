/// <reference types="node" />

/**
 * Puts the cases of a folder of reference files to the calendars: `pnpm conformance:sla DIR`, folders in it included.
 * `--set FILE:POLICY=CHOICE` sets a policy for the file of that name, `--set POLICY=CHOICE` for all. Exits with 1 when
 * a case fails or a file cannot be read, with 2 when no case could be put.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { POLICY_KEYS } from './conformance/case.ts';
import { type SomePolicies, statedIn } from './conformance/policies-of.ts';
import { type FileOutcome, runFile } from './conformance/run-file.ts';

const { positionals, values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { set: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const [given] = positionals;
const path = given === undefined ? undefined : located(given);
const misspelt = values.set.find(
  (text) => !POLICY_KEYS.includes(text.split('=')[0]?.split(':').at(-1) ?? ''),
);
if (path === undefined || misspelt !== undefined) {
  const usage = 'usage: pnpm conformance:sla DIR [--set [FILE:]POLICY=CHOICE]';
  console.error(
    given === undefined
      ? usage
      : misspelt === undefined
        ? `${given}: no such folder or file`
        : `--set ${misspelt}: ${usage}`,
  );
  process.exit(2);
}

const totals = { passed: 0, failed: 0, 'not supported': 0 };
for (const file of statSync(path).isDirectory() ? jsonFiles(path) : [path]) {
  const { outcomes, remarks } = resultOf(file);
  const name = relative(path, file) || basename(file);
  if (outcomes === undefined) {
    console.log(`${name}: holds no cases, passed over`);
    continue;
  }
  const counts = { passed: 0, failed: 0, 'not supported': 0 };
  for (const { status } of outcomes) {
    counts[status]++;
    totals[status]++;
  }
  console.log(`${name}: ${written(counts)}`);
  for (const remark of remarks) console.log(`  ${remark}`);
  for (const { id, status, detail } of outcomes) {
    if (status !== 'passed') console.log(`  ${status}: ${id}: ${detail}`);
  }
}
console.log(written(totals));
if (totals.passed + totals.failed === 0) process.exitCode = 2;
if (totals.failed > 0) process.exitCode = 1;

/** A file that is no JSON is a failure of its own; the others are run all the same. */
function resultOf(file: string): FileOutcome {
  try {
    return runFile(JSON.parse(readFileSync(file, 'utf8')), policiesFor(basename(file)));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { outcomes: [{ id: 'the file', status: 'failed', detail }], remarks: [] };
  }
}

function policiesFor(name: string): SomePolicies {
  const entries = values.set
    .map((text) => /^(?:(.*):)?([^=:]+)=(.*)$/.exec(text) ?? [])
    .filter(([, file]) => file === undefined || file === name)
    .map(([, , policy = '', choice]) => [policy, choice] as const);
  return statedIn(Object.fromEntries(entries));
}

/** From the folder it runs in, or the one that pnpm was called from. */
function located(name: string): string | undefined {
  const folders = [process.cwd(), process.env.INIT_CWD ?? process.cwd()];
  return folders.map((folder) => resolve(folder, name)).find((candidate) => existsSync(candidate));
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : jsonFiles(file);
      return entry.name.endsWith('.json') ? [file] : [];
    });
}

function written(counts: typeof totals): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts['not supported']} not supported`;
}
