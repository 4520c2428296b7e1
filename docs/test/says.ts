import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** What is left out of a list or an object. */
const REST = Symbol('…');

/** What the comment of an example shows, where it is not the very value. */
class Shown {
  readonly fits: (value: unknown) => boolean;
  constructor(fits: (value: unknown) => boolean) {
    this.fits = fits;
  }
}

/** Whether a value is the one shown: in objects and lists, part by part. */
function isShown(value: unknown, expected: unknown): boolean {
  if (expected instanceof Shown) return expected.fits(value);
  if (typeof expected !== 'object' || expected === null || expected instanceof Date) {
    return isDeepStrictEqual(value, expected);
  }
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map(Object.entries(value));
  const parts = Object.entries(expected);
  return (
    parts.every(([key, part]) => found.has(key) && isShown(found.get(key), part)) &&
    (REST in expected || found.size === parts.length)
  );
}

function listFits(list: readonly unknown[], parts: readonly unknown[]): boolean {
  const gap = parts.indexOf(REST);
  if (gap < 0) return list.length === parts.length && parts.every((part, i) => isShown(list[i], part));
  const after = parts.slice(gap + 1);
  if (!listFits(list.slice(0, gap), parts.slice(0, gap))) return false;
  if (after.length === 0) return list.length >= gap;
  return list.some((_, from) => from >= gap && listFits(list.slice(from), after));
}

/** What a doc comment shows, as `programOf` writes it. */
export const shown = {
  REST,
  nothing(comment: string): never {
    throw new Error(`a comment that shows no value: ${comment}`);
  },
  /** A number: rounded to as many decimals as are shown from three on, else the very one. */
  number(digits: string): Shown {
    const plain = digits.replaceAll('_', '');
    const decimals = plain.split('.')[1]?.length ?? 0;
    const tolerance = decimals < 3 ? 1e-9 : 0.5 * 10 ** -decimals;
    return new Shown((value) => typeof value === 'number' && Math.abs(value - Number(plain)) <= tolerance);
  },
  /** The first digits of a number. */
  beginning(digits: string): Shown {
    const plain = digits.replaceAll('_', '');
    return new Shown((value) => typeof value === 'number' && String(value).startsWith(plain));
  },
  text(text: string): Shown {
    const [first = '', ...others] = text.split('…');
    return new Shown((value) => {
      if (typeof value !== 'string' || !value.startsWith(first)) return false;
      let at = first.length;
      for (const part of others) {
        const found = value.indexOf(part, at);
        if (found < 0) return false;
        at = found + part.length;
      }
      return others.at(-1) === '' || at === value.length;
    });
  },
  /** A list, typed or not, or one of the type that is named. */
  list(parts: readonly unknown[], type?: string): Shown {
    return new Shown((value) => {
      if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return false;
      return (
        (type ?? value.constructor.name) === value.constructor.name && listFits(Object.values(value), parts)
      );
    });
  },
};

/** @throws {AssertionError} when a value is not what the comment beside it shows */
export function says(value: unknown, expected: unknown): void {
  if (isShown(value, expected)) return;
  expect.fail(
    `it gives ${JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))}`,
  );
}

/** @throws {AssertionError} when an expression does not throw the error that the comment beside it shows */
export function throwing(run: () => unknown, error: string, message: string): void {
  expect(run).toThrow(expect.objectContaining({ name: error, message: expect.stringContaining(message) }));
}
