import { LOMBARD_PATRONS } from '@insedia/sla';
import { type Entry, isEntry, unreadFileKeys } from './case.ts';
import { type SomePolicies, statedIn } from './policies-of.ts';
import { type Outcome, runCase } from './run-case.ts';
import { systemOf } from './systems.ts';

export interface FileOutcome {
  /** Undefined when the file holds no case that can be told. */
  readonly outcomes: readonly Outcome[] | undefined;
  /** What holds for all of its cases, and what of it was not read. */
  readonly remarks: readonly string[];
}

/**
 * The outcome of every case of a file: a list of cases, or an object with one.
 *
 * @param set policies set for the file from outside
 */
export function runFile(content: unknown, set: SomePolicies = {}): FileOutcome {
  const file: Entry = Array.isArray(content) ? { cases: content } : isEntry(content) ? content : {};
  const remarks = unreadFileKeys(file).map((key) => `the entry "${key}" of the file is not read`);
  if (Array.isArray(file.cases)) {
    const system = systemOf(file.source);
    const policies = [set, ...statedOf(file, remarks), system?.policies ?? {}];
    if (system !== undefined) remarks.push(`counted as ${system.name} does: ${written(system.policies)}`);
    if (Object.keys(set).length > 0) remarks.push(`counted with ${written(set)}`);
    const cases: readonly unknown[] = file.cases;
    return { outcomes: cases.map((entry, i) => runCase(entry, file, i, policies)), remarks };
  }
  if (isEntry(file.patrons)) {
    return { outcomes: Object.entries(file.patrons).map(([code, on]) => patron(code, on)), remarks };
  }
  return { outcomes: undefined, remarks };
}

function statedOf(file: Entry, remarks: string[]): SomePolicies[] {
  try {
    return [statedIn(file)];
  } catch (error) {
    remarks.push(`not supported: ${error instanceof Error ? error.message : String(error)} of the file`);
    return [];
  }
}

function written(policies: SomePolicies): string {
  return Object.entries(policies)
    .map(([policy, choice]) => `${policy} ${choice}`)
    .join(', ');
}

function patron(code: string, on: unknown): Outcome {
  const id = `patron ${code}`;
  const rule = Object.entries(LOMBARD_PATRONS).find(([province]) => province === code)?.[1];
  const got = rule?.day.kind === 'annual' ? rule.day.on : 'none';
  return got === on
    ? { id, status: 'passed', detail: '' }
    : { id, status: 'failed', detail: `expected ${String(on)}, got ${got}` };
}
