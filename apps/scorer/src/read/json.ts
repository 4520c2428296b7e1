import { InputError } from '../failure.ts';
import type { InputFile } from './file.ts';

/**
 * Reads a JSON document.
 *
 * @throws {InputError} with line and column, if it is none
 */
export function parseJson({ path, text }: InputFile): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const offset = offsetOf(why, text);
    const where = offset === undefined ? path : `${path}:${place(text, offset)}`;
    throw new InputError({
      it: `${where}: non è JSON valido: ${why}`,
      en: `${where}: not valid JSON: ${why}`,
    });
  }
}

/** How much of the text before a fault the engine quotes after three points. */
const QUOTED_BEFORE = 10;

/** Where the engine says the fault is: by position, at the end, or by quoting the text around it. */
function offsetOf(why: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(why)?.[1];
  if (position !== undefined) return Number(position);
  if (why.startsWith('Unexpected end')) return text.length;
  const [, token = '', cut, quoted = ''] = /^Unexpected token '(.+?)', (\.{3})?"(.*)"/s.exec(why) ?? [];
  const start = text.indexOf(quoted);
  if (token === '' || start < 0) return undefined;
  return start + (cut === undefined ? quoted.indexOf(token) : QUOTED_BEFORE);
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
