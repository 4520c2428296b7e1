import { spawnSync } from 'node:child_process';

/** Whether LibreOffice is here; the tests that need it are skipped without, and say so. */
export function hasLibreOffice(): boolean {
  const found = spawnSync('soffice', ['--version']).status === 0;
  if (!found)
    console.warn('LibreOffice is not installed: tests with it are skipped (Debian: libreoffice-calc)');
  return found;
}
