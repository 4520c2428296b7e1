import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesOf, pack, ROOT, run } from '../packages.ts';
import { hasBrowser, page } from './browser.ts';

/**
 * Packs every package and uses the tarballs from fresh projects outside the repository: as ESM and CJS of Node, from
 * TypeScript under each kind of resolution with `skipLibCheck` off, in a browser and in its worker by way of Vite.
 * What they run are the examples of `examples/library`, each of which must print what it says it prints.
 */
const project = mkdtempSync(join(tmpdir(), 'insedia-consumer-'));
const EXAMPLES = join(ROOT, 'examples/library');
const names = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.ts') && file !== 'run-all.ts')
  .map((file) => file.replace('.ts', ''));
const sources = new Map(names.map((name) => [name, readFileSync(join(EXAMPLES, `${name}.ts`), 'utf8')]));

const failures: string[] = [];
try {
  const entries = install();
  for (const kind of ['mts', 'cts'] as const) compileAndRun(kind, entries);
  compile('bundler', { module: 'ESNext', moduleResolution: 'bundler' }, 'ts', entries);
  sameNames(entries);
  await inBrowser();
} finally {
  rmSync(project, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(failures.join('\n\n'));
  process.exitCode = 1;
}

/** Packs and installs; the entries that the packed packages export, such as `@insedia/budget/laws`. */
function install(): string[] {
  const packed = pack(join(project, 'tarballs'));
  const dependencies = Object.fromEntries(
    packed.map((file) => [
      file.replace(/^insedia-(.*)-\d+\.\d+\.\d+\.tgz$/, '@insedia/$1'),
      `file:tarballs/${file}`,
    ]),
  );
  write('package.json', JSON.stringify({ private: true, dependencies: { ...dependencies, ...tools() } }));
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], project);
  return Object.keys(dependencies).flatMap((name) =>
    entriesOf(join(project, 'node_modules', name)).map(({ specifier }) => specifier),
  );
}

/** What a consumer has besides our packages; two of them in the versions of this repository. */
function tools(): Record<string, string> {
  const text = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
  const version = (name: string): string => {
    const found = new RegExp(`^  ${name}: (.+)$`, 'm').exec(text)?.[1];
    if (found === undefined) throw new Error(`pnpm-workspace.yaml has no version of ${name}`);
    return found;
  };
  return { 'fast-check': version('fast-check'), typescript: version('typescript'), vite: '^8.3.8' };
}

/** Type-checks and runs the examples as ESM (`mts`) or CJS (`cts`) of Node. */
function compileAndRun(kind: 'mts' | 'cts', entries: readonly string[]): void {
  compile(kind, { module: 'nodenext', moduleResolution: 'nodenext' }, kind, entries);
  const extension = kind.replace('ts', 'js');
  for (const name of names) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(kind, `${name}.${extension}`)], {
      cwd: project,
      encoding: 'utf8',
    });
    compare(`${name} as ${extension}`, status === 0 ? stdout : stderr, name);
  }
  report(`Node, ${kind === 'mts' ? 'ESM' : 'CJS'}: ${names.length} examples of TypeScript nodenext`);
}

/** Compiles the examples, and an import of every entry, in a folder of their own. */
function compile(
  folder: string,
  options: Readonly<Record<string, string>>,
  extension: string,
  entries: readonly string[],
): void {
  for (const [name, text] of sources) write(`${folder}/${name}.${extension}`, text);
  const imports = entries.map((entry, i) => `import * as entry${i} from '${entry}';`).join('\n');
  const all = entries.map((_, i) => `entry${i}`).join(', ');
  write(
    `${folder}/every-entry.${extension}`,
    `${imports}\nexport const entries: readonly object[] = [${all}];\n`,
  );
  const compilerOptions = {
    ...options,
    target: 'ES2022',
    lib: ['ES2023', 'DOM'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  };
  write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: [`*.${extension}`] }));
  run(join(project, 'node_modules/.bin/tsc'), ['-p', folder], project);
  report(
    `TypeScript, ${options.moduleResolution}, ${extension}: ${entries.length} entries, skipLibCheck off`,
  );
}

/** Every entry exports the same names whether it is imported or required. */
function sameNames(entries: readonly string[]): void {
  const list = JSON.stringify(entries);
  write(
    'imported.mjs',
    `for (const entry of ${list}) console.log(entry, Object.keys(await import(entry)).sort().join());`,
  );
  write(
    'required.cjs',
    `for (const entry of ${list}) console.log(entry, Object.keys(require(entry)).sort().join());`,
  );
  const [imported, required] = ['imported.mjs', 'required.cjs'].map((file) =>
    run(process.execPath, [file], project),
  );
  if (imported !== required) failures.push(`imported:\n${imported}\nrequired:\n${required}`);
  report(`${entries.length} entries: the same names imported and required`);
}

/** Builds a page with Vite that runs the examples, in itself and in a worker, and reads what it shows. */
async function inBrowser(): Promise<void> {
  cpSync(join(ROOT, 'scripts/consumers/web'), join(project, 'web'), { recursive: true });
  for (const [name, text] of sources) write(`web/examples/${name}.ts`, text);
  const out = run(join(project, 'node_modules/.bin/vite'), ['build', 'web', '--logLevel', 'error'], project);
  if (out.trim() !== '') console.log(out);
  if (!hasBrowser()) {
    report('browser: not run, there is no Chromium here; built by Vite');
    return;
  }
  const shown = await page(join(project, 'web/dist'));
  for (const place of ['page', 'worker']) {
    for (const name of names) compare(`${name} in the ${place}`, shown.get(`${place}/${name}`) ?? '', name);
    report(`Chromium, ${place}: ${names.length} examples, built by Vite`);
  }
}

/** A text without the spaces at the ends of its lines. */
function plain(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** What was printed against what the example says. */
function compare(where: string, printed: string, name: string): void {
  const [, promised = ''] = (sources.get(name) ?? '').split('// prints:\n');
  const wanted = plain(promised.replaceAll(/^\/\/ /gm, ''));
  if (plain(printed) !== wanted) failures.push(`${where}: printed\n${printed}\nbut says\n${wanted}`);
}

function write(path: string, text: string): void {
  const target = join(project, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, text);
}

function report(line: string): void {
  console.log(failures.length === 0 ? `ok  ${line}` : `--  ${line}: see below`);
}
