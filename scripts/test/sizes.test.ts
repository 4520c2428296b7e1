import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesOf, ROOT } from '../packages.ts';

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
    const held = budgets.filter(({ path }) => path.startsWith(`${folder}/dist/`));
    expect(held.map((budget) => budget.name)).toEqual(
      entriesOf(`${ROOT}/${folder}`).map(({ specifier }) => specifier),
    );
  },
);
