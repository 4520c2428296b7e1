import { readdirSync } from 'node:fs';

/** Runs every example of this folder, in the order of their names. */
const here = new URL('.', import.meta.url);
const examples = readdirSync(here).filter((name) => name.endsWith('.ts') && name !== 'run-all.ts');
for (const name of examples.toSorted()) {
  console.log(`\n# ${name}`);
  await import(new URL(name, here).href);
}
