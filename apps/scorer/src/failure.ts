import type { LocalizedText } from '@insedia/domain';

/** What the process ends with, for scripts: documented in the help and in the README. */
export const EXIT = { ok: 0, rejected: 1, usage: 2, unreadable: 3, internal: 70 } as const;

/** An input that cannot be used at all: the message says where, what was expected and how to mend it. */
export class InputError extends Error {
  readonly texts: readonly LocalizedText[];
  readonly exitCode: number = EXIT.unreadable;

  constructor(...texts: readonly LocalizedText[]) {
    super(texts.map(({ en }) => en).join('\n'));
    this.name = 'InputError';
    this.texts = texts;
  }
}

/** A word of the command line that names nothing in files which are sound. */
export class UsageError extends InputError {
  override readonly exitCode = EXIT.usage;
}
