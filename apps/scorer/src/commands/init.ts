import { join } from 'node:path';
import { SITE_FIELDS } from '@insedia/domain';
import { callJsonSchema } from '@insedia/scoring/schema';
import { stringify } from 'csv-stringify/sync';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { keepExisting, writeFiles } from '../write/files.ts';
import { AIRPORTS, APPLICATIONS, callTemplate } from './template.ts';

export interface InitOptions {
  readonly folder: string;
  readonly force: boolean;
}

/**
 * Makes a folder with a commented call, the schema that lets an editor check it, a layer, and an application form
 * with three invented applications.
 *
 * @throws {InputError} if a file is there already and `force` is not given
 */
export function init(
  { folder, force }: InitOptions,
  { invocation, language, messages, print }: Context,
): number {
  const files = new Map([
    ['call.schema.json', `${JSON.stringify(callJsonSchema(), null, 2)}\n`],
    ['airports.geojson', `${JSON.stringify(AIRPORTS, null, 2)}\n`],
    ['applications.csv', applicationForm(language)],
    ['call.yaml', callTemplate(language)],
  ]);
  keepExisting(
    [...files.keys()].map((name) => join(folder, name)),
    force,
  );
  writeFiles(folder, files);
  const path = (name: string): string => join(folder, name);
  print(messages.initDone(folder));
  print(
    `  ${invocation} rank ${path('call.yaml')} --applications ${path('applications.csv')} --out ${path('out')}`,
  );
  return EXIT.ok;
}

/** A CSV file with the form's headings, as a spreadsheet of the language opens it. */
function applicationForm(language: 'it' | 'en'): string {
  const names = SITE_FIELDS.map(({ title }) => title[language]);
  const rows = APPLICATIONS.map((values) =>
    SITE_FIELDS.map(({ name, type, categories = [] }) => {
      const value = values[name] ?? '';
      if (type === 'category')
        return categories.find((category) => category.value === value)?.label[language] ?? '';
      return language === 'it' && type === 'number' ? value.replace('.', ',') : value;
    }),
  );
  return `\ufeff${stringify([names, ...rows], { delimiter: language === 'it' ? ';' : ',' })}`;
}
