import type { LocalizedText } from '@insedia/domain';
import { messages } from '../messages.ts';
import { type Entry, MOVEMENT_KINDS, type Movement, type MovementKind } from './movement.ts';

/** A line that is not a movement, as data. */
export interface LineFault {
  /** From 1. */
  readonly line: number;
  readonly got: string;
  readonly text: LocalizedText;
}

/** What a file of movements holds. */
export interface LedgerFile {
  readonly movements: readonly Movement[];
  readonly faults: readonly LineFault[];
  /** The last line, if the file ends in the middle of it: a write that was cut off, and was never booked. */
  readonly torn: LineFault | undefined;
  /** The text without the torn line, ended by a line break: what the next line can be added to. */
  readonly whole: string;
}

/** A movement as one line of JSON, its properties in one order, cents as texts; without the line break. */
export function writeMovement({ decision, entries, id, kind, on, reverses }: Movement): string {
  const written = entries.map(({ account, cents }) => ({ account, cents: cents.toString() }));
  return JSON.stringify({ id, on, kind, entries: written, decision, reverses });
}

/**
 * Movements as JSON Lines, each ended by a line break.
 *
 * @example
 * writeLedger([movement({ id: 'M1', on: '2021-06-01', kind: 'advance', cents: 100n })]);
 * // '{"id":"M1","on":"2021-06-01","kind":"advance","entries":[…]}…'
 */
export function writeLedger(movements: Iterable<Movement>): string {
  let text = '';
  for (const movement of movements) text += `${writeMovement(movement)}\n`;
  return text;
}

/**
 * Reads JSON Lines. A line that is no movement is reported and never dropped; the last one, if no line break ends it
 * and it is no movement, is torn. Whether movements can be booked is for `replay` to say.
 *
 * @example
 * const whole = writeLedger([movement({ id: 'M1', on: '2021-06-01', kind: 'advance', cents: 100n })]);
 * const { movements, torn } = readLedger(`${whole}{"id":"M2`);
 * movements.length; // 1
 * torn?.text.en; // 'line 2 is cut off'
 */
export function readLedger(text: string): LedgerFile {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const movements: Movement[] = [];
  const faults: LineFault[] = [];
  lines.forEach((got, index) => {
    const line = index + 1;
    const movement = readMovement(got);
    if (movement) movements.push(movement);
    else if (got.trim() !== '') faults.push({ line, got, text: messages.line.malformed(line) });
  });
  const ended = text.slice(0, text.length - last.length);
  if (last.trim() === '') return { movements, faults, torn: undefined, whole: ended };
  const movement = readMovement(last);
  if (movement) return { movements: [...movements, movement], faults, torn: undefined, whole: `${text}\n` };
  const line = lines.length + 1;
  return { movements, faults, torn: { line, got: last, text: messages.line.torn(line) }, whole: ended };
}

function readMovement(line: string): Movement | undefined {
  const parsed = parsedOrNothing(line);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(parsed));
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const [id, on, decision, reverses] = [text('id'), text('on'), text('decision'), text('reverses')];
  const kind = MOVEMENT_KINDS.find((name): name is MovementKind => name === fields.get('kind'));
  const list = fields.get('entries');
  const entries = Array.isArray(list) ? list.map(readEntry) : [];
  const complete = entries.filter((entry) => entry !== undefined);
  const strange =
    (fields.has('decision') && decision === undefined) || (fields.has('reverses') && reverses === undefined);
  if (id === undefined || on === undefined || !kind || strange || complete.length !== entries.length) {
    return undefined;
  }
  return {
    id,
    on,
    kind,
    entries: complete,
    ...(decision !== undefined && { decision }),
    ...(reverses !== undefined && { reverses }),
  };
}

function readEntry(entry: unknown): Entry | undefined {
  if (typeof entry !== 'object' || entry === null || !('account' in entry && 'cents' in entry))
    return undefined;
  const { account, cents } = entry;
  if (typeof account !== 'string' || typeof cents !== 'string' || !/^-?(?:0|[1-9]\d*)$/.test(cents))
    return undefined;
  return { account, cents: BigInt(cents) };
}

function parsedOrNothing(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
