/** Writes `data/`, and says what went into it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeData } from './data.ts';

const folder = new URL('data/', import.meta.url);
const { files, report } = makeData();
mkdirSync(folder, { recursive: true });
for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
process.stdout.write(`${report.join('\n')}\n`);
