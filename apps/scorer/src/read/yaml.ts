import { type Document, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../failure.ts';
import type { InputFile } from './file.ts';
import { yamlFault } from './yaml-fault.ts';

/** A YAML document, its content as plain data, and where its lines begin. */
export interface YamlFile {
  readonly document: Document;
  readonly content: unknown;
  readonly lines: LineCounter;
}

/**
 * Reads a YAML or JSON document.
 *
 * @throws {InputError} of faulty syntax, which brings others after it, the first, with its line and column
 */
export function parseYaml({ path, text }: InputFile): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const { it, en } = yamlFault(first);
    const where = `${path}:${placeIn(lines, first.pos[0])}`;
    throw new InputError({ it: `${where}: ${it}`, en: `${where}: ${en}` });
  }
  return { document, content: contentOf(path, document), lines };
}

/** Line and column of an offset. */
export function placeIn(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
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
