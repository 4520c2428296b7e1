import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../failure.ts';

/**
 * Writes files into a folder, made if need be. All are written aside first and take their names only when every
 * one is complete, the last of the map last; a failure leaves what was there.
 *
 * @throws {InputError} if the folder cannot be written
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const aside = [...files].map(([name, content]) => ({
    target: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.tmp`),
    content,
  }));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { temporary, content } of aside) writeFileSync(temporary, content, { flush: true });
    for (const { temporary, target } of aside) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of aside) rmSync(temporary, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError({
      it: `${folder}: non si può scrivere: ${why}`,
      en: `${folder}: cannot be written: ${why}`,
    });
  }
}
