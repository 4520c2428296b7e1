import { LOMBARD_PATRONS } from '@insedia/sla';
import type { ReferenceFile } from './case.ts';
import { type Outcome, runCase } from './run-case.ts';

/** The outcome of every case of a file; undefined when it holds none that can be told. */
export function runFile(file: ReferenceFile): Outcome[] | undefined {
  if (Array.isArray(file.cases)) return file.cases.map((entry) => runCase(entry, file));
  if (file.patrons !== undefined) return Object.entries(file.patrons).map(([code, on]) => patron(code, on));
  return undefined;
}

function patron(code: string, on: string): Outcome {
  const id = `patron ${code}`;
  const rule = Object.entries(LOMBARD_PATRONS).find(([province]) => province === code)?.[1];
  const got = rule?.day.kind === 'annual' ? rule.day.on : 'none';
  return got === on
    ? { id, status: 'passed', detail: '' }
    : { id, status: 'failed', detail: `expected ${on}, got ${got}` };
}
