import { spawnSync } from 'node:child_process';

/** Whether GDAL's commands are here; the tests that need them are skipped without, and say so. */
export function hasGdal(): boolean {
  const found = spawnSync('ogr2ogr', ['--version']).status === 0;
  if (!found) console.warn('GDAL is not installed: tests against it are skipped (Debian: gdal-bin)');
  return found;
}

/** Runs `ogr2ogr` and throws what it says if it fails. */
export function ogr2ogr(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('ogr2ogr', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`ogr2ogr ${args.join(' ')}: ${stderr}`);
}
