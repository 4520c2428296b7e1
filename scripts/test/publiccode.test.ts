import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../packages.ts';

/** The keys that publiccode.yml 0.7 makes mandatory, and what it says of their values (yml.publiccode.tools). */
const published = parse(readFileSync(join(ROOT, 'publiccode.yml'), 'utf8'));

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));

test('publiccode.yml has every mandatory key of version 0.7', () => {
  expect(published).toMatchObject({
    publiccodeYmlVersion: '0.7',
    name: 'insedia',
    url: expect.stringMatching(/^https:\/\/.+\.git$/),
    platforms: expect.arrayContaining([expect.any(String)]),
    developmentStatus: expect.stringMatching(/^(concept|development|beta|stable|obsolete)$/),
    softwareType: expect.stringMatching(
      /^(standalone\/(mobile|iot|desktop|web|backend|other)|addon|library|configurationFiles)$/,
    ),
    legal: { license: expect.any(String) },
    maintenance: { type: 'community', contacts: expect.arrayContaining([{ name: expect.any(String) }]) },
    localisation: { localisationReady: true, availableLanguages: ['it', 'en'] },
  });
  expect(published).not.toHaveProperty('it');
});

test.each(['it', 'en'])('its description in %s is as long as it may be, and lists features', (language) => {
  const { features, longDescription, shortDescription } = published.description[language];
  expect(shortDescription.length).toBeLessThanOrEqual(150);
  expect(longDescription.length).toBeGreaterThanOrEqual(150);
  expect(longDescription.length).toBeLessThanOrEqual(10_000);
  expect(features.length).toBeGreaterThan(0);
});

test('its licences, address and version are those of the packages', () => {
  const [library, scorer] = [read('packages/scoring'), read('apps/scorer')];
  expect(published.legal.license.split(' AND ')).toEqual([library.license, scorer.license, 'CC-BY-4.0']);
  expect(library.repository.url).toBe(`git+${published.url}`);
  expect(published.softwareVersion).toBe(scorer.version);
});
