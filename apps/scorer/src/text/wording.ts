import type { Field, Language, LocalizedText } from '@insedia/domain';
import { type Call, formFields } from '@insedia/scoring';
import { instantText } from './dates.ts';
import { NumberWriter } from './numbers.ts';

/** How the documents on a call say things in a language. */
export interface Wording {
  readonly numbers: NumberWriter;
  /** The fields of the form by name. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The text in the language. */
  say(text: LocalizedText): string;
  /** Points of the score, with the decimals the call rounds to. */
  points(points: number): string;
  /** An instant, epoch milliseconds, in the call's time zone. */
  instant(instant: number): string;
}

/** The wording of a call's documents, by the call's form, decimals and time zone. */
export function wordingOf({ form, score, timeZone }: Call, language: Language): Wording {
  const numbers = new NumberWriter(language);
  return {
    numbers,
    fields: new Map(formFields(form).map((field) => [field.name, field])),
    say: (text) => text[language],
    points: (points) => numbers.fixed(points, score.decimals.value),
    instant: (instant) => instantText(instant, timeZone.value, language),
  };
}
