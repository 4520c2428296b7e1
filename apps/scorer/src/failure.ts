import type { LocalizedText } from '@insedia/domain';

/** What the process ends with, for scripts: documented in the help and in the README. */
export const EXIT = { ok: 0, rejected: 1, usage: 2, unreadable: 3, internal: 70 } as const;

/** An input that cannot be used at all: the message says where, what was expected and how to mend it. */
export class InputError extends Error {
  readonly texts: readonly LocalizedText[];

  constructor(...texts: readonly LocalizedText[]) {
    super(texts.map(({ en }) => en).join('\n'));
    this.name = 'InputError';
    this.texts = texts;
  }
}
