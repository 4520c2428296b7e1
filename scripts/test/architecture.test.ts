import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../packages.ts';

/** What the rules of the repository say of files planted in an empty house. */
function check(files: Readonly<Record<string, string>>): { passed: boolean; said: string } {
  const house = mkdtempSync(join(tmpdir(), 'insedia-house-'));
  onTestFinished(() => rmSync(house, { recursive: true, force: true }));
  cpSync(join(ROOT, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--deny-warnings'], {
    cwd: house,
    encoding: 'utf8',
  });
  return { passed: status === 0, said: stdout };
}

const use = (name: string): string => `import { a } from '${name}';\nexport const b: unknown = a;\n`;

describe('the rules of the house', () => {
  it('let imports point as the design draws them', () => {
    const { passed, said } = check({
      'packages/scoring/src/a.ts': use('@insedia/spatial-index'),
      'packages/scoring/src/b.ts': use('@insedia/domain/programme'),
      'packages/monitoring/src/a.ts': use('@insedia/domain'),
      'packages/sla/test/a.test.ts': use('node:fs'),
      'apps/scorer/src/a.ts': use('node:fs'),
      'apps/scorer/src/b.ts': use('@insedia/budget/schema'),
    });
    expect(said).toMatch(/Found 0 warnings and 0 errors/);
    expect(passed).toBe(true);
  });

  it.each([
    ['a package that knows of none', 'packages/ranking/src/a.ts', '@insedia/domain', 'this one imports none'],
    ['one of its entries', 'packages/sla/src/a.ts', '@insedia/domain/programme', 'this one imports none'],
    ['two that stand side by side', 'packages/budget/src/a.ts', '@insedia/sla', 'this one may import domain'],
    ['an import against the arrow', 'packages/domain/src/a.ts', '@insedia/scoring', 'imports none'],
    ['scoring and money', 'packages/scoring/src/a.ts', '@insedia/budget', 'domain, ranking, spatial-index'],
    ['a package and its machine', 'packages/spatial-index/src/a.ts', 'node:fs', 'Packages are pure'],
    ['the same without the prefix', 'packages/spatial-index/src/a.ts', 'fs', 'no-nodejs-modules'],
    ['the inside of a package', 'apps/scorer/src/a.ts', '@insedia/sla/src/index.ts', 'an entry of its own'],
    [
      'the folder of a package',
      'apps/scorer/src/a.ts',
      '../../../packages/sla/src/index.ts',
      'entry of its own',
    ],
  ])('refuse %s', (_, path, imported, why) => {
    const { passed, said } = check({ [path]: use(imported) });
    expect(passed).toBe(false);
    expect(said).toContain(why);
  });

  it('refuse a circle of files', () => {
    const { passed, said } = check({
      'packages/sla/src/a.ts': "import { b } from './b.ts';\nexport const a: unknown = () => b;\n",
      'packages/sla/src/b.ts': "import { a } from './a.ts';\nexport const b: unknown = () => a;\n",
    });
    expect(passed).toBe(false);
    expect(said).toContain('Dependency cycle');
  });

  it('refuse a package that writes to the console', () => {
    expect(check({ 'packages/sla/src/a.ts': "console.log('a');\n" }).passed).toBe(false);
  });
});
