import type { Call, CallProblem } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { InputError } from '../failure.ts';
import { type InputFile, readInput } from './file.ts';
import { yamlFault } from './yaml-fault.ts';

/** A call and the file it came from. */
export interface CallFile {
  readonly file: InputFile;
  readonly call: Call;
}

/**
 * Reads a call from a YAML or JSON file.
 *
 * @throws {InputError} with every problem and its line and column; of faulty syntax, which brings others after it,
 * the first
 */
export function readCall(path: string): CallFile {
  const file = readInput(path);
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const { it, en } = yamlFault(first);
    const where = `${path}:${place(lines, first.pos[0])}`;
    throw new InputError({ it: `${where}: ${it}`, en: `${where}: ${en}` });
  }
  const result = parseCall(contentOf(path, document));
  if ('call' in result) return { file, call: result.call };
  throw new InputError(...result.problems.map((problem) => located(path, document, lines, problem)));
}

/** The document's content; an alias that leads nowhere, or to far too much, shows only here. */
function contentOf(path: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({
      it: `${path}: un rimando (*) non porta a nulla, o a troppo: ${why}`,
      en: `${path}: an alias (*) leads nowhere, or to too much: ${why}`,
    });
  }
}

function located(
  path: string,
  document: Document,
  lines: LineCounter,
  { path: keys, message }: CallProblem,
): { it: string; en: string } {
  const offset = offsetOf(document, keys);
  const where = offset === undefined ? path : `${path}:${place(lines, offset)}`;
  const name = keys.length === 0 ? '' : ` ${keys.join('.')}:`;
  return { it: `${where}:${name} ${shortened(message.it)}`, en: `${where}:${name} ${shortened(message.en)}` };
}

/** What a message quotes, cut where it would bury the message: a whole file, for one that is no call. */
function shortened(message: string): string {
  return message.replace(/([«“])([^»”]{60})[^»”]+/g, (_, mark: string, quoted: string) => {
    return `${mark}${quoted.replaceAll(/\s+/g, ' ')}…`;
  });
}

/** Where the value of a path stands; for one that is absent, the nearest group that should hold it. */
function offsetOf(document: Document, keys: readonly (string | number)[]): number | undefined {
  for (let length = keys.length; length >= 0; length--) {
    const path = keys.slice(0, length);
    const key = path.at(-1);
    const parent = document.getIn(path.slice(0, -1), true);
    if (typeof key === 'string' && isNode(parent)) {
      const pair = keyOffset(parent, key);
      if (pair !== undefined) return pair;
    }
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function keyOffset(parent: Parameters<typeof visit>[0], key: string): number | undefined {
  let found: number | undefined;
  visit(parent, {
    Pair(_, pair, ancestors) {
      if (ancestors.length > 1) return visit.SKIP;
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === key) found = pair.key.range?.[0];
      return undefined;
    },
  });
  return found;
}

function place(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}
