/// <reference types="node" />
import { writeFileSync } from 'node:fs';
import { callJsonSchema } from '../src/schema.ts';

writeFileSync(
  new URL('../call.schema.json', import.meta.url),
  `${JSON.stringify(callJsonSchema(), null, 2)}\n`,
);
