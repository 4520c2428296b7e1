import type { Call, CallProblem } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import { type Document, isNode, isPair, isScalar, type LineCounter, visit } from 'yaml';
import { InputError } from '../failure.ts';
import { type InputFile, readInput } from './file.ts';
import { parseYaml, placeIn } from './yaml.ts';

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
  const { content, document, lines } = parseYaml(file);
  const result = parseCall(content);
  if ('call' in result) return { file, call: result.call };
  throw new InputError(...result.problems.map((problem) => located(path, document, lines, problem)));
}

function located(
  path: string,
  document: Document,
  lines: LineCounter,
  { path: keys, message }: CallProblem,
): { it: string; en: string } {
  const offset = offsetOf(document, keys);
  const where = offset === undefined ? path : `${path}:${placeIn(lines, offset)}`;
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
