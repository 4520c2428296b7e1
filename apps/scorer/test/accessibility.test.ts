import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { axeViolations, browser } from './chromium.ts';
import { folderWith, insedia, started } from './command.ts';

const PROGRAM = browser();

/** A document of each kind, by the commands that make it. */
const DOCUMENTS: Readonly<Record<string, (language: string) => { folder: string; path: string }>> = {
  ranking: (language) => {
    const folder = started(language);
    const words = ['rank', 'demo/call.yaml', '-a', 'demo/applications.csv', '--out', 'out'];
    insedia(folder, [...words, '--cross-check', '--sensitivity', '--samples', '200', '--lang', language]);
    return { folder, path: 'out/report.html' };
  },
  sheet: (language) => {
    const folder = started(language);
    const words = [
      'explain',
      'A-001',
      'demo/call.yaml',
      '-a',
      'demo/applications.csv',
      '--out',
      'sheet.html',
    ];
    insedia(folder, [...words, '--lang', language]);
    return { folder, path: 'sheet.html' };
  },
  'service levels': (language) => {
    const folder = folderWith();
    insedia(folder, ['sla', 'init', 'e.csv', '--lang', language]);
    insedia(folder, ['sla', 'report', '-e', 'e.csv', '-p', '2021', '--out', 'out', '--lang', language]);
    return { folder, path: 'out/sla.html' };
  },
  reimbursement: (language) => {
    const folder = folderWith();
    insedia(folder, ['budget', 'init', 'b.xlsx', '--lang', language]);
    const words = ['budget', 'statement', '-d', 'b.xlsx', '--as-of', '2021-12-31', '--out', 'out'];
    insedia(folder, [...words, '--lang', language]);
    return { folder, path: language === 'it' ? 'out/rendiconto.html' : 'out/statement.html' };
  },
  programme: (language) => {
    const folder = folderWith();
    insedia(folder, ['programme', 'init', 'e.jsonl', '--lang', language]);
    insedia(folder, ['report', '-e', 'e.jsonl', '--as-of', '2021-10-31', '--out', 'out', '--lang', language]);
    return { folder, path: language === 'it' ? 'out/rapporto.html' : 'out/report.html' };
  },
};

const cases = Object.keys(DOCUMENTS).flatMap((kind) =>
  ['it', 'en'].map((language) => [kind, language] as const),
);

test.skipIf(PROGRAM === undefined).each(cases)(
  'axe finds nothing against WCAG 2.1 A and AA in the document of a %s (%s) (needs Chromium)',
  (kind, language) => {
    const { folder, path } = DOCUMENTS[kind]?.(language) ?? { folder: '', path: '' };
    const html = readFileSync(join(folder, path), 'utf8');
    expect(html).toContain(`<html lang="${language}">`);
    expect(axeViolations(PROGRAM ?? '', folder, html)).toEqual([]);
  },
  60_000,
);

test.skipIf(PROGRAM === undefined)(
  'axe would find pale text and a drawing without words (needs Chromium)',
  () => {
    const html = `<!doctype html><html lang="en"><head><title>x</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>
<body><main><p style="color:#ccc;background:#fff">pale</p><img src="data:,"></main></body></html>`;
    const found = axeViolations(PROGRAM ?? '', folderWith(), html).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
  },
);
