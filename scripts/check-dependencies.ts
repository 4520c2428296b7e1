import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './packages.ts';

/**
 * What comes along at run time, and under which licences: held against the reviewed page `docs/dependencies.md`, which
 * `--update` writes anew. Writes the bill of materials (CycloneDX) of every package and app into `out/sbom`.
 */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);
const PAGE = join(ROOT, 'docs/dependencies.md');

interface Dependency {
  readonly name: string;
  readonly versions: readonly string[];
  readonly license: string;
  readonly homepage?: string;
}

/** The runtime dependencies of workspaces, theirs included, by name. */
function dependenciesOf(workspaces: string): Dependency[] {
  const listed = run('pnpm', ['--filter', workspaces, 'licenses', 'list', '--prod', '--json'], ROOT);
  const byLicence: Record<string, Dependency[]> = JSON.parse(listed);
  return Object.values(byLicence)
    .flat()
    .filter(({ name }) => !name.startsWith('@insedia/'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function table(dependencies: readonly Dependency[]): string {
  const rows = dependencies.map(({ homepage, license, name, versions }) => {
    const linked = homepage === undefined ? name : `[${name}](${homepage})`;
    return `| ${linked} | ${versions.join(', ')} | ${license} |`;
  });
  return ['| name | version | licence |', '| --- | --- | --- |', ...rows].join('\n');
}

const ofPackages = dependenciesOf('./packages/*');
const ofApps = dependenciesOf('./apps/*').filter(({ name }) => ofPackages.every((one) => one.name !== name));
const page = `# Dependencies at run time

Written by \`pnpm check:dependencies --update\`. What the packages bring into a project that installs them all, and what
the apps need beside. Licences that are accepted: ${[...ACCEPTED].join(', ')}.

## Packages

${table(ofPackages)}

## Apps

${table(ofApps)}
`;

const update = process.argv.includes('--update');
if (update) writeFileSync(PAGE, page);

/** Whether every licence of an expression such as `(MIT AND Zlib)` is accepted. */
const isAccepted = (license: string): boolean =>
  license
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((one) => ACCEPTED.has(one));

const unread = [...ofPackages, ...ofApps].filter(({ license }) => !isAccepted(license));
const faults = unread.map(({ license, name }) => `${name} is under ${license}, which nobody has accepted`);
if (readFileSync(PAGE, 'utf8') !== page) {
  faults.push('docs/dependencies.md is not what is installed; run "pnpm check:dependencies --update"');
}

const folder = join(ROOT, 'out/sbom');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const format = ['--sbom-format', 'cyclonedx', '--prod', '--split', '--out', join(folder, '%s.cdx.json')];
run('pnpm', ['--filter', './packages/*', '--filter', './apps/*', 'sbom', ...format], ROOT);

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else {
  console.log(
    `${ofPackages.length} dependencies of packages, ${ofApps.length} more of apps: licences as reviewed`,
  );
}
