import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from './packages.ts';

/** Runs the bench of every package, and writes what they print into one page of the documentation, ratios and all. */
const sections = readdirSync(join(ROOT, 'packages')).flatMap((name) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));
  if (scripts.bench === undefined) return [];
  console.log(`@insedia/${name}`);
  const printed = run('pnpm', ['--silent', '--filter', `@insedia/${name}`, 'run', 'bench'], ROOT);
  // A bench that writes over its lines as it goes leaves the last of each.
  const lines = printed.split('\n').map((line) => line.split('\r').at(-1)?.trimEnd());
  return [
    `## @insedia/${name}\n\n\`pnpm --filter @insedia/${name} bench\`\n\n\`\`\`text\n${lines.join('\n').trim()}\n\`\`\`\n`,
  ];
});
const [processor] = cpus();
const page = `# Benches

Written by \`pnpm bench:page\`: every package against the libraries that do the same, on the same seeded data in one process.
Times are of one machine (${cpus().length} cores, ${processor?.model.trim()}, Node ${process.versions.node}) that had other
work; read the ratios.

${sections.join('\n')}`;
writeFileSync(join(ROOT, 'docs/benches.md'), page);
