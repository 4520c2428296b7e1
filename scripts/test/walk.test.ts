import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walk } from '../walk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'insedia-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fence = '```';
const page = (says: string) => `# A page

${fence}sh
mkdir inside
cd inside
${fence}

${fence}js hello.mjs
console.log('hello');
${fence}

${fence}console
$ node hello.mjs
${says}
${fence}
`;

test('a tutorial is followed into its folders, its files are saved, its commands are given', () => {
  expect(walk(page('hello'), folder, { PATH: process.env.PATH })).toBe(2);
  expect(readFileSync(join(folder, 'inside/hello.mjs'), 'utf8')).toBe("console.log('hello');\n");
});

test('a tutorial that shows what its command does not print is refused', () => {
  expect(() => walk(page('good morning'), folder, { PATH: process.env.PATH })).toThrow(
    'printed\nhello\nnot\ngood morning',
  );
});

test('a command that fails ends the walk', () => {
  const failing = `${fence}sh\nexit 3\n${fence}\n`;
  expect(() => walk(failing, folder, { PATH: process.env.PATH })).toThrow('«exit 3» ended with 3');
});
