import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const budgets: { name: string; path: string; limit: string }[] = JSON.parse(
  readFileSync(`${ROOT}/.size-limit.json`, 'utf8'),
);

test.each(budgets)('the README says what $name may weigh', ({ name, path, limit }) => {
  const [readme = ''] = path.split('/dist/');
  expect(readFileSync(`${ROOT}/${readme}/README.md`, 'utf8')).toContain(`| \`${name}\` | ${limit} |`);
});

test.each([...new Set(budgets.map(({ path }) => path.split('/dist/')[0]))])(
  'every entry of %s has a budget',
  (folder) => {
    const { name, exports } = JSON.parse(readFileSync(`${ROOT}/${folder}/package.json`, 'utf8'));
    const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
    const held = budgets.filter(({ path }) => path.startsWith(`${folder}/dist/`));
    expect(held.map((budget) => budget.name)).toEqual(entries.map((entry) => name + entry.slice(1)));
  },
);
