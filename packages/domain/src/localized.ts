/** The languages every message and title exists in. */
export type Language = 'it' | 'en';

/** A text in both languages. */
export interface LocalizedText {
  readonly it: string;
  readonly en: string;
}
