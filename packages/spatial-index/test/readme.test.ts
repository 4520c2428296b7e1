/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const EXAMPLES = [...README.matchAll(/```ts\n(.*?)```/gs)].map(([, example = '']) => example);

/** As strict as TypeScript can be asked to be about what may be undefined. */
const STRICT: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ['@insedia/source'],
};

test('every example of the README compiles under the strictest options', { timeout: 60_000 }, () => {
  const texts = new Map(
    EXAMPLES.map((text, i) => [fileURLToPath(new URL(`readme-${i}.ts`, import.meta.url)), text]),
  );
  const host = ts.createCompilerHost(STRICT);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, options) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, options) : ts.createSourceFile(name, text, options);
  };
  const program = ts.createProgram([...texts.keys()], STRICT, host);
  const errors = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(texts.size).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});
