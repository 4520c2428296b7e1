import type { Citation, Field } from '@insedia/domain';
import type { Call } from './call.ts';
import { closest } from './closest.ts';
import { formFields } from './form.ts';
import type { CallProblem } from './problem.ts';

/** Keys and positions that lead to an entry of a call. */
export type Path = readonly (string | number)[];

/** The names a call defines, and the problems of those who use names it does not. */
export class Names {
  readonly problems: CallProblem[] = [];
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #layers: readonly string[];
  readonly #acts: readonly string[];
  readonly #criteria: readonly string[];

  constructor({ form, layers, acts, criteria }: Call) {
    this.#fields = new Map(formFields(form).map((field) => [field.name, field]));
    this.#layers = Object.keys(layers);
    this.#acts = acts.map(({ id }) => id);
    this.#criteria = criteria.map(({ id }) => id);
  }

  report(path: Path, it: string, en: string): void {
    this.problems.push({ path, message: { it, en } });
  }

  /** Reports a name that is not among the known ones, with the one that was probably meant. */
  known(path: Path, name: string, names: readonly string[], [it, en]: readonly [string, string]): void {
    if (names.includes(name)) return;
    const meant = closest(name, names);
    const list = names.length === 0 ? '–' : names.join(', ');
    this.report(
      path,
      `${it} «${name}» non esiste; esistono: ${list}${meant === undefined ? '' : `; forse «${meant}»?`}`,
      `there is no ${en} “${name}”; there are: ${list}${meant === undefined ? '' : `; did you mean “${meant}”?`}`,
    );
  }

  /** Reports a number that is not at least, or not above, the least one. */
  atLeast(path: Path, number: number, least: number, how: 'from' | 'above' = 'from'): void {
    if (Number.isFinite(number) && (how === 'from' ? number >= least : number > least)) return;
    const [it, en] = how === 'from' ? ['almeno', 'at least'] : ['più di', 'more than'];
    this.report(path, `serve ${it} ${least}, non ${number}`, `it takes ${en} ${least}, not ${number}`);
  }

  field(path: Path, name: string): Field | undefined {
    this.known(path, name, [...this.#fields.keys()], ['il campo', 'field']);
    return this.#fields.get(name);
  }

  layer(path: Path, name: string): void {
    this.known(path, name, this.#layers, ['lo strato', 'layer']);
  }

  criterion(path: Path, name: string): void {
    this.known(path, name, this.#criteria, ['il criterio', 'criterion']);
  }

  /** Checks the act that the entry at `path` cites, if it cites one. */
  citation(path: Path, citation: Citation | undefined): void {
    if (citation) this.known([...path, 'citation', 'act'], citation.act, this.#acts, ['l’atto', 'act']);
  }

  /** Reports every name that was used before. `key` is the entry that holds it. */
  distinct(path: Path, names: readonly string[], key: string): void {
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) < i)
        this.report([...path, i, key], `«${name}» compare due volte`, `“${name}” appears twice`);
    }
  }
}
