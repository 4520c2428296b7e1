import { type Fields, isFields, isList, plainName, Unsupported } from './json.ts';

/** Fields that say nothing about what has to come out. */
const COMMENTARY =
  /^(notes?|comments?|remarks?|descriptions?|sources?|references?|doi|url|units?|titles?|labels?)$/;

/** The texts that mean one value. */
export type Choices<T> = readonly (readonly [pattern: RegExp, value: T])[];

/** What a case states besides its matrix. It knows what has been read, so that nothing is passed over in silence. */
export class Params {
  readonly #fields: Fields;
  readonly #read = new Set<string>();
  readonly #inside: [name: string, params: Params][] = [];

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** The first field that has one of the names. */
  get(...names: readonly string[]): unknown {
    for (const name of names) {
      const found = Object.keys(this.#fields).find((key) => plainName(key) === name && this.#states(key));
      if (found === undefined) continue;
      this.#read.add(found);
      return this.#fields[found];
    }
    return undefined;
  }

  /** A number, be it written as text. */
  number(...names: readonly string[]): number | undefined {
    const said = this.get(...names);
    return said === undefined ? undefined : asNumber(said, names[0] ?? '');
  }

  /** The text of a field, in lower case; '' when it is not stated. */
  text(...names: readonly string[]): string {
    const said = this.get(...names);
    if (said === undefined) return '';
    if (typeof said === 'string') return said.toLowerCase();
    throw new Unsupported(`${names[0]} ${JSON.stringify(said)}`);
  }

  /** The choice a text makes; a text that makes none of them is not read. */
  choice<T>(choices: Choices<T>, ...names: readonly string[]): T | undefined {
    const text = this.text(...names);
    return text === '' ? undefined : chosen(choices, text, names[0] ?? '');
  }

  /** The choices of a text or of each text of a list; none when it is not stated. */
  choices<T>(choices: Choices<T>, ...names: readonly string[]): T[] {
    const said = this.get(...names);
    if (!isList(said)) return [this.choice(choices, ...names)].filter((one) => one !== undefined);
    return said.map((one) => chosen(choices, String(one), names[0] ?? ''));
  }

  /** Whether a field whose name holds the pattern is true. */
  flag(pattern: RegExp): boolean {
    const said = Object.keys(this.#fields).filter(
      (key) => pattern.test(key) && typeof this.#fields[key] === 'boolean',
    );
    for (const key of said) this.#read.add(key);
    return said.some((key) => this.#fields[key] === true);
  }

  /** Fields within a field. */
  inside(...names: readonly string[]): Params {
    const said = this.get(...names);
    const params = new Params(isFields(said) ? said : {});
    this.#inside.push([names[0] ?? '', params]);
    if (said === undefined || isFields(said)) return params;
    throw new Unsupported(`${names[0]} ${JSON.stringify(said)}`);
  }

  /** The names of the fields that state something and have not been read. */
  unread(): string[] {
    const own = Object.keys(this.#fields).filter(
      (key) => this.#states(key) && !this.#read.has(key) && !COMMENTARY.test(plainName(key)),
    );
    return [
      ...own,
      ...this.#inside.flatMap(([name, params]) => params.unread().map((key) => `${name}.${key}`)),
    ];
  }

  #states(key: string): boolean {
    return this.#fields[key] !== null && this.#fields[key] !== undefined;
  }
}

/** The value of the first pattern in the text. */
function chosen<T>(choices: Choices<T>, text: string, what: string): T {
  const found = choices.find(([pattern]) => pattern.test(text.toLowerCase()));
  if (found === undefined) throw new Unsupported(`${what} '${text}'`);
  return found[1];
}

export function asNumber(said: unknown, what: string): number {
  const number = typeof said === 'string' && said.trim() !== '' ? Number(said) : said;
  if (typeof number === 'number' && !Number.isNaN(number)) return number;
  throw new Unsupported(`${what} ${JSON.stringify(said)}`);
}
