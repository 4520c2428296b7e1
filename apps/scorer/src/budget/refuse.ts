import type { LocalizedText } from '@insedia/domain';
import { InputError } from '../failure.ts';
import type { RowFault } from '../read/row-fault.ts';

/**
 * Ends the command if rows of a table could not be read: without one of them no amount could be told.
 *
 * @throws {InputError} with every fault
 */
export function refuseFaults(file: string, faults: readonly RowFault[]): void {
  if (faults.length > 0) throw new InputError(...faults.map((fault) => faultText(file, fault)));
}

function faultText(file: string, { at, column, expected, mend, value }: RowFault): LocalizedText {
  const where = `${at.sheet === undefined ? '' : `${at.sheet}, `}${at.line ?? at.record}`;
  const named = column === '' ? '' : `, ${column}`;
  return {
    it: `${file}, riga ${where}${named}: «${value}»: si attendeva ${expected.it}; ${mend.it}`,
    en: `${file}, line ${where}${named}: “${value}”: expected ${expected.en}; ${mend.en}`,
  };
}
