import type { LocalizedText } from '@insedia/domain';
import type * as z from 'zod';
import { messages, type Wanted, wantedMessages } from '../messages.ts';

/** What is wrong with a field of an event. */
export interface FieldFault {
  /** Empty of the event as a whole. */
  readonly field: string;
  /** `missing`: it must be there; `unknown`: no event of the kind has it; `wrong`: it holds something else. */
  readonly problem: 'missing' | 'unknown' | 'wrong';
  /** What it held, as JSON; `—` if nothing. */
  readonly got: string;
  readonly wanted: LocalizedText;
}

type Issue = z.core.$ZodIssue;

/** The faults of a value that a schema refused, one a field. */
export function faultsOf(value: unknown, issues: readonly Issue[]): FieldFault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) => ({
        ...faultOf(value, field, wantedMessages.nothing),
        problem: 'unknown' as const,
      }));
    }
    return [faultOf(value, issue.path.map(String).join('.'), wantedBy(issue))];
  });
}

function faultOf(value: unknown, field: string, wanted: LocalizedText): FieldFault {
  const held: unknown =
    typeof value === 'object' && value !== null && field ? Reflect.get(value, field) : value;
  return held === undefined
    ? { field, problem: 'missing', got: '—', wanted }
    : { field, problem: 'wrong', got: JSON.stringify(held), wanted };
}

function wantedBy(issue: Issue): LocalizedText {
  if (issue.path[0] === 'municipality') return wantedMessages.istat;
  if (isKey(issue.message)) return wantedMessages[issue.message];
  switch (issue.code) {
    case 'invalid_union':
      return messages.oneOf(
        'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [],
      );
    case 'invalid_value':
      return messages.oneOf(issue.values.map(String));
    case 'invalid_type':
      if (issue.expected === 'object') return wantedMessages.object;
      return issue.expected === 'string' ? wantedMessages.text : wantedMessages.integer;
    case 'too_small':
      if (issue.origin === 'string') return wantedMessages.text;
      return issue.inclusive ? wantedMessages.notNegative : wantedMessages.positive;
    default:
      return { it: issue.message, en: issue.message };
  }
}

function isKey(message: string): message is Wanted {
  return Object.hasOwn(wantedMessages, message);
}
