import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { pack, ROOT, run } from './packages.ts';
import { walk } from './walk.ts';

/**
 * Rehearses a release against a registry on this machine: packs and publishes every package, installs each in an empty
 * folder with the very lines of its README, and runs its example there; then follows the tutorial of the first steps.
 * Other packages come through from the registry that npm is set to.
 *
 * Nothing can leave the machine. Each publication names the registry on its command line, which no file or variable
 * overrules, and is refused for a package that names one itself; npm has an empty home, so it finds no one's
 * credentials. `changeset publish` is not rehearsed: it leaves the registry to variables, and pnpm does not read npm's.
 */
const work = mkdtempSync(join(tmpdir(), 'insedia-release-'));
const port = await freePort();
const registry = `http://127.0.0.1:${port}/`;
/** An empty home, where npm finds no credentials but the one that is good for nothing elsewhere. */
const environment = {
  PATH: process.env.PATH,
  HOME: work,
  USERPROFILE: work,
  npm_config_registry: registry,
  npm_config_userconfig: join(work, 'npmrc'),
  npm_config_cache: join(work, 'cache'),
};
const server = await registryOn(port);
try {
  const names = readdirSync(join(ROOT, 'packages'));
  publish(names);
  for (const name of names) {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));
    const printed = examplesOf(name);
    console.log(
      `ok  @insedia/${name}@${version}: published, installed, the example of its README printed ${printed} lines`,
    );
  }
  firstSteps();
} finally {
  server.kill();
  rmSync(work, { recursive: true, force: true });
}

/** Packs the packages as a release does, and publishes the tarballs to the registry of this machine alone. */
function publish(names: readonly string[]): void {
  for (const name of names) {
    const { publishConfig } = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));
    if (Object.keys(publishConfig).some((key) => key.includes('registry'))) {
      throw new Error(`@insedia/${name} names a registry to be published to: it is not rehearsed`);
    }
  }
  const tarballs = join(work, 'tarballs');
  for (const tarball of pack(tarballs)) {
    const to = [`--registry=${registry}`, '--access=public'];
    run('npm', ['publish', join(tarballs, tarball), ...to], tarballs, environment);
  }
}

/** Installs a package as its README says and runs its first example; how many lines it printed, each of which it says. */
function examplesOf(name: string): number {
  const readme = readFileSync(join(ROOT, 'packages', name, 'README.md'), 'utf8');
  const installs = readme.match(/^npm install .*$/gm) ?? [];
  if (installs.length === 0) throw new Error(`packages/${name}/README.md does not say how to install it`);
  const folder = join(work, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  for (const line of installs) {
    const [npm = '', ...words] = line.split(' ');
    run(npm, [...words, `--registry=${registry}`, '--no-audit', '--no-fund'], folder, environment);
  }
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  writeFileSync(join(folder, 'example.js'), ts.transpileModule(example, { compilerOptions }).outputText);
  const lines = run(process.execPath, ['example.js'], folder, environment).split('\n');
  const printed = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  const unsaid = printed.find((line) => !example.includes(`// ${line}`));
  if (unsaid !== undefined) throw new Error(`${name}: the README does not say «${unsaid}»`);
  return printed.length;
}

/** Follows the tutorial of a developer's first steps in an empty folder, and says how long that took. */
function firstSteps(): void {
  const folder = join(work, 'first-steps');
  mkdirSync(folder);
  const began = performance.now();
  const page = readFileSync(join(ROOT, 'docs/tutorials/first-steps.md'), 'utf8');
  const commands = walk(page, folder, {
    ...environment,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`ok  docs/tutorials/first-steps.md: ${commands} commands as written, in ${seconds} s`);
}

/** Starts the registry; it takes packages of ours from anyone, and the others from where npm takes them. */
async function registryOn(listen: number): Promise<ChildProcess> {
  const upstream = run('npm', ['config', 'get', 'registry'], ROOT).trim();
  writeFileSync(
    join(work, 'config.yaml'),
    `storage: ${join(work, 'storage')}
uplinks:
  upstream: { url: ${JSON.stringify(upstream)} }
packages:
  '@insedia/*': { access: $all, publish: $all }
  '**': { access: $all, proxy: upstream }
log: { type: file, path: ${join(work, 'log')}, level: warn }
`,
  );
  writeFileSync(join(work, 'npmrc'), `//127.0.0.1:${listen}/:_authToken=anyone\n`);
  const child = spawn(
    join(ROOT, 'node_modules/.bin/verdaccio'),
    ['--config', join(work, 'config.yaml'), '--listen', `127.0.0.1:${listen}`],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    const there = await fetch(`${registry}-/ping`).catch(() => undefined);
    if (there?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('the registry did not start');
}

/** A port of this machine that nobody listens to. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      probe.close(() => resolve(address.port));
    });
  });
}
