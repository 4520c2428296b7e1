import type { LocalizedText } from '@insedia/domain';

/** Units that are words, in the singular and the plural; any other (m², km, %, €) is the same in both languages. */
const WORDS: ReadonlyMap<string, readonly [one: LocalizedText, more: LocalizedText]> = new Map([
  [
    'd',
    [
      { it: 'giorno', en: 'day' },
      { it: 'giorni', en: 'days' },
    ],
  ],
]);

/** A unit as a reader finds it after a number: `d` after 30 is «giorni». */
export function unitWord(unit: string, number: number): LocalizedText {
  const [one, more] = WORDS.get(unit) ?? [];
  return (number === 1 ? one : more) ?? { it: unit, en: unit };
}
