import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PACKAGES } from './names.ts';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const entries = readdirSync(PACKAGES).flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8'));
  return Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => ({
      specifier: `@insedia/${name}${entry.slice(1)}`,
      path: join(PACKAGES, name, exports[entry]['@insedia/source']),
    }));
});

const { config } = ts.readConfigFile(join(FOLDER, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
const program = ts.createProgram(
  entries.map(({ path }) => path),
  options,
);
const checker = program.getTypeChecker();

/** What an entry exports, each as it is declared. */
function exportsOf(path: string): ts.Symbol[] {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${path} is no module`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

test.each(entries)('every name that $specifier exports is documented', ({ path }) => {
  const silent = exportsOf(path).filter((symbol) => symbol.getDocumentationComment(checker).length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test.each(entries)('every function and class that $specifier exports has an example', ({ path }) => {
  const callable = exportsOf(path).filter(
    ({ flags }) => flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class),
  );
  const without = callable.filter((symbol) =>
    symbol.getJsDocTags(checker).every(({ name }) => name !== 'example'),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});
