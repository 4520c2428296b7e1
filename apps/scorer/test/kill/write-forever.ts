import { createHash } from 'node:crypto';
import { writeRun } from '../../src/write/run-folder.ts';

/** Writes two runs into a folder in turn, until it is killed. It says so when it begins. */
const [folder = ''] = process.argv.slice(2);
process.stdout.write('writing\n');
for (let i = 0; ; i += 1) writeRun(folder, run(i % 2 === 0 ? 'old' : 'new'), { force: false });

function run(text: string): Map<string, string> {
  const files = new Map(
    ['a.csv', 'b.html', 'c.xlsx'].map((name) => [name, `${text} ${name} `.repeat(20_000)]),
  );
  const outputs = [...files].map(([file, content]) => ({
    file,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const asked = { call: 'call.yaml', applications: 'applications.csv' };
  return files.set('manifest.json', JSON.stringify({ format: 'insedia-manifest/1', asked, outputs }));
}
