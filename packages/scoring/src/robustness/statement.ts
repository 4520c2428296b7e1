import { written } from '../applications/number.ts';
import type { PolicyStatement } from '../call/policies.ts';

/** A text in the two languages of the programme. */
export type Pair = readonly [it: string, en: string];

/** A choice that shaped an analysis: `stated` if somebody gave it, else `assumed`, since no act speaks of it. */
export function choice(id: string, title: Pair, value: Pair, given: boolean): PolicyStatement {
  return {
    id,
    title: { it: title[0], en: title[1] },
    value: { it: value[0], en: value[1] },
    status: given ? 'stated' : 'assumed',
  };
}

/** A number behind some words, with the decimal mark of each language. */
export function withNumber(number: number, [it, en]: Pair = ['', '']): Pair {
  return [`${it} ${written(number, ',')}`.trim(), `${en} ${written(number, '.')}`.trim()];
}
