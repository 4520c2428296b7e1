import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as given from './given/index.ts';

export const PACKAGES: string = fileURLToPath(new URL('../../packages', import.meta.url));

/** What an entry exports. */
export interface Export {
  readonly name: string;
  /** What it is imported from. */
  readonly from: string;
  readonly isType: boolean;
}

const HERE: Readonly<Record<string, string>> = {
  says: "import { says } from '../../test/says.ts';",
  shown: "import { shown } from '../../test/says.ts';",
  throwing: "import { throwing } from '../../test/says.ts';",
  z: "import * as z from 'zod';",
  fc: "import * as fc from 'fast-check';",
};

const packages = readdirSync(PACKAGES);
const known = new Map(packages.map((name) => [name, exportsOf(name)]));

/** What the entries of a package export: an entry is a list of exports, some with a few declarations. */
export function exportsOf(name: string): Export[] {
  const { exports } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8'));
  const entries = Object.keys(exports).filter((path) => !path.endsWith('.json'));
  return entries.flatMap((entry) => {
    const from = `@insedia/${name}${entry.slice(1)}`;
    const text = readFileSync(join(PACKAGES, name, exports[entry]['@insedia/source']), 'utf8');
    const { statements } = ts.createSourceFile('entry.ts', text, ts.ScriptTarget.ES2022, true);
    return statements.flatMap(exportedBy).map((exported) => ({ ...exported, from }));
  });
}

function exportedBy(statement: ts.Statement): { name: string; isType: boolean }[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map((one) => ({
      name: one.name.text,
      isType: isTypeOnly || one.isTypeOnly,
    }));
  }
  const isExported = /^export (const|function)/.test(statement.getText());
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', isType: false }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => ({ name: name.getText(), isType: false }));
}

/**
 * The line that imports a name for an example: from the file that the example is about, from what is given here, from
 * the package it is about, from the others.
 *
 * @param about the package and the source file that an example belongs to
 */
export function importOf(
  name: string,
  about: { readonly package?: string; readonly source?: string } = {},
): string | undefined {
  const own = known.get(about.package ?? '')?.find((exported) => exported.name === name);
  const text = about.source === undefined ? '' : readFileSync(about.source, 'utf8');
  const isOfFile = new RegExp(`^export (function|class|const) ${name}\\b`, 'm').test(text);
  if (Object.hasOwn(HERE, name)) return HERE[name];
  if (isOfFile && !own) return `import { ${name} } from '${about.source}';`;
  if (!isOfFile && name in given) return `import { ${name} } from '../../test/given/index.ts';`;
  const found = own ?? [...known.values()].flat().find((exported) => exported.name === name);
  return found && `import { ${found.isType ? 'type ' : ''}${name} } from '${found.from}';`;
}
