import type { LocalizedText } from './localized.ts';

/** What a column of an application form holds. */
export type FieldType =
  | 'string'
  | 'number'
  | 'integer'
  /** Euro with at most two decimals, kept as integer cents. */
  | 'money'
  | 'boolean'
  /** One of {@link Field.categories}. */
  | 'category'
  /** An instant; without an offset it is read in the call's time zone. */
  | 'date-time'
  /** ISTAT code of a municipality. */
  | 'istat';

/** One of the answers a field admits. */
export interface Category {
  readonly value: string;
  readonly label: LocalizedText;
}

/** A field of an application form: the column's name, its meaning and what it may hold. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly title: LocalizedText;
  /** Other headings under which applicants send it; letter case, accents and punctuation do not matter. */
  readonly aliases?: readonly string[] | undefined;
  /** Unit of a number, such as `m²`. */
  readonly unit?: string | undefined;
  readonly required?: boolean | undefined;
  /** No two applications may hold the same value. */
  readonly unique?: boolean | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly categories?: readonly Category[] | undefined;
}
