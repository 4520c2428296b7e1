import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** Writes programs into a folder of their own and forgets what was there. */
export function writePrograms(folder: string, programs: ReadonlyMap<string, string>): void {
  rmSync(join(FOLDER, '.examples', folder), { recursive: true, force: true });
  mkdirSync(join(FOLDER, '.examples', folder), { recursive: true });
  for (const [name, code] of programs) writeFileSync(pathOf(folder, name), code);
}

export function pathOf(folder: string, name: string): string {
  return join(FOLDER, '.examples', folder, `${name}.ts`);
}

/** What the compiler finds wrong in programs, under the strictest of options. */
export function typeFaults(folder: string, names: Iterable<string>): string[] {
  const { config } = ts.readConfigFile(join(FOLDER, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
  const paths = Array.from(names, (name) => pathOf(folder, name));
  const program = ts.createProgram(paths, options);
  return paths.flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(
        ({ messageText }) =>
          `${relative(FOLDER, path)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
  );
}
