import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser that is here; the tests that need one are skipped without, and say so. */
export function browser(): string | undefined {
  const found = BROWSERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (found === undefined) console.warn('no Chromium: tests in a browser are skipped (Debian: chromium)');
  return found;
}

/** What axe finds wrong with a page. */
export interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/**
 * Opens a document in a browser and runs axe on it, for the rules of WCAG 2.1 A and AA. The copy that is opened lets
 * scripts run, which the document itself forbids.
 */
export function axeViolations(program: string, folder: string, html: string): readonly Violation[] {
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  if (open === html) throw new Error('the document does not say what it may load');
  const script = `<script>${readFileSync(AXE, 'utf8')}</script><script>
axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => {
  const told = violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 5).map(({ html }) => html) }));
  document.body.textContent = 'AXE' + JSON.stringify(told) + 'END';
});
</script>`;
  const path = join(folder, 'axe.html');
  writeFileSync(
    path,
    open.replace('</body>', () => `${script}</body>`),
  );
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--virtual-time-budget=60000',
    '--dump-dom',
  ];
  const { stdout } = spawnSync(program, [...flags, `file://${path}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const [, told] = /AXE(\[.*\])END/s.exec(stdout) ?? [];
  if (told === undefined) throw new Error('axe did not end');
  const text = told.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return JSON.parse(text);
}
