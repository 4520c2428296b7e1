/** What a template of {@link html} takes: text and numbers are escaped, `false` and `undefined` leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** Markup whose every value has been escaped. Only {@link html} makes it, so that nothing else passes for it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Puts the parts, escaped, between the literal strings. */
  static join(strings: readonly string[], parts: readonly Part[]): Html {
    let markup = strings[0] ?? '';
    for (const [i, part] of parts.entries()) markup += Html.#render(part) + (strings[i + 1] ?? '');
    return new Html(markup);
  }

  static #render(part: Part): string {
    if (part === false || part === undefined) return '';
    if (part instanceof Html) return part.#markup;
    if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
    return part.map(Html.#render).join('');
  }

  toString(): string {
    return this.#markup;
  }
}

/**
 * A piece of HTML or SVG. Every value put into it is escaped, for text and for quoted attributes alike;
 * an attribute must therefore stand in double quotes.
 *
 * @example
 * html`<td title="${name}">${name}</td>`.toString(); // <b> in the name comes out as &lt;b&gt;
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return Html.join(strings, parts);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character] ?? character);
}
