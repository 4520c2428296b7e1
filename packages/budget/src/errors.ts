import type { LocalizedText } from '@insedia/domain';
import { messages } from './messages.ts';

/**
 * Misuse of a function: an argument that no data could have led to. Bad data never throws, it is reported.
 * `message` is English; `text` holds the sentence in English and Italian.
 *
 * @example
 * try {
 *   allocate(100n, new Map([['a', -1n]]));
 * } catch (error) {
 *   if (error instanceof BudgetError) console.log(error.text.it); // weights.a: ricevuto -1, atteso zero o più
 * }
 */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
  readonly text: LocalizedText;
  /** Which argument, such as `weights.a`. */
  readonly path: string;
  /** What it was, as text. */
  readonly got: string;
  readonly wanted: LocalizedText;

  constructor(path: string, got: unknown, wanted: LocalizedText) {
    const text = messages.misuse(path, String(got), wanted);
    super(text.en);
    this.path = path;
    this.got = String(got);
    this.wanted = wanted;
    this.text = text;
  }
}
