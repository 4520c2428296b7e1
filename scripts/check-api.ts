import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { entriesOf, ROOT } from './packages.ts';

/**
 * Compares what each entry of each package exports with the reviewed text in its `api` folder. With `--update` it
 * writes those texts anew, for a reviewer to read in the diff; without, a difference fails.
 */
const update = process.argv.includes('--update');
const packages = join(ROOT, 'packages');

const changed: string[] = [];
let entries = 0;
for (const name of readdirSync(packages)) {
  const folder = join(packages, name);
  const reviewed = join(folder, 'api');
  if (update) mkdirSync(reviewed, { recursive: true });
  for (const { file, specifier } of entriesOf(folder)) {
    entries++;
    if (!extracted(folder, file, specifier)) changed.push(`packages/${name}/api/${file}.api.md`);
  }
}

if (changed.length === 0) {
  console.log(`${entries} entries: no unreviewed change`);
} else if (update) {
  console.log(`written anew, to be read in the diff:\n${changed.join('\n')}`);
} else {
  console.error(
    `unreviewed changes; run "pnpm check:api --update" and read the diff:\n${changed.join('\n')}`,
  );
  process.exitCode = 1;
}

/** Whether the surface of an entry is as it was reviewed. */
function extracted(folder: string, entry: string, specifier: string): boolean {
  const packageJsonFullPath = join(folder, 'package.json');
  const silent = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false };
  const config = ExtractorConfig.prepare({
    packageJsonFullPath,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, 'dist', `${entry}.d.ts`),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM'], // zod names URL
            module: 'ESNext',
            moduleResolution: 'bundler',
            strict: true,
            types: [],
          },
          files: [join(folder, 'dist', `${entry}.d.ts`)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: join(folder, 'api'),
        reportTempFolder: join(folder, 'node_modules/.cache/api'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // Remarks name lines of the built file, which move with every change.
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, {
    localBuild: update,
    messageCallback: (message) => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  if (errorCount > 0) throw new Error(`${specifier}: the declarations do not compile`);
  return !apiReportChanged;
}
