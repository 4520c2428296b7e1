import type { Language } from '@insedia/domain';
import type { Call } from '@insedia/scoring';
import type { WrittenSheet } from '../../spreadsheet/write-workbook.ts';
import { columnRange, fixedCell } from './cells.ts';
import type { LiveWords } from './words.ts';

/** The weights, to be changed; what they sum to, and whether that will do. */
export function weightsSheet({ criteria }: Call, language: Language, words: LiveWords): WrittenSheet {
  const sum = `SUM(${columnRange(WEIGHT, criteria.length)})`;
  return {
    name: words.weights,
    columns: [
      { title: words.criterion, kind: 'text', width: 60 },
      { title: words.weight, kind: 'share', width: 18, input: true },
      { title: words.official, kind: 'share', width: 16 },
    ],
    rows: [
      ...criteria.map(({ title, weight }) => [title[language], weight, weight]),
      [words.sum, { formula: sum, result: 1 }, 1],
      [
        {
          formula: `IF(ABS(${sum}-1)<=0.000000001,"${words.sound}","${words.unsound}")`,
          result: words.sound,
        },
        null,
        null,
      ],
    ],
  };
}

/** The column of the weights that can be changed. */
const WEIGHT = 1;

/** The cell of a criterion's weight, seen from another sheet. */
export function weightCell(criterion: number, words: LiveWords): string {
  return `'${words.weights}'!${fixedCell(WEIGHT, criterion + 2)}`;
}
